/** Plan against actuals: what the plan said for each period, what was, the variance in cents and as a rate. */
import { LARGE_VARIANCE } from '#shared/base/method/tables/follow-up.ts';
import { type Cents, sum } from '#shared/base/money/cents.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import { type Actual, MEASURES, type Measure, type PeriodId } from './records.ts';

export const GRAINS = { year: ['y1', 'y2', 'y3'], half: ['y1h1', 'y1h2', 'y2h1', 'y2h2', 'y3h1', 'y3h2'] } as const;
export type Grain = keyof typeof GRAINS;
type Planned = Pick<Projection, 'products' | 'charges' | 'cash' | 'months'>;

const yearOf = (period: PeriodId): number => Number(period[1]);
const halvesOf = (period: PeriodId): readonly PeriodId[] =>
  period.includes('h') ? [] : GRAINS.half.filter((h) => h.startsWith(period));
/** First month of the period and the one after its last, counted from 0. */
const span = (period: PeriodId): readonly [number, number] => {
  const start = (yearOf(period) - 1) * 12;
  if (!period.includes('h')) return [start, start + 12];
  return period.endsWith('h1') ? [start, start + 6] : [start + 6, start + 12];
};
/** The months 'YYYY-MM' between which a period runs. */
export const periodMonths = ({ months }: Pick<Projection, 'months'>, period: PeriodId): readonly [string, string] => {
  const [from, to] = span(period);
  return [months[from] ?? '', months[to - 1] ?? ''];
};
export const plannedCents = ({ products, charges, cash }: Planned, period: PeriodId, measure: Measure): Cents => {
  const [from, to] = span(period);
  if (measure === 'cash') return cash.closing[to - 1] ?? 0;
  return sum((measure === 'resources' ? products : charges).months.slice(from, to));
};

const findActual = (actuals: readonly Actual[], period: PeriodId, measure: Measure): Actual | undefined =>
  actuals.find((a) => a.period === period && a.measure === measure);

export interface VarianceLine {
  readonly period: PeriodId;
  readonly measure: Measure;
  readonly plannedCents: Cents;
  readonly actualCents: Cents | null;
  /** made of its two halves, because the year itself was not typed */ readonly fromHalves: boolean;
  /** what the lines taken from a file add up to, because the year itself was not typed */ readonly fromLines: boolean;
  /** actual less planned */ readonly varianceCents: Cents | null;
  /** of the plan; null where the plan is zero */ readonly rate: number | null;
  /** far enough to ask for a reason */ readonly large: boolean;
  readonly reason: string;
}

/** A variance that deserves a reason: by its share of the plan and by its amount, both. */
export const isLarge = (varianceCents: Cents, planned: Cents): boolean =>
  Math.abs(varianceCents) >= LARGE_VARIANCE.cents && Math.abs(varianceCents) >= LARGE_VARIANCE.rate * Math.abs(planned);

interface FoundActual {
  readonly cents: Cents | null;
  readonly fromHalves: boolean;
  readonly fromLines: boolean;
}
const actualOf = (
  actuals: readonly Actual[],
  fromLines: readonly Actual[],
  period: PeriodId,
  measure: Measure,
): FoundActual => {
  const plain = { fromHalves: false, fromLines: false };
  const own = findActual(actuals, period, measure)?.actualCents ?? null;
  if (own !== null) return { ...plain, cents: own };
  const lines = findActual(fromLines, period, measure)?.actualCents ?? null;
  if (lines !== null) return { ...plain, cents: lines, fromLines: true };
  const halves = halvesOf(period).map((h) => findActual(actuals, h, measure)?.actualCents ?? null);
  const [first = null, second = null] = halves;
  // What stands in the bank at the end of the year is what stands there at the end of its second half.
  if (measure === 'cash') return { ...plain, cents: second, fromHalves: second !== null };
  return first === null || second === null
    ? { ...plain, cents: null }
    : { ...plain, cents: first + second, fromHalves: true };
};

/** @param lineTotals what lines taken from files add up to */
export const varianceOf = (
  planned: Planned,
  actuals: readonly Actual[],
  period: PeriodId,
  measure: Measure,
  lineTotals: readonly Actual[] = [],
): VarianceLine => {
  const expected = plannedCents(planned, period, measure);
  const { cents, fromHalves, fromLines } = actualOf(actuals, lineTotals, period, measure);
  const varianceCents = cents === null ? null : cents - expected;
  return {
    period,
    measure,
    plannedCents: expected,
    actualCents: cents,
    fromHalves,
    fromLines,
    varianceCents,
    rate: varianceCents === null || expected === 0 ? null : varianceCents / Math.abs(expected),
    large: varianceCents !== null && isLarge(varianceCents, expected),
    reason: findActual(actuals, period, measure)?.reason ?? '',
  };
};
/** Measure by measure, period by period. @param lineTotals what lines taken from files add up to */
export const varianceLines = (
  planned: Planned,
  actuals: readonly Actual[],
  grain: Grain,
  lineTotals: readonly Actual[] = [],
): VarianceLine[] =>
  MEASURES.flatMap((measure) =>
    GRAINS[grain].map((period) => varianceOf(planned, actuals, period, measure, lineTotals)),
  );

/** With one of them changed; one that says nothing leaves. */
export const withActual = (
  actuals: readonly Actual[],
  { period, measure }: Pick<Actual, 'period' | 'measure'>,
  change: Partial<Pick<Actual, 'actualCents' | 'reason'>>,
): Actual[] => {
  const next = { period, measure, actualCents: null, reason: '', ...findActual(actuals, period, measure), ...change };
  const others = actuals.filter((a) => a.period !== period || a.measure !== measure);
  return next.actualCents === null && next.reason === '' ? others : [...others, next];
};
