/** The file of a portfolio, opened once: its lock, how it stands, what reads and what writes it, and how it is closed or taken away. */
import { existsSync, mkdirSync } from 'node:fs';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { Failure, PortfolioFailureCode } from '#shared/contract/failures.ts';
import type { PortfolioState } from '#shared/contract/operations/app.ts';
import { type Asking, readAll } from '../asking.ts';
import { type PortfolioKey, storageCode, type WriteDb } from '../connection.ts';
import { backupFolder, FILE_SUFFIXES, forgetFirstFrame, keepPrivate, PRIVATE_FOLDER } from '../files.ts';
import { isEncrypted } from '../inspect.ts';
import { acquireLock, type PortfolioLock } from '../locks/lock.ts';
import { type OpenedFile, openFile } from '../open.ts';
import type { PortfolioOptions } from '../options.ts';
import { canBeWritten, placeOf, type Trouble, watchPresence } from '../presence.ts';
import { describeKeys } from '../protection/key-file.ts';
import { sweepRecoding } from '../protection/recode.ts';
import { listBackups } from '../safety/backup.ts';
import { describeState, refusalOf } from '../state.ts';
import { storageFailure } from '../storage-failures.ts';
import { makeFreezing } from '../versions/freezing.ts';
import { makeWriting, type Writing } from '../writing/writing.ts';

export type Writer = Writing & { readonly freeze: ReturnType<typeof makeFreezing> };
/** A file that is open, may be written, and by what. */
export interface OpenForWriting {
  readonly db: WriteDb;
  readonly writer: Writer;
}
export interface PortfolioFile {
  readonly path: string;
  /** of a protected portfolio, while it is open */ readonly key: () => PortfolioKey | null;
  /** Taken at the next opening. */ readonly setKey: (key: PortfolioKey | null) => void;
  readonly opened: () => OpenedFile | undefined;
  readonly lock: () => PortfolioLock | undefined;
  /** what stands in the way of the next change, if anything */ readonly trouble: () => Trouble | null;
  /** what answers questions; nothing while nothing can be read */ readonly reading: () => Asking | undefined;
  /** nothing while nothing can be written */ readonly forWriting: () => OpenForWriting | undefined;
  /** whether the file that was opened still stands at its place */ readonly isInPlace: () => boolean;
  readonly state: () => PortfolioState;
  /** why nothing can be read, or nothing written */ readonly refusal: () => Failure<PortfolioFailureCode>;
  /** @param isFresh one that has gone is not missed: an empty one begins */ readonly open: (isFresh?: boolean) => void;
  /** @param isReadBeside a job that is ending still reads it */ readonly close: (isReadBeside: boolean) => void;
  /** what is open can be trusted no more: it is closed as it stands, and `instead` says why */
  readonly letGo: (instead: OpenedFile) => void;
}

/** Takes what the log holds into the file. On a full or failing disk the log stays beside it and is read at the next opening: nothing is lost. */
const takeInLog = (db: WriteDb, isReadBeside: boolean): void => {
  try {
    // A job that is ending still reads the log: what cannot be taken out of it now is taken out at the next opening.
    if (isReadBeside) db.pragma('busy_timeout = 0');
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    if (storageFailure(error) === null) throw error;
  }
};

const isNewestEncrypted = (file: string): boolean => {
  const newest = listBackups(file)[0];
  return newest !== undefined && isEncrypted(newest.path) && describeKeys(file).keys !== 'missing';
};

export const holdPortfolioFile = (
  file: string,
  options: PortfolioOptions & { readonly newId: () => string },
): PortfolioFile => {
  const { now, user, newId } = options;
  let lock: PortfolioLock | undefined;
  let key: PortfolioKey | null = options.key ?? null;
  /** which file was opened: its name alone does not say */ let place: string | null = null;
  let opened: OpenedFile | undefined;
  let reading: Asking | undefined;
  let trouble: (() => Trouble | null) | undefined;
  let writer: Writer | undefined;

  const tryOpening = (isFresh: boolean): OpenedFile => {
    // An empty mount point must not pass for the disk that is away.
    if (options.isExpected === true && !isFresh && !existsSync(file) && !existsSync(backupFolder(file)))
      return { state: 'missing' };
    try {
      if (options.readOnly !== true) {
        mkdirSync(options.folder, { recursive: true, mode: PRIVATE_FOLDER });
        keepPrivate(options.folder);
        if (canBeWritten(file)) lock = acquireLock(file, { user: user(), now: now() });
      }
      const readOnly = options.readOnly === true || lock?.held !== true;
      if (!readOnly) for (const place of [options.folder, backupFolder(file)]) sweepRecoding(place);
      const { headAbove = Number.POSITIVE_INFINITY } = options;
      const found = openFile(file, { now: now(), readOnly, isFresh, headAbove, key });
      // What a crash left between the two.
      if (!readOnly && (key !== null || found.state === 'locked')) forgetFirstFrame(options.folder);
      // What was is encrypted, and so are the ways back: they are offered once its key is at hand.
      if (key === null && (found.state === 'damaged' || found.state === 'missing') && isNewestEncrypted(file))
        return { state: 'locked' };
      if (!readOnly && found.state === 'open') for (const suffix of FILE_SUFFIXES) keepPrivate(`${file}${suffix}`);
      return found;
    } catch (error) {
      // A folder that cannot be made or written in is said, and tried again: it never keeps the window from opening.
      const code = storageCode(error);
      if (code === undefined) throw error;
      return { state: 'unavailable', code };
    }
  };
  const open = (isFresh = false): void => {
    opened = tryOpening(isFresh);
    place = placeOf(file);
    trouble = watchPresence(file);
    if (opened.state !== 'open' && opened.state !== 'newer') return;
    try {
      reading = readAll(opened.db, { now, user, newId });
    } catch (error) {
      // A newer file may have other tables: then it can be named, not read.
      if (opened.state !== 'newer') throw error;
    }
    if (opened.state === 'open' && !opened.readOnly) {
      if (options.maxPages !== undefined) opened.db.pragma(`max_page_count = ${options.maxPages}`);
      writer = { ...makeWriting(opened.db, { now, user, newId }), freeze: makeFreezing(opened.db, newId) };
    }
  };
  const close = (isReadBeside: boolean): void => {
    reading = undefined;
    writer = undefined;
    if (opened !== undefined && 'db' in opened) {
      try {
        if (opened.state === 'open' && !opened.readOnly) takeInLog(opened.db, isReadBeside);
      } finally {
        opened.db.close();
      }
      if (opened.state === 'newer' || opened.readOnly) opened.discard();
    }
    opened = undefined;
    if (lock?.held === true) lock.release();
    lock = undefined;
  };

  const backups = (): OutputOf<'portfolio.backups'> => listBackups(file).map(({ path: _path, ...backup }) => backup);
  const standing = () => ({ file, opened, lock, trouble: trouble?.() ?? null, isProtected: key !== null });
  return {
    path: file,
    key: () => key,
    setKey: (next) => {
      key = next;
    },
    opened: () => opened,
    lock: () => lock,
    trouble: () => trouble?.() ?? null,
    reading: () => reading,
    forWriting: () =>
      writer === undefined || opened?.state !== 'open' || opened.readOnly ? undefined : { db: opened.db, writer },
    isInPlace: () => placeOf(file) === place,
    state: () => describeState(standing(), backups),
    refusal: () => refusalOf(standing()),
    open,
    close,
    letGo: (instead) => {
      reading = undefined;
      writer = undefined;
      if (opened !== undefined && 'db' in opened) opened.db.close();
      opened = instead;
    },
  };
};
