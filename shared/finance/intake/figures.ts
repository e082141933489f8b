/** Numbers as they stand in a file: typed by a spreadsheet, or written in words of the trade that are still one amount. */
import { parseNumber } from '#shared/base/money/parse.ts';

export interface ReadFigure {
  /** euros, or what the file counts in */ readonly value: number;
  readonly isPercent: boolean;
  /** a mark of another currency; null: euros or nothing said */ readonly currency: string | null;
  /** something stood beside the number: "env.", "/an", "brut" */ readonly qualified: boolean;
}
/** How a text file writes decimals, decided once for the whole file; null: not known. */
export type DecimalMark = ',' | '.' | null;

const SPACES = /[\s\u00a0\u202f\u2007\u2009]+/g;
const CURRENCIES = /^(?:£|\$|gbp|usd|chf|fcfa|f cfa|xof|xaf|cfa|mad|dh|tnd|cad)$/i;
const BEFORE = /^(?:~|≈|env\.?|environ|approx\.?|about|ca\.?)\s*/i;
const AFTER =
  /\s*(?:\/\s*(?:an|mois|year|month|yr)|par (?:an|année|mois)|per (?:year|annum|month)|bruts?|nets?|ttc|ht|charg[ée]s?|env\.?|environ|\*+)$/i;
const MONTHLY = /\/\s*(?:mois|month)|par mois|per month/i;
/** What most cells of a text file look like, read without ceremony. */
const COMMON = /^-?\d{1,3}(?: ?\d{3})*(?:[.,]\d{1,2})?$/;

/** A mark that can only be a decimal one: one or two digits after it, or the last of two kinds. */
const decimalMarkOf = (text: string): DecimalMark => {
  const found = /[.,](?=[^.,]*$)/.exec(text);
  if (found === null) return null;
  const mark = found[0] as ',' | '.';
  const digits = /^\d+/.exec(text.slice(found.index + 1))?.[0].length ?? 0;
  const other = mark === ',' ? '.' : ',';
  return digits !== 3 || text.includes(other) ? mark : null;
};

const MANY_GROUPED = 3;
/** The decimal mark that a file's texts agree on. */
export const fileDecimalMark = (texts: Iterable<string>): DecimalMark => {
  let commas = 0;
  let points = 0;
  const grouped = { ',': 0, '.': 0 };
  for (const text of texts) {
    if (!/^[-(]?[€£$]?\s?\d[\d\s\u00a0\u202f.,']*\)?\s?[€£$%k]{0,2}$/i.test(text)) continue;
    const plain = text.replace(/[^\d.,]/g, '');
    const mark = decimalMarkOf(plain);
    const [, group] = /^\d{1,3}([.,])\d{3}(?:\1\d{3})*$/.exec(plain) ?? [];
    if (group === ',' || group === '.') grouped[group] += 1;
    if (mark === ',') commas += 1;
    else if (mark === '.') points += 1;
  }
  if (commas !== points) return commas > points ? ',' : '.';
  // "45,000" again and again, and nothing that says otherwise: no budget has three decimals everywhere.
  if (commas === 0 && Math.max(grouped[','], grouped['.']) >= MANY_GROUPED && grouped[','] !== grouped['.'])
    return grouped[','] > grouped['.'] ? '.' : ',';
  return null;
};

/** `1.000` where decimals are written with a comma: grouping marks are taken away, so that one reading is left. */
const withoutGrouping = (text: string, mark: DecimalMark): string => {
  if (mark === null) return text;
  const grouping = mark === ',' ? '.' : ',';
  return text.replace(new RegExp(`(\\d)\\${grouping}(?=\\d{3}(?!\\d))`, 'g'), '$1');
};

/** A number with more decimals than money has, as spreadsheets export them. */
const longDecimal = (text: string): number | null => {
  const match = /^(-?\d[\d ]*)[.,](\d{3,})$/.exec(text);
  if (match === null) return null;
  const value = Number(`${(match[1] as string).replace(/ /g, '')}.${match[2]}`);
  return Number.isFinite(value) ? value : null;
};

/**
 * A text that is one amount: `15 000 €`, `1 250,00`, `(636)`, `1 234-`, `12,5 k€`, `env. 15 000`, `7 200 €/an`. A text with other words, a date or two
 * numbers is none.
 * @param mark how the file writes decimals @returns null when the text is no amount
 */
export const figureOf = (source: string, mark: DecimalMark): ReadFigure | null => {
  if (!/\d/.test(source) || source.length > 40) return null;
  let text = source.replace(SPACES, ' ').trim();
  if (COMMON.test(text) && mark !== null) {
    const plain = withoutGrouping(text.replace(/ /g, ''), mark);
    const value = Number(plain.replace(',', '.'));
    if (Number.isFinite(value)) return { value, isPercent: false, currency: null, qualified: false };
  }
  if (MONTHLY.test(text)) return null;
  let qualified = false;
  for (const pattern of [BEFORE, AFTER, AFTER]) {
    const shorter = text.replace(pattern, '');
    qualified ||= shorter !== text;
    text = shorter.trim();
  }
  const percent = /\s*%$/.exec(text);
  if (percent !== null) text = text.slice(0, -percent[0].length);
  let currency: string | null = null;
  const [, before = '', middle = '', after = ''] =
    /^(£|\$|gbp|usd|eur)?\s*(.*?)\s*(£|\$|gbp|usd|chf|f ?cfa|cfa|xof|xaf|mad|dh|tnd|cad)?$/i.exec(text) ?? [];
  const named = before === '' || /eur/i.test(before) ? after : before;
  if (CURRENCIES.test(named)) {
    currency = named.toUpperCase();
    text = middle;
  }
  text = text.replace(/^(.*\d)\s?-(\s?€)?$/, '-$1').replace(/’/g, "'");
  text = withoutGrouping(text, mark);
  const read = parseNumber(text, 'cents');
  const value = read.ok ? read.value / 100 : read.rule === 'tooManyDecimals' ? longDecimal(text) : null;
  if (value === null) return null;
  return { value: percent === null ? value : value / 100, isPercent: percent !== null, currency, qualified };
};
