/** Posts as rows of the calculation, and what follows their pay: shares of it, the tax on wages. */
import { payrollFact } from '#shared/base/method/tables/facts/payroll-facts.ts';
import { MAX_MONTH_CENTS } from '#shared/base/money/cents.ts';
import type { PostFlow } from '#shared/finance/projection/costs.ts';
import type { PlanInput } from '#shared/finance/projection/projection.ts';
import { scaleMonth, WAGE_TAX_RATES, WAGE_TAX_REDUCTION } from '#shared/finance/projection/wage-tax.ts';
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
  modulo,
  most,
  multiply,
  power,
  product,
  roundDecimal,
  subtract,
  sumOf,
  words as text,
  total,
  when,
  whole,
} from '../cells/expression.ts';
import { type PlacedCell, range } from '../cells/sheet.ts';
import { inCents } from '../cells/spreading.ts';
import type { Inputs } from '../inputs.ts';
import type { Calc, CalcRow } from './calc.ts';

export interface PostRows {
  readonly cost: CalcRow;
  readonly cash: CalcRow;
  /** gross pay, and what is paid on top of it */ readonly pay: readonly CalcRow[];
}
const at = (row: CalcRow, m: number): PlacedCell => row.months[m - 1] as PlacedCell;

/** Pay on top of the monthly one: earned month by month, paid with its charges in its month or when the post ends. */
const extraRows = (calc: Calc, inputs: Inputs, index: number, id: string, gross: CalcRow) => {
  const cell = (key: string): PlacedCell => inputs.at('posts', index, key);
  const label = cell('label');
  const pay = calc.add({
    id,
    label,
    nature: 'extraPay',
    month: (m) => amount(multiply(at(gross, m), cell('extraRate')), MAX_MONTH_CENTS),
  });
  const charges = calc.add({
    id,
    label,
    nature: 'extraCharges',
    month: (m) => roundDecimal(multiply(at(pay, m), cell('chargeRate'))),
  });
  const paid = calc.add({
    id,
    label,
    nature: 'extraPaid',
    month: (m, row) => {
      const earned = add(sumOf(range(pay.months.slice(0, m))), sumOf(range(charges.months.slice(0, m))));
      const calendar = add(modulo(add(inputs.single('settings', 'startMonth'), m - 2), 12), 1);
      return when(
        any(isEqual(calc.number(m), cell('lastMonth')), isEqual(calendar, cell('extraMonth'))),
        m === 1 ? earned : subtract(earned, sumOf(range(row.months.slice(0, m - 1)))),
        0,
      );
    },
  });
  return { pay, charges, paid };
};

export const postRows = (
  calc: Calc,
  inputs: Inputs,
  input: PlanInput,
  flows: readonly PostFlow[],
  staff: string,
): PostRows[] =>
  input.posts.map(({ id, extraRate }, index) => {
    const engine = flows[index] as PostFlow;
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
    const extra = extraRate === undefined ? null : extraRows(calc, inputs, index, id, gross);
    const cost = calc.add({
      id,
      label,
      nature: 'cost',
      group: text(staff),
      engine: engine.accrued,
      month: (m) =>
        total(
          [gross, charges, ...(extra === null ? [] : [extra.pay, extra.charges])].map(
            (row) => row.months[m - 1] as PlacedCell,
          ),
        ),
    });
    const cash = calc.add({
      id,
      label,
      nature: 'costCash',
      engine: engine.cash,
      month: (m) =>
        total([
          gross.months[m - 1] as PlacedCell,
          ...(m === 1 ? [] : [charges.months[m - 2] as PlacedCell]),
          ...(extra === null ? [] : [extra.paid.months[m - 1] as PlacedCell]),
        ]),
    });
    return { cost, cash, pay: extra === null ? [gross] : [gross, extra.pay] };
  });

/** Gross pay of all posts. */
export const payrollRow = (calc: Calc, posts: readonly PostRows[]): CalcRow =>
  calc.add({
    id: '',
    label: '',
    nature: 'payroll',
    month: (m) => (posts.length === 0 ? 0 : total(posts.flatMap(({ pay }) => pay.map((row) => at(row, m))))),
  });

/** What the tax on wages comes to in each year: a row a post for the scale, then the share outside VAT, small amounts and the relief. */
export const wageTaxYears = (
  calc: Calc,
  inputs: Inputs,
  input: PlanInput,
  cost: number,
  posts: readonly PostRows[],
): readonly Expression[] => {
  const facts = (year: number) => (id: Parameters<typeof payrollFact>[0]) =>
    literal(payrollFact(id, scaleMonth(input.plan.startMonth, year)));
  const scales = posts.map(({ pay }, index) => {
    const post = (key: string): PlacedCell => inputs.at('posts', index, key);
    const people = most(1, subtract(0, whole(subtract(0, post('fte')))));
    const last = when(isEqual(post('lastMonth'), literal(0)), 36, post('lastMonth'));
    const scale = (y: number): Expression => {
      const fact = facts(y);
      const earned = total(pay.map((row) => row.years[y] as PlacedCell));
      const held = most(0, add(subtract(least(last, y * 12 + 12), most(post('firstMonth'), y * 12 + 1)), 1));
      const share = divide(multiply(people, held), 12);
      const above = (limit: Expression): Expression => most(0, subtract(earned, multiply(limit, share)));
      const [low, middle, high] = WAGE_TAX_RATES;
      return roundDecimal(
        total([
          multiply(earned, low),
          multiply(above(fact('wageTaxFirst')), middle),
          multiply(above(fact('wageTaxSecond')), high),
        ]),
      );
    };
    return calc.add({
      id: input.posts[index]?.id ?? '',
      label: post('label'),
      nature: 'wageTaxScale',
      base: [0, 1, 2].map(scale),
    });
  });
  const cell = (key: string): PlacedCell => inputs.at('costs', cost, key);
  return [0, 1, 2].map((y) => {
    if (scales.length === 0) return literal(0);
    const fact = facts(y);
    const tax = amount(multiply(total(scales.map((s) => s.base[y] as PlacedCell)), cell('taxableShare')));
    const reduced = roundDecimal(multiply(most(0, subtract(fact('wageTaxReduced'), tax)), WAGE_TAX_REDUCTION));
    const due = when(isMost(tax, fact('wageTaxNone')), 0, subtract(tax, reduced));
    const relief = when(isEqual(cell('relief'), text(inputs.yes)), fact('wageTaxRelief'), 0);
    return most(0, subtract(due, relief));
  });
};
