/** A file of a portfolio given another key, or none: never in place. A copy is given it, verified whole, and takes its name. */
import { copyFileSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { changeKey, hasWriteAheadLog, keepLog, type PortfolioKey, type ReadDb } from '../connection.ts';
import { FILE_SUFFIXES, keepPrivate, syncPath } from '../files.ts';
import { inspectFile, isEncrypted } from '../inspect.ts';

/** Copies that a crash left behind carry this. */
const PART = '.recoding';
const partOf = (file: string): string => join(dirname(file), `.${basename(file)}${PART}`);
const clear = (part: string): void => {
  for (const suffix of FILE_SUFFIXES) rmSync(`${part}${suffix}`, { force: true });
};

/** Gives the copy its key and looks at all of it. @throws with the code SQLITE_CORRUPT when it is not what it was made of */
const finish = (part: string, from: PortfolioKey | null, to: PortfolioKey | null): void => {
  changeKey(part, from, to);
  const found = inspectFile(part, { deep: true, key: to });
  if (found.state !== 'sound' || isEncrypted(part) !== (to !== null))
    throw Object.assign(new Error(`the copy did not pass its own check: ${found.state}`), { code: 'SQLITE_CORRUPT' });
  keepPrivate(part);
  syncPath(part);
};

/** A backup, or any file that nobody has open. @throws where it is not sound or the disk refuses; the file is then as it was */
export const recode = (file: string, from: PortfolioKey | null, to: PortfolioKey | null): void => {
  const part = partOf(file);
  clear(part);
  try {
    copyFileSync(file, part);
    finish(part, from, to);
    renameSync(part, file);
    syncPath(dirname(file));
  } catch (error) {
    clear(part);
    throw error;
  }
};

/**
 * The open portfolio as a verified copy under another key, beside it. Nothing may be written meanwhile.
 * @returns puts the copy in the place of the file, once that is closed and its log is taken in; @throws when it is not
 */
export const recodeOpen = (db: ReadDb, from: PortfolioKey | null, to: PortfolioKey | null): (() => void) => {
  const file = db.name;
  const part = partOf(file);
  clear(part);
  try {
    db.prepare('VACUUM INTO ?').run(part);
    finish(part, from, to);
    keepLog(part, to);
    syncPath(part);
  } catch (error) {
    clear(part);
    throw error;
  }
  return () => {
    if (hasWriteAheadLog(file)) {
      clear(part);
      throw Object.assign(new Error('its log is still in use'), { code: 'SQLITE_BUSY' });
    }
    renameSync(part, file);
    for (const suffix of FILE_SUFFIXES) if (suffix !== '') rmSync(`${file}${suffix}`, { force: true });
    syncPath(dirname(file));
  };
};

/** What a crash left in a folder while a key was changed: copies that never took their names. */
export const sweepRecoding = (folder: string): void => {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (name.startsWith('.') && FILE_SUFFIXES.some((suffix) => name.endsWith(`${PART}${suffix}`)))
      rmSync(join(folder, name), { force: true });
};
