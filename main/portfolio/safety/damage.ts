/** A damaged file is moved aside as it is, with its log: never repaired in place, never deleted. */
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { FILE_SUFFIXES, syncPath } from '../files.ts';

/** Where what was moved aside stands, in the folder of the portfolio. */
export const ASIDE_FOLDER = 'set-aside';

/** @param now ISO time with milliseconds @returns the folder where the files stand now */
export const setAside = (file: string, now: string): string => {
  const folder = join(dirname(file), ASIDE_FOLDER, now.replaceAll(':', '-'));
  mkdirSync(folder, { recursive: true });
  // The database goes first: should a crash come between, a log left alone is seen at the next opening (inspect.ts), a database without its log would not be.
  for (const suffix of FILE_SUFFIXES)
    if (existsSync(`${file}${suffix}`)) renameSync(`${file}${suffix}`, join(folder, `${basename(file)}${suffix}`));
  syncPath(folder);
  syncPath(dirname(file));
  return folder;
};
