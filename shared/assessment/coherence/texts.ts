/** Words of the findings: figures through the one formatter, French typography on our own words only, never on the user's. */
import { monthName } from '#shared/base/i18n/dates.ts';
import type { Language } from '#shared/base/method/text.ts';
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

/** A fixed text in both languages. */
export const say = local;

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
    /** @param months 'YYYY-MM' of the plan @param m 1…36 */
    month: (months: readonly string[], m: number): string => monthName(months[m - 1] ?? months[0] ?? '', language),
    calendarMonth: (month: string): string => monthName(month, language),
    /** year 0 is the last closed one */
    year: (y: number): string =>
      y === 0 ? (french ? 'dernière année close' : 'last closed year') : `${french ? 'année' : 'year'} ${y}`,
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
