/** What a portfolio says of itself, and why it refuses. */

import type { OutputOf } from '#shared/contract/contract.ts';
import type { Failure, PortfolioFailureCode } from '#shared/contract/failures.ts';
import type { PortfolioState } from '#shared/contract/operations/app.ts';
import { lockPath, type PortfolioLock } from './locks/lock.ts';
import { SCHEMA_VERSION } from './migrate.ts';
import type { OpenedFile } from './open.ts';
import type { Trouble } from './presence.ts';
import { describeKeys } from './protection/key-file.ts';
import { storageFailure } from './storage-failures.ts';

/** What would be written now is in a file that nobody finds again: the words stay in the window until it is back. */
const LOST: Failure<'folder.lost'> = { code: 'folder.lost', kept: 'editsInMemory', next: ['retry'] };
export const CLOSED: Failure<'portfolio.closed'> = {
  code: 'portfolio.closed',
  kept: 'nothingChanged',
  next: ['reload'],
};
interface Held {
  readonly file: string;
  readonly opened: OpenedFile | undefined;
  readonly lock: PortfolioLock | undefined;
  /** what stands in the way of the next change, if anything */ readonly trouble: Trouble | null;
  readonly isProtected: boolean;
}

export const describeState = (
  { file, opened, lock, trouble, isProtected }: Held,
  backups: () => OutputOf<'portfolio.backups'>,
): PortfolioState => {
  if (opened === undefined) return { state: 'unavailable', path: file, code: 'portfolio.closed' };
  switch (opened.state) {
    case 'open': {
      const holder = lock?.held === false ? lock.holder : null;
      return {
        state: 'open',
        path: file,
        readOnly: opened.readOnly,
        ...(isProtected ? { isProtected } : {}),
        ...(trouble === null || holder !== null ? {} : { trouble }),
        ...(holder === null ? {} : { holder: { user: holder.user, host: holder.host, since: holder.since } }),
        ...(holder === null ? {} : { heldBy: `${holder.user || '?'} · ${holder.host} · ${holder.since}` }),
      };
    }
    case 'newer':
      return {
        state: 'newer',
        path: file,
        fileVersion: opened.fileVersion,
        ourVersion: SCHEMA_VERSION,
        readOnly: true,
      };
    case 'damaged':
      return {
        state: 'damaged',
        path: file,
        details: opened.details,
        backups: backups().map(({ reason: _reason, ...backup }) => backup),
      };
    case 'missing':
      return {
        state: 'missing',
        path: file,
        backups: backups().map(({ reason: _reason, ...backup }) => backup),
      };
    case 'locked': {
      const { keys, ways } = describeKeys(file);
      return { state: 'locked', path: file, keys, ways: [...ways] };
    }
    case 'foreign':
      return { state: 'foreign', path: file };
    case 'unavailable':
      return { state: 'unavailable', path: file, code: opened.code };
  }
};

/** Why nothing can be read, or nothing written. */
export const refusalOf = ({
  file,
  opened,
  lock,
}: Pick<Held, 'file' | 'opened' | 'lock'>): Failure<PortfolioFailureCode> => {
  switch (opened?.state) {
    case 'newer':
      return {
        code: 'portfolio.newer',
        value: String(opened.fileVersion),
        rule: { kind: 'newer', limit: SCHEMA_VERSION },
        kept: 'originalUntouched',
        next: ['update'],
      };
    case 'damaged':
      return {
        code: 'portfolio.damaged',
        kept: 'originalUntouched',
        next: ['openBackup', 'copyReport'],
        details: opened.details.slice(0, 2_000),
      };
    case 'missing':
      return LOST;
    case 'locked':
      return { code: 'portfolio.locked', kept: 'originalUntouched', next: ['unlock'] };
    case 'foreign':
      return { code: 'portfolio.foreign', kept: 'originalUntouched', next: ['chooseFolder'] };
    case 'open': {
      const holder = lock?.held === false ? lock.holder : null;
      return holder === null
        ? { code: 'portfolio.readOnly', kept: 'nothingChanged', next: ['chooseFolder'] }
        : {
            code: 'portfolio.inUse',
            value: `${holder.user} · ${holder.host}`.slice(0, 200),
            kept: 'nothingChanged',
            next: ['retry'],
            details: `${lockPath(file)} ${holder.since}`,
          };
    }
    case 'unavailable':
      if (opened.code === 'REPLACED') return LOST;
      return (
        storageFailure(opened) ?? {
          code: 'folder.denied',
          kept: 'nothingChanged',
          next: ['chooseFolder'],
          details: opened.code,
        }
      );
    default:
      return CLOSED;
  }
};
