/**
 * Ten thousand futures of the same plan (docs/method.md, "Monte Carlo"; every parameter is a tool default of 2026-11, editable).
 * An unsigned resource comes or not by the weight of its status; when it comes, its amount varies; what is habitual varies around its habit, and only its growth
 * is won or not; costs overrun; receipts are late. Our own decision is no lottery: the draws are told with the support asked granted and, beside it, refused.
 * The seed is part of the result: same plan, same parameters, same seed, same bytes on any machine. Only exact operations and square roots are used.
 */
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { type Cents, roundHalfAway } from '#shared/base/money/cents.ts';
import type { ResourceLine } from '#shared/dossier/content/plan.ts';
import { yearsOf } from '#shared/finance/projection/calendar.ts';
import { flowsOf } from '#shared/finance/projection/flows.ts';
import { isHabitual } from '#shared/finance/projection/habit.ts';
import { isWorkedOut } from '#shared/finance/projection/live-costs.ts';
import type { PlanInput } from '#shared/finance/projection/projection.ts';
import type { ResourceFlow } from '#shared/finance/projection/resources.ts';
import { cashOnly } from './cash-only.ts';
import { type DrawCash, type Drawn, type DrawnCash, makeDrawCash } from './drawn-cash.ts';
import { selectRank } from './rank.ts';

export interface Triangle {
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}
export interface RiskParameters {
  readonly draws: number;
  readonly seed: number;
  /** factor on the amount of an unsigned resource that comes */ readonly amount: Triangle;
  /** factor on a habitual resource, up to what it brought last year */ readonly habit: Triangle;
  /** factor on every running cost */ readonly costs: Triangle;
  /** chances of every receipt coming 0, 1, 2… months late; they are weights, they need not add up to 1 */
  readonly delays: readonly number[];
}
export const DEFAULT_RISK: RiskParameters = {
  draws: 10_000,
  seed: 20_261_123,
  amount: { low: 0.8, mode: 1, high: 1.1 },
  habit: { low: 0.9, mode: 1, high: 1.1 },
  costs: { low: 0.95, mode: 1, high: 1.1 },
  delays: [0.5, 0.25, 0.15, 0.1],
};
/** Parameters of a dossier's draws: its own where it sets them, the tool's elsewhere. The chances of no delay are what the others leave. */
export const riskParametersOf = ({ plan }: Pick<PlanInput, 'plan'>): RiskParameters => {
  const { amount, habit, costs, delays } = DEFAULT_RISK;
  const around = (low: number, high: number): Triangle => ({ low: Math.min(low, 1), mode: 1, high: Math.max(high, 1) });
  const late = [plan.riskOneMonthLate, plan.riskTwoMonthsLate, plan.riskThreeMonthsLate].map(
    (share, i) => share ?? delays[i + 1] ?? 0,
  );
  return {
    ...DEFAULT_RISK,
    amount: around(plan.riskAmountLow ?? amount.low, plan.riskAmountHigh ?? amount.high),
    habit: around(plan.riskHabitLow ?? habit.low, plan.riskHabitHigh ?? habit.high),
    costs: around(plan.riskCostsLow ?? costs.low, plan.riskCostsHigh ?? costs.high),
    delays: [Math.max(0, 1 - late.reduce((t, share) => t + share, 0)), ...late],
  };
};

/** What the draws say of one of the two decisions. */
export interface RiskOutcome {
  /** month-end cash that 10, 50 and 90 % of the draws do not exceed, months 1…36 */
  readonly p10: readonly Cents[];
  readonly p50: readonly Cents[];
  readonly p90: readonly Cents[];
  /** share of the draws in which the month ends below zero / below the safety level */
  readonly belowZero: readonly number[];
  readonly belowSafety: readonly number[];
  /** share of the draws in which some month ends below zero */ readonly everBelowZero: number;
  /** smallest grant in month 1 with which 80 % of the draws stay at or above zero */ readonly supportFor80Cents: Cents;
}
/** With the support asked granted, and the same draws with it refused. */
export interface RiskResult extends RiskOutcome {
  readonly parameters: RiskParameters;
  /** null when nothing is asked that is not signed */ readonly refused: RiskOutcome | null;
  /** share of the draws that end each month below the plan itself, in which everything comes whole and in time */
  readonly planAbove: readonly number[];
  /** share of the plan’s resources that is neither signed nor habitual: what the draws win or not */ readonly unsignedShare: number;
}

