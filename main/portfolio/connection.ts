/** The only place that sees the SQLite driver. */
import Database from 'better-sqlite3';

export type Connection = Database.Database;
/** A connection that may only read: search, list, memo and command line get this one. */
export type ReadDb = Pick<Connection, 'prepare' | 'pragma'> & { readonly __access?: 'read' };
export type WriteDb = Connection;

export const BUSY_TIMEOUT_MS = 5_000;

export const connect = (file: string, { readOnly }: { readonly readOnly: boolean }): Connection =>
  new Database(file, { readonly: readOnly, fileMustExist: readOnly, timeout: BUSY_TIMEOUT_MS });

/** The code of a failure raised by SQLite or by the file system; undefined for anything else. */
export const storageCode = (error: unknown): string | undefined => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
};
