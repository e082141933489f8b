/** What is bought for years as rows of the calculation, with the subsidy that helps to buy it. */
import type { InvestmentFlow } from '#shared/finance/projection/costs.ts';
import { add, least, multiply, round, words as text } from '../cells/expression.ts';
import type { PlacedCell } from '../cells/sheet.ts';
import { inCents, once, straight } from '../cells/spreading.ts';
import { headingWord, type PlanBook } from '../plan-book.ts';
import type { CalcRow } from './calc.ts';
import { addVatOnTop } from './duties/vat-rows.ts';
import { type LineRows, lineRows } from './line-rows.ts';

export interface InvestmentRows {
  readonly paid: CalcRow;
  /** null when no line of the plan says a rate */ readonly vat: CalcRow | null;
  readonly depreciation: CalcRow;
  readonly subsidyReceived: CalcRow | null;
  readonly released: CalcRow | null;
}

/** A subsidy enters with the purchase at the latest, is received when it comes, and is released as the thing wears out. @param months over which it wears out */
const addSubsidy = (book: PlanBook, line: LineRows, engine: InvestmentFlow, months: PlacedCell) => {
  const given = inCents(line.cell('subsidyAmount'));
  const bought = line.cell('month');
  const at = add(line.cell('subsidyMonth'), line.scenario('delayMonths'));
  line.add({
    nature: 'subsidyEntered',
    engine: engine.subsidyEntered,
    month: (m) => once(line.number(m), given, least(at, bought)),
  });
  const received = line.add({
    nature: 'subsidyReceived',
    engine: engine.subsidyReceived,
    month: (m) => once(line.number(m), given, at),
  });
  const released = line.add({
    nature: 'released',
    group: text(headingWord(book, 'releases')),
    engine: engine.subsidyReleased,
    month: (m) => straight(line.number(m), given, bought, months),
  });
  return { subsidyReceived: received, released };
};

/** @param flows what the engine finds for each, in their order */
export const investmentRows = (book: PlanBook, flows: readonly InvestmentFlow[]): InvestmentRows[] =>
  book.input.investments.map(({ id, subsidy }, index) => {
    const line = lineRows(book, 'investments', index, id);
    const engine = flows[index] as InvestmentFlow;
    const price = inCents(line.cell('amount'));
    const month = line.cell('month');
    const paid = line.add({
      nature: 'paid',
      engine: engine.paid,
      month: (m) => once(line.number(m), price, month),
    });
    const depreciation = line.add({
      nature: 'depreciation',
      group: text(headingWord(book, 'depreciation')),
      base: [price, month, round(multiply(line.cell('lifeYears'), 12))],
      engine: engine.depreciation,
      month: (m, row) => {
        const [value, first, count] = row.base as [PlacedCell, PlacedCell, PlacedCell];
        return straight(line.number(m), value, first, count);
      },
    });
    const months = depreciation.base[2] as PlacedCell;
    const vat = addVatOnTop(book, line, paid, 'vatDeducted', engine.vat);
    const given =
      subsidy === undefined ? { subsidyReceived: null, released: null } : addSubsidy(book, line, engine, months);
    return { paid, vat, depreciation, ...given };
  });
