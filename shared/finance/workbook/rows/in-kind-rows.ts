/** Contributions in kind as rows of the calculation: at the foot of the statement, never in the result. */
import { add, amount, type Expression, product } from '../cells/expression.ts';
import type { PlacedCell } from '../cells/sheet.ts';
import { inCents, spreadMonth } from '../cells/spreading.ts';
import type { PlanBook } from '../plan-book.ts';
import { lineRows } from './line-rows.ts';

/** @param equal cumulated equal weights */
export const inKindRows = (book: PlanBook, equal: readonly PlacedCell[]): void => {
  book.input.inKind.forEach(({ id, kind }, index) => {
    const { cell, add: addRow } = lineRows(book, 'inKind', index, id);
    const worth = (y: number): Expression =>
      kind === 'volunteering'
        ? amount(product(cell(`hours${y}`), inCents(cell('hourly')), add(1, cell('chargeRate'))))
        : inCents(cell(`year${y}`));
    addRow({ nature: 'inKind', base: [1, 2, 3].map(worth), month: (m, row) => spreadMonth(m, row.base, equal) });
  });
};
