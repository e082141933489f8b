/**
 * The long looks at a portfolio: every seal, and a verified copy. Each is a job on a connection of its own that only reads, so that it can run in a worker
 * beside the window (worker.ts), or at once where nobody waits for a frame.
 */
import { statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { DossierCopy } from '#shared/archive/exchange/copy.ts';
import type { BackupComparison } from '#shared/contract/operations/backups.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import { connectReading, type PortfolioKey, type ReadDb } from '../connection.ts';
import { type CleanedCopies, type CleanRequest, cleanCopies } from '../erasure/copies.ts';
import { type Inspection, inspectConnection, inspectFile, type OnProgress } from '../inspect.ts';
import { compareOneDossier, compareWithBackup, dossierInBackup } from '../keeping/comparison.ts';
import { BACKUP_DAMAGED, type LookRequest, lookThroughCopy } from '../keeping/scratch.ts';
import { copyToSecond } from '../keeping/second-place.ts';
import { SCHEMA_VERSION } from '../migrate.ts';
import { type CopiesRequest, treatCopies } from '../protection/copies.ts';
import { makeReading } from '../reading.ts';
import { type BackupRequest, backUp, listBackups } from './backup.ts';

export type SafetyJob =
  | { readonly kind: 'verify'; readonly file: string; readonly key?: PortfolioKey | null }
  /** what opening looks at in a small file: structure and the seal of each row */
  | { readonly kind: 'check'; readonly file: string; readonly key?: PortfolioKey | null }
  /** `unlessSame`: not when the newest backup holds the same changes */
  | { readonly kind: 'backUp'; readonly request: BackupRequest; readonly unlessSame: boolean }
  /** `now` is an ISO time */
  | { readonly kind: 'copyToSecond'; readonly file: string; readonly second: string; readonly now: string }
  | { readonly kind: 'copies'; readonly request: CopiesRequest }
  | { readonly kind: 'cleanCopies'; readonly request: CleanRequest }
  | { readonly kind: 'rehearse'; readonly look: LookRequest }
  | { readonly kind: 'compare'; readonly look: LookRequest }
  | { readonly kind: 'compareDossier'; readonly look: LookRequest; readonly dossierId: string }
  | { readonly kind: 'takeOut'; readonly look: LookRequest; readonly dossierId: string };
export interface SafetyAnswer {
  readonly verify: Inspection;
  readonly check: Inspection;
  /** the id of the backup that holds what is there now */ readonly backUp: string;
  /** how many backups were copied */ readonly copyToSecond: number;
  /** how many were dealt with */ readonly copies: number;
  readonly cleanCopies: CleanedCopies;
  /** how many dossiers were read out of the backup */ readonly rehearse: number;
  readonly compare: BackupComparison;
  /** null = one of them has it not */ readonly compareDossier: Command[] | null;
  readonly takeOut: DossierCopy | null;
}
/** A failure of SQLite or of the disk as it crosses from the worker: its code decides what is said. */
interface Thrown {
  readonly message: string;
  readonly code?: string;
}
export type SafetyMessage =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'thrown'; readonly error: Thrown };

/** How much there is: two files with the same stamp hold the same changes. */
const stamp = (db: ReadDb): string =>
  JSON.stringify(
    db
      .prepare(
        'SELECT (SELECT max(id) FROM history) AS h, (SELECT count(*) FROM dossiers) AS d, (SELECT max(number) FROM attachments) AS a, (SELECT max(number) FROM cohorts) AS c, (SELECT max(id) FROM record_history) AS r, (SELECT max(number) FROM versions) AS v, (SELECT max(number) FROM erasures) AS e',
      )
      .get(),
  );

/** The newest backup when it is sound, of this version and holds the same changes. */
const sameAsNewest = (db: ReadDb, file: string, key: PortfolioKey | null): string | null => {
  const newest = listBackups(file)[0];
  if (newest === undefined) return null;
  const inspection = inspectFile(newest.path, { key });
  if (inspection.state !== 'sound' || inspection.version !== SCHEMA_VERSION) return null;
  const backup = connectReading(newest.path, key);
  try {
    return stamp(backup) === stamp(db) ? newest.id : null;
  } finally {
    backup.close();
  }
};

const inspectAs = (
  job: Extract<SafetyJob, { kind: 'verify' | 'check' }>,
  db: ReadDb,
  onProgress: OnProgress,
): Inspection =>
  job.kind === 'verify'
    ? inspectConnection(db, onProgress)
    : inspectConnection(db, onProgress, { depth: 'rows', bytes: statSync(job.file).size });

const onItsOwnConnection = <T>(file: string, key: PortfolioKey | null | undefined, work: (db: ReadDb) => T): T => {
  const db = connectReading(file, key ?? null);
  try {
    return work(db);
  } finally {
    db.close();
  }
};

