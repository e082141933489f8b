/** Ratios of the three years: the amounts that they compare are found here, the ratios themselves are defined in shared/finance/figures (docs/method.md, "Ratios"). */
import { isGift, isSold } from '#shared/base/method/levers.ts';
import { type Cents, sum } from '#shared/base/money/cents.ts';
import type { CostLine } from '#shared/dossier/content/plan.ts';
import { valueOfFigure, withTerms } from '#shared/finance/figures/formula.ts';
import type { QuantityId } from '#shared/finance/figures/quantities.ts';
import { definitionIn, FIGURES, OF_ORGANISATION, RATIOS, type Term } from '#shared/finance/figures/ratios.ts';
import { yearsOf } from './calendar.ts';
import type { CashFlows } from './cash.ts';
import type { Flows } from './flows.ts';
import { isWorkedOut } from './live-costs.ts';
import type { BalanceSheet, HeadingResult, LineResult, PlanInput, Ratio, Years } from './projection.ts';
import { alreadyPaidIn, depreciationIn, releasedIn, type Statement } from './statements.ts';

/** Of one year, in cents. Coverage has its own page: what it compares is no part of it. */
type Quantities = Readonly<Record<Exclude<QuantityId, 'signed'>, Cents>>;

export interface RatioInput {
  readonly input: PlanInput;
  readonly flows: Flows;
  readonly statement: Statement;
  readonly products: Years;
  readonly charges: Years;
  readonly balances: readonly [BalanceSheet, BalanceSheet, BalanceSheet];
  readonly cash: CashFlows;
}

type Year = 0 | 1 | 2;
const YEARS: readonly Year[] = [0, 1, 2];

/** Whether a cost follows what is sold: by its units, or as a share of it. What follows dues, gifts or grants is no cost of sales. */
export const costsOfSales = ({ resources }: PlanInput): ((cost: CostLine) => boolean) => {
  const sold = new Set(resources.filter((r) => isSold(r.leaf)).map((r) => r.id));
  return (cost) =>
    (cost.driver.kind === 'unit' || cost.driver.kind === 'percent') &&
    sold.has(cost.driver.resourceId) &&
    !isWorkedOut(cost);
};

/** What the lines of a year bring and cost, by what ratios ask of them. */
const lineSums = (input: PlanInput, lines: readonly LineResult[]) => {
  const follows = costsOfSales(input);
  const sums = YEARS.map(() => ({
    fundraising: 0,
    raised: 0,
    support: 0,
    sales: 0,
    variableCosts: 0,
    fixedCosts: 0,
    signedSubsidies: 0,
  }));
  let cost = -1;
  for (const { kind, leaf, status, accrued } of lines) {
    if (kind === 'cost') cost += 1;
    const own = kind === 'cost' ? input.costs[cost] : undefined;
    const variable = own !== undefined && follows(own);
    const sold = leaf !== undefined && isSold(leaf);
    sums.forEach((year, y) => {
      const amount = accrued.years[y as Year];
      if (kind === 'support') year.support += amount;
      else if (kind === 'resource') {
        if (leaf !== undefined && isGift(leaf)) year.raised += amount;
        if (sold) year.sales += amount;
        else if (leaf?.startsWith('C') === true && status === 'signed') year.signedSubsidies += amount;
      } else {
        if (own?.fundraising === true) year.fundraising += amount;
        if (variable) year.variableCosts += amount;
        else year.fixedCosts += amount;
      }
    });
  }
  return sums;
};

const quantitiesOf = ({ input, flows, statement, products, charges, balances, cash }: RatioInput): Quantities[] => {
  const staff = statement.headings.find((h: HeadingResult) => h.heading === 'staff')?.years;
  const running = yearsOf(cash.running);
  const debts = [...flows.supports, ...flows.openingLoans].filter((f) => f.schedule.length > 0);
  const paid = debts.map((f) => [yearsOf(f.capitalPaid), yearsOf(f.interestPaid)] as const);
  const sums = lineSums(input, flows.lines);
  return YEARS.map((y) => ({
    ...balances[y].assets,
    ...balances[y].liabilities,
    ...(sums[y] as (typeof sums)[number]),
    fixedCosts:
      (sums[y]?.fixedCosts ?? 0) +
      yearsOf(statement.openingDepreciation)[y] +
      sum(debts.map((f) => yearsOf(f.interest)[y])),
    alreadyPaid: alreadyPaidIn(flows, statement, y),
    products: products[y],
    charges: charges[y],
    staff: staff?.[y] ?? 0,
    depreciation: depreciationIn(input, flows, statement, y),
    released: releasedIn(flows, statement, y),
    running: running[y],
    debtService: sum(paid.map(([capital, interest]) => capital[y] + interest[y])),
  }));
};

/** Where the value of each quantity and figure stands in the list of a year's values. */
const places = new Map<Term, number>();
const placeOf = (term: Term): number => {
  const place = places.get(term) ?? places.size;
  places.set(term, place);
  return place;
};
const COMPUTED = FIGURES.map((figure) => ({ ...withTerms(figure, placeOf), place: placeOf(figure.id) }));
const QUANTITIES_READ = ([...places] as [keyof Quantities, number][]).filter(([term]) => definitionIn(term) === null);

export const ratios = (given: RatioInput): Ratio[] => {
  const years = quantitiesOf(given).map((quantities) => {
    const values = new Array<number | null>(places.size).fill(null);
    for (const [term, place] of QUANTITIES_READ) values[place] = quantities[term] ?? null;
    const read = (place: number): number | null => values[place] as number | null;
    for (const figure of COMPUTED) values[figure.place] = valueOfFigure(figure, read);
    return values;
  });
  const ratioIn = (year: Year, id: Term): number | null => years[year]?.[placeOf(id)] ?? null;
  return RATIOS.map(({ id, unit }) => ({
    id,
    unit,
    years:
      given.input.plan.scope === 'projectOnly' && OF_ORGANISATION.has(id)
        ? [null, null, null]
        : [ratioIn(0, id), ratioIn(1, id), ratioIn(2, id)],
  }));
};
