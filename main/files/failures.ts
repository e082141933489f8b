import { type Failed, type Failure, type FileFailureCode, fail, type Result } from '#shared/contract/failures.ts';

/** A failure of the file system as the user can act on it; anything unknown is a fault and is thrown on. */
export const fileFailure = (error: unknown): Failure<FileFailureCode> | null => {
  switch ((error as { code?: string } | null)?.code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return { code: 'disk.full', kept: 'nothingChanged', next: ['freeSpace', 'retry'] };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { code: 'folder.denied', kept: 'nothingChanged', next: ['chooseFolder'] };
    case 'ENOENT':
    case 'EISDIR':
    case 'ENOTDIR':
    case 'EEXIST':
    case 'ENAMETOOLONG':
    case 'ELOOP':
    case 'EIO':
      return { code: 'file.unreadable', kept: 'nothingChanged', next: ['chooseFolder'] };
    default:
      return null;
  }
};
/** The same for work that goes on beside the window. */
export const onFilesBeside = async <R extends Result<unknown>>(
  work: () => Promise<R>,
): Promise<R | Failed<FileFailureCode>> => {
  try {
    return await work();
  } catch (error) {
    const failure = fileFailure(error);
    if (failure === null) throw error;
    return fail(failure);
  }
};
/** Runs work on files; expected failures come back as values. */
export const onFiles = <R extends Result<unknown>>(work: () => R): R | Failed<FileFailureCode> => {
  try {
    return work();
  } catch (error) {
    const failure = fileFailure(error);
    if (failure === null) throw error;
    return fail(failure);
  }
};
