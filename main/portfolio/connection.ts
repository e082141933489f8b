/** The only place that sees the SQLite driver. */
import { existsSync, rmSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';

declare const access: unique symbol;
export type Connection = Database.Database;
/** A connection that can only read: list, search, memo and command line ask for this one. */
export type ReadDb = Pick<Connection, 'prepare' | 'pragma' | 'close' | 'name'> & {
  readonly [access]: 'read' | 'write';
};
export type WriteDb = Connection & { readonly [access]: 'write' };

export const BUSY_TIMEOUT_MS = 5_000;

/** Creates the file when it is absent. Settings are the business of pragmas.ts. */
export const connectWriting = (file: string): WriteDb => new Database(file, { timeout: BUSY_TIMEOUT_MS }) as WriteDb;

export const hasWriteAheadLog = (file: string): boolean =>
  existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0;

/** Never writes to the database; SQLite may still make an empty log and an index beside it (`leaveAsFound`). */
export const connectReading = (file: string): ReadDb => {
  const db = new Database(file, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  return db as unknown as ReadDb;
};

/**
 * Remembers what stands beside a file before it is read. The function it returns, called after the last connection is closed, removes what reading made there:
 * an index, and a log if it is still empty. Only for a file that nobody else can have open.
 */
export const leaveAsFound = (file: string): (() => void) => {
  const had = { log: existsSync(`${file}-wal`), index: existsSync(`${file}-shm`) };
  return () => {
    if (!had.index) rmSync(`${file}-shm`, { force: true });
    if (!had.log && !hasWriteAheadLog(file)) rmSync(`${file}-wal`, { force: true });
  };
};

/** The code of a failure raised by SQLite or by the file system; undefined for anything else. */
export const storageCode = (error: unknown): string | undefined => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
};

/** Runs a change as one transaction that takes the write lock first. */
export const inTransaction = <T>(db: WriteDb, change: () => T): T => db.transaction(change).immediate();
