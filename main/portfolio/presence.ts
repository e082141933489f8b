/** Whether an open portfolio still stands where it was opened, and whether its folder takes anything. Asked without touching it. */
import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** lost: another file, or none, stands in its place; readOnly: its folder takes nothing; full: hardly anything fits on its disk any more. */
export type Trouble = 'lost' | 'readOnly' | 'full';
/** Less than a change and its log need. */
const LEAST_BYTES = 2_000_000;

/** Which file stands under a name: its name alone does not say; null when none does. */
export const placeOf = (file: string): string | null => {
  try {
    const { dev, ino } = statSync(file);
    return `${dev} ${ino}`;
  } catch {
    return null;
  }
};
const takes = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};
/** Whether a portfolio can be written where it stands: its folder takes files, and its own file is not marked as one to be read only. */
export const canBeWritten = (file: string): boolean => takes(dirname(file)) && (!existsSync(file) || takes(file));
const roomIn = (folder: string): number => {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    // A file system that does not say how much room it has is not called full.
    return Number.POSITIVE_INFINITY;
  }
};

/** @returns what stands in the way of the next change; null when nothing does. What is written to a file that nobody can find again would be lost. */
export const watchPresence = (file: string): (() => Trouble | null) => {
  const opened = placeOf(file);
  return () => {
    if (opened === null || placeOf(file) !== opened) return 'lost';
    if (!canBeWritten(file)) return 'readOnly';
    return roomIn(dirname(file)) < LEAST_BYTES ? 'full' : null;
  };
};
