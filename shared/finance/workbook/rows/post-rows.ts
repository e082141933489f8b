/** Posts as rows of the calculation, and what follows their pay: shares of it, the tax on wages. */
import { payrollFact } from '#shared/base/method/tables/facts/payroll-facts.ts';
import { MAX_MONTH_CENTS } from '#shared/base/money/cents.ts';
import type { PostFlow } from '#shared/finance/projection/costs.ts';
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
import { headingWord, type PlanBook } from '../plan-book.ts';
import type { CalcRow } from './calc.ts';
import { type LineRows, lineRows } from './line-rows.ts';

export interface PostRows {
  readonly cost: CalcRow;
  readonly cash: CalcRow;
  /** gross pay, and what is paid on top of it */ readonly pay: readonly CalcRow[];
}
const at = (row: CalcRow, m: number): PlacedCell => row.months[m - 1] as PlacedCell;
/** The last month in which a post is paid: blank is the end of the plan. */
const lastMonth = (line: LineRows): Expression => {
  const last = line.cell('lastMonth');
  return when(isEqual(last, literal(0)), 36, last);
};

/** Pay on top of the monthly one: earned month by month, paid with its charges in its month or when the post ends. */
const addExtra = (line: LineRows, gross: CalcRow) => {
  const { cell } = line;
  const pay = line.add({
    nature: 'extraPay',
    month: (m) => amount(multiply(at(gross, m), cell('extraRate')), MAX_MONTH_CENTS),
  });
  const charges = line.add({
    nature: 'extraCharges',
    month: (m) => roundDecimal(multiply(at(pay, m), cell('chargeRate'))),
  });
  const paid = line.add({
    nature: 'extraPaid',
    month: (m, row) => {
      const earned = add(sumOf(range(pay.months.slice(0, m))), sumOf(range(charges.months.slice(0, m))));
      const calendar = add(modulo(add(line.startMonth, m - 2), 12), 1);
      return when(
        any(isEqual(line.number(m), cell('lastMonth')), isEqual(calendar, cell('extraMonth'))),
        m === 1 ? earned : subtract(earned, sumOf(range(row.months.slice(0, m - 1)))),
        0,
      );
    },
  });
  return { pay, charges, paid };
};

/** Gross pay of each month in which somebody holds the post. */
const addGross = (line: LineRows): CalcRow => {
  const { cell } = line;
  const last = cell('lastMonth');
  return line.add({
    nature: 'gross',
    coefficient: multiply(line.scenario('costFactor'), cell('factor')),
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
      return when(all(isLeast(line.number(m), first), isMost(line.number(m), end)), amount(pay, MAX_MONTH_CENTS), 0);
    },
  });
};

/** @param flows what the engine finds for each post, in their order */
export const postRows = (book: PlanBook, flows: readonly PostFlow[]): PostRows[] =>
  book.input.posts.map(({ id, extraRate }, index) => {
    const line = lineRows(book, 'posts', index, id);
    const engine = flows[index] as PostFlow;
    const gross = addGross(line);
    const charges = line.add({
      nature: 'charges',
      month: (m) => roundDecimal(multiply(at(gross, m), line.cell('chargeRate'))),
    });
    const extra = extraRate === undefined ? null : addExtra(line, gross);
    const cost = line.add({
      nature: 'cost',
      group: text(headingWord(book, 'staff')),
      engine: engine.accrued,
      month: (m) =>
        total([gross, charges, ...(extra === null ? [] : [extra.pay, extra.charges])].map((row) => at(row, m))),
    });
    const cash = line.add({
      nature: 'costCash',
      engine: engine.cash,
      month: (m) =>
        total([at(gross, m), ...(m === 1 ? [] : [at(charges, m - 1)]), ...(extra === null ? [] : [at(extra.paid, m)])]),
    });
    return { cost, cash, pay: extra === null ? [gross] : [gross, extra.pay] };
  });

/** Gross pay of all posts. */
export const addPayroll = ({ calc }: PlanBook, posts: readonly PostRows[]): CalcRow =>
  calc.add({
    id: '',
    label: '',
    nature: 'payroll',
    month: (m) => (posts.length === 0 ? 0 : total(posts.flatMap(({ pay }) => pay.map((row) => at(row, m))))),
  });

type Fact = (id: Parameters<typeof payrollFact>[0]) => Expression;
/** What the scale takes of a post's pay in a year, before anything is left out. @param year from 0 */
const scaleOf = (line: LineRows, earned: Expression, year: number, fact: Fact): Expression => {
  const people = most(1, subtract(0, whole(subtract(0, line.cell('fte')))));
  const first = line.cell('firstMonth');
  const held = most(0, add(subtract(least(lastMonth(line), year * 12 + 12), most(first, year * 12 + 1)), 1));
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

/** What the tax on wages comes to in each year: a row a post for the scale, then the share outside VAT, small amounts and the relief. */
export const wageTaxYears = (book: PlanBook, cost: LineRows, posts: readonly PostRows[]): readonly Expression[] => {
  const factsOf =
    (year: number): Fact =>
    (id) =>
      literal(payrollFact(id, scaleMonth(book.input.plan.startMonth, year)));
  const scales = posts.map(({ pay }, index) => {
    const line = lineRows(book, 'posts', index, book.input.posts[index]?.id ?? '');
    const scales = [0, 1, 2].map((y) => {
      const earned = total(pay.map((row) => row.years[y] as PlacedCell));
      return scaleOf(line, earned, y, factsOf(y));
    });
    return line.add({ nature: 'wageTaxScale', base: scales });
  });
  return [0, 1, 2].map((y) => {
    if (scales.length === 0) return literal(0);
    const fact = factsOf(y);
    const tax = amount(multiply(total(scales.map((s) => s.base[y] as PlacedCell)), cost.cell('taxableShare')));
    const reduced = roundDecimal(multiply(most(0, subtract(fact('wageTaxReduced'), tax)), WAGE_TAX_REDUCTION));
    const due = when(isMost(tax, fact('wageTaxNone')), 0, subtract(tax, reduced));
    const relief = when(isEqual(cost.cell('relief'), text(book.inputs.yes)), fact('wageTaxRelief'), 0);
    return most(0, subtract(due, relief));
  });
};
