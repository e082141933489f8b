/** A folder copied whole to another place, each file read back: for moving a portfolio that nobody has open meanwhile. */
import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { fail, ok } from '#shared/contract/failures.ts';
import { onFilesBeside } from '../failures.ts';
import { fileFingerprint } from '../read-bytes.ts';

const PRIVATE_FOLDER = 0o700;
/** Who has it open, and files that were being made: they mean nothing elsewhere. */
const LEFT_OUT = /(\.lock|\.new(-wal|-shm|-journal)?|\.part)$/;

const filesBelow = (folder: string, under = ''): string[] =>
  readdirSync(join(folder, under), { withFileTypes: true }).flatMap((entry) => {
    const path = join(under, entry.name);
    if (entry.isDirectory()) return filesBelow(folder, path);
    return entry.isFile() && !LEFT_OUT.test(entry.name) ? [path] : [];
  });

export interface CopyWatch {
  /** how far it is, from 0 to 1 */ readonly onProgress: (done: number) => void;
  readonly isCancelled: () => boolean;
}
/** Nothing stands at `to` unless all of it does. @param to a folder that is not there, or empty */
export const copyFolder = (from: string, to: string, { onProgress, isCancelled }: CopyWatch) =>
  onFilesBeside(async () => {
    const part = `${to}.part`;
    const files = filesBelow(from);
    const bytes = files.reduce((total, path) => total + statSync(join(from, path)).size, 0);
    let done = 0;
    rmSync(part, { recursive: true, force: true });
    try {
      for (const path of files) {
        if (isCancelled()) return fail({ code: 'cancelled', kept: 'nothingChanged' });
        mkdirSync(dirname(join(part, path)), { recursive: true, mode: PRIVATE_FOLDER });
        copyFileSync(join(from, path), join(part, path));
        if (fileFingerprint(join(part, path)) !== fileFingerprint(join(from, path)))
          throw Object.assign(new Error('the copy does not read back as it was written'), { code: 'EIO' });
        done += statSync(join(from, path)).size;
        onProgress(bytes === 0 ? 1 : done / bytes);
        await breathe();
      }
      mkdirSync(dirname(to), { recursive: true, mode: PRIVATE_FOLDER });
      rmSync(to, { recursive: true, force: true });
      renameSync(part, to);
      return ok({ files: files.length, bytes });
    } finally {
      rmSync(part, { recursive: true, force: true });
    }
  });
