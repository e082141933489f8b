/** Amounts along an axis: one unit for all of them, that of their size, and as many decimals as keep two neighbours apart. */
import type { Language } from '#shared/base/method/text.ts';
import type { Cents } from '#shared/base/money/cents.ts';
import { formatNumber, NO_BREAK } from '#shared/base/money/format.ts';

/** From so many euros on, thousands and millions. */
const UNITS = [
  { from: 10_000_000, cents: 100_000_000, fr: 'M€', en: 'm' },
  { from: 10_000, cents: 100_000, fr: 'k€', en: 'k' },
  { from: 0, cents: 100, fr: '€', en: '' },
] as const;
/** An amount of a millionth of a unit is not drawn. */
const MOST_DECIMALS = 2;
/** From this much of a unit on, whole smaller units would round to one of it. */
const ROUNDS_UP = 0.9995;
const withUnit = (text: string, unit: (typeof UNITS)[number], language: Language): string =>
  language === 'fr'
    ? `${text}${NO_BREAK}${unit.fr}`
    : text.startsWith('\u2212')
      ? `\u2212€${text.slice(1)}${unit.en}`
      : `€${text}${unit.en}`;

/** Where lines of an axis stand: whole cents only, as parts of a cent would be written alike. */
export const axisTicks = (scale: { readonly ticks: (count: number) => number[] }, count: number): readonly Cents[] =>
  scale.ticks(count).filter((tick) => Number.isInteger(tick));

/**
 * Amounts named in a picture, each in a unit that says it: that of the axis, or a smaller one below one unit; one decimal below ten.
 * @param values those of the picture, whose largest gives the unit of the axis
 */
export const amountWords = (values: readonly Cents[], language: Language): ((cents: Cents) => string) => {
  const most = Math.max(0, ...values.map((v) => Math.abs(v))) / 100;
  const first = UNITS.findIndex((u) => most >= u.from);
  return (cents) => {
    const size = Math.abs(cents);
    const unit = UNITS.slice(first).find((u) => size >= ROUNDS_UP * u.cents) ?? UNITS[2];
    const decimals = unit !== UNITS[2] && size < 10 * unit.cents ? 1 : 0;
    return withUnit(formatNumber(cents / unit.cents, language, decimals), unit, language);
  };
};

/** @param ticks of the axis, in cents @returns how each of them is written */
export const axisWords = (ticks: readonly Cents[], language: Language): ((cents: Cents) => string) => {
  const most = Math.max(0, ...ticks.map((t) => Math.abs(t))) / 100;
  const unit = UNITS.find((u) => most >= u.from) ?? UNITS[2];
  const writeTick = (cents: Cents, decimals: number): string => formatNumber(cents / unit.cents, language, decimals);
  let decimals = 0;
  while (decimals < MOST_DECIMALS && new Set(ticks.map((t) => writeTick(t, decimals))).size < new Set(ticks).size)
    decimals += 1;
  return (cents) => withUnit(writeTick(cents, decimals), unit, language);
};
