/** A dossier read out of the portfolio for an exchange file: content, history, documents, records. */

import { readRedaction } from '#main/seal/line.ts';
import type { CopiedAttachment, CopiedVersion } from '#shared/archive/exchange/copy.ts';
import { type Failure, fail, ok } from '#shared/contract/failures.ts';
import { parseDossier, parseDossierText } from '#shared/dossier/content/parse.ts';
import { toStored } from '#shared/dossier/content/stored.ts';
import type { DossierStatus, OwnLine, Trail } from '#shared/dossier/merge/trail.ts';
import type { ReadDb } from '../connection.ts';
import { damagedDossier, unknownDossier } from '../reading.ts';
import { makeAttachments } from '../repositories/attachments.ts';
import { makeCohorts } from '../repositories/cohorts.ts';
import { makeDossiers, type StoredLine } from '../repositories/dossiers.ts';
import { makeRecords } from '../repositories/records.ts';
import { makeVersions } from '../versions/rows.ts';
import { makeRecordCopying, type ReadableLines } from './copying-records.ts';

const saidRedaction = ({ redaction }: StoredLine): Pick<OwnLine, 'redaction'> => {
  const said = readRedaction(redaction);
  return said === null ? {} : { redaction: said };
};
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
  ...(line.salt === '' ? {} : { salt: line.salt }),
  ...saidRedaction(line),
});
const damagedAttachment = (name: string): Failure<'attachment.damaged'> => ({
  code: 'attachment.damaged',
  value: name.slice(0, 200),
  kept: 'originalUntouched',
  next: ['openBackup'],
});

/** @param readable the lines of a record that whoever copies may read; what may not be read is left out */
export const makeCopying = (db: ReadDb, readable: ReadableLines | null = null) => {
  const dossiers = makeDossiers(db);
  const attachments = makeAttachments(db);
  const cohorts = makeCohorts(db);
  const records = makeRecords(db);
  const versions = makeVersions(db);
  const { copyRecords, copyFoundation } = makeRecordCopying(db, readable);

  /** Its whole history as data. null = the first line does not keep the dossier */
  const trail = (id: string): Trail | null => {
    const lines = dossiers.lines(id);
    const snapshot = parseDossierText(lines[0]?.snapshot ?? '');
    return snapshot.ok ? { snapshot: snapshot.dossier, lines: lines.map(ownLine) } : null;
  };
  const documents = (id: string, withContent: boolean) => {
    const copied: CopiedAttachment[] = [];
    for (const about of attachments.list(id)) {
      const read = withContent ? attachments.read(about.id) : null;
      if (read?.intact === false) return fail(damagedAttachment(about.name));
      copied.push({ ...about, content: read === null ? null : new Uint8Array(read.content) });
    }
    return ok(copied);
  };
  const versionsOf = (id: string) => {
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
    copyFoundation,
    /** The other copy that a merge kept, as its file wrote it. */
    keptCopy: (id: string, revision: number) => {
      const received = trail(id)?.lines.find((line) => line.revision === revision)?.change?.received;
      const parsed = parseDossier(received?.copy);
      return parsed.ok ? ok(toStored(parsed.dossier)) : fail(unknownDossier(id));
    },
    /** @param withDocuments whether the attached documents themselves are read */
    copy: (id: string, withDocuments: boolean) => {
      const read = dossiers.read(id);
      if (read === null) return fail(unknownDossier(id));
      if (!read.ok) return fail(damagedDossier(id, read.details));
      const past = dossiers.brokenHistoryLine(id) === null ? trail(id) : null;
      if (past === null) return fail(damagedDossier(id, 'its history does not match its seals'));
      const files = documents(id, withDocuments);
      if (!files.ok) return files;
      const beside = copyRecords(records.ofDossier(id));
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
