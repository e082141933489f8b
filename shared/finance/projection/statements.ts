/** The income statement by heading, month by month. */
import { HEADINGS } from '#shared/base/method/headings.ts';
import { entersOwnFunds } from '#shared/base/method/levers.ts';
import { type Cents, sum } from '#shared/base/money/cents.ts';
import { addInto, series, yearsOf, zeros } from './calendar.ts';
import { straightLine } from './costs.ts';
import type { Flows } from './flows.ts';
import type { HeadingResult, PlanInput } from './projection.ts';

export interface Statement {
  readonly headings: readonly HeadingResult[];
  readonly products: Cents[];
  readonly charges: Cents[];
  readonly result: Cents[];
  /** depreciation of what was owned at opening */ readonly openingDepreciation: Cents[];
  /** of the subsidies that paid for it, the share that becomes income */ readonly openingReleased: Cents[];
  readonly deferredReleased: Cents[];
}

const NOTHING: readonly Cents[] = zeros();
const NO_YEARS = yearsOf(NOTHING);

/** Income deferred at opening, over its own months; in one when no last one is said. */
export const releasedMonths = (item: PlanInput['opening']['deferredIncome'][number]): Cents[] =>
  straightLine(item.amountCents, item.month, (item.toMonth ?? item.month) - item.month + 1);

export const incomeStatement = (input: PlanInput, flows: Flows): Statement => {
  const months = new Map<HeadingResult['heading'], Cents[]>();
  const add = (heading: HeadingResult['heading'], from: readonly Cents[]): void => {
    const own = months.get(heading);
    if (own === undefined) months.set(heading, [...from]);
    else addInto(own, from);
  };
  for (const line of flows.lines) if (!entersOwnFunds(line.leaf)) add(line.heading, line.accrued.months);
  for (const flow of flows.investments) add('releases', flow.subsidyReleased);
  for (const flow of flows.supports) if (flow.schedule.length > 0) add('financialCharges', flow.interest);
  for (const flow of flows.openingLoans) add('financialCharges', flow.interest);
  const { opening } = input;
  const openingDepreciation =
    opening.fixedAssetsRemainingMonths > 0
      ? straightLine(opening.fixedAssetsNetCents, 1, opening.fixedAssetsRemainingMonths)
      : zeros();
  add('depreciation', openingDepreciation);
  const releasedOver = opening.investmentSubsidiesRemainingMonths ?? 0;
  const openingReleased =
    releasedOver > 0 ? straightLine(opening.investmentSubsidiesCents ?? 0, 1, releasedOver) : zeros();
  add('releases', openingReleased);
  const deferredReleased = zeros();
  for (const item of opening.deferredIncome) {
    const released = releasedMonths(item);
    addInto(deferredReleased, released);
    add(item.heading ?? 'otherIncome', released);
  }
  add('dedicatedFundsUsed', flows.dedicated.used);
  add('dedicatedFundsCarried', flows.dedicated.carried);
  const products = zeros();
  const charges = zeros();
  const headings = HEADINGS.map((h): HeadingResult => {
    const own = months.get(h.id);
    if (own === undefined) return { heading: h.id, side: h.side, months: NOTHING, years: NO_YEARS };
    addInto(h.side === 'product' ? products : charges, own);
    return { heading: h.id, side: h.side, ...series(own) };
  });
  return {
    headings,
    products,
    charges,
    result: products.map((p, m) => p - (charges[m] ?? 0)),
    openingDepreciation,
    openingReleased,
    deferredReleased,
  };
};

const inYear = (months: readonly Cents[], year: 0 | 1 | 2): Cents => sum(months.slice(year * 12, year * 12 + 12));
/** Months of the costs that no bank pays, by what bears them. */
export const settledMonths = (
  input: PlanInput,
  flows: Flows,
  settlement: NonNullable<PlanInput['costs'][number]['settlement']>,
): Cents[] => {
  const months = zeros();
  input.costs.forEach((c, i) => {
    if (c.settlement === settlement) addInto(months, flows.costs[i]?.accrued ?? NOTHING);
  });
  return months;
};
/** Depreciation of a year: of what was owned at opening and of the plan's investments, and what is set aside; not of what a line books by hand. */
export const depreciationIn = (
  input: PlanInput,
  flows: Flows,
  { openingDepreciation }: Statement,
  year: 0 | 1 | 2,
): Cents =>
  inYear(openingDepreciation, year) +
  sum(flows.investments.map((f) => inYear(f.depreciation, year))) +
  inYear(settledMonths(input, flows, 'provision'), year);
/** What pays a part of a year's charges without being asked of anybody: dedicated funds used, investment subsidies released, income deferred at opening. */
export const alreadyPaidIn = (flows: Flows, statement: Statement, year: 0 | 1 | 2): Cents =>
  inYear(flows.dedicated.used, year) + releasedIn(flows, statement, year) + inYear(statement.deferredReleased, year);
/** Investment subsidies released in a year. */
export const releasedIn = (flows: Flows, { openingReleased }: Statement, year: 0 | 1 | 2): Cents =>
  inYear(openingReleased, year) + sum(flows.investments.map((f) => inYear(f.subsidyReleased, year)));
