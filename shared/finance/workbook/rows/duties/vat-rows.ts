/** VAT as rows of the calculation: on top of what moves, then handed over, carried or asked back. Only in the book of a plan of which some line says a rate. */
import type { VatPlan } from '#shared/finance/projection/projection.ts';
import { VAT_SETTLEMENT } from '#shared/finance/projection/vat.ts';
import {
  add,
  type Expression,
  isEqual,
  modulo,
  most,
  multiply,
  roundDecimal,
  subtract,
  sumOf,
  when,
} from '../../cells/expression.ts';
import { type PlacedCell, range } from '../../cells/sheet.ts';
import { later } from '../../cells/spreading.ts';
import type { PlanBook } from '../../plan-book.ts';
import type { CalcRow } from '../calc.ts';
import type { LineRows } from '../line-rows.ts';

/** VAT on top of what a line receives or pays, rounded on the running total. @param engine null where the line says no rate */
export const addVatOnTop = (
  { engine: { cash } }: PlanBook,
  line: LineRows,
  moved: CalcRow,
  nature: 'vatCollected' | 'vatDeducted',
  engine: readonly number[] | null,
): CalcRow | null => {
  if (cash.vat === undefined) return null;
  const upTo = (m: number): Expression =>
    roundDecimal(multiply(sumOf(range(moved.months.slice(0, m))), line.cell('vatRate')));
  return line.add({
    nature,
    ...(engine === null ? {} : { engine }),
    month: (m) => (m === 1 ? upTo(1) : subtract(upTo(m), upTo(m - 1))),
  });
};

export interface VatRows {
  readonly paid: CalcRow;
  readonly refunded: CalcRow;
}
/** What becomes of the VAT of each month, once every line has its own. */
export const vatRows = (book: PlanBook): VatRows | null => {
  const { calc, inputs, words } = book;
  const { vat } = book.engine.cash;
  if (vat === undefined) return null;
  const at = (row: CalcRow, m: number): PlacedCell => row.months[m - 1] as PlacedCell;
  const place = (
    nature: 'vatNet' | 'vatCarried' | 'vatAsked' | 'vatDue' | 'vatPaid' | 'vatRefunded' | 'vatOwed' | 'vatCredit',
    month: (m: number, row: CalcRow) => Expression,
    { delay, stock, engine }: { delay?: number; stock?: true; engine?: VatPlan['paid'] } = {},
  ): CalcRow =>
    calc.add({
      id: '',
      label: words.nature[nature],
      nature,
      month,
      ...(delay === undefined ? {} : { delay }),
      ...(stock === undefined ? {} : { stock }),
      ...(engine === undefined ? {} : { engine }),
    });
  const { paidAfterMonths, askedEveryMonths, refundedAfterMonths } = VAT_SETTLEMENT;
  const asks = (m: number): Expression =>
    isEqual(modulo(subtract(add(calc.number(m), inputs.single('settings', 'startMonth')), 1), askedEveryMonths), 0);
  const net = place('vatNet', (m) => subtract(calc.total(m, ['vatCollected']), calc.total(m, ['vatDeducted'])));
  const after = (carried: readonly PlacedCell[], m: number): Expression =>
    m === 1 ? subtract(0, at(net, m)) : subtract(carried[m - 2] as PlacedCell, at(net, m));
  const carried = place('vatCarried', (m, row) => when(asks(m), 0, most(0, after(row.months, m))), { stock: true });
  const asked = place('vatAsked', (m) => when(asks(m), most(0, after(carried.months, m)), 0));
  const due = place('vatDue', (m) => most(0, subtract(0, after(carried.months, m))));
  const paid = place('vatPaid', (m, row) => later(calc.number(m), due.months, row.delay as PlacedCell), {
    delay: paidAfterMonths,
    engine: vat.paid,
  });
  const refunded = place('vatRefunded', (m, row) => later(calc.number(m), asked.months, row.delay as PlacedCell), {
    delay: refundedAfterMonths,
    engine: vat.refunded,
  });
  const remainderOf = (of: CalcRow, gone: CalcRow, m: number): Expression =>
    subtract(sumOf(range(of.months.slice(0, m))), sumOf(range(gone.months.slice(0, m))));
  place('vatOwed', (m) => remainderOf(due, paid, m), { stock: true, engine: vat.owed });
  place('vatCredit', (m) => add(at(carried, m), remainderOf(asked, refunded, m)), { stock: true, engine: vat.credit });
  return { paid, refunded };
};
