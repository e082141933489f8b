/** Records of a dossier taken in from a file: nobody's line is lost, and taking them twice adds nothing. */

import { IN_DOSSIER, inDossier, placeInEntry } from '#shared/archive/exchange/layout.ts';
import type { ExchangedRecord } from '#shared/archive/exchange/records.ts';
import { refusalsIn } from '#shared/base/refusal/refusal.ts';
import { type Failure, fail, ok, type Result, refusedAt } from '#shared/contract/failures.ts';
import { RECORD_KINDS, type RecordKind } from '#shared/decision/records/kinds.ts';
import { canonical } from '#shared/dossier/content/canonical.ts';
import type { ReadDb, WriteDb } from '../connection.ts';
import { makeRecords, makeRecordWriter } from '../repositories/records.ts';

interface Line {
  readonly at: string;
  readonly who: string;
  readonly body: unknown;
}
const invalid = (dossierId: string, { kind, id }: ExchangedRecord, said: Partial<Failure>): Failure => ({
  code: 'exchange.invalid',
  place: placeInEntry(inDossier(dossierId, IN_DOSSIER.record(kind, id))),
  kept: 'nothingChanged',
  next: ['retry'],
  ...said,
});
const isKind = (kind: string): kind is RecordKind => Object.hasOwn(RECORD_KINDS, kind);
const bodyText = (line: Line | undefined): string | null =>
  line === undefined || line.body === null ? null : canonical(line.body);

/**
 * What is to be written after the lines that are here. Unknown lines of theirs follow; when both sides went on, the one written last stands and the other
 * comes before it.
 */
const missingLines = (here: readonly Line[], theirs: readonly Line[]): readonly Line[] => {
  const [ours, last] = [here.at(-1), theirs.at(-1)];
  if (last === undefined) return [];
  if (ours === undefined) return theirs;
  const isKnown = (line: Line): boolean =>
    here.some((h) => bodyText(h) === bodyText(line) && h.at === line.at && h.who === line.who);
  if (isKnown(last) || bodyText(last) === bodyText(ours)) return [];
  const fresh = theirs.filter((line) => !isKnown(line));
  const followsOurs = theirs.some((line) => bodyText(line) === bodyText(ours) && line.at === ours.at);
  return followsOurs || last.at > ours.at ? fresh : [...fresh, ours];
};

/** What is closed for ever, here or there, stays as it was closed: nothing is written after it. */
const upToClosing = (kind: RecordKind, here: readonly Line[], lines: readonly Line[]): readonly Line[] => {
  const closes = ({ body }: Line): boolean =>
    body !== null && (RECORD_KINDS[kind].isFinal as (body: unknown) => boolean)(body);
  const last = here.at(-1);
  if (last !== undefined && closes(last)) return [];
  const end = lines.findIndex(closes);
  return end < 0 ? lines : lines.slice(0, end + 1);
};

/** How many records of a copy would bring something. A kind that this version does not know is left in the file. */
export const countNewRecords = (db: ReadDb, copied: readonly ExchangedRecord[]): number => {
  const records = makeRecords(db);
  return copied.filter((record) => {
    if (!isKind(record.kind)) return false;
    const here = records.stored(record.id) === null ? null : records.history(record.id);
    const known = here?.ok === true ? [...here.value].reverse() : [];
    return upToClosing(record.kind, known, missingLines(known, record.lines)).length > 0;
  }).length;
};

export const makeRecordReceiver = (
  db: WriteDb,
  {
    now,
    newId,
    isHere,
  }: { readonly now: () => string; readonly newId: () => string; readonly isHere: (id: string) => boolean },
) => {
  const records = makeRecords(db);
  const writer = makeRecordWriter(db, { now, user: () => '', hasDossier: isHere });

  const receiveOne = (dossierId: string, record: ExchangedRecord, id: string): Result<number> => {
    const { kind } = record;
    if (!isKind(kind) || RECORD_KINDS[kind].scope !== 'dossier') return ok(0);
    const { schema } = RECORD_KINDS[kind];
    for (const { body } of record.lines) {
      const parsed = body === null ? null : schema.safeParse(body);
      if (parsed?.success === false)
        return fail(invalid(dossierId, record, refusedAt(refusalsIn(kind, parsed.error, body)[0])));
    }
    const present = records.stored(id);
    if (present !== null && (present.kind !== kind || present.dossier_id !== dossierId))
      return fail(invalid(dossierId, record, { rule: { kind: 'unique' } }));
    const here = present === null ? ok([]) : records.history(id);
    if (!here.ok) return here;
    const known = [...here.value].reverse() as Line[];
    const lines = upToClosing(kind, known, missingLines(known, record.lines));
    for (const line of lines) writer.receive({ id, kind, dossierId }, line);
    return ok(lines.length > 0 ? 1 : 0);
  };
  return {
    /** @param asCopies under new ids: the dossier itself is a separate copy @returns how many brought something */
    receive: (dossierId: string, copied: readonly ExchangedRecord[], asCopies: boolean): Result<number> => {
      let count = 0;
      for (const record of copied) {
        const received = receiveOne(dossierId, record, asCopies ? newId() : record.id);
        if (!received.ok) return received;
        count += received.value;
      }
      return ok(count);
    },
  };
};
