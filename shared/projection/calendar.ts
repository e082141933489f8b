import type { Cents } from '../money/cents.ts';
import type { Series, Years } from './projection.ts';

export const MONTHS = 36;

/** The 36 months of a plan as 'YYYY-MM'. @param start 'YYYY-MM' */
export const planMonths = (start: string): string[] => {
  const [year = 0, month = 1] = start.split('-').map(Number);
  return Array.from({ length: MONTHS }, (_, i) => {
    const index = month - 1 + i;
    return `${year + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  });
};
export const zeros = (): Cents[] => new Array<Cents>(MONTHS).fill(0);
/** Sums of the three plan years. */
export const yearsOf = (months: readonly Cents[]): Years => {
  const years: [Cents, Cents, Cents] = [0, 0, 0];
  for (let m = 0; m < MONTHS; m += 1) years[Math.floor(m / 12) as 0 | 1 | 2] += months[m] ?? 0;
  return years;
};
export const series = (months: readonly Cents[]): Series => ({ months, years: yearsOf(months) });
/** Adds `from` into `into`, month by month, with a sign. */
export const addInto = (into: Cents[], from: readonly Cents[], sign: 1 | -1 = 1): void => {
  for (let m = 0; m < MONTHS; m += 1) into[m] = (into[m] ?? 0) + sign * (from[m] ?? 0);
};
/** The same amounts `delay` months later; what falls after the plan is left out (it stays owed). */
export const delayed = (months: readonly Cents[], delay: number): Cents[] =>
  months.map((_, m) => (m >= delay ? (months[m - delay] ?? 0) : 0));
/** Running totals. */
export const cumulated = (months: readonly Cents[]): Cents[] => {
  let total = 0;
  return months.map((c) => {
    total += c;
    return total;
  });
};
