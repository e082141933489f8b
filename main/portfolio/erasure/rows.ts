/** Sealed rows without what is erased, each sealed anew. */
import { rowSeal, SEALED_TABLES, type SealedTable, type SqlValue, storable } from '#main/seal/seal.ts';
import type { WriteDb } from '../connection.ts';
import type { Eraser } from './words.ts';

export type Row = Readonly<Record<string, SqlValue>>;
export const rowsOf = (db: WriteDb, table: SealedTable): Row[] =>
  db.prepare(`SELECT ${SEALED_TABLES[table]} FROM ${table} ORDER BY number`).all() as Row[];

export const updateRow = (db: WriteDb, table: SealedTable, row: Row): void => {
  const kept = storable(row);
  const columns = Object.keys(kept).filter((column) => column !== 'number');
  db.prepare(
    `UPDATE ${table} SET ${columns.map((column) => `${column} = @${column}`).join(', ')}, row_seal = @row_seal WHERE number = @number`,
  ).run({ ...kept, row_seal: rowSeal(table, kept) });
};

/** The row with some of its columns redacted; null when nothing in it went. */
export const redactedRow = (
  row: Row,
  eraser: Eraser,
  { text = [], json = [] }: { readonly text?: readonly string[]; readonly json?: readonly string[] },
): Row | null => {
  const next: Record<string, SqlValue> = { ...row };
  for (const column of text) if (typeof row[column] === 'string') next[column] = eraser.text(row[column]);
  for (const column of json) if (typeof row[column] === 'string') next[column] = eraser.stored(row[column]);
  return Object.keys(row).some((column) => next[column] !== row[column]) ? next : null;
};

/** Rows that say their text in one column. @returns those in which something went */
export const redactNames = (db: WriteDb, table: 'attachments' | 'cohorts', eraser: Eraser): Row[] =>
  rowsOf(db, table).flatMap((row) => {
    const next = redactedRow(row, eraser, { text: ['name'] });
    if (next === null) return [];
    updateRow(db, table, next);
    return [next];
  });
