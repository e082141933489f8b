/** Records read out of the portfolio for an exchange file: those of a dossier, and those of the foundation that dossiers lean on. */
import type { ExchangedRecord } from '#shared/archive/exchange/records.ts';
import { ok, type Result } from '#shared/contract/failures.ts';
import { withdrawalsFrom } from '#shared/decision/committee/deciding/withdrawal.ts';
import { withdrawalSubject } from '#shared/decision/committee/prefill.ts';
import type { NamedLine } from '#shared/decision/records/lines.ts';
import type { ReadDb } from '../connection.ts';
import { makeDossiers } from '../repositories/dossiers.ts';
import { makeRecords } from '../repositories/records.ts';

/** The lines of a record that whoever copies may read. */
export type ReadableLines = (
  id: string,
) => Result<NamedLine[], 'record.unknown' | 'record.damaged' | 'dossier.damaged'>;

/** A record as it leaves. Numbered anew: lines that may not be read leave no hole. */
const exchangedRecord = (id: string, kind: string, lines: readonly NamedLine[]): ExchangedRecord => ({
  id,
  kind,
  lines: lines.map(({ at, who, body, parents, reason, aside, salt, redaction }, i) => ({
    revision: i + 1,
    at,
    who,
    body,
    ...(parents === null ? {} : { parents: [...parents] }),
    ...(reason === '' ? {} : { reason }),
    ...(aside ? { aside: true as const } : {}),
    ...(salt === undefined ? {} : { salt }),
    ...(redaction === undefined ? {} : { redaction }),
  })),
});

/** @param readable the lines of a record that whoever copies may read; what may not be read is left out */
export const makeRecordCopying = (db: ReadDb, readable: ReadableLines | null) => {
  const records = makeRecords(db);
  const dossiers = makeDossiers(db);
  const linesOf = (id: string) => {
    if (readable !== null) return readable(id);
    const read = records.lines(id);
    return read.ok ? ok(read.value.lines) : read;
  };
  const copyRecords = (wanted: readonly { readonly id: string; readonly kind: string }[]) => {
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
  const leanedOn = (id: string) => {
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
  return {
    copyRecords,
    /** Records of the foundation: all of them, or those that dossiers lean on. A record that was removed travels as removed. */
    copyFoundation: (leaning: readonly string[] | null) => {
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
  };
};
