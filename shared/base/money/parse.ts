/**
 * The one number parser of the product: fields, grid, paste, CSV, workbook, the applicant's form and the command line read numbers
 * through it and nothing else, so that one text has one answer everywhere (`test/fixtures/typed-amounts.ts` is the table).
 * It is generous with what people type (comma or point, every kind of space, €, k€, M€, %, minus signs, sums said by `=` or `+`) and
 * refuses whatever it does not understand whole: nothing is ever cut, and two numbers are never made one.
 */
import { MAX_AMOUNT_CENTS } from './cents.ts';

/** cents → integer cents; integer and number → as typed; rate → decimal (`12,5 %` and `12,5` are both 0.125). */
export type NumberKind = 'cents' | 'number' | 'integer' | 'rate';
/** Why a text is not a number of its kind; `severalNumbers` says two numbers, a range, a date or a telephone number. */
export const NUMBER_RULES = [
  'empty',
  'notANumber',
  'severalNumbers',
  'percent',
  'ambiguous',
  'tooManyDecimals',
  'notWhole',
  'tooLarge',
] as const;
export type NumberRule = (typeof NUMBER_RULES)[number];
export type ParsedNumber =
  | { readonly ok: true; readonly value: number /** several terms were added */; readonly sum?: true }
  | { readonly ok: false; readonly rule: NumberRule; readonly value: string };

/** What pages and word processors leave inside a number without showing it. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const SPACES = /[ \u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
/** The zero of a spreadsheet's accounting format: a dash where the amount would stand. */
const ACCOUNTING_ZERO = /^(?:€ *)?-(?: *€)?$/;
const SCALES: Readonly<Record<string, number>> = { '': 0, k: 3, K: 3, m: 6, M: 6 };

/** A decimal number as whole digits and a power of ten: no float is ever involved in reading money. */
interface Decimal {
  readonly digits: bigint;
  readonly decimals: number;
}
interface NumberParts {
  readonly whole: string;
  readonly fraction: string;
}

