/** The bytes of a spreadsheet that someone chose, within what is ever read. */
import { readFileSync, statSync } from 'node:fs';
import { fail, ok, type Result } from '#shared/contract/failures.ts';
import { onFiles } from './failures.ts';

const MAX_BYTES = 20_000_000;

export const readWorkbookBytes = (path: string): Result<Uint8Array> =>
  onFiles(() => {
    const file = statSync(path);
    if (!file.isFile()) return fail({ code: 'file.unreadable', kept: 'nothingChanged' });
    if (file.size > MAX_BYTES)
      return fail({
        code: 'file.tooLarge',
        value: String(file.size),
        rule: `at most ${MAX_BYTES} bytes`,
        kept: 'nothingChanged',
      });
    return ok(new Uint8Array(readFileSync(path)));
  });
