/** Words of the findings: figures through the one formatter, French typography on our own words only, never on the user's. */
import { monthName } from '#shared/base/i18n/dates.ts';
import type { Language, LocalText } from '#shared/base/method/text.ts';
import { local, typeset } from '#shared/base/method/typeset.ts';
import { type Cents, roundHalfAway } from '#shared/base/money/cents.ts';
import { formatCents, formatNumber, formatRate, NO_BREAK } from '#shared/base/money/format.ts';

/** The written parts of a sentence never change: a rule that is asked at each keystroke sets them once. */
const typesetParts = new WeakMap<TemplateStringsArray, readonly string[]>();
const partsOf = (parts: TemplateStringsArray): readonly string[] => {
  const known = typesetParts.get(parts) ?? parts.map(typeset);
  typesetParts.set(parts, known);
  return known;
};
/** A French sentence with figures: spaces before double signs become no-break ones in the written parts, values are left alone. */
export const fr = (parts: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  partsOf(parts)
    .map((part, i) => `${part}${i < values.length ? values[i] : ''}`)
    .join('');

/** Fixed texts, set once: rules that are asked at each keystroke say them again. */
const fixedTexts = new Map<string, LocalText>();
/** A fixed text in both languages. */
export const say = (french: string, english: string): LocalText => {
  const known = fixedTexts.get(french);
  if (known?.en === english) return known;
  const text = local(french, english);
  fixedTexts.set(french, text);
  return text;
};

interface YearWords {
  readonly alone: (y: number) => string;
  readonly in: (y: number) => string;
  readonly of: (y: number) => string;
  readonly the: (y: number) => string;
}
/** A year with what stands before it: elision and article change with the words, so that they are never put together in a rule. */
const YEARS: Readonly<Record<Language, YearWords>> = {
  fr: {
    alone: (y) => (y === 0 ? 'dernière année close' : `année ${y}`),
    in: (y) => (y === 0 ? 'lors de la dernière année close' : `en année ${y}`),
    of: (y) => (y === 0 ? 'de la dernière année close' : `de l’année ${y}`),
    the: (y) => (y === 0 ? 'la dernière année close' : `l’année ${y}`),
  },
  en: {
    alone: (y) => (y === 0 ? 'last closed year' : `year ${y}`),
    in: (y) => (y === 0 ? 'in the last closed year' : `in year ${y}`),
    of: (y) => (y === 0 ? 'of the last closed year' : `of year ${y}`),
    the: (y) => (y === 0 ? 'the last closed year' : `year ${y}`),
  },
};

const writer = (language: Language) => {
  const french = language === 'fr';
  const quoteName = (label: string): string => {
    const name = label.trim() || (french ? 'sans nom' : 'unnamed');
    return french ? `«${NO_BREAK}${name}${NO_BREAK}»` : `“${name}”`;
  };
  return {
    euros: (cents: Cents): string => formatCents(roundHalfAway(cents), language, 0),
    percent: (rate: number): string => formatRate(rate, language),
    number: (value: number, decimals = 1): string => formatNumber(value, language, decimals),
    /** A figure with its noun, in the number that the figure asks for as it is written. */
    count: (value: number, one: string, many: string, decimals = 1): string => {
      const figure = formatNumber(value, language, decimals);
      const size = Math.abs(Number(value.toFixed(decimals)));
      return `${figure} ${(french ? size < 2 : size === 1) ? one : many}`;
    },
    /** @param months 'YYYY-MM' of the plan @param m 1…36 */
    month: (months: readonly string[], m: number): string => monthName(months[m - 1] ?? months[0] ?? '', language),
    calendarMonth: (month: string): string => monthName(month, language),
    /** year 0 is the last closed one; alone, as after a comma or in brackets */
    year: (y: number): string => YEARS[language].alone(y),
    /** "en année 1", "lors de la dernière année close" */ inYear: (y: number): string => YEARS[language].in(y),
    /** "de l’année 1", "de la dernière année close" */ ofYear: (y: number): string => YEARS[language].of(y),
    /** "l’année 1", "la dernière année close" */ theYear: (y: number): string => YEARS[language].the(y),
    /** the same words at the head of a sentence */
    start: (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`,
    quoted: quoteName,
    list: (items: readonly string[]): string => {
      const [last, ...others] = [...items].reverse();
      if (others.length === 0) return last ?? '';
      return `${others.reverse().join(', ')} ${french ? 'et' : 'and'} ${last}`;
    },
  };
};
export const F = writer('fr');
export const E = writer('en');
