/**
 * A second place for backups, chosen by a person: an external disk, a share. It is often not there, and that is said, not an error. Its folder is made when it
 * is chosen and never again: an empty mount point must not pass for the disk that is away.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { sha256 } from '#main/seal/seal.ts';
import { backupFolder, keepPrivate, PRIVATE_FOLDER, syncPath } from '../files.ts';
import { machineIdentity } from '../locks/machine.ts';
import { keyCopiesIn } from '../protection/key-file.ts';
import { backupsIn, isKept } from '../safety/backup.ts';
import { planRotation } from '../safety/rotation.ts';
import { LEDGER_FILE, labelsIn } from './ledger.ts';

/** The code of what is thrown when the second place is not there. */
export const SECOND_ABSENT = 'SECOND_ABSENT';

/** Two laptops may use one share: each has a folder of its own. @returns the folder that backups are copied to */
export const makeSecondPlace = (chosen: string): string => {
  const name = `triptyque-${machineIdentity().slice(0, 8)}`;
  const folder = basename(chosen) === name ? chosen : join(chosen, name);
  mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER });
  keepPrivate(folder);
  return folder;
};
export const isPlaceThere = (second: string): boolean => {
  try {
    return existsSync(second) && statSync(second).isDirectory();
  } catch {
    return false;
  }
};

const copyVerified = (from: string, to: string): void => {
  const temporary = `${to}.part`;
  try {
    copyFileSync(from, temporary);
    keepPrivate(temporary);
    syncPath(temporary);
    // Read back: a stick that lies about what it keeps is found out now.
    if (sha256(readFileSync(temporary)) !== sha256(readFileSync(from)))
      throw Object.assign(new Error('the copy does not read back as it was written'), { code: 'EIO' });
    renameSync(temporary, to);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
};

/** What a person called the backups goes with them, where the place is there. */
export const copyLabels = (file: string, second: string): void => {
  const ledger = join(backupFolder(file), LEDGER_FILE);
  if (isPlaceThere(second) && existsSync(ledger)) copyVerified(ledger, join(second, LEDGER_FILE));
};

/** Copies there that were never whole. */
export const sweepSecondPlace = (second: string): void => {
  for (const name of readdirSync(second)) if (name.endsWith('.part')) rmSync(join(second, name), { force: true });
};

/**
 * Copies there every backup that stands beside the portfolio and not yet there, newest first; lets go there of those that the rhythm no longer keeps.
 * @param now ISO time @returns how many were copied
 * @throws SECOND_ABSENT, and what the disk throws
 */
export const copyToSecond = (file: string, second: string, now: string, onProgress: (done: number) => void): number => {
  if (!isPlaceThere(second)) throw Object.assign(new Error('the second place is not there'), { code: SECOND_ABSENT });
  sweepSecondPlace(second);
  const labels = labelsIn(backupFolder(file));
  const there = new Set(backupsIn(second).map((b) => b.id));
  const missing = backupsIn(backupFolder(file)).filter((b) => !there.has(b.id));
  for (const [i, backup] of missing.entries()) {
    onProgress(i / missing.length);
    copyVerified(backup.path, join(second, basename(backup.path)));
  }
  copyLabels(file, second);
  // What opens the backups goes with them, under the name of its key: one that is there for others stays.
  for (const keys of keyCopiesIn(backupFolder(file))) copyVerified(keys, join(second, basename(keys)));
  syncPath(second);
  const listed = backupsIn(second);
  const goes = new Set(
    planRotation(
      listed.map((b) => ({ ...b, stays: isKept(b, labels) })),
      now,
    ),
  );
  for (const backup of listed) if (goes.has(backup.id)) rmSync(backup.path, { force: true });
  return missing.length;
};
