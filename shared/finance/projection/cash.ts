/** The cash plan: what enters and leaves the bank, month by month; no depreciation, no dedicated funds, no volunteering. */
import { type Cents, roundHalfAway } from '#shared/base/money/cents.ts';
import { addInto, balanceOf, MONTHS, yearsOf, zeros } from './calendar.ts';
import type { LinesInMonths } from './lines-in-months.ts';
import type { CashPlan, PlanInput } from './projection.ts';
import type { SupportFlow } from './supports.ts';
import { vatPlan } from './vat.ts';

export interface CashFlows extends CashPlan {
  /** payments of the running costs alone, before VAT, for the safety level and months of cash */ readonly running: readonly Cents[];
}

const payDebt = (payments: Cents[], { interestPaid, capitalPaid }: SupportFlow): void => {
  addInto(payments, interestPaid);
  addInto(payments, capitalPaid);
};

export const cashPlan = (input: PlanInput, flows: LinesInMonths): CashFlows => {
  const { opening } = input;
  const receipts = [
    ...flows.addUp(
      'receipts',
      flows.resources.map(({ cash }) => cash),
    ),
  ];
  const running = flows.addUp(
    'running',
    [...flows.costs, ...flows.posts].map(({ cash }) => cash),
  );
  const payments = [...running];
  for (const flow of flows.investments) addInto(receipts, flow.subsidyReceived);
  for (const flow of flows.supports) addInto(receipts, flow.received);
  for (const item of opening.receivables) {
    const month = item.month + flows.delayMonths;
    if (month <= MONTHS) receipts[month - 1] = (receipts[month - 1] ?? 0) + item.amountCents;
  }
  for (const flow of flows.investments) addInto(payments, flow.paid);
  for (const flow of flows.supports) if (flow.schedule.length > 0) payDebt(payments, flow);
  for (const flow of flows.openingLoans) payDebt(payments, flow);
  for (const { month, amountCents } of opening.payables)
    if (month <= MONTHS) payments[month - 1] = (payments[month - 1] ?? 0) + amountCents;
  const vat = vatPlan(flows, input.plan.startMonth);
  if (vat !== null) {
    for (const months of [vat.collected, vat.refunded]) addInto(receipts, months);
    for (const months of [vat.deducted, vat.paid]) addInto(payments, months);
  }
  const closing = balanceOf(receipts, payments, opening.cashCents);
  const levels = yearsOf(running).map((year) => roundHalfAway((year * input.plan.safetyMonths) / 12));
  const safety = zeros();
  const monthsBelowSafety: number[] = [];
  const monthsBelowZero: number[] = [];
  let lowestMonth = 1;
  let neededForSafetyCents = 0;
  for (let m = 0; m < MONTHS; m += 1) {
    const end = closing[m] ?? 0;
    const level = levels[Math.floor(m / 12)] ?? 0;
    safety[m] = level;
    if (end < (closing[lowestMonth - 1] ?? 0)) lowestMonth = m + 1;
    if (end < level) monthsBelowSafety.push(m + 1);
    if (end < 0) monthsBelowZero.push(m + 1);
    neededForSafetyCents = Math.max(neededForSafetyCents, level - end);
  }
  const lowestCents = closing[lowestMonth - 1] ?? 0;
  return {
    openingCents: opening.cashCents,
    receipts,
    payments,
    closing,
    lowestCents,
    lowestMonth,
    safety,
    running,
    monthsBelowSafety,
    monthsBelowZero,
    neededForZeroCents: Math.max(0, -lowestCents),
    neededForSafetyCents,
    ...(vat === null ? {} : { vat }),
  };
};
