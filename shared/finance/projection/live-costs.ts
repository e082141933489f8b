/**
 * Costs that the tool works out from the rest of the plan, in the plan itself: corporate tax on what is lucrative, and what the bank takes for an overdraft
 * (docs/method.md, "Costs that the tool calculates"). They follow every change and every scenario; what is typed in their line counts for nothing.
 */
import { dutyFact } from '#shared/base/method/tables/facts/duty-facts.ts';
import { type Cents, roundHalfAway } from '#shared/base/money/cents.ts';
import { type CostLine, ORGANISATION, type WorkedOut } from '#shared/dossier/content/plan.ts';
import { totalShare } from './allocation-shares.ts';
import {
  balanceOf,
  delayMonths,
  MONTHS,
  planMonths,
  runningTotals,
  shareOfMonths,
  yearsOf,
  zeros,
} from './calendar.ts';
import { cashPlan } from './cash.ts';
import type { CostFlow } from './costs.ts';
import type { LinesInMonths } from './lines-in-months.ts';
import type { PlanInput, Years } from './projection.ts';

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
export const lucrativeShare = (
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

/** The tax itself, which no tax is taken off. */
export const isTax = ({ workedOut, heading }: Pick<CostLine, 'workedOut' | 'heading'>): boolean =>
  workedOut === 'corporateTax' || heading === 'corporateTax';

type ThreeYears = [Cents, Cents, Cents];
/** What lucrative activities earn and bear in each year, the tax itself left out. */
export interface LucrativeYears {
  readonly incomeCents: Years;
  readonly chargeCents: Years;
}
const addYears = (into: ThreeYears, months: readonly Cents[], share: number): void => {
  if (share === 0) return;
  yearsOf(shareOfMonths(months, share)).forEach((cents, y) => {
    into[y as 0 | 1 | 2] += cents;
  });
};
/** @returns null when no activity is lucrative */
export const lucrativeYears = (input: PlanInput, flows: LinesInMonths): LucrativeYears | null => {
  if (!input.activities.some((a) => a.lucrative === true)) return null;
  const shareOf = lucrativeShare(input);
  const incomeCents: ThreeYears = [0, 0, 0];
  const chargeCents: ThreeYears = [0, 0, 0];
  input.resources.forEach((line, i) => {
    addYears(incomeCents, flows.resources[i]?.accrued ?? [], shareOf(line));
  });
  input.costs.forEach((line, i) => {
    if (!isTax(line)) addYears(chargeCents, flows.costs[i]?.accrued ?? [], shareOf(line));
  });
  input.posts.forEach((line, i) => {
    addYears(chargeCents, flows.posts[i]?.accrued ?? [], shareOf(line));
  });
  input.investments.forEach((line, i) => {
    addYears(chargeCents, flows.investments[i]?.depreciation ?? [], shareOf(line));
  });
  return { incomeCents, chargeCents };
};

/** Limit and rate of each year, and whether the limit exempts: a body whose income all bears VAT is not. */
export const taxGrounds = ({ plan }: Pick<PlanInput, 'plan'>) => {
  const months = planMonths(plan.startMonth);
  return ([0, 1, 2] as const).map((y) => ({
    limitCents: dutyFact('commercialLimit', months[y * 12] ?? ''),
    rate: dutyFact('corporateTax', months[y * 12] ?? ''),
    exempts: plan.vat !== 'whole',
  }));
};
const taxFrom = (grounds: ReturnType<typeof taxGrounds>, { incomeCents, chargeCents }: LucrativeYears): TaxYear[] => {
  let loss = 0;
  return grounds.map(({ limitCents, rate, exempts }, i): TaxYear => {
    const y = i as 0 | 1 | 2;
    const resultCents = incomeCents[y] - chargeCents[y];
    const exempt = exempts && incomeCents[y] <= limitCents;
    const lossCents = exempt ? 0 : Math.min(loss, Math.max(0, resultCents));
    const taxCents = exempt ? 0 : roundHalfAway(Math.max(0, resultCents - lossCents) * rate);
    if (!exempt) loss += resultCents < 0 ? -resultCents : -lossCents;
    return { incomeCents: incomeCents[y], resultCents, limitCents, exempt, lossCents, rate, taxCents };
  });
};

/**
 * What lucrative activities owe: their receipts less their costs, depreciation and part of what is shared, the tax itself left out, less losses of earlier years of
 * the plan, at the usual rate. Nothing while receipts stay within the limit of exemption, unless all the income bears VAT (no exempt body). The reduced rate is not
 * applied: whether bodies without capital have it is not verified. @returns null when no activity is lucrative
 */
export const taxYears = (input: PlanInput, flows: LinesInMonths): readonly TaxYear[] | null => {
  const years = lucrativeYears(input, flows);
  return years === null ? null : taxFrom(taxGrounds(input), years);
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

/** A worked-out line in its place among the costs. */
interface LiveCost {
  readonly at: number;
  readonly flow: CostFlow;
}
/** What a plan's worked-out lines come to. @param closing month-ends without them @param years what lucrative activities earn and bear without them */
export type WorkOut = (closing: ArrayLike<number>, years: LucrativeYears | null) => readonly LiveCost[];

/**
 * Of several lines of a kind the first one bears it all; without its grounds (no lucrative activity, no rate) it is nothing. Interest of a year is known before its
 * tax, and a tax only weighs on the months after it: neither waits for the other.
 */
export const makeWorkOut = (input: PlanInput): WorkOut => {
  const placeOf = (kind: WorkedOut): number => input.costs.findIndex((c) => c.workedOut === kind);
  const [taxAt, debtAt] = [placeOf('corporateTax'), placeOf('overdraft')];
  const [taxLine, debtLine] = [input.costs[taxAt], input.costs[debtAt]];
  const { overdraftRate } = input.plan;
  const grounds = taxGrounds(input);
  const borne = debtLine === undefined || isTax(debtLine) ? 0 : lucrativeShare(input)(debtLine);
  return (closing, years) => {
    const tax: Cents[] = [];
    const taxFlow = (): CostFlow | null => (taxLine === undefined ? null : liveFlow(taxLine, taxMonths(tax)));
    const interestOf = (): Cents[] => {
      if (debtLine === undefined || overdraftRate === undefined) return zeros();
      const paid = runningTotals(taxFlow()?.cash ?? zeros());
      const without = Array.from(closing, (cents, m) => cents - (paid[m] ?? 0));
      return overdraftInterest(input.opening.cashCents, without, overdraftRate, delayOf(debtLine));
    };
    if (taxLine !== undefined && years !== null)
      for (const y of [0, 1, 2] as const) {
        const charges: ThreeYears = [...years.chargeCents];
        addYears(charges, interestOf(), borne);
        tax.push(taxFrom(grounds, { ...years, chargeCents: charges })[y]?.taxCents ?? 0);
      }
    return [
      ...(taxLine === undefined ? [] : [{ at: taxAt, flow: taxFlow() as CostFlow }]),
      ...(debtLine === undefined ? [] : [{ at: debtAt, flow: liveFlow(debtLine, interestOf()) }]),
    ];
  };
};

/** The costs of a plan with what is worked out in place. @param flows those of the plan, in which flows of worked-out lines count for nothing */
export const withLiveCosts = (input: PlanInput, flows: LinesInMonths): readonly CostFlow[] => {
  const costs = input.costs.map((line, i) =>
    isWorkedOut(line) ? liveFlow(line, zeros()) : (flows.costs[i] as CostFlow),
  );
  const others = { ...flows, costs };
  const worked = makeWorkOut(input)(cashPlan(input, others).closing, lucrativeYears(input, others));
  for (const { at, flow } of worked) costs[at] = flow;
  return costs;
};
