/** Balance sheets at each month's end, closed by construction, and the yearly financing plan that must meet them. */
import { entersOwnFunds } from '../method/levers.ts';
import { type Cents, sum } from '../money/cents.ts';
import { addInto, cumulated, MONTHS, zeros } from './calendar.ts';
import type { CashFlows } from './cash.ts';
import type { Flows } from './flows.ts';
import type { BalanceSheet, FinancingPlan, PlanInput } from './projection.ts';
import type { Statement } from './statements.ts';

/** What the opening balance lacks to balance; own funds take it, and it is said (issue `openingUnbalanced`). */
export const openingGap = ({ opening }: PlanInput): Cents => {
  const amounts = (items: readonly { readonly amountCents: Cents }[]): Cents => sum(items.map((i) => i.amountCents));
  const assets = opening.cashCents + opening.fixedAssetsNetCents + amounts(opening.receivables);
  const liabilities =
    opening.ownFundsFreeCents +
    opening.ownFundsWithRecoveryCents +
    amounts(opening.dedicatedFunds) +
    amounts(opening.deferredIncome) +
    amounts(opening.payables) +
    sum(opening.loans.map((l) => l.outstandingCents));
  return assets - liabilities;
};

const total = (parts: Readonly<Record<string, Cents>>): Cents => sum(Object.values(parts));
const sheet = (assets: BalanceSheet['assets'], liabilities: BalanceSheet['liabilities']): BalanceSheet => ({
  assets,
  liabilities,
  totalAssets: total(assets),
  totalLiabilities: total(liabilities),
});

export const openingBalance = (input: PlanInput): BalanceSheet => {
  const { opening } = input;
  const amounts = (items: readonly { readonly amountCents: Cents }[]): Cents => sum(items.map((i) => i.amountCents));
  return sheet(
    { fixed: opening.fixedAssetsNetCents, receivables: amounts(opening.receivables), cash: opening.cashCents },
    {
      ownFundsFree: opening.ownFundsFreeCents + openingGap(input),
      ownFundsWithRecovery: opening.ownFundsWithRecoveryCents,
      result: 0,
      investmentSubsidies: 0,
      dedicatedFunds: amounts(opening.dedicatedFunds),
      loans: sum(opening.loans.map((l) => l.outstandingCents)),
      payables: amounts(opening.payables),
      deferredIncome: amounts(opening.deferredIncome),
    },
  );
};

/** Running totals that the sheets are made from, one array a concept. */
interface Totals {
  readonly owed: Cents[];
  readonly advance: Cents[];
  readonly due: Cents[];
  readonly fixed: Cents[];
  readonly subsidies: Cents[];
  readonly subsidiesOwed: Cents[];
  readonly loans: Cents[];
  readonly recovery: Cents[];
  /** brought by members into own funds since opening */ readonly brought: Cents[];
}

const add = (into: Cents[], at: number, amount: Cents): void => {
  into[at] = (into[at] ?? 0) + amount;
};

/** What members bring into own funds, without right of recovery. */
const broughtMonths = (flows: Flows): Cents[] => {
  const months = zeros();
  for (const { line, accrued } of flows.resources) if (entersOwnFunds(line.leaf)) addInto(months, accrued);
  return months;
};

const totalsOf = (input: PlanInput, flows: Flows, statement: Statement): Totals => {
  const fresh = (): Cents[] => new Array<Cents>(MONTHS).fill(0);
  const t: Totals = {
    owed: fresh(),
    advance: fresh(),
    due: fresh(),
    fixed: fresh(),
    subsidies: fresh(),
    subsidiesOwed: fresh(),
    loans: fresh(),
    recovery: fresh(),
    brought: cumulated(broughtMonths(flows)),
  };
  const incomes = [
    ...flows.resources,
    ...flows.supports.map((s, i) => ({
      accrued: s.accrued,
      cash: input.supports[i]?.kind === 'grant' ? s.received : [],
    })),
  ];
  for (const { accrued, cash } of incomes) {
    let gap = 0;
    for (let m = 0; m < MONTHS; m += 1) {
      gap += (accrued[m] ?? 0) - (cash[m] ?? 0);
      add(gap > 0 ? t.owed : t.advance, m, Math.abs(gap));
    }
  }
  for (const { accrued, cash } of [
    ...flows.costs,
    ...flows.posts,
    ...[...flows.supports, ...flows.openingLoans].map((s) => ({ accrued: s.interest, cash: s.interestPaid })),
  ]) {
    let gap = 0;
    for (let m = 0; m < MONTHS; m += 1) {
      gap += (accrued[m] ?? 0) - (cash[m] ?? 0);
      add(t.due, m, gap);
    }
  }
  let fixed = input.opening.fixedAssetsNetCents;
  for (let m = 0; m < MONTHS; m += 1) {
    fixed -= statement.openingDepreciation[m] ?? 0;
    add(t.fixed, m, fixed);
  }
  for (const flow of flows.investments) {
    let net = 0;
    let subsidy = 0;
    let waiting = 0;
    for (let m = 0; m < MONTHS; m += 1) {
      net += (flow.paid[m] ?? 0) - (flow.depreciation[m] ?? 0);
      subsidy += (flow.subsidyEntered[m] ?? 0) - (flow.subsidyReleased[m] ?? 0);
      waiting += (flow.subsidyEntered[m] ?? 0) - (flow.subsidyReceived[m] ?? 0);
      add(t.fixed, m, net);
      add(t.subsidies, m, subsidy);
      add(t.subsidiesOwed, m, waiting);
    }
  }
  const debts = [
    ...flows.supports.map((flow, i) => ({ flow, start: 0, kind: input.supports[i]?.kind })),
    ...flows.openingLoans.map((flow, i) => ({
      flow,
      start: input.opening.loans[i]?.outstandingCents ?? 0,
      kind: 'bankLoan' as const,
    })),
  ];
  for (const { flow, start, kind } of debts) {
    if (kind === 'grant') continue;
    let left = start;
    for (let m = 0; m < MONTHS; m += 1) {
      left += (flow.received[m] ?? 0) - (flow.capitalPaid[m] ?? 0);
      add(kind === 'contributionWithRecovery' ? t.recovery : t.loans, m, left);
    }
  }
  return t;
};

