/** Records taken in from a file: three-way, by what follows from what. Nobody's line is lost, and taking them twice adds nothing. */

import { joinSalts } from '#main/seal/commitments.ts';
import { nameLines } from '#main/seal/record-line.ts';
import type { JoinedRecord, RecordsPreview } from '#shared/archive/exchange/preview.ts';
import type { ExchangedRecord } from '#shared/archive/exchange/records.ts';
import { type Failure, fail, ok } from '#shared/contract/failures.ts';
import { type Joined, joinLines } from '#shared/decision/records/join.ts';
import { isRecordKind, ownId, RECORD_KINDS, type RecordKind } from '#shared/decision/records/kinds.ts';
import { headOf, type NamedLine } from '#shared/decision/records/lines.ts';
import type { Choices, Conflict } from '#shared/dossier/merge/conflict.ts';
import type { ReadDb, WriteDb } from '../connection.ts';
import { makeRecords, makeRecordWriter } from '../repositories/records.ts';

/** What comes in, and where it is to stand here. */
export interface Arriving {
  /** null = records of the foundation */ readonly dossierId: string | null;
  readonly records: readonly ExchangedRecord[];
  readonly choices: Choices;
  /** the dossier itself is a separate copy: its records are others */ readonly asCopies?: boolean;
}
/** One record that came in, beside the one that is here. */
export interface Met {
  readonly id: string;
  readonly kind: RecordKind;
  readonly dossierId: string | null;
  readonly here: readonly NamedLine[];
  readonly theirs: readonly NamedLine[];
  readonly joined: Joined;
}
export interface MeetingTools {
  readonly now: () => string;
  readonly user: () => string;
  readonly newId: () => string;
}

const invalid = (
  record: ExchangedRecord,
  said: Pick<Failure, 'value' | 'rule' | 'place' | 'id' | 'details'> = {},
): Failure<'exchange.invalid'> => ({
  code: 'exchange.invalid',
  place: { of: 'file', path: [`records/${record.kind}/${record.id}`.slice(0, 300)] },
  kept: 'nothingChanged',
  next: ['retry'],
  ...said,
});
type Known = ExchangedRecord & { readonly kind: RecordKind };
const isKnown =
  (dossierId: string | null) =>
  (record: ExchangedRecord): record is Known =>
    isRecordKind(record.kind) && (RECORD_KINDS[record.kind].scope === 'dossier') === (dossierId !== null);
const isOfItsKind = ({ kind, lines }: Known): boolean =>
  lines.every(({ body }) => body === null || RECORD_KINDS[kind].schema.safeParse(body).success);

/** What records call each other by, where they have another identifier here. */
const renameReferences = (record: Known, ids: ReadonlyMap<string, string>): Known =>
  ids.size === 0
    ? record
    : {
        ...record,
        lines: record.lines.map((line) => ({
          ...line,
          body: JSON.parse(JSON.stringify(line.body), (_, value: unknown) =>
            typeof value === 'string' ? (ids.get(value) ?? value) : value,
          ),
        })),
      };

/** Where each stands here: under its own identifier, that of the same thing, or a new one; others that name it follow. */
const placeRecords = (
  records: ReturnType<typeof makeRecords>,
  arriving: Arriving,
  known: readonly Known[],
  newId: () => string,
): { readonly record: Known; readonly id: string }[] => {
  const { dossierId, asCopies = false } = arriving;
  const ids = new Map<string, string>();
  const kinds = Object.keys(RECORD_KINDS);
  // In the order of the kinds: an identifier made of another's comes after it.
  return [...known]
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
    .map((one) => {
      const record = renameReferences(one, ids);
      const body = record.lines.findLast((line) => line.aside !== true && line.body !== null)?.body ?? null;
      const own = body === null ? null : ownId(record.kind, body as never, dossierId);
      const same =
        records.stored(record.id) !== null || body === null ? null : records.sameThing(record.kind, body, dossierId);
      const id = asCopies ? (own ?? newId()) : (same ?? record.id);
      if (id !== record.id) ids.set(record.id, id);
      return { record, id };
    });
};

