/** A file chosen by the user, read whole when it is a file and not too large. */
import { readFileSync, statSync } from 'node:fs';
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