/** Every dossier of the copy opened as the window would. @returns how many @throws BACKUP_DAMAGED */
const readAllDossiers = (db: ReadDb, done: OnProgress): number => {
  const reading = makeReading(db, () => '');
  const ids = db.prepare('SELECT id FROM dossiers').pluck().all() as string[];
  for (const [i, id] of ids.entries()) {
    done(i / ids.length);
    const opened = reading.openDossier(id);
    if (!opened.ok) throw Object.assign(new Error(opened.failure.code), { code: BACKUP_DAMAGED });
  }
  return ids.length;
};

/**
 * Never through the file itself but through SQLite alone: a handle of our own, closed, would let go of the locks that this process holds (inspect.ts).
 * @throws what SQLite or the disk throws
 */
export const runSafetyJob = <J extends SafetyJob>(job: J, onProgress: OnProgress): SafetyAnswer[J['kind']] => {
  const run = (): SafetyAnswer[SafetyJob['kind']] => {
    switch (job.kind) {
      case 'verify':
      case 'check':
        return onItsOwnConnection(job.file, job.key, (db) => inspectAs(job, db, onProgress));
      case 'backUp':
        return onItsOwnConnection(
          job.request.file,
          job.request.key,
          (db) =>
            (job.unlessSame ? sameAsNewest(db, job.request.file, job.request.key ?? null) : null) ??
            backUp(db, job.request, onProgress),
        );
      case 'copyToSecond':
        return copyToSecond(job.file, job.second, job.now, onProgress);
      case 'copies':
        return treatCopies(job.request, onProgress);
      case 'cleanCopies':
        return cleanCopies(job.request, onProgress);
      case 'rehearse':
        return lookThroughCopy(job.look, onProgress, readAllDossiers);
      case 'compare':
        return lookThroughCopy(job.look, onProgress, (then, done) =>
          onItsOwnConnection(job.look.file, job.look.key, (db) => compareWithBackup(db, then, done)),
        );
      case 'compareDossier':
        return lookThroughCopy(job.look, onProgress, (then) =>
          onItsOwnConnection(job.look.file, job.look.key, (db) => compareOneDossier(db, then, job.dossierId)),
        );
      case 'takeOut':
        return lookThroughCopy(job.look, onProgress, (then) => dossierInBackup(then, job.dossierId));
    }
  };
  return run() as SafetyAnswer[J['kind']];
};

export interface SafetyJobs {
  /** One at a time, in order. */
  readonly run: <J extends SafetyJob>(job: J, onProgress: OnProgress) => Promise<SafetyAnswer[J['kind']]>;
  /** Ends what runs and forgets what waits; what was asked for is refused with the code CANCELLED. @returns whether anything ran */
  readonly stop: () => boolean;
  /** The same, and waits until nothing holds a file any more. */ readonly settle: () => Promise<void>;
}
const withCode = (message: string, code: string | undefined): Error =>
  Object.assign(new Error(message), code === undefined ? {} : { code });
export const CANCELLED = 'CANCELLED';

interface Settle {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** @param worker its file: built beside main, or the source itself under Node */
export const makeSafetyJobs = (worker: URL): SafetyJobs => {
  /** Ends when the last thread is gone, not when its answer came: one that is being ended still holds its files. */
  let last: Promise<void> = Promise.resolve();
  let generation = 0;
  let cancel: (() => void) | null = null;
  const runInWorker = (job: SafetyJob, onProgress: OnProgress, { resolve, reject }: Settle) =>
    new Promise<void>((gone) => {
      // What it reads is forgotten at once: there is no use in much room for what is young.
      const thread = new Worker(worker, { workerData: job, resourceLimits: { maxYoungGenerationSizeMb: 4 } });
      cancel = () => {
        reject(withCode('ended before it was done', CANCELLED));
        void thread.terminate();
      };
      thread.on('message', (message: SafetyMessage) => {
        if (message.kind === 'progress') onProgress(message.done);
        else if (message.kind === 'done') resolve(message.value);
        else reject(withCode(message.error.message, message.error.code));
      });
      thread.once('error', reject);
      thread.once('exit', (code) => {
        cancel = null;
        reject(new Error(`the worker ended without an answer (${code})`));
        gone();
      });
    });
  const stop = (): boolean => {
    generation += 1;
    const isRunning = cancel !== null;
    cancel?.();
    return isRunning;
  };
  return {
    run: <J extends SafetyJob>(job: J, onProgress: OnProgress) => {
      const asked = generation;
      return new Promise<SafetyAnswer[J['kind']]>((resolve, reject) => {
        last = last.then(() => {
          if (asked === generation)
            return runInWorker(job, onProgress, { resolve: resolve as Settle['resolve'], reject });
          reject(withCode('ended before it began', CANCELLED));
          return undefined;
        });
      });
    },
    stop,
    settle: async () => {
      stop();
      await last;
      // What was asked for meanwhile was asked with the key of before.
      generation += 1;
    },
  };
};

/** The same without a worker, for the command line and wherever nothing else happens meanwhile. */
export const inProcess: SafetyJobs = {
  run: async (job, onProgress) => runSafetyJob(job, onProgress),
  stop: () => false,
  settle: async () => undefined,
};
