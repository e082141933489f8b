/**
 * The one number parser of the product: fields, paste, CSV, workbook and command line read numbers through it and nothing else.
 * It is generous with what people type (comma or point, every kind of space, €, k€, M€, %, minus signs, simple sums) and refuses
 * whatever it does not understand whole: nothing is ever cut.
 */
import { MAX_AMOUNT_CENTS } from './cents.ts';

/** cents → integer cents; integer and number → as typed; rate → decimal (`12,5 %` and `12,5` are both 0.125). */
export type NumberKind = 'cents' | 'number' | 'integer' | 'rate';
export type NumberRule = 'empty' | 'notANumber' | 'ambiguous' | 'tooManyDecimals' | 'notWhole' | 'tooLarge';
export type ParsedNumber =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly rule: NumberRule; readonly value: string };

const SPACES = /[\s\u00a0\u202f\u2009\u2007\u2005]/g;
const SCALES: Readonly<Record<string, number>> = { '': 0, k: 3, K: 3, m: 6, M: 6 };

/** A decimal number as an integer of digits and a power of ten: no float is ever involved in reading money. */
interface Decimal {
  readonly negative: boolean;
  readonly digits: string;
  readonly decimals: number;
  readonly percent: boolean;
}
type Term = Decimal | NumberRule;

/** Removes grouping marks and finds the decimal mark; refuses a single group of three that can be read both ways (`1.000`). */
const splitMarks = (text: string): { whole: string; fraction: string } | NumberRule => {
  const marks = [...text].filter((c) => c === ',' || c === '.');
  const last = marks.at(-1);
  if (last === undefined) return { whole: text, fraction: '' };
  const kinds = new Set(marks);
  const groupsOfThree = (s: string, mark: string): boolean =>
    /^\d{1,3}$/.test(s.split(mark)[0] ?? '') &&
    s
      .split(mark)
      .slice(1)
      .every((g) => /^\d{3}$/.test(g));
  if (kinds.size === 2) {
    const cut = text.lastIndexOf(last);
    const grouping = last === ',' ? '.' : ',';
    const whole = text.slice(0, cut);
    if (marks.filter((m) => m === last).length > 1 || !groupsOfThree(whole, grouping)) return 'notANumber';
    return { whole: whole.replaceAll(grouping, ''), fraction: text.slice(cut + 1) };
  }
  if (marks.length > 1)
    return groupsOfThree(text, last) ? { whole: text.replaceAll(last, ''), fraction: '' } : 'notANumber';
  const [whole = '', fraction = ''] = text.split(last);
  // `1.000` and `1,000` are one or one thousand according to the country: only the person knows.
  if (/^\d{3}$/.test(fraction) && /^[1-9]\d{0,2}$/.test(whole)) return 'ambiguous';
  return { whole, fraction };
};

const readTerm = (source: string): Term => {
  let text = source;
  let negative = false;
  const parenthesised = /^\((.*)\)$/.exec(text);
  if (parenthesised) {
    text = parenthesised[1] ?? '';
    negative = true;
  }
  if (/^[-+]/.test(text)) {
    if (text.startsWith('-')) negative = !negative;
    text = text.slice(1);
  }
  const shape = /^(€)?([\d.,'’]+)(?:([kKmM])?(€|eur|euros?)?|(%))$/i.exec(text);
  if (!shape) return 'notANumber';
  const [, , number = '', scale = '', , percent = ''] = shape;
  const apostrophes = number.replace(/['’](?=\d{3})/g, '');
  if (/['’]/.test(apostrophes) || !/\d/.test(apostrophes)) return 'notANumber';
  const split = splitMarks(apostrophes);
  if (typeof split === 'string') return split;
  if (!/^\d*$/.test(split.whole) || !/^\d*$/.test(split.fraction)) return 'notANumber';
  const shift = SCALES[scale] ?? 0;
  return {
    negative,
    digits: `${split.whole}${split.fraction}`.replace(/^0+(?=\d)/, ''),
    decimals: split.fraction.length - shift,
    percent: percent !== '',
  };
};

/** The decimal as an integer of units 10^−places; null when it has more decimals than that. */
const scaled = (d: Decimal, places: number): number | null => {
  let digits = d.digits;
  let extra = d.decimals - places;
  while (extra > 0) {
    if (!digits.endsWith('0') && digits !== '') return null;
    digits = digits.slice(0, -1);
    extra -= 1;
  }
  const value = Number(`${digits || '0'}${'0'.repeat(-extra)}`);
  return d.negative && value !== 0 ? -value : value;
};

const toKind = (d: Decimal, kind: NumberKind, source: string): ParsedNumber => {
  const refuse = (rule: NumberRule): ParsedNumber => ({ ok: false, rule, value: source });
  if (d.percent && kind !== 'rate' && kind !== 'number') return refuse('notANumber');
  if (d.digits.length > 20) return refuse('tooLarge');
  if (kind === 'cents' || kind === 'integer') {
    const value = scaled(d, kind === 'cents' ? 2 : 0);
    if (value === null) return refuse(kind === 'cents' ? 'tooManyDecimals' : 'notWhole');
    if (Math.abs(value) > MAX_AMOUNT_CENTS) return refuse('tooLarge');
    return { ok: true, value };
  }
  // Written as text with an exponent, so that 12,5 % is exactly the double 0.125.
  const exponent = -d.decimals - (kind === 'rate' || d.percent ? 2 : 0);
  const value = Number(`${d.negative ? '-' : ''}${d.digits || '0'}e${exponent}`);
  if (!Number.isFinite(value) || Math.abs(value) > MAX_AMOUNT_CENTS) return refuse('tooLarge');
  return { ok: true, value: value === 0 ? 0 : value };
};

/** Sums of typed terms, in units that are exact for the kind. */
const addTerms = (terms: readonly number[], kind: NumberKind): number => {
  if (kind === 'cents' || kind === 'integer') return terms.reduce((a, b) => a + b, 0);
  return Number(terms.reduce((a, b) => a + b, 0).toPrecision(12));
};

/**
 * Reads a number as a person types or pastes it.
 * @returns the value, or the rule that refuses the text; the text itself is always given back whole
 */
export const parseNumber = (source: string, kind: NumberKind): ParsedNumber => {
  const refuse = (rule: NumberRule): ParsedNumber => ({ ok: false, rule, value: source });
  let text = source.replace(SPACES, '').replace(/[\u2212\u2013\u2014]/g, '-');
  const quoted = /^"(.*)"$/.exec(text);
  if (quoted) text = quoted[1] ?? '';
  if (text === '') return refuse('empty');
  // A lone minus before a space-separated amount in parentheses is not a sum; plus and minus between digits are.
  const terms = text.match(/\([^()]*\)|[+-]?[^+\-()]+/g);
  if (!terms || terms.join('') !== text) return refuse('notANumber');
  const values: number[] = [];
  for (const term of terms) {
    const read = readTerm(term);
    if (typeof read === 'string') return refuse(read);
    const value = toKind(read, kind, source);
    if (!value.ok) return value;
    values.push(value.value);
  }
  const total = addTerms(values, kind);
  return Math.abs(total) > MAX_AMOUNT_CENTS ? refuse('tooLarge') : { ok: true, value: total === 0 ? 0 : total };
};
