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

/** @param ticks of the axis, in cents @returns how each of them is written */
export const axisWords = (ticks: readonly Cents[], language: Language): ((cents: Cents) => string) => {
  const most = Math.max(0, ...ticks.map((t) => Math.abs(t))) / 100;
  const unit = UNITS.find((u) => most >= u.from) ?? UNITS[2];
  const writeTick = (cents: Cents, decimals: number): string => formatNumber(cents / unit.cents, language, decimals);
  let decimals = 0;
  while (decimals < MOST_DECIMALS && new Set(ticks.map((t) => writeTick(t, decimals))).size < new Set(ticks).size)
    decimals += 1;
  return (cents) => {
    const text = writeTick(cents, decimals);
    return language === 'fr'
      ? `${text}${NO_BREAK}${unit.fr}`
      : text.startsWith('\u2212')
        ? `\u2212€${text.slice(1)}${unit.en}`
        : `€${text}${unit.en}`;
  };
};
