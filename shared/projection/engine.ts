import { type Cents, spread } from '../money/cents.ts';
import { financingPlan, monthlyBalances, openingBalance, openingGap } from './balance.ts';
import { addInto, planMonths, series, zeros } from './calendar.ts';
import { cashPlan } from './cash.ts';
import { type Flows, flowsOf } from './flows.ts';
import { planIssues } from './issues.ts';
import { coverage, incomeLines, mixes } from './mix.ts';
import type { BalanceSheet, PlanInput, Project, Projection, Repayment } from './projection.ts';
import { ratios } from './ratios.ts';
import { incomeStatement } from './statements.ts';
import { volunteeringValue } from './volunteering.ts';

/** At the foot of the statement, equal on both sides: never in the result nor in a share. */
const inKindMonths = (input: PlanInput): Cents[] => {
  const months = zeros();
  for (const line of input.inKind) {
    const years =
      line.kind === 'volunteering'
        ? line.hours.map((h) => volunteeringValue(h, line.hourlyCents, line.chargeRate))
        : line.years;
    addInto(
      months,
      years.flatMap((y) => spread(y, new Array<number>(12).fill(1))),
    );
  }
  return months;
};

/**
 * The three-year projection: income statement, cash plan, balance sheets, financing plan, dedicated funds, composition, coverage and ratios.
 * Same input, same output to the cent, everywhere. It never refuses: what is wrong in the plan comes back in `issues`.
 * @param adjustments those of a scenario; none = the base
 */
export const project: Project = (input, adjustments = []) => projectionOf(input, flowsOf(input, adjustments));

/** Everything that follows from the lines' months. @param flows those of `input` */
export const projectionOf = (input: PlanInput, flows: Flows): Projection => {
  const statement = incomeStatement(input, flows);
  const cash = cashPlan(input, flows);
  const monthly = monthlyBalances(input, flows, statement, cash);
  const opening = openingBalance(input);
  const ends = [monthly[11], monthly[23], monthly[35]] as [BalanceSheet, BalanceSheet, BalanceSheet];
  const financing = ([0, 1, 2] as const).map((y) =>
    financingPlan(input, flows, statement, y, y === 0 ? opening : ends[(y - 1) as 0 | 1], ends[y]),
  );
  const financingPlans = [financing[0], financing[1], financing[2]] as Parameters<typeof ratios>[0]['financing'];
  const products = series(statement.products);
  const charges = series(statement.charges);
  const income = incomeLines(flows.lines);
  const { running: _running, ...cashResult } = cash;
  const repayments: Record<string, readonly Repayment[]> = {};
  input.supports.forEach((s, i) => {
    if (s.kind !== 'grant') repayments[s.id] = flows.supports[i]?.schedule ?? [];
  });
  return {
    months: planMonths(input.plan.startMonth),
    lines: flows.lines,
    headings: statement.headings,
    products,
    charges,
    result: series(statement.result),
    inKind: series(inKindMonths(input)),
    cash: cashResult,
    coverage: [1, 2, 3].map((y) =>
      coverage(income, input, y as 1 | 2 | 3, charges.years[(y - 1) as 0 | 1 | 2]),
    ) as unknown as Projection['coverage'],
    mixes: mixes(flows.lines),
    balanceSheets: ends,
    monthlyBalances: monthly,
    openingBalance: opening,
    financingPlans,
    dedicatedFunds: flows.dedicated.funds,
    repayments,
    ratios: ratios({
      input,
      flows,
      lines: flows.lines,
      headings: statement.headings,
      statement: { products: products.years, charges: charges.years },
      balances: ends,
      financing: financingPlans,
      cash,
    }),
    issues: planIssues(input, openingGap(input), flows.dedicated, flows.lines),
  };
};
