/** Months, splits and growth of the slow projection, in exact fractions. */
import { type Exact, exact, over, plus, power, rounded, times } from './exact.ts';

export type Months = number[];
export const none = (): Months => new Array<number>(36).fill(0);
export const total = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);
export const upTo = (months: readonly number[], m: number): number => total(months.slice(0, m + 1));
export const inYear = (months: readonly number[], y: number): number => total(months.slice(y * 12, y * 12 + 12));

/** Part k of an amount is what is due after k weights less what was due before. */
export const split = (amount: number, weights: readonly number[]): number[] => {
  const used = weights.every((w) => w === 0) ? weights.map(() => 1) : weights;
  const before: Exact[] = [exact(0)];
  for (const w of used) before.push(plus(before.at(-1) as Exact, w));
  const whole = before.at(-1) as Exact;
  const due = before.map((weight) => rounded(over(times(amount, weight), whole)));
  return used.map((_, k) => (due[k + 1] ?? 0) - (due[k] ?? 0));
};
export const equal = (count: number): number[] => new Array<number>(count).fill(1);
export const place = (amounts: readonly number[], from: number): Months => {
  const months = none();
  amounts.forEach((c, i) => {
    if (from - 1 + i < 36) months[from - 1 + i] = c;
  });
  return months;
};
export const byYear = (years: readonly (number | Exact)[], season: readonly number[] | undefined): Months =>
  years.flatMap((y) => split(rounded(y), season ?? equal(12)));
/** January's weight is January's, whatever month the plan begins in. */
export const inOrder = (season: readonly number[] | undefined, start: number): number[] | undefined =>
  season === undefined ? undefined : equal(12).map((_, m) => season[(start - 1 + m) % 12] ?? 0);
/** What shrinks stops at nothing. */
export const shrinking = (rate: Exact, years: number): Exact => {
  const left = plus(1, rate);
  return power(left.n < 0n ? exact(0) : left, years);
};
export const late = (months: Months, delay: number): Months =>
  months.map((_, m) => (m < delay ? 0 : (months[m - delay] ?? 0)));
export const growth = (rate: number | Exact, years: number): Exact => power(plus(1, rate), years);

/** A name as it is compared: letters and digits, without accents or capitals. */
export const spelt = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((w) => w !== '')
    .join(' ') || name;
