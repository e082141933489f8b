/** One cell of a filled workbook as the value of a question. */

import { shortDate } from '#shared/base/i18n/dates.ts';
import { translator } from '#shared/base/i18n/translate.ts';
import { readTypedDate } from '#shared/base/i18n/typed-date.ts';
import type { Option } from '#shared/base/method/option.ts';
import type { Question } from '#shared/base/method/question.ts';
import { LANGUAGES } from '#shared/base/method/text.ts';
import { NUMBER_RULES } from '#shared/base/money/parse.ts';
import type { AnswerValue } from '#shared/dossier/content/answer.ts';
import { isWord } from '#shared/finance/workbook/back/former-words.ts';
import type { GivenValue } from '#shared/finance/workbook/back/given.ts';
import { readCell } from '#shared/finance/workbook/back/read-cell.ts';
import type { Field } from '#shared/finance/workbook/layout.ts';
import { asCell } from '../plain.ts';

/** Why a cell is not understood; the words are in the catalogue, `questions.rule.*`. */
export const VALUE_RULES = [
  ...NUMBER_RULES,
  'notInList',
  'notText',
  'notADate',
  'tooLong',
  'formula',
  'negative',
  'unknownRow',
  'questionGone',
  'notAsked',
  'twice',
  'lineIncomplete',
  'computedLine',
] as const;
export type ValueRule = (typeof VALUE_RULES)[number];
export type ReadValue<T = AnswerValue> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly rule: ValueRule };

const ok = <T>(value: T): ReadValue<T> => ({ ok: true, value });
const refuse = (rule: ValueRule): { readonly ok: false; readonly rule: ValueRule } => ({ ok: false, rule });
const MAX_TEXT = 20_000;

/** A word of a list, in either language, or its identifier. */
export const readOption = (options: readonly Option[], value: GivenValue): ReadValue<string> => {
  const said = String(value);
  const found = options.find((o) => isWord(said, o.id) || LANGUAGES.some((l) => isWord(said, o.label[l])));
  return found === undefined ? refuse('notInList') : ok(found.id);
};

const among = (
  keys: readonly ('applicant.yes' | 'applicant.no' | 'applicant.state.unknown' | 'applicant.state.notApplicable')[],
  value: GivenValue,
): number => keys.findIndex((key) => LANGUAGES.some((language) => isWord(String(value), translator(language)(key))));
/** Yes or no. */
export const readYesNo = (value: GivenValue): ReadValue<boolean> => {
  if (typeof value === 'boolean') return ok(value);
  const at = among(['applicant.yes', 'applicant.no'], value);
  return at < 0 ? refuse('notInList') : ok(at === 0);
};
/** Why there is no answer. */
export const readNoAnswer = (value: GivenValue): ReadValue<'unknown' | 'notApplicable'> => {
  const at = among(['applicant.state.unknown', 'applicant.state.notApplicable'], value);
  return at < 0 ? refuse('notInList') : ok(at === 0 ? 'unknown' : 'notApplicable');
};

const readDate = (value: GivenValue): ReadValue<string> => {
  const date = readTypedDate(String(value));
  return date.ok ? ok(date.iso) : refuse('notADate');
};
/** A text, whatever a spreadsheet made of it. @param most characters */
export const readText = (value: GivenValue, most = MAX_TEXT): ReadValue<string> => {
  if (typeof value === 'boolean') return refuse('notText');
  const text =
    typeof value === 'number'
      ? String(value)
      : asCell(/^\d{4}-\d{2}-\d{2}T00:00:00\.000Z$/.test(String(value)) ? shortDate(String(value)) : String(value));
  return text.length > most ? refuse('tooLong') : ok(text);
};
const FIELDS: Readonly<Partial<Record<Question['kind'], Field>>> = {
  cents: { key: 'answer', word: 'amount', format: 'euros' },
  number: { key: 'answer', word: 'amount', format: 'number' },
  rate: { key: 'answer', word: 'amount', format: 'rate' },
  year: { key: 'answer', word: 'amount', format: 'whole' },
};
/** An amount of a budget line, in cents. @param credit the line went out with a year below zero, and may come back so */
export const readAmount = (value: GivenValue, credit = false): ReadValue<number> => {
  const read = readCell(FIELDS.cents as Field, value);
  if (!read.ok) return read;
  const cents = Number(read.value);
  return cents < 0 && !credit ? refuse('negative') : ok(cents);
};
/** The value that a cell gives to a question; `choices` are read row by row. @param question null: words of its own */
export const readAnswer = (question: Question | null, value: GivenValue): ReadValue => {
  const field = question === null ? undefined : FIELDS[question.kind];
  if (field !== undefined) {
    const read = readCell(field, value);
    return read.ok ? ok(Number(read.value)) : read;
  }
  if (question?.kind === 'choice') return readOption(question.options ?? [], value);
  return question?.kind === 'date' ? readDate(value) : readText(value);
};
