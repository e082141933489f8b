/** The one way to an open portfolio: questions are asked of it, changes are made in one transaction each, and what derives from a change is brought up after it. */
import { fail, type Result } from '#shared/contract/failures.ts';
import type { PortfolioState } from '#shared/contract/operations/app.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { Asking } from '../asking.ts';
import { asOneState, inTransaction, storageCode, type WriteDb } from '../connection.ts';
import { guard } from '../guard.ts';
import { placeOf } from '../presence.ts';
import { backUp } from '../safety/backup.ts';
import type { SafetyJobs } from '../safety/jobs.ts';
import { storageFailure } from '../storage-failures.ts';
import { makeCatchingUp } from '../writing/catching-up.ts';
import type { PortfolioFile, Writer } from './portfolio-file.ts';

/** For how long what derives from the dossiers is brought up at closing. */
const CLOSING_MS = 1_000;

export interface AccessTools {
  readonly now: () => string;
  readonly jobs: SafetyJobs;
  readonly onChanged: () => void;
  readonly onFault: (error: unknown) => void;
  readonly countFindings: (dossier: Dossier) => number;
}
class Refused extends Error {}
/** The work as one transaction: it writes everything or, when it answers a failure, nothing. */
const inOneTransaction = <R extends Result<unknown>>(db: WriteDb, work: () => R): R => {
  let answer: R | undefined;
  try {
    inTransaction(db, () => {
      answer = work();
      // Thrown so that the transaction takes back whatever was written before the refusal.
      if (!answer.ok) throw new Refused();
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
  return answer as R;
};

/** One dossier at a time, each in a transaction of its own. On a full or failing disk it is left for later: the note stays. */
const makeBringingUpOne = (held: PortfolioFile, { countFindings, onFault }: AccessTools) => {
  /** null = a rule failed on this dossier: the number that is there stays, and the dossier does not come back for ever. */
  const count = (dossier: Dossier): number | null => {
    try {
      return countFindings(dossier);
    } catch (error) {
      onFault(error);
      return null;
    }
  };
  return (): boolean => {
    const open = held.forWriting();
    if (open === undefined || held.trouble() === 'lost') return false;
    const { db, writer } = open;
    try {
      return inTransaction(db, () => writer.bringUpOne(count));
    } catch (error) {
      writer.forget();
      if (storageFailure(error) === null) throw error;
      return false;
    }
  };
};

export const makeAccess = (held: PortfolioFile, tools: AccessTools) => {
  const { now, jobs, onChanged } = tools;
  const catchingUp = makeCatchingUp(makeBringingUpOne(held, tools), onChanged);

  /** @param isFresh one that has gone is not missed: an empty one begins */
  const open = (isFresh = false): void => {
    held.open(isFresh);
    if (held.forWriting() !== undefined) catchingUp.soon();
  };
  const close = (): void => {
    catchingUp.now(CLOSING_MS);
    catchingUp.stop();
    held.close(jobs.stop());
  };
  /** Opens what was closed, and says so. */
  const openAgain = (isFresh = false): PortfolioState => {
    open(isFresh);
    onChanged();
    return held.state();
  };

  /**
   * A file that was deleted or replaced while it was open takes nothing more: what is written would go nowhere. What the open connection holds is kept as a verified
   * backup, and the state says that the file is missing.
   */
  const checkPlace = (): boolean => {
    const open = held.forWriting();
    if (open === undefined || held.isInPlace()) return true;
    try {
      backUp(open.db, { file: held.path, now: now(), reason: 'rescue', key: held.key() });
    } catch (error) {
      if (storageCode(error) === undefined) throw error;
    }
    held.letGo(placeOf(held.path) === null ? { state: 'missing' } : { state: 'unavailable', code: 'REPLACED' });
    onChanged();
    return false;
  };

  return {
    open,
    close,
    openAgain,
    checkPlace,
    /** Brings up what derives from the dossiers, for so long at most. */
    catchUp: catchingUp.now,
    ask: <R extends Result<unknown>>(question: (r: Asking) => R) =>
      guard(() => {
        const reading = held.reading();
        if (reading === undefined) return fail(held.refusal());
        const opened = held.opened();
        // Nobody but us writes where we may; where we only read, somebody may be at it between two of our looks.
        return opened?.state === 'open' && opened.readOnly
          ? asOneState(opened.db, () => question(reading))
          : question(reading);
      }),
    change: <R extends Result<unknown>>(work: (w: Writer) => R) => {
      let done = false;
      try {
        const result = guard(() => {
          const open = checkPlace() ? held.forWriting() : undefined;
          return open === undefined ? fail(held.refusal()) : inOneTransaction(open.db, () => work(open.writer));
        });
        done = result.ok;
        return result;
      } finally {
        if (done) {
          catchingUp.soon();
          onChanged();
        } else held.forWriting()?.writer.forget();
      }
    },
  };
};
export type Access = ReturnType<typeof makeAccess>;
