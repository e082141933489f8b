/** Costs that the tool works out, as rows of the calculation: interest on an overdraft by formula; the tax on what is lucrative as the engine finds it, until its formulas are there (`duties/tax-rows.ts`). */
import type { CostFlow } from '#shared/finance/projection/costs.ts';
import { add, divide, type Expression, most, multiply, roundDecimal, subtract, sumWhere } from '../cells/expression.ts';
import { type PlacedCell, range } from '../cells/sheet.ts';
import { inCents, later } from '../cells/spreading.ts';
import type { PlanBook } from '../plan-book.ts';
import type { CalcRow } from './calc.ts';
import { type CostRows, lineRows } from './line-rows.ts';

/** What leaves the bank of a cost; nothing of one that no bank pays. */
export const addCostCash = (book: PlanBook, index: number, cost: CalcRow, engine: CostFlow): CalcRow => {
  const line = lineRows(book, 'costs', index, book.input.costs[index]?.id ?? '');
  const settled = book.input.costs[index]?.settlement !== undefined;
  return line.add({
    nature: 'costCash',
    delay: line.cell('delay'),
    engine: engine.cash,
    month: (m, row) => (settled ? 0 : later(line.number(m), cost.months, row.delay as PlacedCell)),
  });
};

/** A worked-out cost as the engine finds it: the last month of each year holds what the year comes to. */
export const addFoundCost = (book: PlanBook, index: number, engine: CostFlow): CalcRow => {
  const line = lineRows(book, 'costs', index, book.input.costs[index]?.id ?? '');
  return book.calc.add({
    id: line.id,
    nature: 'cost',
    group: line.cell('heading'),
    label: line.cell('label'),
    base: [11, 23, 35].map((m) => engine.accrued[m] ?? 0),
    engine: engine.accrued,
    month: (m, row) => (m % 12 === 0 ? (row.base[m / 12 - 1] as PlacedCell) : 0),
  });
};

const RECEIPTS = ['incomeCash', 'received', 'subsidyReceived', 'receivable', 'vatCollected', 'vatRefunded'] as const;
const PAYMENTS = ['costCash', 'paid', 'interestPaid', 'capitalPaid', 'payable', 'vatDeducted', 'vatPaid'] as const;

/** Interest of the overdraft, from what the bank holds at each month's end without it. Only once every other row that moves cash is there. */
export const overdraftRows = (book: PlanBook, index: number, engine: CostFlow): CostRows => {
  const { calc, inputs, words, input } = book;
  const line = lineRows(book, 'costs', index, input.costs[index]?.id ?? '');
  const opening = inCents(inputs.single('opening', 'cash'));
  const bank = calc.add({
    id: '',
    label: words.nature.bank,
    nature: 'bank',
    stock: true,
    month: (m, row) =>
      add(
        m === 1 ? opening : (row.months[m - 2] as PlacedCell),
        subtract(calc.total(m, RECEIPTS), calc.total(m, PAYMENTS)),
      ),
  });
  const numbers = Array.from({ length: 36 }, (_, i) => calc.number(i + 1));
  const settled = input.costs[index]?.settlement !== undefined;
  /** interest that has left the bank by the end of a month */
  const paidBy = (m: number, months: readonly PlacedCell[]): Expression =>
    sumWhere(range(months.slice(0, m)), {
      range: range(numbers.slice(0, m)),
      test: '<=',
      limit: subtract(calc.number(m), line.cell('delay')),
    });
  const before = (m: number, months: readonly PlacedCell[]): Expression => {
    if (m === 1) return opening;
    const end = bank.months[m - 2] as PlacedCell;
    return settled ? end : subtract(end, paidBy(m - 1, months));
  };
  const cost = line.add({
    nature: 'cost',
    group: line.cell('heading'),
    engine: engine.accrued,
    month: (m, row) =>
      roundDecimal(
        divide(multiply(most(0, subtract(0, before(m, row.months))), inputs.single('settings', 'overdraftRate')), 12),
      ),
  });
  return { cost, cash: addCostCash(book, index, cost, engine), vat: null };
};
