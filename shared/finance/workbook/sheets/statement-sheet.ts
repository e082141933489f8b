/** The income statement by heading, in euros, with in-kind at its foot. */
import { HEADINGS } from '#shared/base/method/headings.ts';
import { subtract, sumOf, toCent } from '../cells/expression.ts';
import { type PlacedCell, putHeading, putLabel, range, type Sheet } from '../cells/sheet.ts';
import type { PlanBook } from '../plan-book.ts';
import { HEAD_ROWS, type MonthRow, monthRow, monthSheet, toEuros } from './month-sheet.ts';

export interface StatementSheet {
  readonly sheet: Sheet;
  readonly headings: ReadonlyMap<string, MonthRow>;
  readonly products: MonthRow;
  readonly charges: MonthRow;
  readonly result: MonthRow;
}

export const statementSheet = ({ calc, engine, language, words }: PlanBook): StatementSheet => {
  const sheet = monthSheet('statement', words.sheet.statement, calc, words);
  const headings = new Map<string, MonthRow>();
  let at = HEAD_ROWS;
  const side = (which: 'product' | 'charge', title: string, totalTitle: string, total: readonly number[]): MonthRow => {
    putHeading(sheet, [at, 0], title);
    at += 1;
    const rows = HEADINGS.filter((h) => h.side === which).map((h) => {
      const label = putLabel(sheet, [at, 0], h.label[language]);
      const row = monthRow(sheet, {
        at,
        label: h.label[language],
        engine: engine.headings.find((r) => r.heading === h.id)?.months ?? [],
        month: (m) => toEuros(calc.groupTotal(m, label)),
      });
      headings.set(h.id, row);
      at += 1;
      return row;
    });
    const sum = monthRow(sheet, {
      at,
      label: totalTitle,
      kind: 'total',
      engine: total,
      month: (m) => toCent(sumOf(range(rows.map((r) => r.months[m - 1] as PlacedCell)))),
    });
    at += 2;
    return sum;
  };
  const { statement } = words;
  const name = words.name.statement;
  const products = side('product', name.products, statement.totalProducts, engine.products.months);
  const charges = side('charge', name.charges, statement.totalCharges, engine.charges.months);
  const result = monthRow(sheet, {
    at,
    label: name.result,
    kind: 'total',
    engine: engine.result.months,
    month: (m) => toCent(subtract(products.months[m - 1] as PlacedCell, charges.months[m - 1] as PlacedCell)),
  });
  for (const [offset, label] of [statement.inKindIn, statement.inKindOut].entries())
    monthRow(sheet, {
      at: at + 2 + offset,
      label,
      engine: engine.inKind.months,
      month: (m) => toEuros(calc.total(m, ['inKind'])),
    });
  return { sheet, headings, products, charges, result };
};
