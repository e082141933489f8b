/** Copies that were being made when what made them was ended: by a crash, or because the portfolio is given another key. They hold what everything held, and nobody needs them. */
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { storageCode } from '../connection.ts';
import { backupFolder, FILE_SUFFIXES, forgetFirstFrame } from '../files.ts';
import { sweepScratch } from '../keeping/scratch.ts';
import { isPlaceThere, sweepSecondPlace } from '../keeping/second-place.ts';
import { sweepRecoding } from '../protection/recode.ts';
import { BACKUP_PART } from './backup.ts';
import { restoringPath } from './restore.ts';

/**
 * Also forgets what the list last looked like. The portfolio must be open, so that nothing of it is needed to bring it back, and no job may run beside it.
 * @param second the second place for backups, when one is chosen; it may be away, or refuse: what is left there goes with the next copy
 * @throws what the disk beside the portfolio throws
 */
export const sweepLeftOvers = (file: string, second: string | null): void => {
  forgetFirstFrame(dirname(file));
  sweepScratch(file);
  for (const left of [restoringPath(file), join(backupFolder(file), BACKUP_PART)])
    for (const suffix of FILE_SUFFIXES) rmSync(`${left}${suffix}`, { force: true });
  sweepRecoding(dirname(file));
  sweepRecoding(backupFolder(file));
  if (second === null || !isPlaceThere(second)) return;
  try {
    sweepSecondPlace(second);
    sweepRecoding(second);
  } catch (error) {
    if (storageCode(error) === undefined) throw error;
  }
};
