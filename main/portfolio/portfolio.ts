/** The portfolio of a user: one file, opened once, everything it can do as functions that answer a value or a failure. */
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DossierCopy } from '#shared/archive/exchange/copy.ts';
import type { ExchangedRecord } from '#shared/archive/exchange/records.ts';
import type { Version } from '#shared/archive/history/versions/version.ts';
import type { OpinionFile } from '#shared/assessment/rubric/opinion-file.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { type Failed, fail, ok, type PortfolioFailureCode, type Result } from '#shared/contract/failures.ts';
import type { PortfolioState } from '#shared/contract/operations/app.ts';
import type { ListQuery } from '#shared/contract/operations/list-query.ts';
import type { RecordKind } from '#shared/decision/records/kinds.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { type Asking, readAll } from './asking.ts';
import { inTransaction, storageCode } from './connection.ts';
import type { Sent, WantedCopy, WantedFoundation } from './exchange/receiving.ts';
import { FILE_SUFFIXES, keepPrivate, PRIVATE_FOLDER } from './files.ts';
import { guard } from './guard.ts';
import { makeKeeping } from './keeping/keeping.ts';
import { acquireLock, breakLock, type PortfolioLock } from './locks/lock.ts';
import { type OpenedFile, openFile } from './open.ts';
import type { PortfolioOptions } from './options.ts';
import { placeOf, type Trouble, watchPresence } from './presence.ts';
import type { HistoryQuery } from './repositories/history.ts';
import type { RecordInput, RecordWrite } from './repositories/records.ts';
import { backUp, listBackups } from './safety/backup.ts';
import { setAside } from './safety/damage.ts';
import { inProcess } from './safety/jobs.ts';
import { makeLooks } from './safety/looks.ts';
import { restoreBackup } from './safety/restore.ts';
import { describeState, refusalOf } from './state.ts';
import { storageFailure } from './storage-failures.ts';
import { makeFreezing, makePreparing, type PreparedVersion } from './versions/freezing.ts';
import type { NewFile } from './versions/rows.ts';
import type { NewAttachment } from './writing/attachments.ts';
import { makeCatchingUp } from './writing/catching-up.ts';
import { makeWriting, type Writing } from './writing/writing.ts';

export const PORTFOLIO_FILE = 'portfolio.triptyque-db';
export const portfolioPath = (folder: string): string => join(folder, PORTFOLIO_FILE);

/** For how long what derives from the dossiers is brought up at closing, and before the list is read. */
const CLOSING_MS = 1_000;
const LOOKING_MS = 8;

