/** The files of a portfolio and how they are made to stay. */
import { closeSync, fsyncSync, openSync } from 'node:fs';

/** The database and what SQLite keeps beside it: they only ever move together. */
export const FILE_SUFFIXES = ['', '-wal', '-shm', '-journal'] as const;

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
