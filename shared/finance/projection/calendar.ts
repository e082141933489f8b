import { amountOf, type Cents } from '#shared/base/money/cents.ts';
import type { Series, Years } from './projection.ts';

export const MONTHS = 36;
/** Years of the plan, as they are counted to a reader. */
export const PLAN_YEARS = [1, 2, 3] as const;
export type PlanYear = (typeof PLAN_YEARS)[number];

const monthsByStart = new Map<string, readonly string[]>();
/** The starts of the plans that are looked at side by side. */
const KEPT_STARTS = 100;
/** The 36 months of a plan as 'YYYY-MM', the same object for the same start. @param start 'YYYY-MM' */
export const planMonths = (start: string): readonly string[] => {
  const known = monthsByStart.get(start);
  if (known !== undefined) return known;
  const [year = 0, month = 1] = start.split('-').map(Number);
  const months = Array.from({ length: MONTHS }, (_, i) => {
    const index = month - 1 + i;
    return `${year + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  });
  if (monthsByStart.size >= KEPT_STARTS) monthsByStart.clear();
  monthsByStart.set(start, months);
  return months;
};
export const zeros = (): Cents[] => new Array<Cents>(MONTHS).fill(0);
/** Sum of one plan year. */
export const inYear = (months: readonly Cents[], year: 0 | 1 | 2): Cents => {
  let total = 0;
  for (let m = year * 12; m < year * 12 + 12; m += 1) total += months[m] ?? 0;
  return total;
};
/** Sums of the three plan years. */
export const yearsOf = (months: readonly Cents[]): Years => [inYear(months, 0), inYear(months, 1), inYear(months, 2)];
export const series = (months: readonly Cents[]): Series => ({ months, years: yearsOf(months) });
/** Adds `from` into `into`, month by month. */
export const addInto = (into: Cents[], from: readonly Cents[]): void => {
  for (let m = 0; m < MONTHS; m += 1) into[m] = (into[m] ?? 0) + (from[m] ?? 0);
};
/** Twelve weights by calendar month (January first), in the order of the plan's months. @param startMonth calendar month (1…12) of the plan's first month */
export const fromStart = (weights: readonly number[] | undefined, startMonth: number): readonly number[] | undefined =>
  weights === undefined || startMonth === 1
    ? weights
    : [...weights.slice(startMonth - 1), ...weights.slice(0, startMonth - 1)];
/** (1 + rate)^years of what can fall to nothing and no further. */
export const growthOver = (rate: number, years: number): number => Math.max(0, 1 + rate) ** years;
/** The same amounts `delay` months later; what falls after the plan is left out (it stays owed). */
export const delayMonths = (months: readonly Cents[], delay: number): Cents[] =>
  months.map((_, m) => (m >= delay ? (months[m - delay] ?? 0) : 0));
/** Running totals of what one series adds and another takes away. */
export const balanceOf = (more: readonly Cents[], less: readonly Cents[], start: Cents = 0): Cents[] => {
  const months = zeros();
  let total = start;
  for (let m = 0; m < MONTHS; m += 1) {
    total += (more[m] ?? 0) - (less[m] ?? 0);
    months[m] = total;
  }
  return months;
};
/** A part of what is added up month by month, cumulated before it is rounded: the months add up to the part of the whole. @param most held within it */
export const shareOfMonths = (
  months: readonly Cents[],
  share: number,
  most: Cents = Number.POSITIVE_INFINITY,
): Cents[] => {
  let total = 0;
  let given = 0;
  return months.map((c) => {
    total += c;
    const upTo = share === 1 ? total : amountOf(total * share, most);
    const part = upTo - given;
    given = upTo;
    return part;
  });
};
/** Running totals. */
export const runningTotals = (months: readonly Cents[]): Cents[] => {
  let total = 0;
  return months.map((c) => {
    total += c;
    return total;
  });
};
