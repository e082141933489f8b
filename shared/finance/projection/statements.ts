/** The income statement by heading, month by month. */
import { HEADINGS } from '#shared/base/method/headings.ts';
import { entersOwnFunds } from '#shared/base/method/levers.ts';
import { type Cents, sum } from '#shared/base/money/cents.ts';
import { type AddUp, addUpFresh } from './add-up.ts';
import { addInto, inYear, series, yearsOf, zeros } from './calendar.ts';
import { straightLine } from './costs.ts';
import type { Flows } from './flows.ts';
import type { HeadingResult, PlanInput } from './projection.ts';

export interface Statement {
  readonly headings: readonly HeadingResult[];
  readonly products: readonly Cents[];
  readonly charges: readonly Cents[];
  readonly result: readonly Cents[];
  /** depreciation of what was owned at opening */ readonly openingDepreciation: Cents[];
  /** of the subsidies that paid for it, the share that becomes income */ readonly openingReleased: Cents[];
  readonly deferredReleased: Cents[];
}

const NOTHING: readonly Cents[] = zeros();
const NO_YEARS = yearsOf(NOTHING);

/** Income deferred at opening, over its own months; in one when no last one is said. */
export const releasedMonths = (item: PlanInput['opening']['deferredIncome'][number]): Cents[] =>
  straightLine(item.amountCents, item.month, (item.toMonth ?? item.month) - item.month + 1);

/** What one thing adds to one heading, month by month. */
export interface Contribution {
  /** the line of the plan it comes from; null: what no line brings (depreciation of what was owned, loans of before, deferred income) */
  readonly lineId: string | null;
  readonly heading: HeadingResult['heading'];
  readonly months: readonly Cents[];
}
type Released = Pick<Statement, 'openingDepreciation' | 'openingReleased'>;
/** Everything that the statement adds up, each part with its line. */
export const contributionsOf = (
  input: PlanInput,
  flows: Flows,
  { openingDepreciation, openingReleased }: Released = releasesOf(input),
): Contribution[] => {
  const parts: Contribution[] = [];
  const add = (lineId: string | null, heading: HeadingResult['heading'], months: readonly Cents[]): void =>
    void parts.push({ lineId, heading, months });
  for (const { id, leaf, heading, accrued } of flows.lines) if (!entersOwnFunds(leaf)) add(id, heading, accrued.months);
  flows.investments.forEach((f, i) => {
    add(input.investments[i]?.id ?? null, 'releases', f.subsidyReleased);
  });
  flows.supports.forEach((f, i) => {
    if (f.schedule.length > 0) add(input.supports[i]?.id ?? null, 'financialCharges', f.interest);
  });
  for (const { interest } of flows.openingLoans) add(null, 'financialCharges', interest);
  add(null, 'depreciation', openingDepreciation);
  add(null, 'releases', openingReleased);
  for (const item of input.opening.deferredIncome) add(null, item.heading ?? 'otherIncome', releasedMonths(item));
  for (const { lineId, used, carried } of flows.dedicated.movements) {
    add(lineId, 'dedicatedFundsUsed', used);
    add(lineId, 'dedicatedFundsCarried', carried);
  }
  return parts;
};

/** Depreciation of what was owned at opening, and the share of its subsidies that becomes income. */
const releasesOf = ({ opening }: PlanInput): Released => {
  const over = (cents: Cents, months: number): Cents[] => (months > 0 ? straightLine(cents, 1, months) : zeros());
  return {
    openingDepreciation: over(opening.fixedAssetsNetCents, opening.fixedAssetsRemainingMonths),
    openingReleased: over(opening.investmentSubsidiesCents ?? 0, opening.investmentSubsidiesRemainingMonths ?? 0),
  };
};

/** Parts added up by heading, in the order of the chart, and into products and charges. */
export const addedUp = (
  parts: readonly Contribution[],
  addUp: AddUp = addUpFresh,
): Pick<Statement, 'headings' | 'products' | 'charges' | 'result'> => {
  const byHeading = new Map<HeadingResult['heading'], (readonly Cents[])[]>();
  for (const { heading, months } of parts) {
    const own = byHeading.get(heading);
    if (own === undefined) byHeading.set(heading, [months]);
    else own.push(months);
  }
  const headings = HEADINGS.map((h): HeadingResult => {
    const own = byHeading.get(h.id);
    if (own === undefined) return { heading: h.id, side: h.side, months: NOTHING, years: NO_YEARS };
    return { heading: h.id, side: h.side, ...series(addUp(h.id, own)) };
  });
  const sideOf = (side: HeadingResult['side']): readonly Cents[] =>
    addUp(
      side,
      headings.flatMap((h) => (h.side === side ? [h.months] : [])),
    );
  const products = sideOf('product');
  const charges = sideOf('charge');
  return { headings, products, charges, result: products.map((p, m) => p - (charges[m] ?? 0)) };
};

export const incomeStatement = (input: PlanInput, flows: Flows): Statement => {
  const released = releasesOf(input);
  const deferredReleased = zeros();
  for (const item of input.opening.deferredIncome) addInto(deferredReleased, releasedMonths(item));
  return { ...addedUp(contributionsOf(input, flows, released), flows.addUp), ...released, deferredReleased };
};

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
