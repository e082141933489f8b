/** Copies of a portfolio that what was erased must leave too: backups here and in the second place, files set aside, a backup on its way back. */
import { copyFileSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { connectWriting } from '../connection.ts';
import { backupFolder, FILE_SUFFIXES, keepPrivate, syncPath } from '../files.ts';
import { inspectFile } from '../inspect.ts';
import { isPresent } from '../keeping/second-place.ts';
import { migrate } from '../migrate.ts';
import { backupsIn } from '../safety/backup.ts';
import { applyErasure, erasuresIn } from './erase.ts';
import type { Erasure } from './erasure.ts';

export interface CleanedCopies {
  /** copies out of which something was taken */ readonly rewritten: number;
  /** copies that could not be read any more, and were removed */ readonly removed: number;
}

/** Applies what a database file has not been through yet; it then stands at this version. @returns whether anything was missing */
export const cleanDatabase = (file: string, erasures: readonly Erasure[]): boolean => {
  const db = connectWriting(file);
  try {
    migrate(db);
    const done = new Set(erasuresIn(db).map((e) => e.id));
    const missing = erasures.filter((e) => !done.has(e.id));
    for (const erasure of missing) applyErasure(db, erasure);
    db.pragma('journal_mode = DELETE');
    if (missing.length > 0) db.exec('VACUUM');
    return missing.length > 0;
  } finally {
    db.close();
  }
};

/** One copy cleaned in a scratch place, verified whole, and put where it was. @returns null when it cannot be read: then it is removed */
const cleanCopy = (path: string, erasures: readonly Erasure[]): boolean | null => {
  const folder = mkdtempSync(join(dirname(path), '.erase-'));
  try {
    const copy = join(folder, 'copy');
    for (const suffix of ['', '-wal'])
      if (existsSync(`${path}${suffix}`)) copyFileSync(`${path}${suffix}`, `${copy}${suffix}`);
    keepPrivate(copy);
    if (inspectFile(copy, { deep: true }).state !== 'sound') return null;
    if (!cleanDatabase(copy, erasures)) return false;
    if (inspectFile(copy, { deep: true }).state !== 'sound') return null;
    syncPath(copy);
    renameSync(copy, path);
    for (const suffix of FILE_SUFFIXES.slice(1)) rmSync(`${path}${suffix}`, { force: true });
    syncPath(dirname(path));
    return true;
  } catch (error) {
    // A copy that this program cannot clean must not stay: it holds what was to be forgotten.
    if ((error as { code?: string }).code === undefined) return null;
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
const setAsideFiles = (file: string): string[] => {
  const folder = join(dirname(file), 'set-aside');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/-(wal|shm|journal)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
};

/**
 * Every copy that can be reached. One that cannot be read any more is removed: it would keep what was erased, and brings nothing back.
 * @throws what the disk throws
 */
export const cleanCopies = (
  { file, second, erasures }: { readonly file: string; readonly second: string | null; readonly erasures: readonly Erasure[] },
  onProgress: (done: number) => void,
): CleanedCopies => {
  const folders = [backupFolder(file), ...(second !== null && isPresent(second) ? [second] : [])];
  const paths = [...folders.flatMap((folder) => backupsIn(folder).map((b) => b.path)), ...setAsideFiles(file)];
  let [rewritten, removed] = [0, 0];
  for (const [i, path] of paths.entries()) {
    onProgress(i / paths.length);
    const cleaned = cleanCopy(path, erasures);
    if (cleaned === true) rewritten += 1;
    if (cleaned !== null) continue;
    for (const suffix of FILE_SUFFIXES) rmSync(`${path}${suffix}`, { force: true });
    removed += 1;
  }
  return { rewritten, removed };
};
