/**
 * How much support the plan needs, sought on the supports themselves: each keeps its form and its month, only its amount moves. A low point that comes before the
 * first of them can be lifted by no amount: it is said apart, and the amount is that of the months after.
 */
import { type Cents, spread, sum } from '#shared/base/money/cents.ts';
import { makeLineFlows } from '#shared/finance/projection/line-flows.ts';
import type { PlanInput } from '#shared/finance/projection/projection.ts';
import { cashOnly } from '#shared/finance/risk/cash-only.ts';

export interface AmountNeeded {
  /** least total support that keeps every month from its arrival on at the level; null when no amount does */
  readonly cents: Cents | null;
  /** month (1…36) that asks for it; null when none does */ readonly month: number | null;
  /** months before the first support arrives that are under the level, whatever is given */ readonly tooEarly: readonly number[];
}
export interface AmountsNeeded {
  /** month (1…36) in which the first support arrives; 1 when nothing is asked */ readonly arrival: number;
  readonly forZero: AmountNeeded;
  readonly forSafety: AmountNeeded;
}

/** Largest total that is tried, beside what is asked: a plan that needs more needs another plan. */
const MOST_CENTS = 1_000_000_000_00;

const withTotal = (input: PlanInput, totalCents: Cents): PlanInput => {
  const weights = input.supports.map((s) => s.principalCents);
  // Supports of nothing share equally.
  const parts = spread(totalCents, sum(weights) === 0 ? weights.map(() => 1) : weights);
  return { ...input, supports: input.supports.map((s, i) => ({ ...s, principalCents: parts[i] ?? 0 })) };
};
/** A dossier that asks nothing yet is asked about a grant in the first month. */
const ASKED: PlanInput['supports'] = [
  {
    id: 'asked',
    label: '',
    funder: '',
    kind: 'grant',
    status: 'applied',
    principalCents: 0,
    month: 1,
    annualRate: 0,
    termYears: 0,
    graceYears: 0,
    repayment: 'annuity',
  },
];

/** @returns the least support for every month-end at or above zero, and at or above the safety level */
export const amountsNeeded = (plan: PlanInput): AmountsNeeded => {
  const input = plan.supports.length === 0 ? { ...plan, supports: ASKED } : plan;
  const lines = makeLineFlows();
  const closingAt = (total: Cents) => cashOnly(withTotal(input, total), [], lines);
  const arrival = Math.min(...input.supports.map((s) => s.month));
  const none = closingAt(0);
  type Cash = typeof none;
  /** @param levelOf of each month: where interest is worked out, what is given changes what has to be paid, and the safety level with it */
  const seekNeeded = (levelOf: (cash: Cash, month: number) => Cents): AmountNeeded => {
    const tooEarly = none.closing.flatMap((end, m) => (m + 1 < arrival && end < levelOf(none, m) ? [m + 1] : []));
    const lacking = (total: Cents): { readonly month: number; readonly cents: Cents } => {
      const cash = closingAt(total);
      const { closing } = cash;
      let worst = { month: arrival, cents: Number.NEGATIVE_INFINITY };
      for (let m = arrival - 1; m < closing.length; m += 1) {
        const cents = levelOf(cash, m) - (closing[m] ?? 0);
        if (cents > worst.cents) worst = { month: m + 1, cents };
      }
      return worst;
    };
    const start = lacking(0);
    if (start.cents <= 0) return { cents: 0, month: null, tooEarly };
    // What lacks is a maximum of straight lines in the amount, so convex: it falls, then may rise again where repayments weigh. Up to the first amount that is
    // enough it only falls, so that halving finds it.
    let high = start.cents;
    while (lacking(high).cents > 0) {
      if (high >= MOST_CENTS) return { cents: null, month: start.month, tooEarly };
      const next = Math.min(MOST_CENTS, high * 2);
      if (lacking(next).cents > lacking(high).cents) return { cents: null, month: start.month, tooEarly };
      high = next;
    }
    let low = 0;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (lacking(middle).cents <= 0) high = middle;
      else low = middle + 1;
    }
    return { cents: high, month: high === 0 ? null : lacking(high - 1).month, tooEarly };
  };
  return { arrival, forZero: seekNeeded(() => 0), forSafety: seekNeeded(({ safety }, m) => safety[m] ?? 0) };
};
