/** One row written with its seal: the same for organisations, projects and cohorts. */

import { rowSeal, SEALED_TABLES, type SealedTable, type SqlValue, storable } from '#main/seal/seal.ts';
import type { WriteDb } from '../connection.ts';

/** Inserts the row or replaces the one with the same `number`. Without a number, the next one is taken. @param beside columns that the seal leaves out */
export const makeSealedWriter = (db: WriteDb, table: SealedTable, beside: readonly string[] = []) => {
  const columns = [...SEALED_TABLES[table].split(', '), ...beside];
  const upsert = db.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}, row_seal) VALUES (${columns.map((c) => `@${c}`).join(', ')}, @row_seal)
     ON CONFLICT (number) DO UPDATE SET ${[...columns.filter((c) => c !== 'number'), 'row_seal'].map((c) => `${c} = excluded.${c}`).join(', ')}`,
  );
  const next = db.prepare(`SELECT coalesce(max(number), 0) + 1 AS next FROM ${table}`);
  return (row: Readonly<Record<string, SqlValue>>): void => {
    const whole = storable({ number: (next.get() as { next: number }).next, ...row });
    upsert.run({ ...whole, row_seal: rowSeal(table, whole) });
  };
};
