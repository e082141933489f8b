/** What stands on the lines of the slow projection: cash, balance sheets, financing plans, composition and ratios, from docs/method.md. */

import { leafById } from '#shared/base/method/levers.ts';
import type { Adjustment } from '#shared/dossier/content/plan.ts';
import type { PlanInput, Projection } from '#shared/finance/projection/projection.ts';
import { over, rounded, times } from './exact.ts';
import { oracleFunds, oracleLines, oracleStatement, releasedOf, usedIn } from './oracle.ts';
import { inYear, type Months, spelt } from './oracle-months.ts';
import { oracleProject } from './oracle-project.ts';
import { oracleVat } from './oracle-vat.ts';

const total = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);
const to = (months: readonly number[], m: number): number => total(months.slice(0, m + 1));
const MONTHS = Array.from({ length: 36 }, (_, m) => m);
const YEARS = [0, 1, 2] as const;
const ratio = (a: number, b: number): number | null => (b === 0 ? null : a / b);

/** The same figures as the engine's, in the same places; what it has beside them is left out. */
export const oracleProjection = (input: PlanInput, adjustments: readonly Adjustment[]) => {
  const alone = input.plan.scope === 'projectOnly';
  const lines = oracleLines(input, adjustments);
  const funds = oracleFunds(input, lines);
  const statement = oracleStatement(input, lines, funds);
  const result = MONTHS.map((m) => (statement.products[m] ?? 0) - (statement.charges[m] ?? 0));
  const { opening } = input;
  const debts = [...lines.supports, ...lines.loans];
  const dueIn = (items: readonly { amountCents: number; month: number }[], m: number): number =>
    total(items.map((i) => (i.month === m + 1 ? i.amountCents : 0)));
  const dueAfter = (items: readonly { amountCents: number; month: number }[], m: number): number =>
    total(items.map((i) => (i.month > m + 1 ? i.amountCents : 0)));

  const late = opening.receivables.map((r) => ({ ...r, month: r.month + lines.delay }));
  const running = MONTHS.map((m) => total([...lines.costs, ...lines.posts].map((l) => l.moved[m] ?? 0)));
  const tax = oracleVat(input, lines);
  const receipts = MONTHS.map(
    (m) =>
      total(lines.resources.map((r) => r.vat[m] ?? 0)) +
      (tax.back[m] ?? 0) +
      total(lines.resources.map((r) => r.moved[m] ?? 0)) +
      total(lines.investments.map((v) => v.received[m] ?? 0)) +
      total(lines.supports.map((s) => s.received[m] ?? 0)) +
      dueIn(late, m),
  );
  const payments = MONTHS.map(
    (m) =>
      (running[m] ?? 0) +
      total([...lines.costs, ...lines.investments].map((l) => l.vat[m] ?? 0)) +
      (tax.handed[m] ?? 0) +
      total(lines.investments.map((v) => v.paid[m] ?? 0)) +
      total(debts.map((d) => (d.interestPaid[m] ?? 0) + (d.capitalPaid[m] ?? 0))) +
      dueIn(opening.payables, m),
  );
  const closing = MONTHS.map((m) => opening.cashCents + to(receipts, m) - to(payments, m));
  const safety = MONTHS.map((m) =>
    rounded(over(times(inYear(running, Math.floor(m / 12)), input.plan.safetyMonths), 12)),
  );

  const isOwnFunds = (r: (typeof lines.resources)[number]): boolean =>
    r.line.leaf !== null && leafById(r.line.leaf).balanceSheet === true;
  const brought = MONTHS.map((m) => total(lines.resources.map((r) => (isOwnFunds(r) ? (r.earned[m] ?? 0) : 0))));
  const incomes = [
    ...lines.resources.map((r) => [r.earned, r.moved] as const),
    ...lines.supports.filter((s) => s.kind === 'grant').map((s) => [s.earned, s.received] as const),
  ];
  const expenses = [
    ...lines.costs.flatMap((c, i) => (input.costs[i]?.settlement === undefined ? [[c.earned, c.moved] as const] : [])),
    ...lines.posts.map((c) => [c.earned, c.moved] as const),
    ...debts.map((d) => [d.interest, d.interestPaid] as const),
  ];
  const repayable = (kinds: readonly string[], m: number): number =>
    total(lines.supports.map((s) => (kinds.includes(s.kind) ? to(s.received, m) - to(s.capitalPaid, m) : 0)));
  const all = (items: readonly { amountCents: number }[]): number => total(items.map((i) => i.amountCents));
  const outstanding = total(opening.loans.map((l) => l.outstandingCents));
  const others =
    opening.ownFundsWithRecoveryCents +
    all(opening.dedicatedFunds) +
    all(opening.deferredIncome) +
    all(opening.payables) +
    (opening.provisionsCents ?? 0) +
    (opening.investmentSubsidiesCents ?? 0) +
    outstanding;
  const still = {
    deposits: opening.depositsCents ?? 0,
    stock: opening.stockCents ?? 0,
    prepaid: opening.prepaidCents ?? 0,
  };
  // Free own funds are what the other lines of the opening leave.
  const free =
    opening.cashCents +
    opening.fixedAssetsNetCents +
    all(opening.receivables) +
    still.deposits +
    still.stock +
    still.prepaid -
    others;
  /** Costs that no bank pays, to date. */
  const settled = (by: string, m: number): number =>
    total(lines.costs.map((c, i) => (input.costs[i]?.settlement === by ? to(c.earned, m) : 0)));
  const balance = (m: number) => {
    const year = Math.floor(m / 12);
    const earlier = m < 12 ? 0 : to(result, year * 12 - 1);
    return {
      assets: {
        fixed:
          opening.fixedAssetsNetCents -
          to(statement.owned, m) +
          total(lines.investments.map((v) => to(v.paid, m) - to(v.depreciation, m))),
        receivables:
          total(incomes.map(([earned, moved]) => Math.max(0, to(earned, m) - to(moved, m)))) +
          total(lines.investments.map((v) => to(v.entered, m) - to(v.received, m))) +
          dueAfter(late, m) +
          (tax.credit[m] ?? 0),
        cash: Math.max(0, closing[m] ?? 0),
        ...still,
        stock: still.stock - settled('stock', m),
      },
      liabilities: {
        ownFundsFree: free + earlier + to(brought, m),
        ownFundsWithRecovery: opening.ownFundsWithRecoveryCents + repayable(['contributionWithRecovery'], m),
        result: to(result, m) - earlier,
        investmentSubsidies:
          (opening.investmentSubsidiesCents ?? 0) -
          to(statement.shared, m) +
          total(lines.investments.map((v) => to(v.entered, m) - to(v.released, m))),
        dedicatedFunds: total(funds.map((f) => f.opening + to(f.received, m) - to(f.spent, m))),
        provisions: (opening.provisionsCents ?? 0) + settled('provision', m),
        loans:
          outstanding -
          total(lines.loans.map((l) => to(l.capitalPaid, m))) +
          repayable(['repayableAdvance', 'participatingLoan', 'titreAssociatif', 'bankLoan'], m),
        overdraft: Math.max(0, -(closing[m] ?? 0)),
        payables:
          total(expenses.map(([due, paid]) => to(due, m) - to(paid, m))) +
          dueAfter(opening.payables, m) +
          (tax.owed[m] ?? 0),
        deferredIncome:
          total(incomes.map(([earned, moved]) => Math.max(0, to(moved, m) - to(earned, m)))) +
          total(opening.deferredIncome.map((d) => d.amountCents - to(releasedOf(d), m))),
      },
    };
  };
  const balances = MONTHS.map(balance);
  const ends = YEARS.map((y) => balances[y * 12 + 11] as ReturnType<typeof balance>);

  const capacity = YEARS.map(
    (y) =>
      inYear(result, y) +
      inYear(statement.headings.get('depreciation') as Months, y) -
      // Costs booked as depreciation by hand leave the bank: only what the engine computes is added back.
      total(lines.costs.map((c, i) => (input.costs[i]?.heading === 'depreciation' ? inYear(c.earned, y) : 0))) +
      // What is set aside leaves no bank, whatever its heading.
      total(lines.costs.map((c, i) => (input.costs[i]?.settlement === 'provision' ? inYear(c.earned, y) : 0))) -
      inYear(statement.shared, y) -
      total(lines.investments.map((v) => inYear(v.released, y))),
  );
  const supported = (y: number, kinds: readonly string[], of: 'received' | 'capitalPaid'): number =>
    total(lines.supports.map((s) => (kinds.includes(s.kind) ? inYear(s[of], y) : 0)));
  const DEBTS = ['repayableAdvance', 'participatingLoan', 'titreAssociatif', 'bankLoan'];
  const held = (m: number): number => total(funds.map((f) => f.opening + to(f.received, m) - to(f.spent, m)));
  const tied = (y: 0 | 1 | 2): number => {
    const { assets, liabilities } = ends[y] as ReturnType<typeof balance>;
    return assets.receivables + assets.stock - liabilities.payables - liabilities.deferredIncome;
  };
  const tiedAtOpening = still.stock + all(opening.receivables) - all(opening.payables) - all(opening.deferredIncome);
  const financing = YEARS.map((y) => ({
    openingCash: y === 0 ? opening.cashCents : (closing[y * 12 - 1] ?? 0),
    resources: {
      selfFinancing: capacity[y] ?? 0,
      contributions: supported(y, ['contributionWithRecovery'], 'received') + inYear(brought, y),
      investmentSubsidies: total(lines.investments.map((v) => inYear(v.entered, y))),
      loans: supported(y, ['bankLoan', 'repayableAdvance'], 'received'),
      quasiEquity: supported(y, ['participatingLoan', 'titreAssociatif'], 'received'),
      dedicatedFunds: held(y * 12 + 11) - (y === 0 ? all(opening.dedicatedFunds) : held(y * 12 - 1)),
    },
    // A year needs what its working capital requirement rises by: receivables less what is owed or earned later, as the ratio says.
    workingCapital: tied(y) - (y === 0 ? tiedAtOpening : tied((y - 1) as 0 | 1)),
    repaid: supported(y, DEBTS, 'capitalPaid') + total(lines.loans.map((l) => inYear(l.capitalPaid, y))),
    takenBack: supported(y, ['contributionWithRecovery'], 'capitalPaid'),
    closingCash: closing[y * 12 + 11] ?? 0,
  }));

  const own = lines.resources.filter((r) => !isOwnFunds(r));
  const grants = lines.supports.filter((s) => s.kind === 'grant');
  // One name under its spellings, as its first line writes it.
  const written = [
    ...own.filter((r) => r.line.leaf !== null).map((r) => r.line.funder || r.line.label || r.id),
    ...input.supports.flatMap((s) => (s.kind === 'grant' ? [s.funder || s.label || s.id] : [])),
  ];
  const known = (name: string): string => written.find((w) => spelt(w) === spelt(name)) ?? name;
  const shares = (y: number, withSupport: boolean) => {
    const parts = [
      ...own
        .filter((r) => r.line.leaf !== null)
        .map((r) => ({
          leaf: r.line.leaf as string,
          funder: known(r.line.funder || r.line.label || r.id),
          amount: y === 0 ? (r.line.history[2] ?? 0) : inYear(r.earned, y - 1),
        })),
      ...(withSupport && y > 0
        ? grants.map((s) => {
            const support = input.supports.find((o) => o.id === s.id);
            return {
              leaf: 'D3',
              funder: known(support?.funder || support?.label || s.id),
              amount: inYear(s.earned, y - 1),
            };
          })
        : []),
    ];
    const gathered = (key: 'leaf' | 'funder'): [string, number][] => {
      const sums = new Map<string, number>();
      for (const p of parts) if (p.amount > 0) sums.set(p[key], (sums.get(p[key]) ?? 0) + p.amount);
      return [...sums];
    };
    const concentration = (key: 'leaf' | 'funder'): number | null => {
      const whole = total(gathered(key).map(([, c]) => c));
      return whole === 0 ? null : total(gathered(key).map(([, c]) => (c / whole) ** 2));
    };
    return { whole: total(parts.map((p) => Math.max(0, p.amount))), gathered, concentration };
  };
  const mixes = [0, 1, 2, 3].map((y) => {
    const after = shares(y, true);
    const before = shares(y, false);
    return {
      totalCents: after.whole,
      byLeaf: Object.fromEntries(after.gathered('leaf')),
      byFunder: new Map(after.gathered('funder')),
      indices: alone
        ? [null, null, null, null]
        : [
            after.concentration('leaf'),
            after.concentration('funder'),
            before.concentration('leaf'),
            before.concentration('funder'),
          ],
    };
  });
  /** What nobody has to be asked for any more: dedicated funds used, subsidies released, income deferred at opening. */
  const paid = (y: number): number =>
    total(lines.investments.map((v) => inYear(v.released, y))) +
    inYear(statement.shared, y) +
    total(opening.deferredIncome.map((d) => inYear(releasedOf(d), y))) +
    usedIn(funds, y);
  const coverage = YEARS.map((y) => {
    const of = (status: string): number =>
      total(own.map((r) => (r.line.status === status ? inYear(r.earned, y) : 0))) +
      total(grants.map((s) => (s.status === status ? inYear(s.earned, y) : 0)));
    const statuses = ['signed', 'probable', 'applied', 'toFind'] as const;
    return {
      need: Math.max(0, inYear(statement.charges, y) - paid(y)),
      signed: of('signed'),
      weighted: total(statuses.map((s) => rounded(times(of(s), input.plan.statusWeights[s])))),
      full: total(statuses.map(of)),
    };
  });

  type Told = Partial<Record<Projection['ratios'][number]['id'], number | null>>;
  /** Ratios that the balance sheet tells, and those that the lines of a plan tell alone. */
  const ratios = (y: 0 | 1 | 2): { readonly ofAccounts: Told; readonly ofLines: Told } => {
    const { assets, liabilities: l } = ends[y] as ReturnType<typeof balance>;
    const charges = inYear(statement.charges, y);
    const products = inYear(statement.products, y);
    const need = assets.receivables + assets.stock + assets.prepaid - l.payables - l.deferredIncome;
    const permanent =
      l.ownFundsFree +
      l.ownFundsWithRecovery +
      l.result +
      l.investmentSubsidies +
      l.dedicatedFunds +
      l.provisions +
      l.loans;
    const reserves =
      l.ownFundsFree + l.result - Math.max(0, assets.fixed + assets.deposits - l.investmentSubsidies - l.loans);
    const service = total(debts.map((d) => inYear(d.interestPaid, y) + inYear(d.capitalPaid, y)));
    const raising = total(lines.costs.map((c, i) => (input.costs[i]?.fundraising === true ? inYear(c.earned, y) : 0)));
    const generosity = total(own.map((r) => (['D1', 'D2'].includes(r.line.leaf ?? '') ? inYear(r.earned, y) : 0)));
    const ours = total(grants.map((s) => inYear(s.earned, y)));
    const caf = capacity[y] ?? 0;
    const isSold = (leaf: string | null): boolean => (leaf?.startsWith('B') === true && leaf !== 'B6') || leaf === 'C1';
    const sold = total(own.map((r) => (isSold(r.line.leaf) ? inYear(r.earned, y) : 0)));
    const variable = total(
      lines.costs.map((c) =>
        input.resources.some((r) => r.id === c.follows && isSold(r.leaf)) ? inYear(c.earned, y) : 0,
      ),
    );
    const fixed =
      total([...lines.costs, ...lines.posts].map((c) => inYear(c.earned, y))) -
      variable +
      total(lines.investments.map((v) => inYear(v.depreciation, y))) +
      inYear(statement.owned, y) +
      total(debts.map((d) => inYear(d.interest, y)));
    const secured = total(
      own.map((r) =>
        r.line.status === 'signed' && r.line.leaf?.startsWith('C') === true && !isSold(r.line.leaf)
          ? inYear(r.earned, y)
          : 0,
      ),
    );
    const even = (toCover: number): number | null =>
      sold <= 0 || sold <= variable ? null : rounded(over(times(toCover, sold), sold - variable));
    const ofAccounts: Told = {
      workingCapital: permanent - assets.fixed - assets.deposits,
      workingCapitalNeed: need,
      netCash: assets.cash - l.overdraft,
      cashMonths: ratio((closing[y * 12 + 11] ?? 0) * 12, inYear(running, y)),
      freeReserveMonths: ratio(reserves * 12, charges),
      workingCapitalDays: ratio(need * 365, products),
      selfFinancing: caf,
      equityShare: ratio(
        l.ownFundsFree + l.ownFundsWithRecovery + l.result + l.investmentSubsidies,
        total(Object.values(assets)),
      ),
      netPositionShare: ratio(l.ownFundsFree + l.ownFundsWithRecovery + l.result, total(Object.values(assets))),
      dscr: ratio(caf, service),
      debtYears: l.loans === 0 || caf <= 0 ? null : l.loans / caf,
    };
    const ofLines: Told = {
      staffWeight: ratio(inYear(statement.headings.get('staff') as Months, y), charges),
      collectionCost: raising === 0 ? null : ratio(raising, generosity),
      ourShare: ours === 0 ? null : ratio(ours, products),
      breakEven: even(fixed),
      breakEvenAfterSubsidies: even(Math.max(0, fixed - secured)),
    };
    return { ofAccounts, ofLines };
  };
  return {
    lines,
    tax,
    funds,
    headings: statement.headings,
    products: statement.products,
    charges: statement.charges,
    result,
    receipts,
    payments,
    closing,
    safety,
    balances,
    financing,
    mixes,
    coverage,
    // A project alone tells its own costs and income, and nothing of the accounts of who carries it.
    ratios: YEARS.map((y): Told => {
      const { ofAccounts, ofLines } = ratios(y);
      return alone
        ? { ...Object.fromEntries(Object.keys(ofAccounts).map((id) => [id, null])), ...ofLines }
        : { ...ofAccounts, ...ofLines };
    }),
    project: input.plan.scope === 'both' ? oracleProject(input, lines, funds) : null,
  };
};
