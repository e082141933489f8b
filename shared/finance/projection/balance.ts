/** Balance sheets at each month's end, closed by construction, and the yearly financing plan that must meet them. */
import { entersOwnFunds } from '#shared/base/method/levers.ts';
import { type Cents, sum } from '#shared/base/money/cents.ts';
import { valueOfFigure } from '#shared/finance/figures/formula.ts';
import { definitionOf } from '#shared/finance/figures/ratios.ts';
import { addInto, balanceOf, inYear, MONTHS, runningTotals, zeros } from './calendar.ts';
import type { CashFlows } from './cash.ts';
import type { Flows } from './flows.ts';
import type { BalanceSheet, FinancingPlan, PlanInput } from './projection.ts';
import { depreciationIn, releasedIn, type Statement, settledMonths } from './statements.ts';

/** What the bank says: cash less overdrafts. */
const bankOf = ({ assets, liabilities }: BalanceSheet): Cents => assets.cash - liabilities.overdraft;

const DEFINED = {
  totalAssets: definitionOf('totalAssets'),
  totalLiabilities: definitionOf('totalLiabilities'),
  selfFinancing: definitionOf('selfFinancing'),
  workingCapitalNeed: definitionOf('workingCapitalNeed'),
};

/** What the opening brings and the plan leaves as it is, because it renews itself, but for what costs set aside or take from the stock. */
const standingOf = (opening: PlanInput['opening']) => ({
  stock: opening.stockCents ?? 0,
  prepaid: opening.prepaidCents ?? 0,
  deposits: opening.depositsCents ?? 0,
  provisions: opening.provisionsCents ?? 0,
});

/** What the opening balance lacks to balance; own funds take it, and it is said (issue `openingUnbalanced`). */
export const openingGap = ({ opening }: PlanInput): Cents => {
  const amounts = (items: readonly { readonly amountCents: Cents }[]): Cents => sum(items.map((i) => i.amountCents));
  const standing = standingOf(opening);
  const assets =
    opening.cashCents +
    opening.fixedAssetsNetCents +
    amounts(opening.receivables) +
    standing.stock +
    standing.prepaid +
    standing.deposits;
  const liabilities =
    standing.provisions +
    (opening.investmentSubsidiesCents ?? 0) +
    opening.ownFundsFreeCents +
    opening.ownFundsWithRecoveryCents +
    amounts(opening.dedicatedFunds) +
    amounts(opening.deferredIncome) +
    amounts(opening.payables) +
    sum(opening.loans.map((l) => l.outstandingCents));
  return assets - liabilities;
};

const total = (parts: Readonly<Record<string, Cents>>): Cents => sum(Object.values(parts));
/** An amount by its one definition. */
const totalOf = (id: keyof typeof DEFINED, parts: Readonly<Record<string, Cents>>): Cents =>
  valueOfFigure(DEFINED[id], (term) => parts[term] ?? 0) ?? 0;
const sheet = (assets: BalanceSheet['assets'], liabilities: BalanceSheet['liabilities']): BalanceSheet => ({
  assets,
  liabilities,
  totalAssets: totalOf('totalAssets', assets),
  totalLiabilities: totalOf('totalLiabilities', liabilities),
});

export const openingBalance = (input: PlanInput): BalanceSheet => {
  const { opening } = input;
  const amounts = (items: readonly { readonly amountCents: Cents }[]): Cents => sum(items.map((i) => i.amountCents));
  const { provisions, ...standing } = standingOf(opening);
  return sheet(
    {
      fixed: opening.fixedAssetsNetCents,
      ...standing,
      receivables: amounts(opening.receivables),
      cash: Math.max(0, opening.cashCents),
    },
    {
      ownFundsFree: opening.ownFundsFreeCents + openingGap(input),
      ownFundsWithRecovery: opening.ownFundsWithRecoveryCents,
      result: 0,
      investmentSubsidies: opening.investmentSubsidiesCents ?? 0,
      dedicatedFunds: amounts(opening.dedicatedFunds),
      provisions,
      loans: sum(opening.loans.map((l) => l.outstandingCents)),
      overdraft: Math.max(0, -opening.cashCents),
      payables: amounts(opening.payables),
      deferredIncome: amounts(opening.deferredIncome),
    },
  );
};

/** What members bring into own funds, without right of recovery. */
const broughtMonths = (flows: Flows): Cents[] => {
  const months = zeros();
  for (const { line, accrued } of flows.resources) if (entersOwnFunds(line.leaf)) addInto(months, accrued);
  return months;
};
/** Opening items that fall due after each month. */
const dueLater = (items: readonly { readonly amountCents: Cents; readonly month: number }[]): Cents[] => {
  const due = zeros();
  let whole = 0;
  for (const { amountCents, month } of items) {
    whole += amountCents;
    if (month <= MONTHS) due[month - 1] = (due[month - 1] ?? 0) + amountCents;
  }
  return balanceOf([], due, whole);
};

