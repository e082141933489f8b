/** How one cell that came back stands against the dossier, and how a report is made of such cells. */

import type { Translate } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import type { Answer } from '#shared/dossier/content/answer.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { type FormGivenCell, type GivenForm, isBlank } from './given.ts';
import type { ReadValue, ValueRule } from './read-value.ts';

/** new: nothing was there; changed: the applicant corrects what he was shown; conflict: something else is there now; kept: he emptied a cell; refused: not understood. */
export const ANSWER_OUTCOMES = ['new', 'changed', 'conflict', 'kept', 'refused'] as const;
export type AnswerOutcome = (typeof ANSWER_OUTCOMES)[number];
export type AnswerGiven = Pick<Answer, 'state' | 'value'>;
/** What taking a line does to the dossier. */
export type TakenChange =
  | {
      readonly kind: 'answer';
      readonly question: string;
      /** the question to the applicant that it answers */ readonly asked: string | null;
      readonly answer: AnswerGiven;
      readonly document: string;
    }
  | { readonly kind: 'question'; readonly asked: string; readonly text: string }
  | { readonly kind: 'set'; readonly path: readonly string[]; readonly value: string | number | null }
  | {
      readonly kind: 'line';
      readonly collection: 'resources' | 'costs';
      readonly item: Readonly<Record<string, unknown>>;
    };
export interface AnswerLine {
  readonly id: string;
  readonly sheet: string;
  readonly cell: string;
  readonly what: string;
  readonly outcome: AnswerOutcome;
  readonly before: string;
  readonly after: string;
  readonly rule: ValueRule | null;
  /** null when there is nothing to take */ readonly taken: TakenChange | null;
}
export interface FormReading {
  readonly dossier: Dossier;
  readonly form: GivenForm;
  readonly language: Language;
  readonly t: Translate;
  /** in the language of the workbook */ readonly formT: Translate;
  readonly lines: AnswerLine[];
  same: number;
}
/** How what came back stands. @param base what went out; null when the cell went out empty @param absent nothing worth keeping is there */
export const standingOf = (
  base: string | null,
  now: string,
  theirs: string,
  absent = now === '',
): 'blank' | 'same' | Exclude<AnswerOutcome, 'refused'> => {
  if (theirs === '') return base === null || base === '' ? 'blank' : 'kept';
  if (theirs === now || theirs === base) return 'same';
  if (absent) return 'new';
  return base === now ? 'changed' : 'conflict';
};

/** A file can hold more wrong cells than anyone reads. */
const MAX_LINES = 2_000;
export const refuseCell = (
  reading: FormReading,
  cell: FormGivenCell,
  id: string,
  what: string,
  rule: ValueRule,
): void => {
  if (reading.lines.length >= MAX_LINES) return;
  reading.lines.push({
    id: `${id}@${cell.name}`,
    sheet: cell.sheet,
    cell: cell.name,
    what,
    outcome: 'refused',
    before: '',
    after: (cell.formula ?? String(cell.value ?? '')).slice(0, 500),
    rule,
    taken: null,
  });
};
/** A cell that a formula fills is not an answer: what it shows may be anything. */
export const readTyped = <T>(
  cell: FormGivenCell,
  read: (value: FormGivenCell['value']) => ReadValue<T>,
): ReadValue<T> => (cell.formula === null ? read(cell.value) : { ok: false, rule: 'formula' });
export const isEmpty = (cell: FormGivenCell): boolean => cell.formula === null && isBlank(cell.value);
