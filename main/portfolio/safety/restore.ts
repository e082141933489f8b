/** Bringing a backup back: verified first, on a copy; what stands in its place is moved aside and can be brought back in the same way. */
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Failure, fail, ok } from '#shared/contract/failures.ts';
import { keepLog, type PortfolioKey } from '../connection.ts';
import { cleanDatabase } from '../erasure/copies.ts';
import { rememberedErasures } from '../erasure/erasure.ts';
import { NotErasable } from '../erasure/histories.ts';
import { FILE_SUFFIXES, syncPath } from '../files.ts';
import { inspectFile, isEncrypted } from '../inspect.ts';
import { recode } from '../protection/recode.ts';
import { listBackups } from './backup.ts';
import { setAside } from './damage.ts';

const damagedBackup = (id: string, details: string): Failure<'backup.damaged'> => ({
  code: 'backup.damaged',
  id,
  kept: 'nothingChanged',
  next: ['openBackup'],
  details,
});

export const restoringPath = (file: string): string => `${file}.restoring`;

/** A restore that a crash stopped after the former file was moved aside and before the verified copy took its name. @returns whether there was one */
export const finishRestore = (file: string, key: PortfolioKey | null): boolean => {
  const copy = restoringPath(file);
  if (!existsSync(copy) || inspectFile(copy, { deep: true, key }).state !== 'sound') return false;
  renameSync(copy, file);
  syncPath(dirname(file));
  return true;
};

/**
 * No connection to `file` may be open. @returns where the former files stand now, if there were any
 * @throws where the disk refuses; the former file is then still in its place
 */
export const restoreBackup = (
  file: string,
  id: string,
  {
    now,
    second,
    key,
  }: {
    /** ISO time */ readonly now: string;
    readonly second: string | null;
    /** of a protected portfolio: what is brought back is protected by it too */ readonly key: PortfolioKey | null;
  },
) => {
  const backup = listBackups(file, second).find((b) => b.id === id);
  if (backup === undefined)
    return fail({ code: 'backup.unknown', id: id.slice(0, 200), kept: 'nothingChanged', next: ['openBackup'] });
  const copy = restoringPath(file);
  for (const suffix of FILE_SUFFIXES) rmSync(`${copy}${suffix}`, { force: true });
  copyFileSync(backup.path, copy);
  const inspection = inspectFile(copy, { deep: true, key });
  if (inspection.state === 'locked') {
    rmSync(copy, { force: true });
    return fail({ code: 'backup.locked', id, kept: 'nothingChanged', next: ['openBackup'] });
  }
  if (inspection.state !== 'sound') {
    rmSync(copy, { force: true });
    return fail(damagedBackup(id, inspection.state === 'damaged' ? inspection.details : inspection.state));
  }
  // A backup from before the portfolio was protected does not take its protection away.
  if (key !== null && !isEncrypted(copy)) recode(copy, null, key);
  // What was erased since is erased from it before anything of it is shown.
  try {
    cleanDatabase(copy, rememberedErasures(file, key, second), key);
  } catch (error) {
    rmSync(copy, { force: true });
    if (!(error instanceof NotErasable)) throw error;
    return fail(damagedBackup(id, error.message));
  }
  keepLog(copy, key);
  syncPath(copy);
  const present = FILE_SUFFIXES.some((suffix) => existsSync(`${file}${suffix}`));
  const formerFolder = present ? setAside(file, now) : null;
  renameSync(copy, file);
  syncPath(dirname(file));
  return ok({ formerFolder });
};
