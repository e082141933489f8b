/** An indicator at each month: target, result, and how far apart they are. */
import type { FollowedIndicator } from './records.ts';

export interface ReadingLine {
  readonly month: number;
  readonly target: number | null;
  readonly result: number | null;
  /** result less target; null when one of them is not known */ readonly gap: number | null;
  /** part of the way from the baseline to the target that was covered; null when it has no meaning */ readonly covered:
    | number
    | null;
}
/** Binary noise of a subtraction is no gap. */
const apart = (a: number, b: number): number => Number((a - b).toPrecision(12));

/** @param months those of the milestones; months that only the indicator knows are kept */
export const readingLines = (
  { baseline, readings }: Pick<FollowedIndicator, 'baseline' | 'readings'>,
  months: readonly number[],
): ReadingLine[] =>
  [...new Set([...months, ...readings.map((r) => r.month)])]
    .filter((month) => month > 0)
    .sort((a, b) => a - b)
    .map((month) => {
      const { target = null, result = null } = readings.find((r) => r.month === month) ?? {};
      const both = target !== null && result !== null;
      return {
        month,
        target,
        result,
        gap: both ? apart(result, target) : null,
        covered: both && baseline !== null && target !== baseline ? (result - baseline) / (target - baseline) : null,
      };
    });

/** The indicator with one reading changed; a reading that says nothing leaves. */
export const withReading = (
  indicator: FollowedIndicator,
  month: number,
  change: { readonly target?: number | null; readonly result?: number | null },
): FollowedIndicator => {
  const present = indicator.readings.find((r) => r.month === month) ?? { month, target: null, result: null };
  const next = { ...present, ...change };
  const others = indicator.readings.filter((r) => r.month !== month);
  return {
    ...indicator,
    readings:
      next.target === null && next.result === null ? others : [...others, next].sort((a, b) => a.month - b.month),
  };
};
