/** Costs, posts, investments and in-kind as rows of the calculation. */
import { MAX_AMOUNT_CENTS } from '#shared/base/money/cents.ts';
import type { CostLine } from '#shared/dossier/content/plan.ts';
import type { CostFlow, InvestmentFlow } from '#shared/finance/projection/costs.ts';
import type { PlanInput } from '#shared/finance/projection/projection.ts';
import {
  add,
  amount,
  any,
  type Expression,
  isEqual,
  least,
  literal,
  multiply,
  product,
  round,
  subtract,
  sumOf,
  words as text,
} from '../cells/expression.ts';
import { type PlacedCell, range } from '../cells/sheet.ts';
import { growBy, inCents, later, once, spreadMonth, straight, unlessLost } from '../cells/spreading.ts';
import type { Inputs } from '../inputs.ts';
import type { Calc, CalcRow } from './calc.ts';
import { type PostRows, payrollRow, wageTaxYears } from './post-rows.ts';
import { type ResourceRows, weightsRow } from './resource-rows.ts';

export interface CostRows {
  readonly cost: CalcRow;
  readonly cash: CalcRow;
}

/** What no bank pays is set aside, or taken from the stock. */
const settledRow = (calc: Calc, { id, settlement }: CostLine, label: PlacedCell, cost: CalcRow): void => {
  if (settlement === undefined) return;
  const nature = settlement === 'stock' ? 'stockUse' : 'provision';
  calc.add({ id, label, nature, month: (m) => cost.months[m - 1] as PlacedCell });
};

/** @param equal cumulated equal weights @param soldWords what the leaves that are sold are called on the sheet of inputs */
export const costRows = (
  calc: Calc,
  inputs: Inputs,
  input: PlanInput,
  flows: readonly CostFlow[],
  resources: readonly ResourceRows[],
  posts: readonly PostRows[],
  equal: readonly PlacedCell[],
  soldWords: readonly string[],
): CostRows[] => {
  const wages = input.costs.some((c) => c.driver.kind === 'payroll') ? payrollRow(calc, posts) : null;
  return input.costs.map((line, index) => {
    const { driver, id } = line;
    const engine = flows[index] as CostFlow;
    const cell = (key: string): PlacedCell => inputs.at('costs', index, key);
    const label = cell('label');
    const factor = multiply(inputs.single('scenario', 'costFactor'), cell('factor'));
    const at =
      driver.kind === 'unit' || driver.kind === 'percent'
        ? input.resources.findLastIndex((r) => r.id === driver.resourceId)
        : -1;
    const followed = resources[at];
    // Only what follows a line that is sold varies with sales.
    const nature =
      followed === undefined
        ? ('cost' as const)
        : ({
            test: any(...soldWords.map((w) => isEqual(inputs.at('resources', at, 'leaf'), text(w)))),
            yes: 'variableCost',
            no: 'cost',
          } as const);
    const common = { id, label, nature, group: cell('heading'), engine: engine.accrued } as const;
    let cost: CalcRow;
    if (driver.kind === 'percent' || driver.kind === 'payroll') {
      // Pay has borne what a scenario adds to costs.
      const base = driver.kind === 'payroll' ? wages : (followed?.income ?? null);
      cost = calc.add({
        ...common,
        coefficient: driver.kind === 'payroll' ? cell('factor') : factor,
        month: (m, row) => {
          if (base === null) return 0;
          const upTo = (k: number): Expression =>
            amount(
              product(sumOf(range(base.months.slice(0, k))), cell('rate'), row.coefficient as PlacedCell),
              3 * MAX_AMOUNT_CENTS,
            );
          return m === 1 ? upTo(1) : subtract(upTo(m), upTo(m - 1));
        },
      });
    } else if (driver.kind === 'wageTax') {
      const owed = wageTaxYears(calc, inputs, input, index, posts);
      cost = calc.add({
        ...common,
        coefficient: cell('factor'),
        base: owed.map((year) => amount(multiply(year, cell('factor')))),
        month: (m, row) => spreadMonth(m, row.base, equal),
      });
    } else {
      const weights =
        driver.kind === 'unit' ? (followed?.weights ?? equal) : weightsRow(calc, inputs, 'costs', index, id).months;
      // A scenario that takes a part of a resource takes that part of what is counted.
      const remainderOf = (quantity: Expression): Expression =>
        followed === undefined ? quantity : multiply(quantity, followed.income.coefficient as PlacedCell);
      const yearly = (y: number): Expression => {
        if (driver.kind === 'annual') return inCents(cell(`year${y + 1}`));
        const unit = inCents(cell('unitAmount'));
        const quantity = driver.kind === 'unit' ? (followed?.quantity?.[y] ?? literal(0)) : null;
        return growBy(quantity === null ? unit : multiply(remainderOf(quantity), unit), cell('growth'), y);
      };
      cost = calc.add({
        ...common,
        coefficient: factor,
        base: [0, 1, 2].map((y) => amount(multiply(yearly(y), factor))),
        month: (m, row) => {
          const part = spreadMonth(m, row.base, weights);
          return driver.kind === 'unit' && followed !== undefined
            ? unlessLost(calc.number(m), followed.income.lostFrom as PlacedCell, part)
            : part;
        },
      });
    }
    const cash = calc.add({
      id,
      label,
      nature: 'costCash',
      delay: cell('delay'),
      engine: engine.cash,
      month: (m, row) =>
        line.settlement === undefined ? later(calc.number(m), cost.months, row.delay as PlacedCell) : 0,
    });
    settledRow(calc, line, label, cost);
    return { cost, cash };
  });
};

