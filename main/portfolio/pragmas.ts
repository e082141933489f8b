import { BUSY_TIMEOUT_MS, type WriteDb } from './connection.ts';

/** What every writing connection must answer after it was set. `checkpoint_fullfsync` counts on macOS, where a plain fsync does not reach the disk. */
const REQUIRED: readonly (readonly [name: string, value: string, answer: string | number])[] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['secure_delete', 'ON', 1],
  // What would be spilled on the disk is readable there, also beside a portfolio that is not.
  ['temp_store', 'MEMORY', 2],
  ['busy_timeout', String(BUSY_TIMEOUT_MS), BUSY_TIMEOUT_MS],
  ['checkpoint_fullfsync', 'ON', 1],
  // Kilobytes of pages, for the one connection that searches and saves.
  ['cache_size', '-8000', -8000],
];

/**
 * Sets the connection up and reads every setting back. `synchronous` is not stored in the file, and the driver answers FULL for a new file but NORMAL for
 * the same file opened again: durability is a promise, so it is never left to a default.
 */
export const applyPragmas = (db: WriteDb): void => {
  for (const [name, value] of REQUIRED) db.pragma(`${name} = ${value}`);
  for (const [name, , answer] of REQUIRED) {
    const got: unknown = db.pragma(name, { simple: true });
    if (got !== answer) throw new Error(`the database refused ${name}: expected ${answer}, got ${String(got)}`);
  }
};
