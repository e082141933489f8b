/**
 * Costs that the tool works out from the rest of the plan, in the plan itself: corporate tax on what is lucrative, and what the bank takes for an overdraft
 * (docs/method.md, "Worked-out costs"). They follow every change and every scenario; what is typed in their line counts for nothing.
 */
import { dutyFact } from '#shared/base/method/tables/facts/duty-facts.ts';
import { type Cents, roundHalfAway } from '#shared/base/money/cents.ts';
import { type CostLine, ORGANISATION, type WorkedOut } from '#shared/dossier/content/plan.ts';
import { totalShare } from './allocation-shares.ts';
import { balanceOf, delayMonths, MONTHS, planMonths, shareOfMonths, yearsOf, zeros } from './calendar.ts';
import { cashPlan } from './cash.ts';
import type { CostFlow } from './costs.ts';
import type { LinesInMonths } from './lines-in-months.ts';
import type { PlanInput } from './projection.ts';

/** One year of the tax, with what leads to it. */
export interface TaxYear {
  /** receipts of what is lucrative */ readonly incomeCents: Cents;
  readonly resultCents: Cents;
  /** of exemption, dated; receipts at or below it are not taxed */ readonly limitCents: Cents;
  readonly exempt: boolean;
  /** losses of earlier years of the plan taken off */ readonly lossCents: Cents;
  readonly rate: number;
  readonly taxCents: Cents;
}

/** The part of a line that lucrative activities bear: whole of their own, by its key of a shared cost, else nothing. */
const lucrativeShare = (
  input: PlanInput,
): ((line: { readonly id: string; readonly activityId?: string | undefined }) => number) => {
  const lucrative = new Set(
    input.activities.filter((a) => a.lucrative === true && a.id !== ORGANISATION).map((a) => a.id),
  );
  return ({ id, activityId }) => {
    if (activityId !== undefined) return lucrative.has(activityId) ? 1 : 0;
    const shares = input.allocations.filter((a) => a.target === id).flatMap((a) => a.shares);
    return Math.min(1, totalShare(shares.filter((s) => lucrative.has(s.activityId)).map((s) => s.share)));
  };
};

const isTax = ({ workedOut, heading }: CostLine): boolean => workedOut === 'corporateTax' || heading === 'corporateTax';

/**
 * What lucrative activities owe: their receipts less their costs, depreciation and part of what is shared, the tax itself left out, less losses of earlier years of
 * the plan, at the usual rate. Nothing while receipts stay within the limit of exemption, unless all the income bears VAT (no exempt body). The reduced rate is not
 * applied: whether bodies without capital have it is not verified. @returns null when no activity is lucrative
 */
export const taxYears = (input: PlanInput, flows: LinesInMonths): readonly [TaxYear, TaxYear, TaxYear] | null => {
  if (!input.activities.some((a) => a.lucrative === true)) return null;
  const shareOf = lucrativeShare(input);
  const total = [0, 0, 0] as [Cents, Cents, Cents];
  const income = [0, 0, 0] as [Cents, Cents, Cents];
  const add = (into: [Cents, Cents, Cents], months: readonly Cents[], share: number, sign: 1 | -1): void => {
    if (share === 0) return;
    yearsOf(shareOfMonths(months, share)).forEach((cents, y) => {
      into[y as 0 | 1 | 2] += sign * cents;
    });
  };
  input.resources.forEach((line, i) => {
    add(income, flows.resources[i]?.accrued ?? [], shareOf(line), 1);
  });
  input.costs.forEach((line, i) => {
    if (!isTax(line)) add(total, flows.costs[i]?.accrued ?? [], shareOf(line), -1);
  });
  input.posts.forEach((line, i) => {
    add(total, flows.posts[i]?.accrued ?? [], shareOf(line), -1);
  });
  input.investments.forEach((line, i) => {
    add(total, flows.investments[i]?.depreciation ?? [], shareOf(line), -1);
  });
  const months = planMonths(input.plan.startMonth);
  let loss = 0;
  return ([0, 1, 2] as const).map((y): TaxYear => {
    const month = months[y * 12] ?? '';
    const incomeCents = income[y];
    const resultCents = incomeCents + total[y];
    const limitCents = dutyFact('commercialLimit', month);
    const rate = dutyFact('corporateTax', month);
    const exempt = input.plan.vat !== 'whole' && incomeCents <= limitCents;
    const lossCents = exempt ? 0 : Math.min(loss, Math.max(0, resultCents));
    const taxCents = exempt ? 0 : roundHalfAway(Math.max(0, resultCents - lossCents) * rate);
    if (!exempt) loss += resultCents < 0 ? -resultCents : -lossCents;
    return { incomeCents, resultCents, limitCents, exempt, lossCents, rate, taxCents };
  }) as unknown as readonly [TaxYear, TaxYear, TaxYear];
};

