/** Costs that follow from the rest of the plan: what they come to, the line that brings them into it, and whether it holds them (docs/method.md, "Costs that the tool calculates"). */
import { type Cents, sum } from '#shared/base/money/cents.ts';
import type { CostLine, WorkedOut } from '#shared/dossier/content/plan.ts';
import { planMonths, yearsOf } from './calendar.ts';
import { flowsOf } from './flows.ts';
import { type TaxYear, taxYears } from './live-costs.ts';
import type { PlanInput, Projection, Years } from './projection.ts';

/** The plan without what it holds of a kind: lines that the tool works out, and the tax that somebody typed. */
const withoutIt = (
  // Named one by one: what reads a dossier through its memory is asked again when anything else of it changes.
  {
    plan,
    opening,
    activities,
    resources,
    costs,
    posts,
    investments,
    supports,
    inKind,
    scenarios,
    allocations,
  }: PlanInput,
  kind: WorkedOut,
): PlanInput => ({
  ...{ plan, opening, activities, resources, posts, investments, supports, inKind, scenarios, allocations },
  costs: costs.filter((c) => c.workedOut !== kind && (kind !== 'corporateTax' || c.heading !== kind)),
});

/** The tax of the plan as it stands, year by year, with what leads to it. @returns null when no activity is lucrative */
export const corporateTaxYears = (input: PlanInput): readonly TaxYear[] | null => taxYears(input, flowsOf(input, []));

/** What the tool works out, by year, whether the plan holds it or not; null where the plan does not ask for it. */
export const workedOutYears = (input: PlanInput, kind: WorkedOut): Years | null => {
  const asked =
    kind === 'overdraft'
      ? input.plan.overdraftRate !== undefined
      : input.activities.some((activity) => activity.lucrative === true);
  if (!asked) return null;
  const held = input.costs.find((c) => c.workedOut === kind);
  const bare = withoutIt(input, kind);
  const line = held ?? workedOutLine(input, kind, [0, 0, 0], { id: kind, label: '' });
  const flows = flowsOf({ ...bare, costs: [...bare.costs, line] }, []);
  return yearsOf(flows.costs.at(-1)?.accrued ?? []);
};

/** Months after the year's end in which the balance of the tax is paid (tool default of 2026-11). */
const TAX_DELAY_MONTHS = 4;
/**
 * The line that brings it into the plan, where it follows what changes. @param years what it comes to on the day, for a program that does not work it out
 */
export const workedOutLine = (
  { plan }: Pick<PlanInput, 'plan'>,
  kind: WorkedOut,
  years: Years,
  { id, label }: { readonly id: string; readonly label: string },
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

/** The line as somebody writes it who takes it over: the amounts that it has now, no longer worked out. */
export const typedInstead = (line: CostLine, projection: Pick<Projection, 'lines'>): CostLine => {
  const { workedOut: _by, ...typed } = line;
  const years = projection.lines.find((l) => l.kind === 'cost' && l.id === line.id)?.accrued.years ?? [0, 0, 0];
  const seasonality = 'seasonality' in line.driver ? line.driver.seasonality : undefined;
  return {
    ...typed,
    driver: { kind: 'annual', years: [...years], ...(seasonality === undefined ? {} : { seasonality }) },
  };
};
