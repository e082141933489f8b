/** An answer as plain text: what two answers are compared by, and what a reader sees. */

import { shortDate } from '#shared/base/i18n/dates.ts';
import type { Translate } from '#shared/base/i18n/translate.ts';
import type { Question } from '#shared/base/method/question.ts';
import type { Language } from '#shared/base/method/text.ts';
import { formatCents, formatNumber, formatTypedRate } from '#shared/base/money/format.ts';
import type { Answer, AnswerValue } from '#shared/dossier/content/answer.ts';

/** What a spreadsheet cannot keep: control characters but the end of a line, half surrogate pairs. */
const UNFIT = /[^\P{Cc}\n]|[\p{Cs}\ufffe\uffff]/gu;
/** A text as a cell gives it back. */
export const asCell = (text: string): string => text.replace(/\r\n?/g, '\n').replace(UNFIT, ' ').trim();

/** Spreadsheets keep fifteen digits. */
const digits = (value: number): string => String(Number(value.toPrecision(14)));
export const plainValue = (value: AnswerValue): string => {
  if (typeof value === 'number') return digits(value);
  if (typeof value === 'string') return asCell(value);
  return typeof value === 'boolean' ? String(value) : [...value].sort().join(',');
};

/** "Not known" and "not applicable" are answers too; they begin with what no value begins with. */
const STATE = '\u2205';
export const plainAnswer = (answer: Answer | undefined): string => {
  if (answer === undefined) return '';
  if (answer.state !== 'answered') return `${STATE}${answer.state}`;
  return answer.value === undefined ? '' : plainValue(answer.value);
};
export const isUnknown = (plain: string): boolean => plain === `${STATE}unknown`;

/** A value of a question, as people read it. */
export const shownValue = (question: Question, value: AnswerValue, language: Language): string => {
  const label = (id: string): string => question.options?.find((o) => o.id === id)?.label[language] ?? id;
  if (Array.isArray(value)) return value.map(label).join(', ');
  if (typeof value === 'number') {
    if (question.kind === 'cents') return formatCents(value, language, value % 100 === 0 ? 0 : 2);
    if (question.kind === 'rate') return formatTypedRate(value, language);
    return question.kind === 'year' ? String(value) : formatNumber(value, language);
  }
  const text = String(value);
  if (question.kind === 'date') return shortDate(text);
  return question.kind === 'choice' ? label(text) : text;
};
export const shownAnswer = (
  question: Question,
  answer: Answer | undefined,
  language: Language,
  t: Translate,
): string => {
  if (answer === undefined) return '';
  if (answer.state !== 'answered') return t(`applicant.state.${answer.state}`);
  return answer.value === undefined ? '' : shownValue(question, answer.value, language);
};
