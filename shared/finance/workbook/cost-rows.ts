/** Costs, posts, investments and in-kind as rows of the calculation. */
import { MAX_AMOUNT_CENTS, MAX_MONTH_CENTS } from '#shared/base/money/cents.ts';
import type { CostFlow, InvestmentFlow } from '#shared/finance/projection/costs.ts';
import type { PlanInput } from '#shared/finance/projection/projection.ts';
import type { Calc, CalcRow } from './calc.ts';
import {
  add,
  all,
  amount,
  any,
  divide,
  type Expression,
  isEqual,
  isLeast,
  isMost,
  least,
  literal,
  most,
  multiply,
  power,
  product,
  round,
  roundDecimal,
  subtract,
  sumOf,
  words as text,
  when,
  whole,
} from './expression.ts';
import type { Inputs } from './inputs.ts';
import { type ResourceRows, weightsRow } from './resource-rows.ts';
import { type PlacedCell, range } from './sheet.ts';
import { growBy, inCents, later, once, spreadMonth, straight, unlessLost } from './spreading.ts';

export interface CostRows {
  readonly cost: CalcRow;
  readonly cash: CalcRow;
}

/** @param equal cumulated equal weights @param soldWords what the leaves that are sold are called on the sheet of inputs */
export const costRows = (
  calc: Calc,
  inputs: Inputs,
  input: PlanInput,
  flows: readonly CostFlow[],
  resources: readonly ResourceRows[],
  equal: readonly PlacedCell[],
  soldWords: readonly string[],
): CostRows[] =>
  input.costs.map((line, index) => {
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
    if (driver.kind === 'percent') {
      cost = calc.add({
        ...common,
        coefficient: factor,
        month: (m, row) => {
          if (followed === undefined) return 0;
          const upTo = (k: number): Expression =>
            amount(
              product(sumOf(range(followed.income.months.slice(0, k))), cell('rate'), row.coefficient as PlacedCell),
              3 * MAX_AMOUNT_CENTS,
            );
          return m === 1 ? upTo(1) : subtract(upTo(m), upTo(m - 1));
        },
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
      month: (m, row) => later(calc.number(m), cost.months, row.delay as PlacedCell),
    });
    return { cost, cash };
  });

export const postRows = (
  calc: Calc,
  inputs: Inputs,
  input: PlanInput,
  flows: readonly CostFlow[],
  staff: string,
): CostRows[] =>
  input.posts.map(({ id }, index) => {
    const engine = flows[index] as CostFlow;
    const cell = (key: string): PlacedCell => inputs.at('posts', index, key);
    const label = cell('label');
    const factor = multiply(inputs.single('scenario', 'costFactor'), cell('factor'));
    const last = cell('lastMonth');
    const gross = calc.add({
      id,
      label,
      nature: 'gross',
      coefficient: factor,
      base: [cell('firstMonth'), when(isEqual(last, literal(0)), 36, least(last, 36))],
      baseFormat: 'whole',
      month: (m, row) => {
        const [first, end] = row.base as [PlacedCell, PlacedCell];
        const pay = product(
          multiply(inCents(cell('gross')), cell('fte')),
          // The typed pay is that of the first month: raises come with the plan years after it.
          power(
            add(1, cell('raise')),
            most(0, subtract(Math.floor((m - 1) / 12), whole(divide(subtract(first, 1), 12)))),
          ),
          row.coefficient as PlacedCell,
        );
        return when(all(isLeast(calc.number(m), first), isMost(calc.number(m), end)), amount(pay, MAX_MONTH_CENTS), 0);
      },
    });
    const charges = calc.add({
      id,
      label,
      nature: 'charges',
      month: (m) => roundDecimal(multiply(gross.months[m - 1] as PlacedCell, cell('chargeRate'))),
    });
    const cost = calc.add({
      id,
      label,
      nature: 'cost',
      group: text(staff),
      engine: engine.accrued,
      month: (m) => add(gross.months[m - 1] as PlacedCell, charges.months[m - 1] as PlacedCell),
    });
    const cash = calc.add({
      id,
      label,
      nature: 'costCash',
      engine: engine.cash,
      month: (m) =>
        m === 1
          ? (gross.months[0] as PlacedCell)
          : add(gross.months[m - 1] as PlacedCell, charges.months[m - 2] as PlacedCell),
    });
    return { cost, cash };
  });

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