/** Each record of a file beside the one that is here, and what would come of both. A kind that this version does not know is left in the file. */
export const meetRecords = (db: ReadDb, arriving: Arriving, tools: MeetingTools) => {
  const records = makeRecords(db);
  const { dossierId, choices } = arriving;
  const known = arriving.records.filter(isKnown(dossierId));
  const wrong = known.find((record) => !isOfItsKind(record));
  if (wrong !== undefined) return fail(invalid(wrong));
  const met: Met[] = [];
  for (const { record, id } of placeRecords(records, arriving, known, tools.newId)) {
    const { kind } = record;
    const present = records.stored(id) === null ? null : records.lines(id);
    if (present !== null && !present.ok) return present;
    if (present !== null && (present.value.kind !== kind || present.value.dossierId !== dossierId))
      return fail(invalid(record));
    const here = present?.value.lines ?? [];
    const theirs = nameLines(record.lines);
    const joined = joinLines({ kind, id, here, theirs, choices, who: tools.user(), now: tools.now() });
    met.push({ id, kind, dossierId, here, theirs, joined });
  }
  return ok(met);
};

const brings = ({ joined }: Met): boolean => joined.lines.length > 0 || joined.joining !== null;
/** What a preview says of them. */
export const countMetRecords = (met: readonly Met[], mayRead: (id: string) => boolean): RecordsPreview => ({
  total: met.length,
  fresh: met.filter(brings).length,
  conflicts: met.filter(({ id }) => mayRead(id)).reduce((sum, { joined }) => sum + joined.conflicts.length, 0),
  closed: met.filter(({ joined: { state } }) => state === 'closedHere' || state === 'closedThere').length,
  clashes: met.filter(({ joined }) => joined.state === 'clash').length,
});

export type SubjectedConflict = Conflict & { readonly subject: string };
/** Place by place: what has to be decided, and what comes in without a question. */
export const compareMet = (
  met: readonly Met[],
  mayRead: (id: string) => boolean,
): { readonly conflicts: SubjectedConflict[]; readonly records: JoinedRecord[] } => {
  const readable = met.filter((one) => mayRead(one.id));
  return {
    conflicts: readable.flatMap((one) => one.joined.conflicts.map((conflict) => ({ ...conflict, subject: '' }))),
    records: readable.filter(brings).map((one) => ({
      id: one.id,
      kind: one.kind,
      state: one.joined.state,
      before: headOf(one.here)?.body ?? null,
      after: one.joined.joining === null ? (headOf(one.joined.lines)?.body ?? null) : one.joined.joining.body,
    })),
  };
};

/** Both laptops that make one of two give the line the same salt: it follows from those of the lines that it joins. */
const saltOf = ({ here, theirs }: Met, parents: readonly string[]): string => {
  const known = new Map([...here, ...theirs].map((line) => [line.name, line.salt ?? '']));
  const salts = parents.map((name) => known.get(name) ?? '').filter((salt) => salt !== '');
  return salts.length === 0 ? '' : joinSalts(salts);
};

export const makeRecordReceiver = (db: WriteDb, tools: MeetingTools & { readonly isHere: (id: string) => boolean }) => {
  const writer = makeRecordWriter(db, { ...tools, hasDossier: tools.isHere });
  return {
    /** Part of one transaction. @returns how many brought something */
    receive: (arriving: Arriving) => {
      const met = meetRecords(db, arriving, tools);
      if (!met.ok) return met;
      for (const one of met.value) {
        const { id, kind, dossierId, joined } = one;
        const place = { id, kind, dossierId };
        for (const line of joined.lines) writer.write(place, line);
        if (joined.joining !== null)
          writer.write(place, { ...joined.joining, salt: saltOf(one, joined.joining.parents) });
      }
      return ok(met.value.filter(brings).length);
    },
  };
};
