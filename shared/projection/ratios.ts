/** Ratios of the balance sheet and of the plan (docs/method.md, "Ratios"). None of them is a score: thresholds live with the findings. */
import { leafById } from '../method/levers.ts';
import { type Cents, roundHalfAway, sum } from '../money/cents.ts';
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
} from './projection.ts';

type Three = readonly [number | null, number | null, number | null];
const three = (of: (year: 0 | 1 | 2) => number | null): Three => [of(0), of(1), of(2)];
const over = (a: number, b: number): number | null => (b === 0 ? null : a / b);

export interface RatioInput {
  readonly input: PlanInput;
  readonly flows: Flows;
  readonly lines: readonly LineResult[];
  readonly headings: readonly HeadingResult[];
  readonly balances: readonly [BalanceSheet, BalanceSheet, BalanceSheet];
  readonly financing: readonly [FinancingPlan, FinancingPlan, FinancingPlan];
  readonly cash: CashFlows;
}

export const ratios = ({ input, flows, lines, headings, balances, financing, cash }: RatioInput): Ratio[] => {
  const heading = (id: HeadingResult['heading'], y: 0 | 1 | 2): Cents =>
    headings.find((h) => h.heading === id)?.years[y] ?? 0;
  const charges = (y: 0 | 1 | 2): Cents => sum(headings.filter((h) => h.side === 'charge').map((h) => h.years[y]));
  const products = (y: 0 | 1 | 2): Cents => sum(headings.filter((h) => h.side === 'product').map((h) => h.years[y]));
  const running = (y: 0 | 1 | 2): Cents => sum(cash.running.slice(y * 12, y * 12 + 12));
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
  const debt = [...flows.supports, ...flows.openingLoans];
  const service = (y: 0 | 1 | 2): Cents =>
    sum(
      debt.map((f) => sum(f.capitalPaid.slice(y * 12, y * 12 + 12)) + sum(f.interestPaid.slice(y * 12, y * 12 + 12))),
    );
  const generosity = (y: 0 | 1 | 2): Cents =>
    sum(lines.filter((l) => l.leaf !== undefined && leafById(l.leaf).family === 'D').map((l) => l.accrued.years[y]));
  const fundraising = (y: 0 | 1 | 2): Cents =>
    sum(
      input.costs.map((c, i) =>
        c.fundraising === true ? sum((flows.costs[i]?.accrued ?? []).slice(y * 12, y * 12 + 12)) : 0,
      ),
    );
  const support = (y: 0 | 1 | 2): Cents =>
    sum(lines.filter((l) => l.kind === 'support').map((l) => l.accrued.years[y]));
  const shares = ([0, 1, 2] as const).map((y) => variableShare(input, flows, y));
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
    ratio('staffWeight', 'rate', (y) => over(heading('staff', y), charges(y))),
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
const variableShare = (
  input: PlanInput,
  flows: Flows,
  y: 0 | 1 | 2,
): { fixed: Cents; marginRate: number; securedSubsidies: Cents } | null => {
  const of = (months: readonly Cents[]): Cents => sum(months.slice(y * 12, y * 12 + 12));
  const sales = sum(
    flows.resources.filter((f) => leafById(f.line.leaf).logic === 'activity').map((f) => of(f.accrued)),
  );
  if (sales <= 0) return null;
  const variable = sum(
    input.costs.map((c, i) =>
      c.driver.kind === 'unit' || c.driver.kind === 'percent' ? of(flows.costs[i]?.accrued ?? []) : 0,
    ),
  );
  const all =
    sum([...flows.costs, ...flows.posts].map((f) => of(f.accrued))) +
    sum(flows.investments.map((f) => of(f.depreciation)));
  const marginRate = (sales - variable) / sales;
  if (marginRate <= 0) return null;
  const securedSubsidies = sum(
    flows.resources
      .filter((f) => f.line.status === 'signed' && leafById(f.line.leaf).family === 'C')
      .map((f) => of(f.accrued)),
  );
  return { fixed: all - variable, marginRate, securedSubsidies };
};
