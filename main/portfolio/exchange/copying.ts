/** A dossier read out of the portfolio for an exchange file: content, history, documents, records. */

import type { CopiedAttachment, CopiedVersion, DossierCopy } from '#shared/archive/exchange/copy.ts';
import type { ExchangedRecord } from '#shared/archive/exchange/records.ts';
import { type Failure, fail, ok, type Result } from '#shared/contract/failures.ts';
import { withdrawalsFrom } from '#shared/decision/committee/deciding/withdrawal.ts';
import { withdrawalSubject } from '#shared/decision/committee/prefill.ts';
import type { NamedLine } from '#shared/decision/records/lines.ts';
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

/** A record as it leaves. Numbered anew: lines that may not be read leave no hole. */
const exchangedRecord = (id: string, kind: string, lines: readonly NamedLine[]): ExchangedRecord => ({
  id,
  kind,
  lines: lines.map(({ at, who, body, parents, reason, aside }, i) => ({
    revision: i + 1,
    at,
    who,
    body,
    ...(parents === null ? {} : { parents: [...parents] }),
    ...(reason === '' ? {} : { reason }),
    ...(aside ? { aside: true as const } : {}),
  })),
});

/** @param readable the lines of a record that whoever copies may read; what may not be read is left out */
export const makeCopying = (db: ReadDb, readable: ((id: string) => Result<NamedLine[]>) | null = null) => {
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
  const linesOf = (id: string): Result<readonly NamedLine[]> => {
    if (readable !== null) return readable(id);
    const read = records.lines(id);
    return read.ok ? ok(read.value.lines) : read;
  };
  const copyRecords = (
    wanted: readonly { readonly id: string; readonly kind: string }[],
  ): Result<ExchangedRecord[]> => {
    const copied: ExchangedRecord[] = [];
    for (const { id, kind } of wanted) {
      const lines = linesOf(id);
      if (!lines.ok && lines.failure.code === 'record.unknown') continue;
      if (!lines.ok) return lines;
      if (lines.value.length > 0) copied.push(exchangedRecord(id, kind, lines.value));
    }
    return ok(copied);
  };
  /** Records of the foundation that a dossier leans on: the sittings that decided on it, who sat, who withdrew, the rubric it is read by. */
  const leanedOn = (id: string): Result<string[]> => {
    const decisions = records.list('decision', id);
    if (!decisions.ok) return decisions;
    const sessions = records.list('session', null);
    if (!sessions.ok) return sessions;
    const interests = records.list('interest', null);
    if (!interests.ok) return interests;
    const rubrics = records.list('rubricChoice', id);
    if (!rubrics.ok) return rubrics;
    const named = new Set(decisions.value.map((d) => d.body.sessionId));
    const sat = sessions.value.filter((s) => named.has(s.id) || s.body.agenda.some((item) => item.dossierId === id));
    const read = dossiers.read(id);
    const subject = read?.ok === true ? withdrawalSubject(read.dossier) : null;
    const declared = subject === null ? [] : interests.value.filter((i) => withdrawalsFrom([i.body], subject).size > 0);
    return ok([
      ...sat.map((s) => s.id),
      ...sat.flatMap((s) => s.body.roll.map((line) => line.memberId)),
      ...declared.flatMap((i) => [i.id, i.body.memberId]),
      ...rubrics.value.map((r) => r.body.rubricId),
    ]);
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
    /** Records of the foundation: all of them, or those that dossiers lean on. A record that was removed travels as removed. */
    copyFoundation: (leaning: readonly string[] | null): Result<ExchangedRecord[]> => {
      const all = records.ofFoundation();
      if (leaning === null) return copyRecords(all);
      const wanted = new Set<string>();
      for (const id of leaning) {
        const found = leanedOn(id);
        if (!found.ok) return found;
        for (const record of found.value) wanted.add(record);
      }
      return copyRecords(all.filter(({ id }) => wanted.has(id)));
    },
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
