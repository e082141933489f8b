/**
 * Opening a portfolio file, in this order: header → application → version → check → seals of the rows (all in inspect.ts, which changes nothing) →
 * settings → verified backup before a migration → migration → foreign keys. Any refusal leaves the bytes as they were.
 */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  connectReading,
  connectWriting,
  leaveAsFound,
  type PortfolioKey,
  type ReadDb,
  storageCode,
  type WriteDb,
} from './connection.ts';
import { catchUpErasures } from './erasure/apply.ts';
import { rememberedErasures } from './erasure/erasure.ts';
import { FILE_SUFFIXES, keepPrivate, PRIVATE_FOLDER, syncPath } from './files.ts';
import { type Inspection, inspectFile } from './inspect.ts';
import { migrate, SCHEMA_VERSION } from './migrate.ts';
import { applyPragmas } from './pragmas.ts';
import { backUp, listBackups } from './safety/backup.ts';
import { finishRestore } from './safety/restore.ts';

/** `checked` false: the whole of it is still to be looked at, beside the window */
export type OpenedFile =
  | { readonly state: 'open'; readonly readOnly: false; readonly checked: boolean; readonly db: WriteDb }
  | {
      readonly state: 'open';
      readonly readOnly: true;
      readonly checked: boolean;
      readonly db: ReadDb;
      readonly discard: () => void;
    }
  | { readonly state: 'newer'; readonly db: ReadDb; readonly fileVersion: number; readonly discard: () => void }
  | { readonly state: 'damaged'; readonly details: string }
  /** protected, and its key is not at hand */
  | { readonly state: 'locked' }
  | { readonly state: 'foreign' }
  /** gone, while its backups are there: nothing is made in its place before a person says so */
  | { readonly state: 'missing' }
  | { readonly state: 'unavailable'; readonly code: string };

/** A new file gets its name when it is whole: a crash leaves no file, never half of one. */
const create = (file: string, key: PortfolioKey | null): void => {
  const temporary = `${file}.new`;
  mkdirSync(dirname(file), { recursive: true, mode: PRIVATE_FOLDER });
  for (const suffix of FILE_SUFFIXES) rmSync(`${temporary}${suffix}`, { force: true });
  const db = connectWriting(temporary, key);
  try {
    applyPragmas(db);
    migrate(db);
  } finally {
    db.close();
  }
  keepPrivate(temporary);
  syncPath(temporary);
  renameSync(temporary, file);
  syncPath(dirname(file));
};

/** A copy to read where the folder lets us write nothing, or where the file is older than this version and may not be migrated in place. */
const openCopy = (file: string, key: PortfolioKey | null): OpenedFile => {
  const folder = mkdtempSync(join(tmpdir(), 'triptyque-read-'));
  const copy = join(folder, 'portfolio');
  const discard = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    for (const suffix of ['', '-wal'])
      if (existsSync(`${file}${suffix}`)) copyFileSync(`${file}${suffix}`, `${copy}${suffix}`);
    const inspection = inspectFile(copy, { key });
    if (inspection.state !== 'sound') {
      discard();
      return inspection.state === 'damaged' || inspection.state === 'foreign' || inspection.state === 'locked'
        ? inspection
        : { state: 'unavailable', code: 'UNREADABLE' };
    }
    const db = connectWriting(copy, key);
    migrate(db);
    db.close();
    return { state: 'open', readOnly: true, checked: true, db: connectReading(copy, key), discard };
  } catch (error) {
    discard();
    throw error;
  }
};

/** How a file is looked at before it is opened, and with which key. */
interface Look {
  readonly headAbove: number;
  readonly key: PortfolioKey | null;
}
const openForReading = (file: string, look: Look): OpenedFile => {
  const { key } = look;
  const inspection = inspectFile(file, { shared: true, ...look });
  switch (inspection.state) {
    case 'sound':
      return inspection.version === SCHEMA_VERSION
        ? {
            state: 'open',
            readOnly: true,
            checked: !inspection.headOnly,
            db: connectReading(file, key),
            discard: () => undefined,
          }
        : openCopy(file, key);
    case 'newer':
      return {
        state: 'newer',
        db: connectReading(file, key),
        fileVersion: inspection.version,
        discard: () => undefined,
      };
    case 'unavailable':
      return existsSync(file) ? openCopy(file, key) : inspection;
    case 'absent':
      return { state: 'unavailable', code: 'ENOENT' };
    default:
      return inspection;
  }
};

/** What is to be rewritten by a migration is looked at whole first, however large. */
const inspectForWriting = (file: string, look: Look): Inspection => {
  const found = inspectFile(file, look);
  return found.state === 'sound' && found.headOnly && found.version < SCHEMA_VERSION
    ? inspectFile(file, { key: look.key })
    : found;
};

const openForWriting = (file: string, now: string, isFresh: boolean, look: Look): OpenedFile => {
  const { key } = look;
  let inspection = inspectForWriting(file, look);
  if (inspection.state === 'absent') {
    const isBack = finishRestore(file, key);
    if (!isBack && !isFresh && listBackups(file).length > 0) return { state: 'missing' };
    if (!isBack) create(file, key);
    inspection = inspectFile(file, { key });
  }
  if (inspection.state === 'newer') {
    const discard = leaveAsFound(file);
    return { state: 'newer', db: connectReading(file, key), fileVersion: inspection.version, discard };
  }
  if (inspection.state === 'absent') return { state: 'unavailable', code: 'ENOENT' };
  if (inspection.state !== 'sound') return inspection;
  const db = connectWriting(file, key);
  try {
    applyPragmas(db);
    if (inspection.version < SCHEMA_VERSION) {
      backUp(db, { file, now, reason: 'migration', key });
      migrate(db);
      const broken = db.pragma('foreign_key_check') as unknown[];
      if (broken.length > 0) throw new Error(`${broken.length} broken references after the migration`);
    }
    catchUpErasures(db, rememberedErasures(file, key));
    return { state: 'open', readOnly: false, checked: !inspection.headOnly, db };
  } catch (error) {
    db.close();
    throw error;
  }
};

/** @param now ISO time, for the name of the backup made before a migration */
export const openFile = (
  file: string,
  {
    now,
    readOnly = false,
    isFresh = false,
    headAbove = Number.POSITIVE_INFINITY,
    key = null,
  }: {
    readonly now: string;
    readonly readOnly?: boolean;
    /** a new one is wanted although backups of a former one are there */ readonly isFresh?: boolean;
    /** bytes from which on the whole file is not looked at here */ readonly headAbove?: number;
    /** of a protected portfolio */ readonly key?: PortfolioKey | null;
  },
): OpenedFile => {
  try {
    return readOnly ? openForReading(file, { headAbove, key }) : openForWriting(file, now, isFresh, { headAbove, key });
  } catch (error) {
    const code = storageCode(error);
    if (code === undefined) throw error;
    return /^SQLITE_(CORRUPT|NOTADB)/.test(code)
      ? { state: 'damaged', details: (error as Error).message }
      : { state: 'unavailable', code };
  }
};
