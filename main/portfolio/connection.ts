/** The only place that sees the SQLite driver. */
import { existsSync, rmSync, statSync } from 'node:fs';
import Database from 'better-sqlite3-multiple-ciphers';

declare const access: unique symbol;
export type Connection = Database.Database;
/** A connection that can only read: list, search, memo and command line ask for this one. */
export type ReadDb = Pick<Connection, 'prepare' | 'pragma' | 'close' | 'name'> & {
  readonly [access]: 'read' | 'write';
};
export type WriteDb = Connection & { readonly [access]: 'write' };

export const BUSY_TIMEOUT_MS = 5_000;

declare const keyMark: unique symbol;
/** The key of a protected portfolio: 32 bytes of key and 16 of salt, in hexadecimal. */
export type PortfolioKey = string & { readonly [keyMark]: true };
const KEY_DIGITS = 64;

/** What the cipher is told before the first page is read; the first 100 bytes of the file, which say only what it is, stay readable (inspect.ts). */
const tellKey = (db: Connection, key: PortfolioKey, verb: 'key' | 'rekey'): void => {
  if (!/^[0-9a-f]{96}$/.test(key)) throw new Error('not a key');
  db.pragma("cipher = 'chacha20'");
  db.pragma('plaintext_header_size = 100');
  db.pragma(`cipher_salt = '${key.slice(KEY_DIGITS)}'`);
  db.pragma(`${verb} = "raw:${key}"`);
};

const connect = (file: string, options: Database.Options, key: PortfolioKey | null): Connection => {
  const db = new Database(file, { ...options, timeout: BUSY_TIMEOUT_MS });
  if (key !== null) tellKey(db, key, 'key');
  // What a sort or an index spills on the disk would be readable there, whatever the cipher.
  db.pragma('temp_store = MEMORY');
  return db;
};
/**
 * Of its own accord the driver keeps sixteen megabytes of pages for each connection, and a look at the whole file fills them; the system keeps the file
 * anyway. To set it, SQLite reads the file: one that it cannot read is told by the first question, not here.
 */
const keepFewPages = (db: Connection): Connection => {
  try {
    db.pragma('cache_size = -2000');
  } catch (error) {
    if (storageCode(error) === undefined) throw error;
  }
  return db;
};
/** With the key, or without it where the file turns out to be plain: backups made before the portfolio was protected stay readable. */
const connectEither = (file: string, options: Database.Options, key: PortfolioKey | null): Connection => {
  const db = connect(file, options, key);
  if (key === null) return keepFewPages(db);
  try {
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    return keepFewPages(db);
  } catch (error) {
    db.close();
    if (storageCode(error) !== 'SQLITE_NOTADB') throw error;
  }
  return keepFewPages(connect(file, options, null));
};

/** Creates the file when it is absent: encrypted when there is a key. Settings are the business of pragmas.ts. */
export const connectWriting = (file: string, key: PortfolioKey | null = null): WriteDb =>
  connectEither(file, {}, key) as WriteDb;

export const hasWriteAheadLog = (file: string): boolean =>
  existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0;

/** Never writes to the database; SQLite may still make an empty log and an index beside it (`leaveAsFound`). */
export const connectReading = (file: string, key: PortfolioKey | null = null): ReadDb => {
  const db = connectEither(file, { readonly: true, fileMustExist: true }, key);
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

/**
 * Gives a file that nobody has open another key, or none: every page is written anew. Only ever on a copy (protection/recode.ts); what SQLite would keep to take
 * it back stays in memory, for it would be the former pages.
 */
export const changeKey = (file: string, from: PortfolioKey | null, to: PortfolioKey | null): void => {
  const db = connectWriting(file, from);
  try {
    db.pragma('journal_mode = DELETE');
    db.pragma('journal_mode = MEMORY');
    if (to === null) db.pragma("rekey = ''");
    else tellKey(db, to, 'rekey');
  } finally {
    db.close();
  }
};

/**
 * Brings a copy into write-ahead mode before it takes the name of a portfolio. Were it done in its place, a program killed meanwhile would leave a journal that has to be
 * rolled back, which no look that only reads can do.
 */
export const keepLog = (file: string, key: PortfolioKey | null): void => {
  const db = connectWriting(file, key);
  try {
    db.pragma('journal_mode = WAL');
  } finally {
    db.close();
  }
};

/** The code of a failure raised by SQLite or by the file system; undefined for anything else. */
export const storageCode = (error: unknown): string | undefined => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
};

/** Several questions answered out of one state of the file, whatever another program writes meanwhile. */
export const asOneState = <T>(db: ReadDb, work: () => T): T => {
  const own = db as unknown as Connection;
  if (own.inTransaction) return work();
  own.prepare('BEGIN').run();
  try {
    return work();
  } finally {
    // A read that failed has ended it already.
    if (own.inTransaction) own.prepare('COMMIT').run();
  }
};

/** What runs a change as one transaction, made once for each connection. */
const runners = new WeakMap<WriteDb, (change: () => unknown) => unknown>();
/** Runs a change as one transaction that takes the write lock first. */
export const inTransaction = <T>(db: WriteDb, change: () => T): T => {
  let run = runners.get(db);
  if (run === undefined) {
    run = db.transaction((work: () => unknown) => work()).immediate;
    runners.set(db, run);
  }
  return run(change) as T;
};
