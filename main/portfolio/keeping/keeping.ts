/** How a portfolio is kept safe: backups made, named, copied to a second place, rehearsed, compared, and one dossier brought back. The long part of each runs beside the window (safety/jobs.ts). */
import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { OutputOf } from '#shared/contract/contract.ts';
import {
  type Failed,
  type Failure,
  fail,
  ok,
  type PortfolioFailureCode,
  type Result,
} from '#shared/contract/failures.ts';
import type { BackupLabel, ListedBackup, SafetyWork } from '#shared/contract/operations/backups.ts';
import { type PortfolioKey, storageCode } from '../connection.ts';
import { backupFolder } from '../files.ts';
import { guard, guardJob } from '../guard.ts';
import type { OnProgress } from '../inspect.ts';
import type { OpenedFile } from '../open.ts';
import { type BackupReason, backupsIn, isKept, listBackups } from '../safety/backup.ts';
import type { SafetyAnswer, SafetyJob, SafetyJobs } from '../safety/jobs.ts';
import type { makeLooks } from '../safety/looks.ts';
import type { Writing } from '../writing/writing.ts';
import { openLedger } from './ledger.ts';
import { BACKUP_DAMAGED, BACKUP_LOCKED, BACKUP_UNKNOWN, type LookRequest, sweepScratch } from './scratch.ts';
import { copyLabels, isPlaceThere, SECOND_ABSENT } from './second-place.ts';

export interface KeptPortfolio {
  readonly file: string;
  /** ISO time with milliseconds */ readonly now: () => string;
  readonly user: () => string;
  readonly jobs: SafetyJobs;
  /** of a protected portfolio */ readonly key: () => PortfolioKey | null;
  /** where backups are copied to; null: nowhere */ readonly second: () => string | null;
  /** how it is kept safe has changed */ readonly onKept: () => void;
  readonly opened: () => OpenedFile | undefined;
  readonly refusal: () => Failure<PortfolioFailureCode>;
  readonly change: <R extends Result<unknown>>(work: (writing: Writing) => R) => R | Failed<PortfolioFailureCode>;
  readonly looks: { readonly verify: ReturnType<typeof makeLooks>['verify'] };
}
type LookCode = 'backup.unknown' | 'backup.damaged' | 'backup.locked' | 'backup.absent';
const unknownBackup = (id: string): Failure<'backup.unknown'> => ({
  code: 'backup.unknown',
  id: id.slice(0, 200),
  kept: 'nothingChanged',
  next: ['openBackup'],
});
/** What a look at a backup throws of its own, as a failure; anything else is thrown on. */
const lookFailure = (error: unknown, id: string): Failure<LookCode> => {
  const code = storageCode(error);
  if (code === BACKUP_UNKNOWN) return unknownBackup(id);
  if (code === BACKUP_LOCKED) return { code: 'backup.locked', id, kept: 'nothingChanged', next: ['openBackup'] };
  if (code === BACKUP_DAMAGED)
    return {
      code: 'backup.damaged',
      id,
      kept: 'nothingChanged',
      next: ['openBackup'],
      details: (error as Error).message.slice(0, 2_000),
    };
  if (code === SECOND_ABSENT) return { code: 'backup.absent', kept: 'nothingChanged', next: ['retry'] };
  throw error;
};
const NO_PROGRESS: OnProgress = () => undefined;