export const monthlyBalances = (
  input: PlanInput,
  flows: Flows,
  statement: Statement,
  cash: CashFlows,
): BalanceSheet[] => {
  const start = openingBalance(input);
  const t = totalsOf(input, flows, statement);
  const results = cumulated(statement.result);
  const released = cumulated(statement.deferredReleased);
  const outstanding = (items: readonly { readonly amountCents: Cents; readonly month: number }[], m: number): Cents =>
    sum(items.filter((i) => i.month > m + 1).map((i) => i.amountCents));
  return Array.from({ length: MONTHS }, (_, m) => {
    const earlier = m < 12 ? 0 : (results[Math.floor(m / 12) * 12 - 1] ?? 0);
    return sheet(
      {
        fixed: t.fixed[m] ?? 0,
        receivables: (t.owed[m] ?? 0) + (t.subsidiesOwed[m] ?? 0) + outstanding(input.opening.receivables, m),
        cash: cash.closing[m] ?? 0,
      },
      {
        ownFundsFree: start.liabilities.ownFundsFree + earlier + (t.brought[m] ?? 0),
        ownFundsWithRecovery: start.liabilities.ownFundsWithRecovery + (t.recovery[m] ?? 0),
        result: (results[m] ?? 0) - earlier,
        investmentSubsidies: t.subsidies[m] ?? 0,
        dedicatedFunds: flows.dedicated.balance[m] ?? 0,
        loans: t.loans[m] ?? 0,
        payables: (t.due[m] ?? 0) + outstanding(input.opening.payables, m),
        deferredIncome: (t.advance[m] ?? 0) + start.liabilities.deferredIncome - (released[m] ?? 0),
      },
    );
  });
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
  const inYear = (months: readonly Cents[]): Cents => sum(months.slice(year * 12, year * 12 + 12));
  const all = (pick: (flow: Flows['investments'][number]) => readonly Cents[]): Cents =>
    sum(flows.investments.map((f) => inYear(pick(f))));
  const depreciation = inYear(statement.openingDepreciation) + all((f) => f.depreciation);
  const debts = flows.supports.map((flow, i) => ({ flow, kind: input.supports[i]?.kind }));
  const received = (kinds: readonly (string | undefined)[]): Cents =>
    sum(debts.filter((d) => kinds.includes(d.kind)).map((d) => inYear(d.flow.received)));
  const repaid = (test: (kind: string | undefined) => boolean): Cents =>
    sum(debts.filter((d) => test(d.kind)).map((d) => inYear(d.flow.capitalPaid)));
  const requirement = (b: BalanceSheet): Cents =>
    b.assets.receivables - b.liabilities.payables - b.liabilities.deferredIncome - b.liabilities.dedicatedFunds;
  const resources = {
    selfFinancing: inYear(statement.result) + depreciation - all((f) => f.subsidyReleased),
    contributions: received(['contributionWithRecovery']) + inYear(broughtMonths(flows)),
    investmentSubsidies: all((f) => f.subsidyEntered),
    loans: received(['bankLoan', 'repayableAdvance']),
    quasiEquity: received(['participatingLoan', 'titreAssociatif']),
  };
  const needs = {
    investments: all((f) => f.paid),
    workingCapital: requirement(after) - requirement(before),
    repayments:
      repaid((kind) => kind !== 'contributionWithRecovery') + sum(flows.openingLoans.map((f) => inYear(f.capitalPaid))),
    contributionsTakenBack: repaid((kind) => kind === 'contributionWithRecovery'),
  };
  const openingCash = before.assets.cash;
  return { openingCash, resources, needs, closingCash: openingCash + total(resources) - total(needs) };
};
