/** Costs that follow from the rest of the plan: corporate tax on what is lucrative, and what the bank takes for an overdraft (docs/method.md). */
import { dutyFact } from '#shared/base/method/tables/facts/duty-facts.ts';
import { type Cents, roundHalfAway, sum } from '#shared/base/money/cents.ts';
import { type CostLine, ORGANISATION, type WorkedOut } from '#shared/dossier/content/plan.ts';
import { MONTHS, planMonths, shareOfMonths, yearsOf } from './calendar.ts';
import { project } from './engine.ts';
import { totalShare } from './project-view.ts';
import type { PlanInput, Projection, Years } from './projection.ts';

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
const lucrativeShare = (input: PlanInput): ((id: string) => number) => {
  const lucrative = new Set(
    input.activities.filter((a) => a.lucrative === true && a.id !== ORGANISATION).map((a) => a.id),
  );
  const own = new Map(
    [...input.resources, ...input.costs, ...input.posts, ...input.investments].map((l) => [l.id, l.activityId]),
  );
  return (id) => {
    const activityId = own.get(id);
    if (activityId !== undefined) return lucrative.has(activityId) ? 1 : 0;
    const shares = input.allocations.filter((a) => a.target === id).flatMap((a) => a.shares);
    return Math.min(1, totalShare(shares.filter((s) => lucrative.has(s.activityId)).map((s) => s.share)));
  };
};

/**
 * What lucrative activities owe: their receipts less their costs, depreciation and part of what is shared, less losses of earlier years of the plan, at the usual
 * rate. Nothing while receipts stay within the limit of exemption, unless all the income bears VAT (no exempt body). The reduced rate is not applied: whether bodies without capital have it is
 * not verified. @returns null when no activity is lucrative
 */
export const corporateTaxYears = (input: PlanInput): readonly TaxYear[] | null => {
  if (!input.activities.some((a) => a.lucrative === true)) return null;
  const costs = input.costs.filter((c) => c.workedOut !== 'corporateTax' && c.heading !== 'corporateTax');
  const { lines, months } = project({ ...input, costs });
  const shareOf = lucrativeShare(input);
  const inYear = (kinds: readonly string[]): Years =>
    lines
      .filter((l) => kinds.includes(l.kind))
      .map((l) => yearsOf(shareOfMonths(l.accrued.months, shareOf(l.id))))
      .reduce<Years>((t, y) => [t[0] + y[0], t[1] + y[1], t[2] + y[2]], [0, 0, 0]);
  const income = inYear(['resource']);
  const charges = inYear(['cost', 'post', 'investment']);
  let loss = 0;
  return ([0, 1, 2] as const).map((y): TaxYear => {
    const month = months[y * 12] ?? '';
    const incomeCents = income[y];
    const resultCents = incomeCents - charges[y];
    const limitCents = dutyFact('commercialLimit', month);
    const rate = dutyFact('corporateTax', month);
    const exempt = input.plan.vat !== 'whole' && incomeCents <= limitCents;
    const lossCents = exempt ? 0 : Math.min(loss, Math.max(0, resultCents));
    const taxCents = exempt ? 0 : roundHalfAway(Math.max(0, resultCents - lossCents) * rate);
    if (!exempt) loss += resultCents < 0 ? -resultCents : -lossCents;
    return { incomeCents, resultCents, limitCents, exempt, lossCents, rate, taxCents };
  });
};

/**
 * Interest of an overdraft, month by month: of each month, what stood below zero at the end of the one before (at opening for the first), its own interest included, × the yearly rate ÷ 12.
 * @param closing month-ends without that interest @param opening cash when the plan begins
 */
export const overdraftInterest = (opening: Cents, closing: readonly Cents[], yearlyRate: number): Cents[] => {
  const months: Cents[] = [];
  let paid = 0;
  for (let m = 0; m < MONTHS; m += 1) {
    const before = (m === 0 ? opening : (closing[m - 1] ?? 0)) - paid;
    const interest = roundHalfAway((Math.max(0, -before) * yearlyRate) / 12);
    paid += interest;
    months.push(interest);
  }
  return months;
};

/** What the overdraft of the plan costs by year. @returns null when no rate is said */
export const overdraftYears = (input: PlanInput): Years | null => {
  const { overdraftRate } = input.plan;
  if (overdraftRate === undefined) return null;
  const costs = input.costs.filter((c) => c.workedOut !== 'overdraft');
  const { cash } = project({ ...input, costs });
  return yearsOf(overdraftInterest(cash.openingCents, cash.closing, overdraftRate));
};

/** What the tool works out, by year; null where the plan does not ask for it. */
export const workedOutYears = (input: PlanInput, kind: WorkedOut): Years | null => {
  if (kind === 'overdraft') return overdraftYears(input);
  const tax = corporateTaxYears(input);
  return tax === null ? null : (tax.map((y) => y.taxCents) as unknown as Years);
};

/** Months after the year's end in which the balance of the tax is paid (tool default of 2026-11). */
const TAX_DELAY_MONTHS = 4;
/** The line of the plan that holds it: the tax falls in the last month of each year of the plan, interest is spread evenly. @param texts its label, and what it rests on */
export const workedOutLine = (
  { plan }: Pick<PlanInput, 'plan'>,
  kind: WorkedOut,
  years: Years,
  { id, label, note }: { readonly id: string; readonly label: string; readonly note: string },
): CostLine => {
  const last = Number((planMonths(plan.startMonth)[11] ?? '').slice(5));
  const seasonality = Array.from({ length: 12 }, (_, i) => (i + 1 === last ? 1 : 0));
  return {
    id,
    label,
    heading: kind === 'corporateTax' ? 'corporateTax' : 'financialCharges',
    driver: { kind: 'annual', years: [...years], ...(kind === 'corporateTax' ? { seasonality } : {}) },
    paymentDelayMonths: kind === 'corporateTax' ? TAX_DELAY_MONTHS : 0,
    workedOut: kind,
    history: [null, null, null],
    note,
  };
};

/** Whether the plan holds what the tool works out: amounts of its line, or null where it has none. */
export const workedOutIn = (
  input: Pick<PlanInput, 'costs'>,
  projection: Pick<Projection, 'lines'>,
  kind: WorkedOut,
): Years | null => {
  const own = input.costs.filter((c) => c.workedOut === kind || (kind === 'corporateTax' && c.heading === kind));
  if (own.length === 0) return null;
  const of = (y: 0 | 1 | 2): Cents =>
    sum(own.map((c) => projection.lines.find((l) => l.id === c.id)?.accrued.years[y] ?? 0));
  return [of(0), of(1), of(2)];
};