/** How each piece of work for safety is run beside the window, and noted. */
const makeWork = ({ file, now, jobs, key, second, onKept }: KeptPortfolio) => {
  const ledger = openLedger(file);
  return {
    ledger,
    run: <J extends SafetyJob>(
      job: J,
      id = '',
      onProgress: OnProgress = NO_PROGRESS,
    ): Promise<Result<SafetyAnswer[J['kind']], LookCode | PortfolioFailureCode>> =>
      guardJob(async () => {
        try {
          return ok(await jobs.run(job, onProgress));
        } catch (error) {
          return fail(lookFailure(error, id));
        }
      }),
    /** Notes how a piece of work went, unless it was ended before it was done. */
    note: <R extends Result<unknown>>(work: SafetyWork, result: R): R => {
      const code = result.ok ? '' : result.failure.code;
      if (code === 'portfolio.closed') return result;
      ledger.note(work, now(), code);
      onKept();
      return result;
    },
    look: (backupId: string): LookRequest => ({ file, backupId, second: second(), key: key() }),
  };
};
type Work = ReturnType<typeof makeWork>;
const isWritable = ({ opened }: KeptPortfolio): boolean => {
  const found = opened();
  return found?.state === 'open' && !found.readOnly;
};

/** Backups that are there: where, under which name, which of them stay; named, and removed. */
const makeShelf = ({ file, second }: KeptPortfolio, { ledger }: Work) => {
  const list = (): ListedBackup[] => {
    const labels = ledger.labels();
    const place = second();
    const there = new Set(place === null ? [] : backupsIn(place).map((b) => b.id));
    const here = new Set(backupsIn(backupFolder(file)).map((b) => b.id));
    return listBackups(file, place).map((backup) => {
      const { path: _path, ...told } = backup;
      const name = labels[backup.id]?.name ?? '';
      return {
        ...told,
        ...(name === '' ? {} : { name }),
        ...(isKept(backup, labels) ? { stays: true } : {}),
        ...(place === null
          ? {}
          : { at: here.has(backup.id) ? (there.has(backup.id) ? 'both' : 'here') : ('second' as const) }),
      };
    });
  };
  return {
    backups: () => guard(() => ok(list())),
    labelBackup: (id: string, label: BackupLabel) =>
      guard(() => {
        if (!listBackups(file, second()).some((b) => b.id === id)) return fail(unknownBackup(id));
        ledger.label(id, label);
        return ok({ stays: label.pinned });
      }),
    /** Here and in the second place; never the only one that is left. */
    removeBackup: (id: string) =>
      guard(() => {
        const all = listBackups(file, second());
        const found = all.find((b) => b.id === id);
        if (found === undefined) return fail(unknownBackup(id));
        if (all.length === 1) return fail({ code: 'backup.last', id, kept: 'nothingChanged' });
        const place = second();
        for (const folder of [backupFolder(file), ...(place === null ? [] : [place])])
          rmSync(join(folder, basename(found.path)), { force: true });
        ledger.label(id, null);
        return ok({ removed: true });
      }),
  };
};

/** Backups made here, and copied to the second place. */
const makeBackingUp = (portfolio: KeptPortfolio, { ledger, run, note }: Work) => {
  const { file, now, jobs, key, second, refusal } = portfolio;
  const copyAway = async () => {
    const place = second();
    if (place === null) return ok({ copied: 0 });
    const copied = await run({ kind: 'copyToSecond', file, second: place, now: now() });
    return note('second', copied.ok ? ok({ copied: copied.value }) : copied);
  };
  const makeBackup = async (reason: BackupReason, unlessSame: boolean, name = '') => {
    if (!isWritable(portfolio)) return fail(refusal());
    const request = { file, now: now(), reason, key: key() };
    const made = note(
      'backup',
      await guardJob(async () => ok(await jobs.run({ kind: 'backUp', request, unlessSame }, NO_PROGRESS))),
    );
    if (!made.ok) return made;
    if (name !== '') ledger.label(made.value, { name, pinned: true });
    // A place that is away is said where backups are shown; the backup itself is there.
    await copyAway();
    return ok({ id: made.value });
  };
  return {
    backup: (reason: BackupReason, name = '') => makeBackup(reason, false, name),
    /** Makes a backup unless the newest one holds the same changes. For the start of a session and once a day. */
    backUpIfChanged: (reason: 'opening' | 'daily') => makeBackup(reason, true),
    /** Copies to the second place what is not there yet. */
    copyAway,
  };
};

