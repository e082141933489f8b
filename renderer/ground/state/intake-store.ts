import { create } from 'zustand';

/** What is asked of the one door for files of figures: files dropped, chosen or pasted for a dossier (null: a new one), or the cell that a figure came from. */
export type IntakeAsk =
  | { readonly kind: 'files'; readonly dossierId: string | null; readonly files: readonly File[] }
  | { readonly kind: 'choose'; readonly dossierId: string | null }
  | { readonly kind: 'paste'; readonly dossierId: string; readonly text: string }
  | { readonly kind: 'cell'; readonly attachmentId: string; readonly file: string; readonly cell: string };
export const useIntake = create<{ readonly ask: IntakeAsk | null }>(() => ({ ask: null }));
/** Opens the door, or closes it. */
export const askIntake = (ask: IntakeAsk | null): void => useIntake.setState({ ask });
