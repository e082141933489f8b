/** The cash plan: what enters and leaves the bank, month by month; no depreciation, no dedicated funds, no volunteering. */
import { type Cents, roundHalfAway } from '../money/cents.ts';
import { addInto, cumulated, MONTHS, yearsOf, zeros } from './calendar.ts';
import type { Flows } from './flows.ts';
import type { CashPlan, PlanInput } from './projection.ts';

export interface CashFlows extends CashPlan {
  /** payments of the running costs alone, for the safety level and months of cash */ readonly running: Cents[];
}

export const cashPlan = (input: PlanInput, flows: Flows): CashFlows => {
  const receipts = zeros();
  const running = zeros();
  const payments = zeros();
  const { opening } = input;
  for (const flow of flows.resources) addInto(receipts, flow.cash);
  for (const flow of flows.investments) addInto(receipts, flow.subsidyReceived);
  for (const flow of flows.supports) addInto(receipts, flow.received);
  for (const item of opening.receivables) receipts[item.month - 1] = (receipts[item.month - 1] ?? 0) + item.amountCents;
  for (const flow of [...flows.costs, ...flows.posts]) addInto(running, flow.cash);
  addInto(payments, running);
  for (const flow of flows.investments) addInto(payments, flow.paid);
  for (const flow of [...flows.supports, ...flows.openingLoans]) {
    addInto(payments, flow.interestPaid);
    addInto(payments, flow.capitalPaid);
  }
  for (const item of opening.payables) payments[item.month - 1] = (payments[item.month - 1] ?? 0) + item.amountCents;
  const closing = cumulated(receipts.map((r, m) => r - (payments[m] ?? 0))).map((c) => c + opening.cashCents);
  const runningYears = yearsOf(running);
  const safety = closing.map((_, m) =>
    roundHalfAway(((runningYears[Math.floor(m / 12) as 0 | 1 | 2] ?? 0) * input.plan.safetyMonths) / 12),
  );
  let lowestMonth = 1;
  let neededForSafetyCents = 0;
  for (let m = 0; m < MONTHS; m += 1) {
    if ((closing[m] ?? 0) < (closing[lowestMonth - 1] ?? 0)) lowestMonth = m + 1;
    neededForSafetyCents = Math.max(neededForSafetyCents, (safety[m] ?? 0) - (closing[m] ?? 0));
  }
  const lowestCents = closing[lowestMonth - 1] ?? 0;
  const months = (test: (m: number) => boolean): number[] => closing.flatMap((_, m) => (test(m) ? [m + 1] : []));
  return {
    openingCents: opening.cashCents,
    receipts,
    payments,
    closing,
    lowestCents,
    lowestMonth,
    safety,
    running,
    monthsBelowSafety: months((m) => (closing[m] ?? 0) < (safety[m] ?? 0)),
    monthsBelowZero: months((m) => (closing[m] ?? 0) < 0),
    neededForZeroCents: Math.max(0, -lowestCents),
    neededForSafetyCents,
  };
};
