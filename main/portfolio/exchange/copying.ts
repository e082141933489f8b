/** A dossier read out of the portfolio for an exchange file: content, history, documents, records. */

import type { CopiedAttachment, CopiedVersion, DossierCopy } from '#shared/archive/exchange/copy.ts';
import type { ExchangedRecord } from '#shared/archive/exchange/records.ts';
import { type Failure, fail, ok, type Result } from '#shared/contract/failures.ts';
import { parseDossier, parseDossierText } from '#shared/dossier/content/parse.ts';
import { type StoredDossier, toStored } from '#shared/dossier/content/stored.ts';
import type { DossierStatus, OwnLine, Trail } from '#shared/dossier/merge/trail.ts';
import type { ReadDb } from '../connection.ts';
import { damagedDossier, unknownDossier } from '../reading.ts';
import { makeAttachments } from '../repositories/attachments.ts';
import { makeCohorts } from '../repositories/cohorts.ts';
import { makeDossiers, type StoredLine } from '../repositories/dossiers.ts';
import { makeRecords } from '../repositories/records.ts';
import { makeVersions } from '../versions/rows.ts';

const ownLine = (line: StoredLine): OwnLine => ({
  revision: line.revision,
  at: line.at,
  who: line.who,
  origin: line.origin as OwnLine['origin'],
  commands: JSON.parse(line.commands) as OwnLine['commands'],
  lineSeal: line.line_seal,
  change: line.change === null ? null : (JSON.parse(line.change) as OwnLine['change']),
  contentSeal: line.content_seal,
  previousSeal: line.previous_seal,
});
const damagedAttachment = (name: string): Failure => ({
  code: 'attachment.damaged',
  value: name.slice(0, 200),
  kept: 'originalUntouched',
  next: ['openBackup'],
});

/** @param readable the history of a record as whoever copies may read it; what may not be read is left out */
export const makeCopying = (db: ReadDb, readable: ReturnType<typeof makeRecords>['history'] | null = null) => {
  const dossiers = makeDossiers(db);
  const attachments = makeAttachments(db);
  const cohorts = makeCohorts(db);
  const records = makeRecords(db);
  const versions = makeVersions(db);

  /** Its whole history as data. null = the first line does not keep the dossier */
  const trail = (id: string): Trail | null => {
    const lines = dossiers.lines(id);
    const snapshot = parseDossierText(lines[0]?.snapshot ?? '');
    return snapshot.ok ? { snapshot: snapshot.dossier, lines: lines.map(ownLine) } : null;
  };
  const documents = (id: string, withContent: boolean): Result<CopiedAttachment[]> => {
    const copied: CopiedAttachment[] = [];
    for (const about of attachments.list(id)) {
      const read = withContent ? attachments.read(about.id) : null;
      if (read?.intact === false) return fail(damagedAttachment(about.name));
      copied.push({ ...about, content: read === null ? null : new Uint8Array(read.content) });
    }
    return ok(copied);
  };
  const recordsOf = (id: string): Result<ExchangedRecord[]> => {
    const copied: ExchangedRecord[] = [];
    for (const { id: record, kind } of records.ofDossier(id)) {
      const history = (readable ?? records.history)(record);
      if (!history.ok && history.failure.code === 'record.unknown') continue;
      if (!history.ok) return history;
      // Numbered anew: lines that may not be read leave no hole.
      const lines = [...history.value].reverse().map(({ at, who, body }, i) => ({ revision: i + 1, at, who, body }));
      copied.push({ id: record, kind, lines });
    }
    return ok(copied);
  };
  const versionsOf = (id: string): Result<CopiedVersion[]> => {
    const copied: CopiedVersion[] = [];
    for (const version of versions.list(id).reverse()) {
      const whole = versions.whole(version.id);
      if (!whole.ok) return whole;
      copied.push(whole.value);
    }
    return ok(copied);
  };
  return {
    trail,
    /** The other copy that a merge kept, as its file wrote it. */
    keptCopy: (id: string, revision: number): Result<StoredDossier> => {
      const received = trail(id)?.lines.find((line) => line.revision === revision)?.change?.received;
      const parsed = parseDossier(received?.copy);
      return parsed.ok ? ok(toStored(parsed.dossier)) : fail(unknownDossier(id));
    },
    /** @param withDocuments whether the attached documents themselves are read */
    copy: (id: string, withDocuments: boolean): Result<DossierCopy> => {
      const read = dossiers.read(id);
      if (read === null) return fail(unknownDossier(id));
      if (!read.ok) return fail(damagedDossier(id, read.details));
      const past = dossiers.brokenHistoryLine(id) === null ? trail(id) : null;
      if (past === null) return fail(damagedDossier(id, 'its history does not match its seals'));
      const files = documents(id, withDocuments);
      if (!files.ok) return files;
      const beside = recordsOf(id);
      if (!beside.ok) return beside;
      const frozen = versionsOf(id);
      if (!frozen.ok) return frozen;
      const { dossier, record } = read;
      const cohort = record.cohort_id === null ? null : (cohorts.stored(record.cohort_id)?.name ?? null);
      return ok({
        info: {
          id,
          project: record.project,
          organisation: record.organisation,
          status: record.status as DossierStatus,
          cohort: cohort === null ? null : String(cohort),
          revision: record.revision,
          savedAt: record.updated_at,
          seal: record.seal,
        },
        dossier,
        trail: past,
        attachments: files.value,
        records: beside.value,
        versions: frozen.value,
      });
    },
  };
};
