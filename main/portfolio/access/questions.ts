/** What can be asked of a portfolio. Nothing here changes it. */
import type { DossierCopy } from '#shared/archive/exchange/copy.ts';
import type { ExchangedRecord } from '#shared/archive/exchange/records.ts';
import type { SuggestionQuery } from '#shared/contract/operations/dossier.ts';
import type { ListQuery } from '#shared/contract/operations/list-query.ts';
import type { RecordKind } from '#shared/decision/records/kinds.ts';
import type { HistoryQuery } from '../repositories/history.ts';
import type { Access } from './access.ts';

/** For how long what derives from the dossiers is brought up before the list is read. */
const LOOKING_MS = 8;

export const makeQuestions = ({ ask, catchUp }: Pick<Access, 'ask' | 'catchUp'>) => ({
  /** What derives from the dossiers is first brought up as far as a frame lasts; what is left is said in the answer. */
  list: (query: ListQuery) => {
    catchUp(LOOKING_MS);
    return ask((r) => r.list(query));
  },
  /** Who is named as the assessor of a dossier. */
  assessors: () => ask((r) => r.assessors()),
  /** Short texts of the other dossiers, where one is written again. */
  suggest: (query: SuggestionQuery) => ask((r) => r.suggest(query)),
  openDossier: (id: string) => ask((r) => r.openDossier(id)),
  history: (id: string, before: number | null, limit: number) => ask((r) => r.history(id, before, limit)),
  historySteps: (id: string, query: HistoryQuery) => ask((r) => r.historySteps(id, query)),
  readAttachment: (id: string) => ask((r) => r.readAttachment(id)),
  cohorts: () => ask((r) => r.cohorts()),

  /** A dossier as it leaves: content, history, records and, when asked for, its documents. */
  copyDossier: (id: string, withDocuments: boolean) => ask((r) => r.copy(id, withDocuments)),
  /** The other copy that the merge of a revision kept. */
  keptCopy: (id: string, revision: number) => ask((r) => r.keptCopy(id, revision)),
  /** What each copy of a file is to what is here. */
  previewCopies: (copies: readonly DossierCopy[]) => ask((r) => r.previewCopies(copies)),
  compareWithCopy: (copy: DossierCopy) => ask((r) => r.compareWithCopy(copy)),
  /** Records of the foundation: all of them, or those that dossiers lean on. */
  copyFoundation: (leaning: readonly string[] | null) => ask((r) => r.copyFoundation(leaning)),
  previewFoundation: (records: readonly ExchangedRecord[]) => ask((r) => r.previewFoundation(records)),
  compareFoundation: (records: readonly ExchangedRecord[]) => ask((r) => r.compareFoundation(records)),

  /** Frozen versions of a dossier, newest first. */
  versions: (dossierId: string) => ask((r) => r.versions(dossierId)),
  readVersion: (id: string) => ask((r) => r.readVersion(id)),
  versionFile: (id: string) => ask((r) => r.versionFile(id)),
  /** Each version with what does not match in it; of all dossiers when none is named. */
  checkVersions: (dossierId?: string) => ask((r) => r.checkVersions(dossierId)),

  /** Records of one kind: those of a dossier, or the foundation's when `dossierId` is null. */
  listRecords: <K extends RecordKind>(kind: K, dossierId: string | null) => ask((r) => r.records(kind, dossierId)),
  /** The follow-up of a dossier, put together; null where nothing is followed. */
  followUp: (dossierId: string) => ask((r) => r.followUp(dossierId)),
  /** What is due, dossier by dossier; archived ones are left out. */
  dueDossiers: () => ask((r) => r.dueDossiers()),
  /** Reads some of it ahead. @returns how many dossiers are left to read */ readDueAhead: () =>
    ask((r) => r.readDueAhead()),
  recordHistory: (id: string) => ask((r) => r.recordHistory(id)),
  recordHistories: (dossierId: string, kinds: readonly RecordKind[]) => ask((r) => r.recordHistories(dossierId, kinds)),
  /** Records that two laptops closed differently; a person says which stands. */
  recordClashes: () => ask((r) => r.recordClashes()),

  /** What the user may read of a dossier's opinions. */
  opinions: (dossierId: string) => ask((r) => r.opinions(dossierId)),
  opinionFile: (dossierId: string, id: string) => ask((r) => r.opinionFile(dossierId, id)),
});