const STEPS = 2 ** 32;
const MONTHS = 36;
/** The inverse of a triangular distribution. @param u in [0, 1) */
export const triangular = ({ low, mode, high }: Triangle, u: number): number => {
  if (high === low) return low;
  const split = (mode - low) / (high - low);
  return u < split
    ? low + Math.sqrt(u * (high - low) * (mode - low))
    : high - Math.sqrt((1 - u) * (high - low) * (high - mode));
};
/** Index of a discrete distribution. @param weights non-negative @param u in [0, 1) */
export const drawIndex = (weights: readonly number[], u: number): number => {
  const total = weights.reduce((t, w) => t + w, 0);
  let left = u * total;
  for (const [index, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return index;
  }
  return Math.max(0, weights.length - 1);
};

/** The rank of the value that a share of the draws does not exceed. */
const rankOf = (share: number, draws: number): number => Math.max(0, Math.ceil(share * draws) - 1);
type Quantiles = readonly [number, number, number];
/** The values that 10, 50 and 90 % of the draws do not exceed; the draws are reordered. */
const quantilesOf = (values: Float64Array): Quantiles => {
  const [low, middle, high] = [0.1, 0.5, 0.9].map((share) => rankOf(share, values.length)) as [number, number, number];
  // What is below the middle stands before it once that is found, and what is above it behind.
  const p50 = selectRank(values, middle);
  return [selectRank(values, low, 0, middle), p50, selectRank(values, high, middle)];
};

/** Counts what the draws of one decision come to. @param keeps whether each draw is kept, for its quantiles; else they are told */
const makeCounter = (draws: number, keeps: boolean) => {
  const byMonth = Array.from({ length: MONTHS }, () => new Float64Array(keeps ? draws : 0));
  const needed = new Float64Array(draws);
  const belowZero = new Array<number>(MONTHS).fill(0);
  const belowSafety = new Array<number>(MONTHS).fill(0);
  let ever = 0;
  return {
    /** @param less taken off each month-end: what a refused support would have brought by then */
    count: (draw: number, cash: DrawnCash, less: readonly Cents[] | null): void => {
      let lowest = Infinity;
      for (let m = 0; m < MONTHS; m += 1) {
        const closing = (cash.closing[m] ?? 0) - (less?.[m] ?? 0);
        if (keeps) (byMonth[m] as Float64Array)[draw] = closing;
        if (closing < lowest) lowest = closing;
        if (closing < 0) belowZero[m] = (belowZero[m] ?? 0) + 1;
        if (closing < (cash.safety[m] ?? 0)) belowSafety[m] = (belowSafety[m] ?? 0) + 1;
      }
      needed[draw] = Math.max(0, -lowest);
      if (lowest < 0) ever += 1;
    },
    /** share of the draws below these month-ends */
    below: (closing: readonly Cents[]): number[] =>
      byMonth.map((month, m) => {
        const below = month.reduce((n, cash) => (cash < (closing[m] ?? 0) ? n + 1 : n), 0);
        return draws === 0 ? 0 : below / draws;
      }),
    quantiles: (): readonly Quantiles[] => byMonth.map(quantilesOf),
    outcome: (quantiles: readonly Quantiles[]): RiskOutcome => {
      const at = (which: 0 | 1 | 2): Cents[] => quantiles.map((values) => roundHalfAway(values[which]));
      const shares = (counts: readonly number[]): number[] => counts.map((n) => (draws === 0 ? 0 : n / draws));
      return {
        p10: at(0),
        p50: at(1),
        p90: at(2),
        belowZero: shares(belowZero),
        belowSafety: shares(belowSafety),
        everBelowZero: draws === 0 ? 0 : ever / draws,
        supportFor80Cents: roundHalfAway(selectRank(needed, rankOf(0.8, draws))),
      };
    },
  };
};

/** Part of a habitual line that is habit: what it brought last year, against what the plan says over three years. */
const habitShare = (line: ResourceLine, flow: ResourceFlow): number => {
  const habit = line.history[2] ?? 0;
  const years = yearsOf(flow.accrued);
  const planned = years.reduce((t, y) => t + Math.max(0, y), 0);
  return planned === 0 ? 1 : years.reduce((t, y) => t + Math.min(habit, Math.max(0, y)), 0) / planned;
};

/** What of the plan's resources is neither signed nor habitual, over its three years. */
const unsignedShareOf = (input: PlanInput): number => {
  let all = 0;
  let unsigned = 0;
  for (const flow of flowsOf(input, []).resources) {
    const earned = yearsOf(flow.accrued).reduce((t, y) => t + Math.max(0, y), 0);
    const habit = isHabitual(flow.line) ? habitShare(flow.line, flow) : 0;
    all += earned;
    if (flow.line.status !== 'signed') unsigned += earned * (1 - habit);
  }
  return all === 0 ? 0 : unsigned / all;
};

const withoutUnsigned = (input: PlanInput): PlanInput => ({
  ...input,
  supports: input.supports.filter((s) => s.status === 'signed'),
});
/** What the supports that are not signed bring to the bank by each month's end: alike in every draw. */
const broughtBySupports = (input: PlanInput): Cents[] | null => {
  const asked = input.supports.filter((s) => s.status !== 'signed');
  if (asked.length === 0) return null;
  const withAll = cashOnly(input).closing;
  const without = cashOnly(withoutUnsigned(input)).closing;
  return withAll.map((c, m) => c - (without[m] ?? 0));
};

/** All at their best, all at their worst: if the engine answers these in proportion, it does in between. */
const extremesOf = ({ resources }: PlanInput, { amount, habit, costs, delays }: RiskParameters): Drawn[] => [
  { factors: resources.map(() => Math.max(amount.high, habit.high)), costs: costs.high, delay: 0 },
  { factors: resources.map(() => 0), costs: costs.low, delay: Math.max(0, delays.length - 1) },
];

/**
 * One step at a time, so that a worker can tell how far it is and be stopped between two of them.
 * @param chunk draws per step @returns yields the number of draws done; its return value is the result
 */
export function* riskSteps(
  input: PlanInput,
  parameters: RiskParameters = riskParametersOf(input),
  chunk = 250,
): Generator<number, RiskResult, void> {
  const random = xoroshiro128plus(parameters.seed);
  const next = (): number => uniformInt(random, 0, STEPS - 1) / STEPS;
  const { draws } = parameters;
  const brought = broughtBySupports(input);
  const habits = new Map(
    flowsOf(input, []).resources.flatMap((flow) =>
      isHabitual(flow.line) ? [[flow.line.id, habitShare(flow.line, flow)] as const] : [],
    ),
  );
  const { resources, plan } = input;
  const factors = new Float64Array(resources.length).fill(1);
  const drawCashOf = (plan: PlanInput): DrawCash =>
    makeDrawCash(plan, extremesOf(plan, parameters), parameters.delays.length);
  const drawCash = drawCashOf(input);
  // Interest and tax make what a refusal costs different in each draw.
  const drawRefused = brought !== null && input.costs.some(isWorkedOut) ? drawCashOf(withoutUnsigned(input)) : null;
  const granted = makeCounter(draws, true);
  const refused = makeCounter(brought === null ? 0 : draws, drawRefused !== null);
  for (let draw = 0; draw < draws; draw += 1) {
    for (const [i, line] of resources.entries()) {
      if (line.status === 'signed') continue;
      // Both numbers are always drawn: one line more or less certain never shifts the draws of the others.
      const comes = next() < plan.statusWeights[line.status];
      const u = next();
      const habit = habits.get(line.id);
      factors[i] =
        habit === undefined
          ? comes
            ? triangular(parameters.amount, u)
            : 0
          : triangular(parameters.habit, u) * (comes ? 1 : habit);
    }
    const costs = triangular(parameters.costs, next());
    const drawn = { factors, costs, delay: drawIndex(parameters.delays, next()) };
    const cash = drawCash(drawn);
    granted.count(draw, cash, null);
    if (drawRefused !== null) refused.count(draw, drawRefused(drawn), null);
    else if (brought !== null) refused.count(draw, cash, brought);
    if ((draw + 1) % chunk === 0) yield draw + 1;
  }
  const quantiles = granted.quantiles();
  // The same draws with so much less in each month: their quantiles are those of the others, with so much less.
  const without = (): readonly Quantiles[] =>
    drawRefused === null
      ? quantiles.map(([low, middle, high], m): Quantiles => {
          const less = brought?.[m] ?? 0;
          return [low - less, middle - less, high - less];
        })
      : refused.quantiles();
  return {
    parameters,
    ...granted.outcome(quantiles),
    refused: brought === null ? null : refused.outcome(without()),
    planAbove: granted.below(cashOnly(input).closing),
    unsignedShare: unsignedShareOf(input),
  };
}

/** The whole of it at once: for the command line and for tests. */
export const simulateRisk = (input: PlanInput, parameters: RiskParameters = riskParametersOf(input)): RiskResult => {
  const steps = riskSteps(input, parameters);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};
