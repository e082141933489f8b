/** Failures of SQLite and of the file system, in the words of the contract. */
import type { Failure, PortfolioFailureCode } from '#shared/contract/failures.ts';
import { storageCode } from './connection.ts';

/** null = not an expected failure: a fault, which is thrown on. */
export const storageFailure = (error: unknown): Failure<PortfolioFailureCode> | null => {
  const code = storageCode(error);
  if (code === undefined) return null;
  const details = code;
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code))
    return { code: 'portfolio.damaged', kept: 'originalUntouched', next: ['openBackup', 'copyReport'], details };
  if (/^SQLITE_(FULL)$/.test(code) || code === 'ENOSPC' || code === 'EDQUOT')
    return { code: 'disk.full', kept: 'editsInMemory', next: ['freeSpace', 'retry'], details };
  if (/^SQLITE_(BUSY|LOCKED)/.test(code))
    return { code: 'portfolio.inUse', kept: 'nothingChanged', next: ['retry'], details };
  if (/^SQLITE_READONLY/.test(code) || code === 'EROFS')
    return { code: 'portfolio.readOnly', kept: 'nothingChanged', next: ['chooseFolder'], details };
  if (/^SQLITE_(CANTOPEN|PERM|AUTH)/.test(code) || /^(EACCES|EPERM|ENOTDIR|EEXIST|EISDIR|ENOENT)$/.test(code))
    return { code: 'folder.denied', kept: 'nothingChanged', next: ['chooseFolder'], details };
  if (/^SQLITE_IOERR/.test(code) || code === 'EIO')
    return { code: 'disk.failing', kept: 'editsInMemory', next: ['copyReport'], details };
  return null;
};