/** Running totals that the sheets are made from, one array a concept: sums of what each line carries to date. */
interface Totals {
  readonly owed: Cents[];
  readonly advance: readonly Cents[];
  readonly due: Cents[];
  readonly fixed: Cents[];
  readonly subsidies: Cents[];
  readonly loans: Cents[];
  readonly recovery: Cents[];
  /** brought by members into own funds since opening */ readonly brought: Cents[];
  /** set aside since opening */ readonly provisions: Cents[];
  /** given up by the stock since opening */ readonly stockUsed: Cents[];
}
const totalsOf = (input: PlanInput, flows: Flows, statement: Statement): Totals => {
  const { opening } = input;
  const owed = dueLater(opening.receivables.map((r) => ({ ...r, month: r.month + flows.delayMonths })));
  const due = dueLater(opening.payables);
  const fixed = balanceOf([], statement.openingDepreciation, opening.fixedAssetsNetCents);
  const subsidies = balanceOf([], statement.openingReleased, opening.investmentSubsidiesCents ?? 0);
  const loans = zeros();
  const recovery = zeros();
  const toCome = [...flows.resources, ...flows.supports].map(({ gap }) => gap);
  addInto(
    owed,
    flows.addUp('owed', toCome, (cents) => Math.max(0, cents)),
  );
  const advance = flows.addUp('advance', toCome, (cents) => Math.max(0, -cents));
  addInto(
    due,
    flows.addUp(
      'due',
      [...flows.costs, ...flows.posts].map(({ gap }) => gap),
    ),
  );
  for (const { net, subsidyLeft, subsidyOwed } of flows.investments) {
    addInto(fixed, net);
    addInto(subsidies, subsidyLeft);
    addInto(owed, subsidyOwed);
  }
  flows.supports.forEach(({ left, interestGap }, i) => {
    addInto(input.supports[i]?.kind === 'contributionWithRecovery' ? recovery : loans, left);
    addInto(due, interestGap);
  });
  for (const { left, interestGap } of flows.openingLoans) {
    addInto(loans, left);
    addInto(due, interestGap);
  }
  return {
    ...{ owed, advance, due, fixed, subsidies, loans, recovery },
    brought: runningTotals(broughtMonths(flows)),
    provisions: runningTotals(settledMonths(input, flows, 'provision')),
    stockUsed: runningTotals(settledMonths(input, flows, 'stock')),
  };
};

/** The sheet at the end of any month (0…35), made when it is asked for: most readers want those of the three years' ends alone. */
export const balancesOf = (
  input: PlanInput,
  flows: Flows,
  statement: Statement,
  cash: CashFlows,
): ((month: number) => BalanceSheet) => {
  const start = openingBalance(input).liabilities;
  const { provisions, stock, ...standing } = standingOf(input.opening);
  const t = totalsOf(input, flows, statement);
  const deferred = balanceOf([], statement.deferredReleased, start.deferredIncome);
  const results = runningTotals(statement.result);
  return (m) => {
    const earlier = m < 12 ? 0 : (results[m - (m % 12) - 1] ?? 0);
    return sheet(
      {
        fixed: t.fixed[m] ?? 0,
        ...standing,
        stock: stock - (t.stockUsed[m] ?? 0),
        receivables: (t.owed[m] ?? 0) + (cash.vat?.credit[m] ?? 0),
        cash: Math.max(0, cash.closing[m] ?? 0),
      },
      {
        ownFundsFree: start.ownFundsFree + earlier + (t.brought[m] ?? 0),
        ownFundsWithRecovery: start.ownFundsWithRecovery + (t.recovery[m] ?? 0),
        result: (results[m] ?? 0) - earlier,
        investmentSubsidies: t.subsidies[m] ?? 0,
        dedicatedFunds: flows.dedicated.balance[m] ?? 0,
        provisions: provisions + (t.provisions[m] ?? 0),
        loans: t.loans[m] ?? 0,
        overdraft: Math.max(0, -(cash.closing[m] ?? 0)),
        payables: (t.due[m] ?? 0) + (cash.vat?.owed[m] ?? 0),
        deferredIncome: (t.advance[m] ?? 0) + (deferred[m] ?? 0),
      },
    );
  };
};

/** Needs and resources of one year; closing cash is computed from them alone, so that equality with the cash plan is a real check. */
export const financingPlan = (
  input: PlanInput,
  flows: Flows,
  statement: Statement,
  year: 0 | 1 | 2,
  before: BalanceSheet,
  after: BalanceSheet,
): FinancingPlan => {
  const ofYear = (months: readonly Cents[]): Cents => inYear(months, year);
  const all = (pick: (flow: Flows['investments'][number]) => readonly Cents[]): Cents =>
    sum(flows.investments.map((f) => ofYear(pick(f))));
  const debts = flows.supports.map((flow, i) => ({ flow, kind: input.supports[i]?.kind }));
  const receivedIn = (kinds: readonly (string | undefined)[]): Cents =>
    sum(debts.filter((d) => kinds.includes(d.kind)).map((d) => ofYear(d.flow.received)));
  const repaid = (test: (kind: string | undefined) => boolean): Cents =>
    sum(debts.filter((d) => test(d.kind)).map((d) => ofYear(d.flow.capitalPaid)));
  const requirement = ({ assets, liabilities }: BalanceSheet): Cents =>
    totalOf('workingCapitalNeed', { ...assets, ...liabilities });
  const resources = {
    selfFinancing: totalOf('selfFinancing', {
      result: ofYear(statement.result),
      depreciation: depreciationIn(input, flows, statement, year),
      released: releasedIn(flows, statement, year),
    }),
    contributions: receivedIn(['contributionWithRecovery']) + ofYear(broughtMonths(flows)),
    investmentSubsidies: all((f) => f.subsidyEntered),
    loans: receivedIn(['bankLoan', 'repayableAdvance']),
    quasiEquity: receivedIn(['participatingLoan', 'titreAssociatif']),
    dedicatedFunds: after.liabilities.dedicatedFunds - before.liabilities.dedicatedFunds,
  };
  const needs = {
    investments: all((f) => f.paid),
    workingCapital: requirement(after) - requirement(before),
    repayments:
      repaid((kind) => kind !== 'contributionWithRecovery') + sum(flows.openingLoans.map((f) => ofYear(f.capitalPaid))),
    contributionsTakenBack: repaid((kind) => kind === 'contributionWithRecovery'),
  };
  const openingCash = bankOf(before);
  return { openingCash, resources, needs, closingCash: openingCash + total(resources) - total(needs) };
};