/**
 * Interest of an overdraft, month by month: of each month, what stood below zero at the end of the one before (at opening for the first), the interest paid so far
 * included, × the yearly rate ÷ 12. @param closing month-ends without that interest @param opening cash when the plan begins @param delay months after which it is paid
 */
export const overdraftInterest = (
  opening: Cents,
  closing: readonly Cents[],
  yearlyRate: number,
  delay = 0,
): Cents[] => {
  const months: Cents[] = [];
  let paid = 0;
  for (let m = 0; m < MONTHS; m += 1) {
    paid += months[m - 1 - delay] ?? 0;
    const before = (m === 0 ? opening : (closing[m - 1] ?? 0)) - paid;
    months.push(roundHalfAway((Math.max(0, -before) * yearlyRate) / 12));
  }
  return months;
};

/** Whether a cost is worked out from the rest. */
export const isWorkedOut = ({ workedOut }: CostLine): boolean => workedOut !== undefined;

/** What is worked out falls with no VAT, as the line says that it is paid. */
const liveFlow = (line: CostLine, accrued: Cents[]): CostFlow => {
  if (line.settlement !== undefined) return { accrued, cash: zeros(), vat: null, gap: zeros() };
  const cash = delayMonths(accrued, line.paymentDelayMonths);
  return { accrued, cash, vat: null, gap: balanceOf(accrued, cash) };
};
const delayOf = (line: CostLine): number => (line.settlement === undefined ? line.paymentDelayMonths : Infinity);
/** A year's tax stands in its last month. */
const taxMonths = (years: readonly Cents[]): Cents[] =>
  zeros().map((_, m) => (m % 12 === 11 ? (years[(m - 11) / 12] ?? 0) : 0));

/**
 * The costs of a plan with what is worked out in place. Of several lines of a kind the first one bears it all; without its grounds (no lucrative activity, no rate)
 * it is nothing. Interest of a year is known before its tax, and a tax only weighs on the months after it: neither waits for the other.
 * @param flows those of the plan, in which flows of worked-out lines count for nothing
 */
export const withLiveCosts = (input: PlanInput, flows: LinesInMonths): readonly CostFlow[] => {
  const placeOf = (kind: WorkedOut): number => input.costs.findIndex((c) => c.workedOut === kind);
  const costs = input.costs.map((line, i) =>
    isWorkedOut(line) ? liveFlow(line, zeros()) : (flows.costs[i] as CostFlow),
  );
  const put = (kind: WorkedOut, months: Cents[]): void => {
    const at = placeOf(kind);
    const line = input.costs[at];
    if (line !== undefined) costs[at] = liveFlow(line, months);
  };
  const { overdraftRate } = input.plan;
  const debt = input.costs[placeOf('overdraft')];
  const charge = (): void => {
    if (debt === undefined || overdraftRate === undefined) return;
    put('overdraft', zeros());
    const { closing, openingCents } = cashPlan(input, { ...flows, costs });
    put('overdraft', overdraftInterest(openingCents, closing, overdraftRate, delayOf(debt)));
  };
  charge();
  if (placeOf('corporateTax') < 0) return costs;
  const tax: Cents[] = [];
  for (const y of [0, 1, 2] as const) {
    tax.push(taxYears(input, { ...flows, costs })?.[y].taxCents ?? 0);
    put('corporateTax', taxMonths(tax));
    charge();
  }
  return costs;
};
