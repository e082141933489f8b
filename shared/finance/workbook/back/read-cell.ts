/** One cell of an edited workbook as a value of the plan: cents for euros, identifiers for words of a list. */
import { MAX_AMOUNT_CENTS, roundHalfAway } from '#shared/base/money/cents.ts';
import { type NumberRule, parseNumber } from '#shared/base/money/parse.ts';
import { restoreText } from '../cells/neutral-text.ts';
import type { Field } from '../layout.ts';
import { type ListName, listsOf } from '../words.ts';
import { isWord } from './former-words.ts';
import type { GivenValue } from './given.ts';

export type SheetRule = NumberRule | 'notInList' | 'notText';
export type ReadCell =
  | { readonly ok: true; readonly value: number | string | null }
  | { readonly ok: false; readonly rule: SheetRule };

const refuse = (rule: SheetRule): ReadCell => ({ ok: false, rule });
const ok = (value: number | string | null): ReadCell => ({ ok: true, value });

/** A word of the list in either language, or its identifier. */
const fromList = (name: ListName, value: string): ReadCell => {
  for (const language of ['fr', 'en'] as const)
    for (const [id, word] of listsOf(language)[name]) if (isWord(value, word) || isWord(value, id)) return ok(id);
  return refuse('notInList');
};

const fromNumber = (field: Field, value: number): ReadCell => {
  if (!Number.isFinite(value)) return refuse('notANumber');
  if (field.format === 'euros') {
    const cents = roundHalfAway(value * 100);
    if (Math.abs(cents) > MAX_AMOUNT_CENTS) return refuse('tooLarge');
    return Math.abs(value * 100 - cents) > 1e-4 ? refuse('tooManyDecimals') : ok(cents);
  }
  if (field.format === 'whole' && !Number.isInteger(value)) return refuse('notWhole');
  return Math.abs(value) > MAX_AMOUNT_CENTS ? refuse('tooLarge') : ok(value);
};

/** Blank gives null. Numbers typed as text are read as anywhere in the product; what is ambiguous is refused, never guessed. */
export const readCell = (field: Field, value: GivenValue): ReadCell => {
  if (value === null || (typeof value === 'string' && value.trim() === ''))
    return ok(field.format === 'text' ? '' : null);
  if (field.list !== undefined) return fromList(field.list, String(value));
  if (field.format === 'text') return typeof value === 'boolean' ? refuse('notText') : ok(restoreText(String(value)));
  if (typeof value === 'number') return fromNumber(field, value);
  if (typeof value === 'boolean') return refuse('notANumber');
  const kind = { euros: 'cents', whole: 'integer', rate: 'rate', number: 'number' } as const;
  const parsed = parseNumber(value, kind[field.format as keyof typeof kind] ?? 'number');
  return parsed.ok ? ok(parsed.value) : refuse(parsed.rule);
};

/** Spreadsheets keep fifteen digits: a number that comes back with those is the same number. */
export const sameValue = (a: GivenValue, b: GivenValue): boolean => {
  if (typeof a === 'number' && typeof b === 'number') return Number(a.toPrecision(14)) === Number(b.toPrecision(14));
  return (a ?? '') === (b ?? '');
};
