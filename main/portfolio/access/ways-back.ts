/** Ways back to a portfolio that can be written: a backup, another try, the place of who left, an empty file beside the damaged one. */
import { fail, ok } from '#shared/contract/failures.ts';
import type { PortfolioState } from '#shared/contract/operations/app.ts';
import { guard } from '../guard.ts';
import { breakLock, isLockFree } from '../locks/lock.ts';
import { canBeWritten } from '../presence.ts';
import { setKeyAside } from '../protection/key-file.ts';
import { backUp, listBackups } from '../safety/backup.ts';
import { setAside } from '../safety/damage.ts';
import { restoreBackup } from '../safety/restore.ts';
import { storageFailure } from '../storage-failures.ts';
import type { Access } from './access.ts';
import type { PortfolioFile } from './portfolio-file.ts';

interface WaysBackTools {
  readonly now: () => string;
  /** the second place that backups are copied to; null: none was chosen */ readonly second: () => string | null;
  /** it was opened to be read, and stays so */ readonly readOnly: boolean;
}

export const makeWaysBack = (
  held: PortfolioFile,
  { close, openAgain }: Pick<Access, 'close' | 'openAgain'>,
  { now, second, readOnly }: WaysBackTools,
) => {
  const file = held.path;
  /** A way back from the way back. When what stands there is itself damaged, no sound backup of it can be made: the file that is moved aside keeps it whole. */
  const backUpBeforeRestore = (backupId: string): void => {
    const open = held.forWriting();
    if (open === undefined) return;
    try {
      backUp(open.db, { file, now: now(), reason: 'restore', keep: backupId, key: held.key() });
    } catch (error) {
      if (storageFailure(error)?.code !== 'portfolio.damaged') throw error;
    }
  };
  /** Nothing is put in the place of what a newer version, another program or another person holds. */
  const mayBeReplaced = (): boolean => {
    const opened = held.opened();
    return opened?.state === 'open'
      ? !opened.readOnly
      : opened?.state !== 'newer' && opened?.state !== 'foreign' && opened?.state !== 'locked';
  };

  /** Whether what kept an open portfolio from being written is gone: whoever had it open, a folder or a file that took nothing. */
  const isFreeAgain = (): boolean => {
    const opened = held.opened();
    return opened?.state === 'open' && opened.readOnly && !readOnly && canBeWritten(file) && isLockFree(file);
  };

  return {
    /** Brings a backup back. A sound portfolio is first backed up itself, so that this can be undone; a damaged one is moved aside as it is. */
    restore: (backupId: string) =>
      guard(() => {
        if (!mayBeReplaced()) return fail(held.refusal());
        if (!listBackups(file, second()).some((b) => b.id === backupId))
          return fail({
            code: 'backup.unknown',
            id: backupId.slice(0, 200),
            kept: 'nothingChanged',
            next: ['openBackup'],
          });
        backUpBeforeRestore(backupId);
        close();
        try {
          const restored = restoreBackup(file, backupId, { now: now(), second: second(), key: held.key() });
          const after = openAgain();
          return restored.ok ? ok(after) : restored;
        } catch (error) {
          openAgain();
          throw error;
        }
      }),
    /** Opens again what could not be opened, or not for writing; nothing is done to one that is open as it should be. */
    retry: (): PortfolioState => {
      const state = held.opened()?.state;
      if (state !== 'unavailable' && state !== 'missing' && !isFreeAgain()) return held.state();
      close();
      return openAgain();
    },
    /** Opens again for writing what somebody else holds, because a person says that they no longer work there. */
    takeOver: () =>
      guard(() => {
        const lock = held.lock();
        if (held.opened()?.state !== 'open' || lock?.held !== false || lock.holder === null)
          return fail(held.refusal());
        close();
        breakLock(file);
        return ok(openAgain());
      }),
    /** Moves a damaged or foreign file aside, or one that nobody can open any more, untouched, and starts an empty portfolio. */
    startFresh: () =>
      guard(() => {
        const state = held.opened()?.state;
        if (state !== 'damaged' && state !== 'foreign' && state !== 'missing' && state !== 'locked')
          return fail(held.refusal());
        close();
        if (state !== 'missing') setAside(file, now());
        if (state === 'locked') setKeyAside(file);
        return ok(openAgain(state === 'missing' || state === 'locked'));
      }),
  };
};
