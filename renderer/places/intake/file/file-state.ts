/** One file on its way into a dossier: how it was read, what a person said of it, and what still holds it up. */
import type { ChargeHeading, ProductHeading } from '#shared/base/method/headings.ts';
import type { LeafId } from '#shared/base/method/levers.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { NO_CHOICES, type ReadingChoices } from '#shared/finance/intake/budget/read-budget.ts';
import type { PeriodTarget } from '#shared/finance/intake/entry/places.ts';
import { planEntry } from '#shared/finance/intake/entry/plan-entry.ts';
import { memoryKey, type RememberedLabel } from '#shared/finance/intake/meaning/meaning.ts';
import { readFigures } from '#shared/finance/intake/read.ts';
import { type Flag, type IntakeReading, type ReadingQuestion, SAID_ONLY } from '#shared/finance/intake/reading.ts';
import { isControlled } from '#shared/finance/intake/words.ts';
import type { FileToTake } from '../door/take-files.ts';

/** What figures are to be: the plan, or what really happened of one that was decided. */
type FileTarget = 'plan' | 'actuals';
export interface FileState {
  readonly target: FileTarget;
  readonly opened: FileToTake;
  readonly choices: ReadingChoices;
  readonly reading: IntakeReading;
  readonly periods: Readonly<Record<string, PeriodTarget>>;
  readonly leaves: Readonly<Record<string, LeafId | null>>;
  /** flags and questions that a person read and lets pass, by their key */ readonly accepted: readonly string[];
  readonly overwrite: readonly string[];
  readonly takesOpening: boolean;
  /** answers of this person, to be remembered by the foundation */ readonly answered: readonly RememberedLabel[];
  readonly remembers: boolean;
}
export const openState = (opened: FileToTake, memory: readonly RememberedLabel[], target: FileTarget): FileState => {
  const choices = { ...NO_CHOICES, remembered: memory };
  return {
    target,
    opened,
    choices,
    reading: memory.length === 0 ? opened.reading : readFigures(opened.source, choices),
    periods: {},
    leaves: {},
    accepted: [],
    overwrite: [],
    takesOpening: true,
    answered: [],
    remembers: true,
  };
};
/** The file read again as the choices now say. */
export const rereadWith = (state: FileState, change: Partial<ReadingChoices>): FileState => {
  const choices = { ...state.choices, ...change };
  return { ...state, choices, reading: readFigures(state.opened.source, choices) };
};

/** What a question of meaning is answered with: a lever, a heading of the charges, outside the levers, or left out. */
export type MeaningAnswer =
  | { readonly kind: 'leaf'; readonly leaf: LeafId; readonly heading: ProductHeading }
  | { readonly kind: 'heading'; readonly heading: ProductHeading | ChargeHeading }
  | { readonly kind: 'leftOut' };
export const answerLines = (state: FileState, lines: readonly string[], answer: MeaningAnswer): FileState => {
  if (answer.kind === 'leftOut')
    return { ...state, leaves: { ...state.leaves, ...Object.fromEntries(lines.map((id) => [id, null])) } };
  const made = lines.flatMap((id): RememberedLabel[] => {
    const line = state.reading.lines.find((l) => l.id === id);
    if (line === undefined) return [];
    // A lever chosen keeps the heading that the account says.
    const heading = answer.kind === 'leaf' ? (line.heading ?? answer.heading) : answer.heading;
    return [
      {
        key: memoryKey(line.label, line.side),
        side: line.side,
        kind: 'line',
        heading,
        leaf: answer.kind === 'leaf' ? answer.leaf : null,
      },
    ];
  });
  const keys = new Set(made.map((m) => m.key));
  const others = <T extends RememberedLabel>(list: readonly T[]): T[] => list.filter((r) => !keys.has(r.key));
  const leaves = Object.fromEntries(Object.entries(state.leaves).filter(([id]) => !lines.includes(id)));
  return {
    ...rereadWith({ ...state, leaves }, { remembered: [...others(state.choices.remembered), ...made] }),
    answered: [...others(state.answered), ...made],
  };
};

export const flagKey = (f: Flag): string => [f.what, f.side, f.period, f.cell, f.typed].join(' ');
export const blockingFlags = ({ reading, accepted }: FileState): Flag[] =>
  reading.flags.filter((f) => !SAID_ONLY.has(f.what) && !accepted.includes(flagKey(f)));
/** Words on the file that hold nothing up, beside those that its totals say. */
export const saidFlags = ({ reading }: FileState): Flag[] =>
  reading.flags.filter((f) => SAID_ONLY.has(f.what) && !isControlled(f, reading));
export const openQuestions = ({ target, reading, accepted, leaves, periods }: FileState): ReadingQuestion[] =>
  reading.questions.filter((q) => {
    // Actuals go to lines of the plan, or outside it: their lever and their year are those of the plan.
    if (target === 'actuals' && (q.ask === 'meaning' || q.ask === 'period')) return false;
    if (q.ask === 'meaning') return !q.lines.every((id) => id in leaves);
    return !accepted.includes(q.id) && !(q.ask === 'period' && q.period in periods);
  });
/** Whether there is anything in the file to enter; one without is shown, and holds no other up. */
export const hasFigures = ({ reading }: FileState): boolean => reading.lines.length > 0 || reading.opening !== null;
/** Whether the file may enter. */
export const isReady = (state: FileState): boolean =>
  openQuestions(state).length === 0 && blockingFlags(state).length === 0 && hasFigures(state);

/** What would enter, were it to enter now. */
export const entryOf = (state: FileState, dossier: Dossier, attachmentId: string | null) =>
  planEntry(state.reading, dossier, () => crypto.randomUUID(), {
    periods: state.periods,
    leaves: state.leaves,
    attachmentId,
    opening: state.takesOpening,
    overwrite: state.overwrite,
  });
