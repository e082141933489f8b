import { create } from 'zustand';

interface Target {
  readonly dossierId: string | null;
  /** what figures are to be: the plan when nothing is said */ readonly as?: 'actuals';
}
/** What is asked of the one door for files of figures: files dropped, chosen or pasted for a dossier (null: a new one) or for its follow-up, or the cell that a figure came from. */
export type IntakeAsk =
  | (Target & { readonly kind: 'files'; readonly files: readonly File[] })
  | (Target & { readonly kind: 'choose' })
  | (Target & { readonly kind: 'paste'; readonly text: string })
  | { readonly kind: 'cell'; readonly attachmentId: string; readonly file: string; readonly cell: string };
export const useIntake = create<{ readonly ask: IntakeAsk | null }>(() => ({ ask: null }));
/** Opens the door, or closes it. */
export const askIntake = (ask: IntakeAsk | null): void => useIntake.setState({ ask });
