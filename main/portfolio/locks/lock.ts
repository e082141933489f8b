/**
 * A lock file beside the portfolio: a second start reads, and says who writes. SQLite's own locks still stand behind it, so that a wrong guess about a
 * stale lock costs a wait, never data.
 */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { machineIdentity, startIdentity } from './machine.ts';

export interface LockHolder {
  readonly pid: number;
  readonly host: string;
  readonly user: string;
  readonly since: string;
  /** the machine, and which start of it; empty in a lock of an earlier version */ readonly machine: string;
  readonly start: string;
}
export type PortfolioLock =
  | { readonly held: true; readonly release: () => void }
  /** holder null: the folder does not let us write */
  | { readonly held: false; readonly holder: LockHolder | null };

const mine = new Set<string>();
export const lockPath = (file: string): string => `${file}.lock`;

const readHolder = (path: string): LockHolder | null => {
  try {
    const data = JSON.parse(readFileSync(path, 'utf8')) as Partial<LockHolder>;
    return typeof data.pid === 'number' && typeof data.host === 'string'
      ? {
          pid: data.pid,
          host: data.host,
          user: String(data.user ?? ''),
          since: String(data.since ?? ''),
          machine: String(data.machine ?? ''),
          start: String(data.start ?? ''),
        }
      : null;
  } catch {
    // Cut short by a crash while it was written: nobody holds it.
    return null;
  }
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
};

const isThisMachine = ({ machine, host }: LockHolder): boolean =>
  machine === '' ? host === hostname() : machine === machineIdentity();
/**
 * Left behind by a process that is gone, or by a session before the machine last started. No clock is asked: one that is put right must not make a live writer
 * stale. Another machine's lock is never called stale; a person may take it over.
 */
const isStale = (path: string, holder: LockHolder | null): boolean => {
  if (holder === null) return true;
  if (!isThisMachine(holder)) return false;
  if (holder.start !== '' && startIdentity() !== '' && holder.start !== startIdentity()) return true;
  if (holder.pid === process.pid) return !mine.has(path);
  return !isAlive(holder.pid);
};

const write = (path: string, holder: LockHolder): boolean => {
  try {
    const handle = openSync(path, 'wx', 0o600);
    try {
      writeSync(handle, JSON.stringify(holder));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') return false;
    throw error;
  }
};

/** @param now ISO time of the machine's clock */
export const acquireLock = (
  file: string,
  { user, now }: { readonly user: string; readonly now: string },
): PortfolioLock => {
  const path = lockPath(file);
  const release = (): void => {
    mine.delete(path);
    rmSync(path, { force: true });
  };
  try {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const own = {
        pid: process.pid,
        host: hostname(),
        user,
        since: now,
        machine: machineIdentity(),
        start: startIdentity(),
      };
      if (write(path, own)) {
        mine.add(path);
        return { held: true, release };
      }
      const holder = readHolder(path);
      if (!isStale(path, holder)) return { held: false, holder };
      rmSync(path, { force: true });
    }
    return { held: false, holder: readHolder(path) };
  } catch {
    // A folder that refuses the lock file refuses the database's log too: the portfolio is read, not written.
    return { held: false, holder: null };
  }
};

/** Whether nobody holds it, or nobody who is still there. */
export const isLockFree = (file: string): boolean =>
  !existsSync(lockPath(file)) || isStale(lockPath(file), readHolder(lockPath(file)));

/** Takes away the lock of somebody else, because a person says that they no longer work there. */
export const breakLock = (file: string): void => rmSync(lockPath(file), { force: true });
