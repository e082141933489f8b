/** A file chosen by the user, read whole when it is a file and not too large. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { fail, ok } from '#shared/contract/failures.ts';
import { onFiles } from './failures.ts';

export const readBytes = (path: string, maxBytes: number) =>
  onFiles(() => {
    const file = statSync(path);
    // A pipe or a device has no size to judge it by and may never end.
    if (!file.isFile()) return fail({ code: 'file.unreadable', kept: 'nothingChanged', next: ['chooseFolder'] });
    if (file.size > maxBytes)
      return fail({
        code: 'file.tooLarge',
        value: String(file.size),
        rule: { kind: 'bytes', limit: maxBytes },
        kept: 'nothingChanged',
      });
    return ok(new Uint8Array(readFileSync(path)));
  });

const PART_BYTES = 1_048_576;
/** SHA-256 of a file of any size, read in parts: memory does not grow with it. */
export const fileFingerprint = (path: string): string => {
  const hash = createHash('sha256');
  const part = Buffer.alloc(PART_BYTES);
  const file = openSync(path, 'r');
  try {
    for (let read = readSync(file, part); read > 0; read = readSync(file, part)) hash.update(part.subarray(0, read));
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
};
