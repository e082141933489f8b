/**
 * Opening a portfolio file, step by step; any refusal leaves its bytes as they were.
 * Header → application → version → quick check → verified backup before a migration → migration → foreign keys.
 */
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { backUp } from './backup.ts';
import { type Connection, connect, storageCode } from './connection.ts';
import { APPLICATION_ID, migrate, SCHEMA_VERSION, schemaVersion } from './migrate.ts';
import { applyPragmas } from './pragmas.ts';

export type Opened =
  | { readonly state: 'open'; readonly db: Connection; readonly readOnly: boolean }
  | { readonly state: 'newer'; readonly db: Connection; readonly fileVersion: number }
  | { readonly state: 'damaged'; readonly details: string }
  | { readonly state: 'foreign' }
  | { readonly state: 'unavailable'; readonly code: string };

const MAGIC = 'SQLite format 3\u0000';

/** The fields of the header that tell what the file is, read without SQLite so that nothing is created beside it. */
const readHeader = (file: string): { magic: boolean; applicationId: number; userVersion: number; size: number } => {
  const size = statSync(file).size;
  const buffer = Buffer.alloc(100);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, buffer, 0, 100, 0);
  } finally {
    closeSync(handle);
  }
  return {
    magic: buffer.toString('latin1', 0, 16) === MAGIC,
    applicationId: buffer.readInt32BE(68),
    userVersion: buffer.readInt32BE(60),
    size,
  };
};

const CORRUPT = /^SQLITE_(CORRUPT|NOTADB)/;
const classify = (error: unknown): Opened => {
  const code = storageCode(error) ?? 'UNKNOWN';
  return CORRUPT.test(code) ? { state: 'damaged', details: (error as Error).message } : { state: 'unavailable', code };
};

/** A fresh file, created whole before it is used. */
const create = (file: string): Opened => {
  const db = connect(file, { readOnly: false });
  applyPragmas(db);
  migrate(db);
  return { state: 'open', db, readOnly: false };
};

/** @param now ISO time, for the name of the backup made before a migration */
export const openFile = async (
  file: string,
  { now, readOnly = false }: { readonly now: string; readonly readOnly?: boolean },
): Promise<Opened> => {
  let db: Connection | undefined;
  try {
    if (!existsSync(file) || statSync(file).size === 0)
      return existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0
        ? { state: 'damaged', details: 'the file is empty beside a write-ahead log' }
        : create(file);
    const header = readHeader(file);
    if (!header.magic) return { state: 'damaged', details: 'the file does not begin as a database does' };
    // With a write-ahead log, the header of the main file may be older than the data: SQLite decides below.
    const walWaiting = existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0;
    if (!walWaiting && header.applicationId !== APPLICATION_ID) return { state: 'foreign' };
    if (!walWaiting && header.userVersion > SCHEMA_VERSION)
      return { state: 'newer', db: connect(file, { readOnly: true }), fileVersion: header.userVersion };
    db = connect(file, { readOnly });
    if (Number(db.pragma('application_id', { simple: true })) !== APPLICATION_ID) {
      db.close();
      return { state: 'foreign' };
    }
    if (schemaVersion(db) > SCHEMA_VERSION) return { state: 'newer', db, fileVersion: schemaVersion(db) };
    const check = db.pragma('quick_check(1)', { simple: true });
    if (check !== 'ok') {
      db.close();
      return { state: 'damaged', details: String(check) };
    }
    if (readOnly) return { state: 'open', db, readOnly: true };
    applyPragmas(db);
    if (schemaVersion(db) < SCHEMA_VERSION) {
      await backUp(db, { file, now, reason: 'migration' });
      migrate(db);
    }
    const broken = db.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) {
      db.close();
      return { state: 'damaged', details: `${broken.length} broken references` };
    }
    return { state: 'open', db, readOnly: false };
  } catch (error) {
    try {
      db?.close();
    } catch {
      // Already unusable: the reason is in `error`.
    }
    return classify(error);
  }
};