/** Backups looked into, and one dossier taken out of one. */
const makeLookingInto = (portfolio: KeptPortfolio, { run, note, look }: Work) => {
  const { file, second, refusal, change } = portfolio;
  return {
    /** Brings the newest backup back in a scratch place, opens it and reads every dossier. */
    rehearse: async (onProgress: OnProgress = NO_PROGRESS) => {
      if (!isWritable(portfolio)) return fail(refusal());
      sweepScratch(file);
      const newest = listBackups(file, second())[0];
      if (newest === undefined) return fail(unknownBackup(''));
      const read = await run({ kind: 'rehearse', look: look(newest.id) }, newest.id, onProgress);
      return note('rehearsed', read.ok ? ok({ id: newest.id, dossiers: read.value }) : read);
    },
    compareWithBackup: (id: string, onProgress: OnProgress) => run({ kind: 'compare', look: look(id) }, id, onProgress),
    compareDossierWithBackup: async (id: string, dossierId: string) => {
      const compared = await run({ kind: 'compareDossier', look: look(id), dossierId }, id);
      if (!compared.ok) return compared;
      return compared.value === null
        ? fail({ code: 'dossier.unknown', id: dossierId, kept: 'nothingChanged', next: ['reload'] })
        : ok({ commands: compared.value });
    },
    /** @param how its content over the present one, as one step that can be taken back; or as a dossier of its own */
    bringBack: async (
      id: string,
      wanted: { readonly dossierId: string; readonly how: 'content' | 'separate'; readonly revision: number },
    ) => {
      if (!isWritable(portfolio)) return fail(refusal());
      const backup = listBackups(file, second()).find((b) => b.id === id);
      const taken = await run({ kind: 'takeOut', look: look(id), dossierId: wanted.dossierId }, id);
      if (!taken.ok) return taken;
      if (taken.value === null || backup === undefined)
        return fail({ code: 'dossier.unknown', id: wanted.dossierId, kept: 'nothingChanged', next: ['reload'] });
      const copy = taken.value;
      if (wanted.how === 'content' && wanted.revision > 0) {
        const done = change((w) => w.bringBack(copy, wanted.revision));
        return done.ok ? ok({ dossierId: done.value.id }) : done;
      }
      const sent = { sender: portfolio.user(), createdAt: backup.createdAt };
      const action = wanted.how === 'separate' ? 'separate' : 'take';
      const received = change((w) => w.receive([{ copy, action, revision: 0, choices: {} }], sent));
      return received.ok ? ok({ dossierId: received.value.dossiers[0]?.id ?? wanted.dossierId }) : received;
    },
  };
};

export const makeKeeping = (portfolio: KeptPortfolio) => {
  const { now, jobs, second, onKept, looks } = portfolio;
  const work = makeWork(portfolio);
  return {
    ...makeShelf(portfolio, work),
    ...makeBackingUp(portfolio, work),
    ...makeLookingInto(portfolio, work),
    /** Names given to backups, without what is erased. */
    relabel: (rewrite: (text: string) => string): void => {
      for (const [id, label] of Object.entries(work.ledger.labels()))
        if (rewrite(label.name) !== label.name) work.ledger.label(id, { ...label, name: rewrite(label.name) });
      const place = portfolio.second();
      if (place !== null) copyLabels(portfolio.file, place);
    },
    /** How the work for safety went, and whether the second place is there. */
    keeping: (): OutputOf<'backup.keeping'> => {
      const place = second();
      return {
        works: work.ledger.works(),
        second: place === null ? null : { shown: place, present: isPlaceThere(place) },
      };
    },
    /** Every page, row and content against its seal. */
    verify: async (onProgress: OnProgress = NO_PROGRESS) => {
      const looked = await looks.verify(onProgress);
      if (!looked.ok) return looked;
      work.ledger.note('verified', now(), looked.value.sound ? '' : 'portfolio.damaged');
      onKept();
      return looked;
    },
    /** Ends what is being looked at, verified or copied. */
    endJobs: (): boolean => jobs.stop(),
  };
};
