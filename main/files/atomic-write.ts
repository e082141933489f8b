/** Files written whole or not at all: temporary name in the same folder, flush, rename, flush of the folder. */
import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from './folders.ts';

/** For this account alone: what the program keeps for itself, and copies that other programs are to show. */
export const writePrivately = (path: string, content: string | Uint8Array): void => atomicWrite(path, content, true);

export const atomicWrite = (path: string, content: string | Uint8Array, isPrivate = false): void => {
  const folder = dirname(path);
  makeFolder(folder, isPrivate ? 0o700 : 0o777);
  const temporary = join(folder, `.${basename(path)}.${randomUUID().slice(0, 8)}.part`);
  const handle = openSync(temporary, 'wx', isPrivate ? 0o600 : 0o666);
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    let written = 0;
    while (written < bytes.byteLength) written += writeSync(handle, bytes, written, bytes.byteLength - written);
    fsyncSync(handle);
  } catch (error) {
    closeSync(handle);
    rmSync(temporary, { force: true });
    throw error;
  }
  closeSync(handle);
  try {
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  try {
    const directory = openSync(folder, 'r');
    try {
      fsyncSync(directory);
    } finally {
      closeSync(directory);
    }
  } catch {
    // Some systems do not let a folder be flushed; the rename itself is done.
  }
};
