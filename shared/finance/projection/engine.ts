import { type Cents, spread } from '#shared/base/money/cents.ts';
import { valueOfFigure } from '#shared/finance/figures/formula.ts';
import { definitionOf } from '#shared/finance/figures/ratios.ts';
import { balancesOf, financingPlan, openingBalance, openingGap } from './balance.ts';
import { addInto, MONTHS, planMonths, series, zeros } from './calendar.ts';
import { cashPlan } from './cash.ts';
import { type Flows, flowsOf } from './flows.ts';
import { planIssues } from './issues.ts';
import { coverage, incomeLines, mixes, ofProjectAlone } from './mix.ts';
import { projectView } from './project-view.ts';
import type { BalanceSheet, PlanInput, Project, Projection, Repayment, Years } from './projection.ts';
import { ratios } from './ratios.ts';
import { alreadyPaidIn, incomeStatement, type Statement } from './statements.ts';
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

const NEED = definitionOf('need');

/** Worked out the first time it is read, and kept. */
const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

const withoutRunning = ({ running: _running, ...shown }: ReturnType<typeof cashPlan>): Projection['cash'] => shown;
/** The instalments of each support that is paid back. */
const repaymentsOf = (input: PlanInput, flows: Flows): Projection['repayments'] => {
  const made: Record<string, readonly Repayment[]> = {};
  input.supports.forEach((s, i) => {
    if (s.kind !== 'grant') made[s.id] = flows.supports[i]?.schedule ?? [];
  });
  return made;
};
/** Resources of each year against what they still have to pay of it. */
const coverageOf = (input: PlanInput, flows: Flows, statement: Statement, charges: Years): Projection['coverage'] => {
  const income = incomeLines(flows.lines);
  const needOf = (y: 0 | 1 | 2): Cents =>
    valueOfFigure(NEED, (term) => (term === 'charges' ? charges[y] : alreadyPaidIn(flows, statement, y))) ?? 0;
  return [1, 2, 3].map((y) =>
    coverage(income, input, y as 1 | 2 | 3, needOf((y - 1) as 0 | 1 | 2)),
  ) as unknown as Projection['coverage'];
};
/**
 * Everything that follows from the lines' months. Each part is worked out when it is first read: of a scenario beside the plan, or of a draw, most
 * readers want the cash alone. @param flows those of `input`, neither of which changes afterwards
 */
export const projectionOf = (input: PlanInput, flows: Flows): Projection => {
  const statement = once(() => incomeStatement(input, flows));
  const plan = once(() => cashPlan(input, flows));
  const opening = once(() => openingBalance(input));
  const balances = once(() => balancesOf(input, flows, statement(), plan()));
  const ends = once(() => [11, 23, 35].map(balances()) as [BalanceSheet, BalanceSheet, BalanceSheet]);
  const monthly = once(() => Array.from({ length: MONTHS }, (_, m) => balances()(m)));
  const financing = once(
    () =>
      ([0, 1, 2] as const).map((y) =>
        financingPlan(input, flows, statement(), y, y === 0 ? opening() : ends()[(y - 1) as 0 | 1], ends()[y]),
      ) as unknown as Projection['financingPlans'],
  );
  const products = once(() => series(statement().products));
  const charges = once(() => series(statement().charges));
  const result = once(() => series(statement().result));
  const inKind = once(() => series(inKindMonths(input)));
  const cash = once(() => withoutRunning(plan()));
  const covered = once(() => coverageOf(input, flows, statement(), charges().years));
  const projectAlone = input.plan.scope === 'projectOnly';
  const mixed = once(() => mixes(flows.lines).map((mix) => (projectAlone ? ofProjectAlone(mix) : mix)));
  const months = once(() => planMonths(input.plan.startMonth));
  const repayments = once(() => repaymentsOf(input, flows));
  const read = once(() =>
    ratios({
      input,
      flows,
      statement: statement(),
      products: products().years,
      charges: charges().years,
      balances: ends(),
      cash: plan(),
    }),
  );
  const view = once(() => (input.plan.scope === 'both' ? projectView(input, flows, statement()) : null));
  const issues = once(() => planIssues(input, openingGap(input), flows.dedicated, flows.lines));
  return {
    get months() {
      return months();
    },
    get lines() {
      return flows.lines;
    },
    get headings() {
      return statement().headings;
    },
    get products() {
      return products();
    },
    get charges() {
      return charges();
    },
    get result() {
      return result();
    },
    get inKind() {
      return inKind();
    },
    get cash() {
      return cash();
    },
    get coverage() {
      return covered();
    },
    get mixes() {
      return mixed();
    },
    get balanceSheets() {
      return ends();
    },
    get monthlyBalances() {
      return monthly();
    },
    get openingBalance() {
      return opening();
    },
    get financingPlans() {
      return financing();
    },
    get dedicatedFunds() {
      return flows.dedicated.funds;
    },
    get repayments() {
      return repayments();
    },
    get ratios() {
      return read();
    },
    get issues() {
      return issues();
    },
    projectAlone,
    get project() {
      return view();
    },
  };
};
