/** Ratios of the balance sheet and of the plan (docs/method.md, "Ratios"). None of them is a score: thresholds live with the findings. */
import { leafById } from '#shared/base/method/levers.ts';
import { type Cents, roundHalfAway, sum } from '#shared/base/money/cents.ts';
import { yearsOf } from './calendar.ts';
import type { CashFlows } from './cash.ts';
import type { Flows } from './flows.ts';
import { debtCover } from './loans.ts';
import type {
  BalanceSheet,
  FinancingPlan,
  HeadingResult,
  LineResult,
  PlanInput,
  Ratio,
  RatioId,
  Years,
} from './projection.ts';

type Three<T> = readonly [T, T, T];
const three = <T>(of: (year: 0 | 1 | 2) => T): Three<T> => [of(0), of(1), of(2)];
const over = (a: number, b: number): number | null => (b === 0 ? null : a / b);

export interface RatioInput {
  readonly input: PlanInput;
  readonly flows: Flows;
  readonly lines: readonly LineResult[];
  readonly headings: readonly HeadingResult[];
  /** of the statement, by year */ readonly statement: { readonly products: Years; readonly charges: Years };
  readonly balances: readonly [BalanceSheet, BalanceSheet, BalanceSheet];
  readonly financing: readonly [FinancingPlan, FinancingPlan, FinancingPlan];
  readonly cash: CashFlows;
}

export const ratios = ({
  input,
  flows,
  lines,
  headings,
  statement,
  balances,
  financing,
  cash,
}: RatioInput): Ratio[] => {
  const staff = headings.find((h) => h.heading === 'staff')?.years;
  const charges = (y: 0 | 1 | 2): Cents => statement.charges[y];
  const products = (y: 0 | 1 | 2): Cents => statement.products[y];
  const runningYears = yearsOf(cash.running);
  const running = (y: 0 | 1 | 2): Cents => runningYears[y];
  const permanent = (b: BalanceSheet): Cents =>
    b.liabilities.ownFundsFree +
    b.liabilities.ownFundsWithRecovery +
    b.liabilities.result +
    b.liabilities.investmentSubsidies +
    b.liabilities.dedicatedFunds +
    b.liabilities.loans;
  const need = (b: BalanceSheet): Cents => b.assets.receivables - b.liabilities.payables - b.liabilities.deferredIncome;
  const free = (b: BalanceSheet): Cents =>
    b.liabilities.ownFundsFree +
    b.liabilities.result -
    Math.max(0, b.assets.fixed - b.liabilities.investmentSubsidies - b.liabilities.loans);
  const debt = [...flows.supports, ...flows.openingLoans].filter((f) => f.schedule.length > 0);
  const paid = debt.map((f) => [yearsOf(f.capitalPaid), yearsOf(f.interestPaid)] as const);
  const service = (y: 0 | 1 | 2): Cents => sum(paid.map(([capital, interest]) => capital[y] + interest[y]));
  const yearOf = (some: readonly LineResult[], y: 0 | 1 | 2): Cents => sum(some.map((l) => l.accrued.years[y]));
  const donors = lines.filter((l) => l.leaf !== undefined && leafById(l.leaf).family === 'D');
  const generosity = (y: 0 | 1 | 2): Cents => yearOf(donors, y);
  const costLines = lines.filter((l) => l.kind === 'cost');
  const raising = costLines.filter((_, i) => input.costs[i]?.fundraising === true);
  const fundraising = (y: 0 | 1 | 2): Cents => yearOf(raising, y);
  const asked = lines.filter((l) => l.kind === 'support');
  const support = (y: 0 | 1 | 2): Cents => yearOf(asked, y);
  const shares = variableShares(input, lines);
  const ratio = (id: RatioId, unit: Ratio['unit'], of: (y: 0 | 1 | 2) => number | null): Ratio => ({
    id,
    unit,
    years: three(of),
  });
  return [
    ratio('workingCapital', 'cents', (y) => permanent(balances[y]) - balances[y].assets.fixed),
    ratio('workingCapitalNeed', 'cents', (y) => need(balances[y])),
    ratio('netCash', 'cents', (y) => balances[y].assets.cash),
    ratio('cashMonths', 'months', (y) => over(balances[y].assets.cash * 12, running(y))),
    ratio('freeReserveMonths', 'months', (y) => over(free(balances[y]) * 12, charges(y))),
    ratio('workingCapitalDays', 'days', (y) => over(need(balances[y]) * 365, products(y))),
    ratio('selfFinancing', 'cents', (y) => financing[y].resources.selfFinancing),
    ratio('staffWeight', 'rate', (y) => over(staff?.[y] ?? 0, charges(y))),
    ratio('collectionCost', 'rate', (y) => (fundraising(y) === 0 ? null : over(fundraising(y), generosity(y)))),
    ratio('equityShare', 'rate', (y) =>
      over(
        balances[y].liabilities.ownFundsFree +
          balances[y].liabilities.ownFundsWithRecovery +
          balances[y].liabilities.result,
        balances[y].totalLiabilities,
      ),
    ),
    ratio('dscr', 'number', (y) => debtCover(financing[y].resources.selfFinancing, service(y))),
    ratio('debtYears', 'years', (y) =>
      balances[y].liabilities.loans === 0
        ? null
        : financing[y].resources.selfFinancing > 0
          ? balances[y].liabilities.loans / financing[y].resources.selfFinancing
          : null,
    ),
    ratio('ourShare', 'rate', (y) => (support(y) === 0 ? null : over(support(y), products(y)))),
    ratio('breakEven', 'cents', (y) => {
      const v = shares[y];
      return !v ? null : roundHalfAway(v.fixed / v.marginRate);
    }),
    ratio('breakEvenAfterSubsidies', 'cents', (y) => {
      const v = shares[y];
      return !v ? null : roundHalfAway(Math.max(0, v.fixed - v.securedSubsidies) / v.marginRate);
    }),
  ];
};

/** Fixed costs and margin rate of the whole, where something is sold: unit and percent costs are variable, everything else is fixed. */
const variableShares = (
  input: PlanInput,
  lines: readonly LineResult[],
): Three<{ fixed: Cents; marginRate: number; securedSubsidies: Cents } | null> => {
  const sums = [0, 1, 2].map(() => ({ sales: 0, variable: 0, all: 0, secured: 0 }));
  let cost = -1;
  for (const { kind, leaf, status, accrued } of lines) {
    if (kind === 'cost') cost += 1;
    const driver = kind === 'cost' ? input.costs[cost]?.driver.kind : undefined;
    const { logic, family } = kind === 'resource' && leaf !== undefined ? leafById(leaf) : NO_LEAF;
    sums.forEach((year, y) => {
      const amount = accrued.years[y as 0 | 1 | 2];
      if (logic === 'activity') year.sales += amount;
      if (family === 'C' && status === 'signed') year.secured += amount;
      if (driver === 'unit' || driver === 'percent') year.variable += amount;
      if (kind === 'cost' || kind === 'post' || kind === 'investment') year.all += amount;
    });
  }
  return three((y) => {
    const { sales, variable, all, secured } = sums[y] as (typeof sums)[number];
    const marginRate = sales > 0 ? (sales - variable) / sales : 0;
    return marginRate <= 0 ? null : { fixed: all - variable, marginRate, securedSubsidies: secured };
  });
};
const NO_LEAF = { logic: undefined, family: undefined } as const;
