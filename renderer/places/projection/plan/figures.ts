/** Which figure of the projection a computed cell of the plan shows, so that it can be asked where it comes from. */
import type { PlanYear } from '#shared/finance/projection/calendar.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import type { AnyFigure } from '#shared/finance/projection/why.ts';
import type { PlanColumn } from './columns.ts';
import type { PlanRow } from './rows.ts';

const STATEMENT = ['products', 'charges', 'result'] as const;

/** @returns null where the cell is typed, or is no figure of the engine's own */
export const figureOfCell = (
  row: PlanRow | undefined,
  column: PlanColumn | undefined,
  { cash }: Projection,
): AnyFigure | null => {
  if (row?.kind !== 'total' || column === undefined) return null;
  const statement = STATEMENT.find((name) => name === row.name);
  if (column.key === 'year') {
    const year = (column.year + 1) as PlanYear;
    if (statement !== undefined) return { kind: statement, year };
    if (row.name === 'closing') return { kind: 'closing', month: year * 12 };
    if (row.name !== 'lowest') return null;
    const months = cash.closing.slice(column.year * 12, column.year * 12 + 12);
    return { kind: 'closing', month: column.year * 12 + months.indexOf(Math.min(...months)) + 1 };
  }
  if (column.key !== 'month') return null;
  return row.name === 'closing' || row.name === 'receipts' || row.name === 'payments'
    ? { kind: row.name, month: column.month + 1 }
    : null;
};
