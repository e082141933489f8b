/** A look inside a workbook's zip before a library opens it. */
import { readDirectory, type ZipProblem } from '../zip/directory.ts';
import { storedZip } from '../zip/stored.ts';

/** No workbook or table of this trade comes near it. */
export const MAX_FILE_BYTES = 30_000_000;
const WORKBOOK_LIMITS = { fileBytes: MAX_FILE_BYTES, inflatedBytes: 100_000_000, entries: 500 } as const;

export type MeasuredZip =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: ZipProblem };

/**
 * Inflates every entry within the limits and holds it to its fingerprint.
 * @returns the same archive with its entries as they are, so that the library does not inflate and add them up a second time
 */
export const measuredZip = (bytes: Uint8Array): MeasuredZip => {
  const directory = readDirectory(bytes, WORKBOOK_LIMITS);
  if (!directory.ok) return directory;
  const stored = storedZip(bytes, directory.entries);
  return stored === null ? { ok: false, problem: 'damaged' } : { ok: true, bytes: stored };
};
