/** A look inside a workbook's zip before a library opens it. */
import { inflate, readDirectory, type ZipProblem } from '../zip/directory.ts';

/** No workbook or table of this trade comes near it. */
export const MAX_FILE_BYTES = 30_000_000;
const WORKBOOK_LIMITS = { fileBytes: MAX_FILE_BYTES, inflatedBytes: 100_000_000, entries: 500 } as const;

/** Inflates every entry within the limits, without keeping any. @returns null when the file is safe to open */
export const zipProblem = (bytes: Uint8Array): ZipProblem | null => {
  const directory = readDirectory(bytes, WORKBOOK_LIMITS);
  if (!directory.ok) return directory.problem;
  return directory.entries.every((entry) => inflate(bytes, entry) !== null) ? null : 'damaged';
};
