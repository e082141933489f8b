/** The files of a portfolio, how they are made to stay, and who may read them. */
import { chmodSync, closeSync, fsyncSync, openSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The database and what SQLite keeps beside it: they only ever move together. */
export const FILE_SUFFIXES = ['', '-wal', '-shm', '-journal'] as const;

/** Where the backups of a portfolio stand. */
export const backupFolder = (file: string): string => join(dirname(file), 'backups');

/** What the list last looked like, to be shown while a portfolio opens (main/files/first-frame.ts). It holds names: it is not kept beside a protected portfolio, and goes with every erasure. */
export const firstFramePath = (folder: string): string => join(folder, 'first-frame.json');
export const forgetFirstFrame = (folder: string): void => rmSync(firstFramePath(folder), { force: true });

/** What people told a foundation in confidence is for the account that runs the program alone. Windows has rights of its own, which it inherits from the profile. */
export const PRIVATE_FOLDER = 0o700;
const PRIVATE_FILE = 0o600;
/** Takes reading and writing away from other accounts of the machine; a file system that knows no rights is left as it is. */
export const keepPrivate = (path: string): void => {
  try {
    const wanted = statSync(path).isDirectory() ? PRIVATE_FOLDER : PRIVATE_FILE;
    if ((statSync(path).mode & 0o077) !== 0) chmodSync(path, wanted);
  } catch (error) {
    if (!['EPERM', 'EROFS', 'ENOTSUP', 'ENOENT', 'EACCES'].includes((error as { code?: string }).code ?? ''))
      throw error;
  }
};

/** Waits until a file or a folder is on the disk. */
export const syncPath = (path: string): void => {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } catch (error) {
    // Some systems refuse to sync a folder or a file opened for reading: the write itself has happened.
    if (!['EPERM', 'EINVAL', 'EISDIR', 'EACCES'].includes((error as { code?: string }).code ?? '')) throw error;
  } finally {
    closeSync(handle);
  }
};