export interface InvestmentRows {
  readonly paid: CalcRow;
  readonly subsidyReceived: CalcRow | null;
}
export const investmentRows = (
  calc: Calc,
  inputs: Inputs,
  input: PlanInput,
  flows: readonly InvestmentFlow[],
  headings: { readonly depreciation: string; readonly releases: string },
): InvestmentRows[] =>
  input.investments.map(({ id, subsidy }, index) => {
    const engine = flows[index] as InvestmentFlow;
    const cell = (key: string): PlacedCell => inputs.at('investments', index, key);
    const label = cell('label');
    const price = inCents(cell('amount'));
    const month = cell('month');
    const paid = calc.add({
      id,
      label,
      nature: 'paid',
      engine: engine.paid,
      month: (m) => once(calc.number(m), price, month),
    });
    const depreciation = calc.add({
      id,
      label,
      nature: 'depreciation',
      group: text(headings.depreciation),
      base: [price, month, round(multiply(cell('lifeYears'), 12))],
      engine: engine.depreciation,
      month: (m, row) => {
        const [value, first, count] = row.base as [PlacedCell, PlacedCell, PlacedCell];
        return straight(calc.number(m), value, first, count);
      },
    });
    if (subsidy === undefined) return { paid, subsidyReceived: null };
    const given = inCents(cell('subsidyAmount'));
    const at = add(cell('subsidyMonth'), inputs.single('scenario', 'delayMonths'));
    calc.add({
      id,
      label,
      nature: 'subsidyEntered',
      engine: engine.subsidyEntered,
      month: (m) => once(calc.number(m), given, least(at, month)),
    });
    const subsidyReceived = calc.add({
      id,
      label,
      nature: 'subsidyReceived',
      engine: engine.subsidyReceived,
      month: (m) => once(calc.number(m), given, at),
    });
    calc.add({
      id,
      label,
      nature: 'released',
      group: text(headings.releases),
      engine: engine.subsidyReleased,
      month: (m) => straight(calc.number(m), given, month, depreciation.base[2] as PlacedCell),
    });
    return { paid, subsidyReceived };
  });

/** Contributions in kind: at the foot of the statement, never in the result. */
export const inKindRows = (calc: Calc, inputs: Inputs, input: PlanInput, equal: readonly PlacedCell[]): void => {
  input.inKind.forEach((line, index) => {
    const cell = (key: string): PlacedCell => inputs.at('inKind', index, key);
    const worth = (y: number): Expression =>
      line.kind === 'volunteering'
        ? amount(product(cell(`hours${y}`), inCents(cell('hourly')), add(1, cell('chargeRate'))))
        : inCents(cell(`year${y}`));
    calc.add({
      id: line.id,
      label: cell('label'),
      nature: 'inKind',
      base: [1, 2, 3].map(worth),
      month: (m, row) => spreadMonth(m, row.base, equal),
    });
  });
};
