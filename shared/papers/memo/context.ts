/** What every section of a memo is made from, and the few ways in which they write a value. */

import type { Finding } from '#shared/assessment/coherence/finding.ts';
import type { Thresholds } from '#shared/assessment/coherence/thresholds/thresholds.ts';
import type { ReadOpinion } from '#shared/assessment/rubric/spread.ts';
import type { PeerFigures } from '#shared/assessment/stakes/peers.ts';
import { shortDate } from '#shared/base/i18n/dates.ts';
import { type Translate, translator } from '#shared/base/i18n/translate.ts';
import type { Question } from '#shared/base/method/question.ts';
import type { Language } from '#shared/base/method/text.ts';
import { formatAmount, formatCents, formatNumber, formatTypedRate, NO_BREAK } from '#shared/base/money/format.ts';
import { answerChoices, answerLabel, answerNumber, answerText } from '#shared/dossier/content/accessors.ts';
import type { Answer } from '#shared/dossier/content/answer.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { Projection, Years } from '#shared/finance/projection/projection.ts';
import type { MemoAudience, MemoFormat } from './composition.ts';
import type { Column, TableRow } from './document.ts';

export interface SetAsideFinding {
  readonly finding: Finding;
  readonly setAside: Dossier['setAside'][number];
}
/** What whoever prints may read of a dossier's opinions, and the names that count nowhere. */
export interface MemoOpinions {
  readonly read: readonly ReadOpinion[];
  readonly withdrawn: readonly string[];
  /** given, and not to be read by whoever prints */ readonly awaiting: readonly string[];
}
export interface MemoInput {
  readonly dossier: Dossier;
  /** the base projection of this same dossier */ readonly projection: Projection;
  readonly language: Language;
  /** what does not hold together and nobody has set aside */ readonly findings?: readonly Finding[];
  /** what was set aside, each with its reason */ readonly setAside?: readonly SetAsideFinding[];
  /** who reads it: the committee when not said. For an applicant, `dossier` is already the copy made for him */
  readonly audience?: MemoAudience;
  /** figures of our past dossiers, to stand beside; none when nobody looked */ readonly peers?: readonly PeerFigures[];
  /** what the assessors said, for the committee */ readonly opinions?: MemoOpinions;
  /** how much is said: all of it when not said */ readonly format?: MemoFormat;
  /** what findings and ratios are read against; the tool's own when nothing is said */ readonly thresholds?: Thresholds;
}
export interface MemoContext extends MemoInput {
  readonly t: Translate;
}
export type YearIndex = 0 | 1 | 2;
export const YEAR_INDEXES: readonly YearIndex[] = [0, 1, 2];

/** Whether those who assess keep their judgement to themselves. */
export const forApplicant = ({ audience }: Pick<MemoInput, 'audience'>): boolean => audience === 'bearer';
/** Whether details are printed, and long texts to their end. */
export const isFull = ({ format }: Pick<MemoInput, 'format'>): boolean => format !== 'standard';

export const memoContext = (input: MemoInput): MemoContext => ({ ...input, t: translator(input.language) });

/** `label : value`, with the space that French puts before a colon. */
export const pair = ({ language }: MemoInput, label: string, value: string): string =>
  `${label}${language === 'fr' ? NO_BREAK : ''}: ${value}`;
/** Whole euros in a table whose heading says the unit. */
export const euros = ({ language }: MemoInput, cents: number): string => formatAmount(cents, language);
export const yearColumns = ({ t }: MemoContext): Column[] =>
  YEAR_INDEXES.map((y) => ({ head: t('memo.yearsHead', { year: y + 1 }), number: true }));
/** One row of yearly amounts. */
export const amountRow = (c: MemoContext, name: string, years: Years | readonly number[], total = false) => ({
  cells: [name, ...years.map((v) => euros(c, v))],
  ...(total ? { total } : {}),
});
/** What stands below a table of what was entered; where rows have notes of their own, what those without one are. */
export const enteredNote = ({ t }: MemoContext, rows: readonly TableRow[]): string =>
  t(rows.some(({ origin = '' }) => origin !== '') ? 'memo.enteredUnmarked' : 'memo.entered');
/** `années 1 et 3` / `years 1 and 3`. @param years 1…3 */
export const yearsList = ({ t }: MemoContext, years: readonly number[]): string => {
  const last = years.at(-1);
  if (last === undefined) return '';
  return years.length === 1
    ? t('memo.yearOne', { year: last })
    : t('memo.yearMany', { years: years.slice(0, -1).join(', '), last });
};

/** An answer as it is printed; empty when there is none. What was typed and is not understood whole is no value: it is said, to be clarified. */
export const printedAnswer = (c: MemoContext, question: Question): string => {
  const { dossier, language } = c;
  const draft = dossier.drafts[`answers/${question.id}`];
  if (draft !== undefined) return c.t('memo.toSpecify', { text: draft });
  const number = answerNumber(dossier, question.id);
  switch (question.kind) {
    case 'cents':
      return number === null ? '' : formatCents(number, language, number % 100 === 0 ? 0 : 2);
    case 'rate':
      return number === null ? '' : formatTypedRate(number, language);
    case 'year':
      return number === null ? '' : String(number);
    case 'number':
      return number === null ? '' : formatNumber(number, language);
    case 'date':
      return shortDate(answerText(dossier, question.id));
    case 'choice':
    case 'choices':
      return answerChoices(dossier, question.id).length > 0 || answerText(dossier, question.id) !== ''
        ? answerLabel(dossier, question.id, language)
        : '';
    default:
      return answerText(dossier, question.id);
  }
};
/** Where an answer comes from, in a few words. */
export const originOf = (c: MemoContext, answer: Answer | undefined): string => {
  if (!answer?.source) return c.t('memo.origin.none');
  const kind = c.t(`memo.origin.${answer.source.kind}`);
  const where = [answer.source.detail, answer.source.page].filter(Boolean).join(', ');
  return where === '' ? kind : pair(c, kind, where);
};