/** Finds grouping and decimal marks. Spaces and apostrophes separate groups of three only; one group of three after a lone mark can be read both ways. */
const splitNumber = (text: string, kind: NumberKind): NumberParts | NumberRule => {
  const spaced = /^([1-9]\d{0,2}(?:([ '’])\d{3})(?:\2\d{3})*)(?:[.,](\d*))?$/.exec(text);
  if (spaced) return { whole: (spaced[1] as string).replace(/\D/g, ''), fraction: spaced[3] ?? '' };
  const marked = /^([1-9]\d{0,2}(?:([.,])\d{3})(?:\2\d{3})*)(?!\2)[.,](\d*)$/.exec(text);
  if (marked) return { whole: (marked[1] as string).replace(/\D/g, ''), fraction: marked[3] ?? '' };
  if (/^[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})+$/.test(text)) return { whole: text.replace(/\D/g, ''), fraction: '' };
  const plain = /^(\d*)(?:[.,](\d*))?$/.exec(text);
  if (!plain || !/\d/.test(text)) return 'notANumber';
  const [, whole = '', fraction = ''] = plain;
  // Ten digits that begin with a zero are a telephone number.
  if (/^0[1-9]\d{8}$/.test(text)) return 'severalNumbers';
  // `1.000` and `1,000` are one or one thousand according to the country: only the person knows. No rate is counted in thousands.
  if (kind !== 'rate' && /^\d{3}$/.test(fraction) && /^[1-9]\d{0,2}$/.test(whole)) return 'ambiguous';
  return { whole, fraction };
};

/** One number without its sign: `€`, digits and marks, `k` or `M`, `€`, `%`, or the dash that stands for no cents (`12 500,-`). */
const readUnsigned = (text: string, kind: NumberKind): Decimal | NumberRule => {
  const shape =
    /^((?:€|eur) *)?(\d[\d .,'’]*?|[.,]\d+)([.,]--?)?(?: *([km])(?=$| *[€e]))?(?: *(€|eur|euros?))?( *%)?$/i.exec(text);
  if (!shape) return 'notANumber';
  const [, before, number = '', noCents, scale = '', after, percent] = shape;
  const money = before !== undefined || after !== undefined || noCents !== undefined || scale !== '';
  if (percent !== undefined && (money || kind !== 'rate')) return money ? 'notANumber' : 'percent';
  if (money && kind !== 'cents' && (kind === 'rate' || scale === '')) return 'notANumber';
  const split = splitNumber(noCents === undefined ? number : `${number}${noCents[0]}00`, kind);
  if (typeof split === 'string') return split;
  if (split.whole.length + split.fraction.length > 40) return 'tooLarge';
  return {
    digits: BigInt(`${split.whole}${split.fraction}` || '0'),
    decimals: split.fraction.length - (SCALES[scale] ?? 0),
  };
};

const withSign = (d: Decimal | NumberRule, negative: boolean): Decimal | NumberRule =>
  typeof d === 'string' || !negative ? d : { ...d, digits: -d.digits };
/** One number with its sign; parentheses are a minus sign, as accountants write. */
const readTerm = (text: string, kind: NumberKind): Decimal | NumberRule => {
  const bracketed = /^\((.*)\)( ?(?:€|eur|euros?))?$/i.exec(text);
  if (bracketed) return withSign(readUnsigned(`${(bracketed[1] as string).trim()}${bracketed[2] ?? ''}`, kind), true);
  const sign = /^[+-] ?/.exec(text)?.[0] ?? '';
  return withSign(readUnsigned(text.slice(sign.length), kind), sign.startsWith('-'));
};
/** `12*1500`, only after `=`. */
const readProduct = (text: string, kind: NumberKind): Decimal | NumberRule => {
  const factors = text.split(/[*×]/);
  if (factors.length > 1 && kind === 'rate') return 'notANumber';
  let digits = 1n;
  let decimals = 0;
  for (const factor of factors) {
    const read = readTerm(factor.trim(), kind);
    if (typeof read === 'string') return read;
    digits *= read.digits;
    decimals += read.decimals;
  }
  return { digits, decimals };
};

/** The decimal as an integer of units 10^−places; null when it has more decimals than that. */
const scaleDecimal = (d: Decimal, places: number): bigint | null => {
  const extra = d.decimals - places;
  if (extra <= 0) return d.digits * 10n ** BigInt(-extra);
  const unit = 10n ** BigInt(extra);
  return d.digits % unit === 0n ? d.digits / unit : null;
};

const inUnits = (d: Decimal, kind: NumberKind): number | NumberRule => {
  if (kind === 'cents' || kind === 'integer') {
    const value = scaleDecimal(d, kind === 'cents' ? 2 : 0);
    return value === null ? (kind === 'cents' ? 'tooManyDecimals' : 'notWhole') : Number(value);
  }
  // Written as text with an exponent, so that 12,5 % is exactly the double 0.125.
  return Number(`${d.digits}e${-d.decimals - (kind === 'rate' ? 2 : 0)}`);
};

/** The terms of what was typed; null when it is not a sum. A minus between two numbers is a range unless `=` said that one calculates. */
const termsOf = (text: string): { readonly terms: readonly string[]; readonly multiplies: boolean } | null => {
  if (text.startsWith('=')) {
    const terms = text
      .slice(1)
      .trim()
      .match(/[+-]? *[^+-]+/g);
    const whole = terms !== null && terms.join('') === text.slice(1).trim();
    return whole ? { terms: terms.map((t) => t.trim()), multiplies: true } : null;
  }
  const parts = text.split('+').map((t) => t.trim());
  const terms = parts[0] === '' ? parts.slice(1) : parts;
  return terms.length > 0 && terms.every((t, i) => t !== '' && (i === 0 || !t.startsWith('-')))
    ? { terms, multiplies: false }
    : null;
};
const GROUPED = /(?<!\d)[1-9]\d{0,2}(?:[ '’]\d{3})+(?!\d)/g;
const JOINED = /(?<![a-z])(?:à|a|to|et|and|ou|or|k€|M€|k|€|eur|euros?)(?![a-z])/gi;
/** Two numbers and nothing but what stands between or after numbers. Other words make it a text. */
const holdsSeveral = (text: string): boolean => {
  const left = text.replace(GROUPED, (g) => g.replace(/\D/g, '')).replace(JOINED, ' ');
  return !/\p{L}/u.test(left) && /\d[^\d.,]*[\s/:;&-][^\d.,]*\d/.test(left);
};

/**
 * Reads a number as a person types or pastes it.
 * @returns the value, with `sum` when it was added from terms; or the rule that refuses the text, which is always given back whole
 */
export const parseNumber = (source: string, kind: NumberKind): ParsedNumber => {
  const refuse = (rule: NumberRule): ParsedNumber => ({ ok: false, rule, value: source });
  const clean = source.replace(INVISIBLE, '').replace(SPACES, ' ').replace(DASHES, '-').trim();
  const text = /^"([^"]*)"$/.exec(clean)?.[1]?.trim() ?? clean;
  if (text === '') return refuse('empty');
  if (ACCOUNTING_ZERO.test(text)) return { ok: true, value: 0 };
  const notNumber = (): ParsedNumber => refuse(holdsSeveral(text) ? 'severalNumbers' : 'notANumber');
  const said = termsOf(text);
  if (said === null) return notNumber();
  let total = 0;
  for (const term of said.terms) {
    const read = (said.multiplies ? readProduct : readTerm)(term, kind);
    if (read === 'notANumber') return notNumber();
    const value = typeof read === 'string' ? read : inUnits(read, kind);
    if (typeof value === 'string') return refuse(value);
    if (!Number.isFinite(value) || Math.abs(value) > MAX_AMOUNT_CENTS) return refuse('tooLarge');
    total += value;
  }
  const sum = said.multiplies || said.terms.length > 1;
  if (sum && kind !== 'cents' && kind !== 'integer') total = Number(total.toPrecision(12));
  if (Math.abs(total) > MAX_AMOUNT_CENTS) return refuse('tooLarge');
  return { ok: true, value: total === 0 ? 0 : total, ...(sum ? { sum: true as const } : {}) };
};
