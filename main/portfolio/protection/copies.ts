/** Copies of a portfolio beside it: backups here and in the second place, and files that were set aside. Which of them anybody could read, and what becomes of them. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type PortfolioKey, storageCode } from '../connection.ts';
import { backupFolder, FILE_SUFFIXES } from '../files.ts';
import { isEncrypted } from '../inspect.ts';
import { backupsIn } from '../safety/backup.ts';
import { ASIDE_FOLDER } from '../safety/damage.ts';
import { recode } from './recode.ts';

const setAsideFiles = (file: string): string[] => {
  const folder = join(dirname(file), ASIDE_FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => join(folder, name, basename(file)))
    .filter((path) => existsSync(path));
};
export const copiesOf = (file: string, second: string | null): string[] => [
  ...backupsIn(backupFolder(file)).map((b) => b.path),
  ...(second === null ? [] : backupsIn(second).map((b) => b.path)),
  ...setAsideFiles(file),
];
/** A file that cannot be read is not said to be plain: nothing is known of it. */
const isKnownAs = (path: string, encrypted: boolean): boolean => {
  try {
    return isEncrypted(path) === encrypted;
  } catch (error) {
    if (storageCode(error) === undefined) throw error;
    return false;
  }
};
/** Those that anybody can read who can read the disk. */
export const plainCopies = (file: string, second: string | null): string[] =>
  copiesOf(file, second).filter((path) => isKnownAs(path, false));
export const encryptedCopies = (file: string, second: string | null): string[] =>
  copiesOf(file, second).filter((path) => isKnownAs(path, true));

/** What becomes of copies: given the key (or none), or removed. */
export interface CopiesRequest {
  readonly paths: readonly string[];
  readonly how: 'recode' | 'remove';
  readonly from: PortfolioKey | null;
  readonly to: PortfolioKey | null;
}
/** @returns how many were dealt with; a copy that is damaged, or whose disk refuses, stays as it is */
export const treatCopies = ({ paths, how, from, to }: CopiesRequest, onProgress: (done: number) => void): number => {
  let treated = 0;
  for (const [i, path] of paths.entries()) {
    onProgress(i / paths.length);
    try {
      if (how === 'recode') recode(path, from, to);
      else for (const suffix of FILE_SUFFIXES) rmSync(`${path}${suffix}`, { force: true });
      treated += 1;
    } catch (error) {
      if (storageCode(error) === undefined) throw error;
    }
  }
  return treated;
};