export const openPortfolio = (options: PortfolioOptions) => {
  const file = portfolioPath(options.folder);
  const {
    now,
    user,
    onChanged = () => undefined,
    newId = randomUUID,
    countFindings = () => 0,
    onFault = (error) => {
      throw error;
    },
    jobs = inProcess,
    second = () => null,
    onKept = () => undefined,
  } = options;
  let lock: PortfolioLock | undefined;
  /** which file was opened: its name alone does not say */ let place: string | null = null;
  let opened: OpenedFile | undefined;
  let reading: Asking | undefined;
  let trouble: (() => Trouble | null) | undefined;
  let writing: (Writing & { readonly freeze: ReturnType<typeof makeFreezing> }) | undefined;

  const tryOpening = (isFresh: boolean): OpenedFile => {
    try {
      if (options.readOnly !== true) {
        mkdirSync(options.folder, { recursive: true, mode: PRIVATE_FOLDER });
        keepPrivate(options.folder);
        lock = acquireLock(file, { user: user(), now: now() });
      }
      const readOnly = options.readOnly === true || lock?.held !== true;
      const { headAbove = Number.POSITIVE_INFINITY } = options;
      const found = openFile(file, { now: now(), readOnly, isFresh, headAbove });
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
      writing = {
        ...makeWriting(opened.db, { now, user, newId }),
        freeze: makeFreezing(opened.db, newId),
      };
      catchingUp.soon();
    }
  };

  const close = (): void => {
    catchingUp.now(CLOSING_MS);
    catchingUp.stop();
    const isReadBeside = jobs.stop();
    reading = undefined;
    writing = undefined;
    if (opened !== undefined && 'db' in opened) {
      try {
        if (opened.state === 'open' && !opened.readOnly) {
          // A job that is ending still reads the log: what cannot be taken out of it now is taken out at the next opening.
          if (isReadBeside) opened.db.pragma('busy_timeout = 0');
          opened.db.pragma('wal_checkpoint(TRUNCATE)');
        }
      } catch (error) {
        // On a full or failing disk the log stays beside the file and is read at the next opening: nothing is lost.
        if (storageFailure(error) === null) throw error;
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

  const standing = () => ({ file, opened, lock, trouble: trouble?.() ?? null });
  const state = (): PortfolioState => describeState(standing(), backups);
  const refusal = () => refusalOf(standing());

  const ask = <R extends Result<unknown>>(question: (r: Asking) => R) =>
    guard(() => (reading === undefined ? fail(refusal()) : question(reading)));

  class Refused extends Error {}
  /**
   * A file that was deleted or replaced while it was open takes nothing more: what is written would go nowhere. What the open connection holds is kept as a verified
   * backup, and the state says that the file is missing.
   */
  const checkPlace = (): boolean => {
    if (opened?.state !== 'open' || opened.readOnly || placeOf(file) === place) return true;
    const { db } = opened;
    try {
      backUp(db, { file, now: now(), reason: 'rescue' });
    } catch (error) {
      if (storageCode(error) === undefined) throw error;
    }
    reading = undefined;
    writing = undefined;
    db.close();
    opened = placeOf(file) === null ? { state: 'missing' } : { state: 'unavailable', code: 'REPLACED' };
    onChanged();
    return false;
  };
  const change = <R extends Result<unknown>>(work: (w: NonNullable<typeof writing>) => R) => {
    let done = false;
    try {
      const result = guard((): R | Failed<PortfolioFailureCode> => {
        if (!checkPlace() || writing === undefined || opened?.state !== 'open' || opened.readOnly)
          return fail(refusal());
        const writer = writing;
        let answer: R | undefined;
        try {
          inTransaction(opened.db, () => {
            answer = work(writer);
            // Thrown so that the transaction takes back whatever was written before the refusal.
            if (!answer.ok) throw new Refused();
          });
        } catch (error) {
          if (!(error instanceof Refused)) throw error;
        }
        return answer as R;
      });
      done = result.ok;
      return result;
    } finally {
      if (done) {
        catchingUp.soon();
        onChanged();
      } else writing?.forget();
    }
  };

  /** One dossier at a time, each in a transaction of its own. On a full or failing disk it is left for later: the note stays. */
  const bringUpOne = (): boolean => {
    if (writing === undefined || opened?.state !== 'open' || opened.readOnly || trouble?.() === 'lost') return false;
    const writer = writing;
    try {
      return inTransaction(opened.db, () => writer.bringUpOne(count));
    } catch (error) {
      writer.forget();
      if (storageFailure(error) === null) throw error;
      return false;
    }
  };
  /** null = a rule failed on this dossier: the number that is there stays, and the dossier does not come back for ever. */
  const count = (dossier: Dossier): number | null => {
    try {
      return countFindings(dossier);
    } catch (error) {
      onFault(error);
      return null;
    }
  };
  const catchingUp = makeCatchingUp(bringUpOne, onChanged);

  const reopen = (): PortfolioState => {
    open();
    onChanged();
    return state();
  };

  /** A way back. When what stands there is itself damaged, no sound backup of it can be made: the file that is moved aside keeps it whole. */
  const backUpBeforeRestore = (backupId: string): void => {
    if (opened?.state !== 'open' || opened.readOnly) return;
    try {
      backUp(opened.db, { file, now: now(), reason: 'restore', keep: backupId });
    } catch (error) {
      if (storageFailure(error)?.code !== 'portfolio.damaged') throw error;
    }
  };

  const looks = makeLooks({
    jobs,
    opened: () => opened,
    refusal,
    onDamaged: (looked, details) => {
      reading = undefined;
      writing = undefined;
      looked.db.close();
      opened = { state: 'damaged', details };
      onChanged();
    },
  });
  open();
  const keeping = makeKeeping({
    file,
    now,
    user,
    jobs,
    second,
    onKept,
    opened: () => opened,
    refusal,
    looks,
    change: (work) => change(work),
  });

  return {
    path: file,
    state,
    close,
    reopen: (): PortfolioState => {
      close();
      return reopen();
    },

    /** What derives from the dossiers is first brought up as far as a frame lasts; what is left is said in the answer. */
    list: (query: ListQuery) => {
      catchingUp.now(LOOKING_MS);
      return ask((r) => r.list(query));
    },
    /** Brings up all that derives from the dossiers, however long it takes. */
    catchUp: () => catchingUp.now(Number.POSITIVE_INFINITY),
    openDossier: (id: string) => ask((r) => r.openDossier(id)),
    history: (id: string, before: number | null, limit: number) => ask((r) => r.history(id, before, limit)),
    historySteps: (id: string, query: HistoryQuery) => ask((r) => r.historySteps(id, query)),
    readAttachment: (id: string) => ask((r) => r.readAttachment(id)),
    cohorts: () => ask((r) => r.cohorts()),

    createDossier: (input: Parameters<Writing['createDossier']>[0]) => change((w) => w.createDossier(input)),
    apply: (id: string, base: number, origin: 'edit' | 'undo' | 'redo', commands: readonly Command[]) =>
      change((w) => w.apply(id, base, origin, commands)),
    setStatus: (id: string, to: Parameters<Writing['setStatus']>[1]) => change((w) => w.setStatus(id, to)),
    duplicateDossier: (id: string) => change((w) => w.duplicateDossier(id)),
    /** A dossier as it leaves: content, history, records and, when asked for, its documents. */
    copyDossier: (id: string, withDocuments: boolean) => ask((r) => r.copy(id, withDocuments)),
    /** The other copy that the merge of a revision kept. */
    keptCopy: (id: string, revision: number) => ask((r) => r.keptCopy(id, revision)),
    /** What each copy of a file is to what is here. */
    previewCopies: (copies: readonly DossierCopy[]) => ask((r) => r.previewCopies(copies)),
    compareWithCopy: (copy: DossierCopy) => ask((r) => r.compareWithCopy(copy)),
    /** All the copies that are wanted, or none. */
    receive: (wanted: readonly WantedCopy[], sent: Sent, foundation: WantedFoundation | null = null) =>
      change((w) => w.receive(wanted, sent, foundation)),
    /** Records of the foundation: all of them, or those that dossiers lean on. */
    copyFoundation: (leaning: readonly string[] | null) => ask((r) => r.copyFoundation(leaning)),
    previewFoundation: (records: readonly ExchangedRecord[]) => ask((r) => r.previewFoundation(records)),
    compareFoundation: (records: readonly ExchangedRecord[]) => ask((r) => r.compareFoundation(records)),
    loadExample: (make: (id: string) => Dossier) => change((w) => w.loadExample(make)),
    removeExamples: () => change((w) => w.removeExamples()),
    addAttachment: (dossierId: string, attachment: NewAttachment) =>
      change((w) => w.addAttachment(dossierId, attachment)),
    removeAttachment: (id: string) => change((w) => w.removeAttachment(id)),
    /** Frozen versions of a dossier, newest first. */
    versions: (dossierId: string) => ask((r) => r.versions(dossierId)),
    readVersion: (id: string) => ask((r) => r.readVersion(id)),
    versionFile: (id: string) => ask((r) => r.versionFile(id)),
    /** Each version with what does not match in it; of all dossiers when none is named. */
    checkVersions: (dossierId?: string) => ask((r) => r.checkVersions(dossierId)),
    /** What freezing now would write: its fingerprint can then be printed in the files that are frozen with it. */
    prepareVersion: (dossierId: string, said: Pick<Version, 'name' | 'reason'>) =>
      guard(() =>
        opened?.state === 'open' && !opened.readOnly
          ? makePreparing(opened.db, { now, user, newId })(dossierId, said)
          : fail(refusal()),
      ),
    freeze: (prepared: PreparedVersion, files: readonly NewFile[]) => change((w) => w.freeze(prepared, files)),
    /** Records of one kind: those of a dossier, or the foundation's when `dossierId` is null. */
    listRecords: <K extends RecordKind>(kind: K, dossierId: string | null) => ask((r) => r.records(kind, dossierId)),
    /** The follow-up of a dossier, put together; null where nothing is followed. */
    followUp: (dossierId: string) => ask((r) => r.followUp(dossierId)),
    /** What is due, dossier by dossier; archived ones are left out. */
    dueDossiers: () => ask((r) => r.dueDossiers()),
    recordHistory: (id: string) => ask((r) => r.recordHistory(id)),
    recordHistories: (dossierId: string, kinds: readonly RecordKind[]) =>
      ask((r) => r.recordHistories(dossierId, kinds)),
    saveRecord: (input: RecordInput) => change((w) => w.saveRecord(input)),
    /** Several of one dossier, or of the foundation: all or none; a body of null removes. */
    saveRecords: (dossierId: string | null, changes: readonly RecordWrite[]) =>
      change((w) => w.saveRecords(dossierId, changes)),
    /** Records that two laptops closed differently; a person says which stands. */
    recordClashes: () => ask((r) => r.recordClashes()),
    settleRecord: (id: string, keep: string, reason: string) => change((w) => w.settleRecord(id, keep, reason)),
    removeRecord: (id: string, base: number) => change((w) => w.removeRecord(id, base)),
    /** What the user may read of a dossier's opinions. */
    opinions: (dossierId: string) => ask((r) => r.opinions(dossierId)),
    opinionFile: (dossierId: string, id: string) => ask((r) => r.opinionFile(dossierId, id)),
    receiveOpinion: (dossierId: string, file: OpinionFile) => change((w) => w.receiveOpinion(dossierId, file)),
    createCohort: (name: string) => change((w) => w.createCohort(name)),
    renameCohort: (id: string, name: string) => change((w) => w.renameCohort(id, name)),
    removeCohort: (id: string) => change((w) => w.removeCohort(id)),

    checkOpening: looks.checkOpening,
    ...keeping,

    /** Brings a backup back. A sound portfolio is first backed up itself, so that this can be undone; a damaged one is moved aside as it is. */
    restore: (backupId: string) =>
      guard(() => {
        if (opened?.state === 'newer' || opened?.state === 'foreign' || (opened?.state === 'open' && opened.readOnly))
          return fail(refusal());
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
          const restored = restoreBackup(file, backupId, { now: now(), second: second() });
          const after = reopen();
          return restored.ok ? ok(after) : restored;
        } catch (error) {
          reopen();
          throw error;
        }
      }),
    /** Opens again what could not be opened: nothing is done to one that is open. */
    retry: (): PortfolioState => {
      if (opened?.state !== 'unavailable' && opened?.state !== 'missing') return state();
      close();
      return reopen();
    },
    /** Whether the file that was opened is still there; when it is not, what it held is kept and said. */
    checkPlace,
    /** Opens again for writing what somebody else holds, because a person says that they no longer work there. */
    takeOver: () =>
      guard(() => {
        if (opened?.state !== 'open' || lock?.held !== false || lock.holder === null) return fail(refusal());
        close();
        breakLock(file);
        return ok(reopen());
      }),
    /** Moves a damaged or foreign file aside, untouched, and starts an empty portfolio. */
    startFresh: () =>
      guard(() => {
        if (opened?.state !== 'damaged' && opened?.state !== 'foreign' && opened?.state !== 'missing')
          return fail(refusal());
        const isMissing = opened.state === 'missing';
        close();
        if (!isMissing) setAside(file, now());
        open(isMissing);
        onChanged();
        return ok(state());
      }),
  };
};
export type Portfolio = ReturnType<typeof openPortfolio>;
