/** What can be asked of an open portfolio without changing it. Works on a reading connection. */

import type { Failure } from '#shared/contract/failures.ts';
import { type CodesOf, fail, ok, type Result } from '#shared/contract/failures.ts';
import type { DossierView, SuggestionQuery } from '#shared/contract/operations/dossier.ts';
import type { ListQuery } from '#shared/contract/operations/list-query.ts';
import { FOLLOWED_KINDS, followUpOf } from '#shared/decision/records/followed.ts';
import type { RecordKind, RecordLine, RecordOf } from '#shared/decision/records/kinds.ts';
import type { ReadDb } from './connection.ts';
import { makeOpinionReading } from './opinions/opinion-reading.ts';
import { makeAssessors } from './repositories/assessors.ts';
import { makeAttachments } from './repositories/attachments.ts';
import { makeCohorts } from './repositories/cohorts.ts';
import { makeDossiers } from './repositories/dossiers.ts';
import { makeDueReading } from './repositories/due.ts';
import { asEntry, type HistoryQuery, makeHistory } from './repositories/history.ts';
import { makeList } from './repositories/list.ts';
import { makeRecords } from './repositories/records.ts';
import { makeSuggestions } from './repositories/suggestions.ts';
import { makeVersions } from './versions/rows.ts';

export const unknownDossier = (id: string): Failure<'dossier.unknown'> => ({
  code: 'dossier.unknown',
  id: id.slice(0, 200),
  kept: 'nothingChanged',
  next: ['reload'],
});
export const damagedDossier = (id: string, details: string): Failure<'dossier.damaged'> => ({
  code: 'dossier.damaged',
  id: id.slice(0, 200),
  kept: 'originalUntouched',
  next: ['openBackup', 'copyReport'],
  details,
});
export const brokenHistory = (id: string) => damagedDossier(id, 'a line of its history does not match its seal');

/** @param user who reads: opinions of others come after one's own */
export const makeReading = (db: ReadDb, user: () => string) => {
  const dossiers = makeDossiers(db);
  const attachments = makeAttachments(db);
  const cohorts = makeCohorts(db);
  const list = makeList(db);
  const assessors = makeAssessors(db);
  const suggest = makeSuggestions(db);
  const records = makeRecords(db);
  const due = makeDueReading(db, records);
  const steps = makeHistory(db, dossiers.linesBefore);
  const opinions = makeOpinionReading(db, user);
  const versions = makeVersions(db);
  return {
    list: (query: ListQuery) => ok(list(query)),
    assessors: () => ok(assessors()),
    suggest: (query: SuggestionQuery) => ok(suggest(query)),
    versions: (dossierId: string) => ok(versions.list(dossierId)),
    readVersion: versions.read,
    versionFile: versions.file,
    checkVersions: (dossierId?: string) => ok(versions.check(dossierId)),
    records: <K extends RecordKind>(kind: K, dossierId: string | null) =>
      kind === 'opinion' && dossierId !== null
        ? (opinions.list(dossierId) as Result<unknown> as Result<
            RecordOf<K>[],
            CodesOf<ReturnType<typeof opinions.list>>
          >)
        : records.list(kind, dossierId),
    recordHistory: opinions.history,
    recordClashes: records.clashes,
    recordHistories: (dossierId: string, kinds: readonly RecordKind[]) => {
      const found: { id: string; kind: RecordKind; lines: RecordLine<RecordKind>[] }[] = [];
      for (const row of records.ofDossier(dossierId)) {
        const kind = kinds.find((k) => k === row.kind);
        if (kind === undefined) continue;
        const lines = opinions.history(row.id);
        if (!lines.ok && lines.failure.code === 'record.unknown') continue;
        if (!lines.ok) return lines;
        found.push({ id: row.id, kind, lines: lines.value });
      }
      return ok(found);
    },
    followUp: (dossierId: string) => {
      const found: RecordOf<RecordKind>[] = [];
      for (const kind of FOLLOWED_KINDS) {
        const some = records.list<RecordKind>(kind, dossierId);
        if (!some.ok) return some;
        found.push(...some.value);
      }
      return ok(followUpOf(found));
    },
    dueDossiers: due.all,
    readDueAhead: due.ahead,
    opinions: opinions.read,
    opinionFile: opinions.file,
    cohorts: () => ok(cohorts.list()),
    /** The whole dossier, after its content, its row and its history were compared with their seals. */
    openDossier: (id: string) => {
      const read = dossiers.read(id);
      if (read === null) return fail(unknownDossier(id));
      if (!read.ok) return fail(damagedDossier(id, read.details));
      const { dossier, record } = read;
      return ok({
        dossier,
        revision: record.revision,
        savedAt: record.updated_at,
        status: record.status as DossierView['status'],
        cohortId: record.cohort_id,
        example: record.example === 1,
        archived: record.archived === 1,
        attachments: attachments.list(id),
      });
    },
    /** Newest first. @param before the id of an entry: older ones follow */
    history: (id: string, before: number | null, limit: number) => {
      if (dossiers.record(id) === null) return fail(unknownDossier(id));
      const lines = dossiers.page(id, before, limit);
      return lines === null ? fail(brokenHistory(id)) : ok(lines.map((line) => asEntry(line)));
    },
    /** The same as steps that a person recognises, of one station, person or place when asked. */
    historySteps: (id: string, query: HistoryQuery) => {
      const read = dossiers.read(id);
      if (read === null) return fail(unknownDossier(id));
      return steps(id, query, read.ok ? read.dossier : null, () => brokenHistory(id));
    },
    readAttachment: (id: string) => {
      const read = attachments.read(id);
      if (read === null) return fail({ code: 'attachment.unknown', id: id.slice(0, 200), kept: 'nothingChanged' });
      const { intact, ...file } = read;
      return intact
        ? ok(file)
        : fail({
            code: 'attachment.damaged',
            value: file.name.slice(0, 200),
            kept: 'originalUntouched',
            next: ['openBackup'],
          });
    },
  };
};
