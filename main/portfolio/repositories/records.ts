/** Records as rows: one sealed document each, and a chain of sealed lines that says who changed it and when. */

import { makeSalt } from '#main/seal/commitments.ts';
import { readRedaction } from '#main/seal/line.ts';
import {
  isRecordLineSealed,
  nameLines,
  recordLineSeal,
  type SaidLine,
  type StoredRecordLine,
} from '#main/seal/record-line.ts';
import { rowSeal, SEALED_TABLES, type SqlValue, storable } from '#main/seal/seal.ts';
import { refusalsIn } from '#shared/base/refusal/refusal.ts';
import { type Failure, type FailureCode, fail, type Ok, ok, refusedAt } from '#shared/contract/failures.ts';
import { openClash } from '#shared/decision/records/join.ts';
import {
  type BodyOf,
  isFinalBody,
  isRecordKind,
  ownId,
  RECORD_KINDS,
  type RecordKind,
  type RecordLine,
  type RecordOf,
} from '#shared/decision/records/kinds.ts';
import { headOf, type NamedLine } from '#shared/decision/records/lines.ts';
import { canonical } from '#shared/dossier/content/canonical.ts';
import type { Redaction } from '#shared/dossier/merge/redaction.ts';
import type { ReadDb, WriteDb } from '../connection.ts';
import { hasColumn } from './dossiers.ts';
import { makeSealedWriter } from './sealed.ts';

interface Row {
  readonly [column: string]: SqlValue;
  readonly number: number;
  readonly id: string;
  readonly kind: string;
  readonly dossier_id: string | null;
  readonly body: string;
  readonly revision: number;
  readonly removed: number;
  readonly created_at: string;
  readonly created_by: string;
  readonly updated_at: string;
  readonly updated_by: string;
  readonly row_seal: string;
}
type StoredLine = StoredRecordLine & { readonly line_seal: string };

const failure = <C extends FailureCode>(code: C, id: string): Failure<C> => ({
  code,
  id: id.slice(0, 200),
  kept: code === 'record.damaged' ? 'originalUntouched' : 'nothingChanged',
  next: [code === 'record.damaged' ? 'openBackup' : 'reload'],
});

/** The body as its kind wants it, or null. */
const parsedBody = <K extends RecordKind>(kind: K, body: unknown): BodyOf<K> | null => {
  const parsed = RECORD_KINDS[kind].schema.safeParse(body);
  return parsed.success ? (parsed.data as BodyOf<K>) : null;
};
const bodyOf = <K extends RecordKind>(kind: K, body: string): BodyOf<K> | null => parsedBody(kind, JSON.parse(body));
const asRecord = (row: Row): RecordOf<RecordKind> | null => {
  const body = isRecordKind(row.kind) && row.row_seal === rowSeal('records', row) ? bodyOf(row.kind, row.body) : null;
  return body === null
    ? null
    : {
        id: row.id,
        kind: row.kind as RecordKind,
        dossierId: row.dossier_id,
        body,
        revision: row.revision,
        createdAt: row.created_at,
        createdBy: row.created_by,
        updatedAt: row.updated_at,
        updatedBy: row.updated_by,
      };
};

const saidLine = ({ at, who, body, parents, reason, aside, salt, redaction }: StoredLine): SaidLine => ({
  at,
  who,
  body: body === null ? null : (JSON.parse(body) as unknown),
  parents: parents === null ? null : (JSON.parse(parents) as string[]),
  reason,
  aside: aside === 1,
  salt,
  redaction: readRedaction(redaction) ?? undefined,
});

/** What stands here, and what other laptops closed otherwise. */
export interface RecordClash {
  readonly id: string;
  readonly kind: RecordKind;
  readonly dossierId: string | null;
  readonly here: NamedLine;
  readonly others: readonly NamedLine[];
}

interface KindOfRecord {
  readonly id: string;
  readonly kind: string;
}
/** Its history is whole, each line seals the one before, and its end says what the record says. */
const isWhole = (row: Row, all: readonly StoredLine[]): boolean =>
  all.length === row.revision &&
  all.every(
    (line, i) =>
      line.revision === i + 1 && line.previous_seal === (all[i - 1]?.line_seal ?? '') && isRecordLineSealed(line),
  ) &&
  all.findLast((line) => line.aside === 0)?.body === (row.removed === 1 ? null : row.body);
/** Newest first: each line with the revision that it was written after. */
const asHistory = <K extends RecordKind>(kind: K, named: readonly NamedLine[]): RecordLine<K>[] => {
  const revisions = new Map(named.map((line, i) => [line.name, i + 1]));
  return named
    .map(({ at, who, body, parents, reason, aside }, i) => {
      const known = parents?.flatMap((name) => revisions.get(name) ?? []) ?? [];
      return {
        revision: i + 1,
        at,
        who,
        body: body === null ? null : parsedBody(kind, body),
        // Of a line that joins two, the one that was here first: what it shows is what came in.
        after: parents === null ? i : Math.min(...known, i),
        reason,
        aside,
      };
    })
    .reverse();
};

export const makeRecords = (db: ReadDb) => {
  const columns = `${SEALED_TABLES.records}, row_seal`;
  const ofKind = db.prepare(
    `SELECT ${columns} FROM records WHERE kind = ? AND dossier_id IS ? AND removed = 0 ORDER BY number`,
  );
  const everywhere = db.prepare(
    `SELECT ${columns} FROM records WHERE kind = ? AND dossier_id IS NOT NULL AND removed = 0 ORDER BY number`,
  );
  const one = db.prepare(`SELECT ${columns} FROM records WHERE id = ?`);
  // A backup or a portfolio of an earlier version is checked before it is migrated.
  const isEarlier = !hasColumn(db, 'record_history', 'parents');
  const since = hasColumn(db, 'record_history', 'salt') ? 'salt, redaction' : "'' AS salt, NULL AS redaction";
  const lines = db.prepare(
    `SELECT record_id, revision, at, who, body, ${isEarlier ? "NULL AS parents, '' AS reason, 0 AS aside" : 'parents, reason, aside'}, previous_seal, line_seal, ${since} FROM record_history WHERE record_id = ? ORDER BY revision`,
  );
  const ids = db.prepare('SELECT id FROM records ORDER BY number');
  const ofFoundation = db.prepare('SELECT id, kind FROM records WHERE dossier_id IS NULL ORDER BY number');
  const withAsides = isEarlier
    ? null
    : db.prepare('SELECT DISTINCT record_id AS id FROM record_history WHERE aside = 1');
  const ofDossier = db.prepare('SELECT id, kind FROM records WHERE dossier_id = ? ORDER BY number');
  const rowOf = (id: string): Row | null => (one.get(id) as Row | undefined) ?? null;
  const linesOf = (id: string): StoredLine[] => lines.all(id) as StoredLine[];
  /** Oldest first, each with its name; bodies as they were written. */
  const linesWithNames = (id: string) => {
    const row = rowOf(id);
    if (row === null || !isRecordKind(row.kind)) return fail(failure('record.unknown', id));
    const all = linesOf(id);
    if (!isWhole(row, all)) return fail(failure('record.damaged', id));
    return ok({ kind: row.kind, dossierId: row.dossier_id, lines: nameLines(all.map(saidLine)) });
  };
  const all = <K extends RecordKind>(rows: readonly Row[]) => {
    const found: RecordOf<K>[] = [];
    for (const row of rows) {
      const record = asRecord(row);
      if (record === null) return fail(failure('record.damaged', row.id));
      found.push(record as unknown as RecordOf<K>);
    }
    return ok(found);
  };
  return {
    stored: rowOf,
    lastSeal: (id: string): string => linesOf(id).at(-1)?.line_seal ?? '',
    /** Those that are not removed, oldest first. */
    list: <K extends RecordKind>(kind: K, dossierId: string | null) => all<K>(ofKind.all(kind, dossierId) as Row[]),
    /** Those of every dossier, oldest first. */
    ofEveryDossier: <K extends RecordKind>(kind: K) => all<K>(everywhere.all(kind) as Row[]),
    /** Those of a dossier, removed ones too. */
    ofDossier: (dossierId: string) => ofDossier.all(dossierId) as KindOfRecord[],
    /** Those of the foundation, removed ones too. */
    ofFoundation: () => ofFoundation.all() as KindOfRecord[],
    /** Records that two laptops closed differently, and that nobody has settled yet. */
    clashes: () => {
      const found: RecordClash[] = [];
      for (const { id } of (withAsides?.all() ?? []) as { id: string }[]) {
        const read = linesWithNames(id);
        if (!read.ok) return read;
        const { kind, dossierId, lines: named } = read.value;
        const others = openClash(kind, named);
        const here = headOf(named);
        if (here !== null && others.length > 0) found.push({ id, kind, dossierId, here, others });
      }
      return ok(found);
    },
    lines: linesWithNames,
    /** The name of the line that says what the record says. */
    headName: (id: string): string | null => {
      const all = linesOf(id);
      const head = all.findLast((line) => line.aside === 0);
      // The name of an earlier version's line depends on those before it; reading them all is only needed for those.
      const needed = head === undefined ? [] : head.parents === null ? all : [head];
      return headOf(nameLines(needed.map(saidLine)))?.name ?? null;
    },
    /** The record that is the same thing under another identifier: one that an earlier version made. */
    sameThing: (kind: RecordKind, body: unknown, dossierId: string | null): string | null => {
      const own = ownId(kind, body as BodyOf<RecordKind>, dossierId);
      if (own === null) return null;
      for (const row of ofKind.all(kind, dossierId) as Row[]) {
        const here = bodyOf(kind, row.body);
        if (here !== null && ownId(kind, here, dossierId) === own) return row.id;
      }
      return null;
    },
    /** Newest first. */
    history: (id: string) => {
      const read = linesWithNames(id);
      if (!read.ok) return read;
      return ok(asHistory(read.value.kind, read.value.lines));
    },
    /** The id of the first record whose history does not match its seals, or null: for backups and the weekly look. */
    firstBroken: (): string | null => {
      for (const { id } of ids.all() as { id: string }[]) {
        const row = rowOf(id);
        if (row !== null && !isWhole(row, linesOf(id))) return id;
      }
      return null;
    },
  };
};

/** What stands there is closed for ever: a decision that was taken, a session that is over. */
const isFinal = (row: Row): boolean => {
  if (row.removed === 1 || !isRecordKind(row.kind)) return false;
  return isFinalBody(row.kind, bodyOf(row.kind, row.body));
};

export interface RecordInput {
  readonly id: string;
  readonly kind: RecordKind;
  readonly dossierId: string | null;
  /** the revision that was edited; 0 = a new one */ readonly base: number;
  readonly body: unknown;
}
/** One of several that are saved together. */
export interface RecordWrite extends Pick<RecordInput, 'id' | 'kind' | 'base'> {
  /** null = to be removed */ readonly body?: unknown;
}
export interface RecordPlace {
  readonly id: string;
  readonly kind: RecordKind;
  readonly dossierId: string | null;
}
export interface NewLine {
  readonly at: string;
  readonly who: string;
  /** null = removed */ readonly body: unknown;
  readonly parents: readonly string[] | null;
  readonly reason?: string;
  readonly aside?: boolean;
  /** absent: as an earlier version writes it, so that whoever writes it again gives it the same name */ readonly salt?: string;
  readonly redaction?: Redaction;
}
export interface RecordSaved {
  readonly revision: number;
  readonly savedAt: string;
}

/** What the schema of its kind makes of a body, and whether it stands where its kind belongs. */
const judgeBody = ({ kind, dossierId, body }: Pick<RecordInput, 'kind' | 'dossierId' | 'body'>) => {
  const { schema, scope } = RECORD_KINDS[kind];
  const parsed = schema.safeParse(body);
  if (!parsed.success)
    return fail({
      code: 'input.invalid',
      ...refusedAt(refusalsIn(kind, parsed.error, body)[0]),
      kept: 'nothingChanged',
      next: ['correct'],
    });
  if ((scope === 'dossier') !== (dossierId !== null))
    return fail({
      code: 'input.invalid',
      place: { of: 'input', path: ['dossierId'] },
      rule: { kind: dossierId === null ? 'missing' : 'refused' },
      kept: 'nothingChanged',
    });
  return ok(parsed.data);
};

export const makeRecordWriter = (
  db: WriteDb,
  context: { readonly now: () => string; readonly user: () => string; readonly hasDossier: (id: string) => boolean },
) => {
  const records = makeRecords(db);
  const put = makeSealedWriter(db, 'records');
  const addLine = db.prepare(
    'INSERT INTO record_history (record_id, revision, at, who, body, parents, reason, aside, previous_seal, line_seal, salt, redaction) VALUES (@record_id, @revision, @at, @who, @body, @parents, @reason, @aside, @previous_seal, @line_seal, @salt, @redaction)',
  );
  /** One more line, and what the record says afterwards. A line that stands aside changes nothing of that. */
  const write = (place: RecordPlace, line: NewLine): Ok<RecordSaved> => {
    const present = records.stored(place.id);
    const revision = (present?.revision ?? 0) + 1;
    const { at, who, reason = '', aside = false, salt = '', redaction } = line;
    const stays = aside && present !== null;
    const isRemoved = stays ? present.removed === 1 : line.body === null;
    // What a database cannot keep, half a surrogate pair, is replaced before it is sealed.
    const { text } = storable({ text: line.body === null ? (present?.body ?? '{}') : canonical(line.body) });
    put({
      ...(present === null ? {} : { number: present.number }),
      id: place.id,
      kind: place.kind,
      dossier_id: place.dossierId,
      body: stays ? present.body : text,
      revision,
      removed: isRemoved ? 1 : 0,
      created_at: present?.created_at ?? at,
      created_by: present?.created_by ?? who,
      updated_at: stays ? present.updated_at : at,
      updated_by: stays ? present.updated_by : who,
    });
    const stored = storable({
      record_id: place.id,
      revision,
      at,
      who,
      body: line.body === null ? null : text,
      parents: line.parents === null ? null : JSON.stringify(line.parents),
      reason,
      aside: aside ? 1 : 0,
      previous_seal: records.lastSeal(place.id),
      salt: line.parents === null ? '' : salt,
      redaction: redaction === undefined ? null : JSON.stringify(redaction),
    });
    addLine.run({ ...stored, line_seal: recordLineSeal(stored) });
    return ok({ revision, savedAt: at });
  };
  /** A line written here: it follows what the record says. */
  const follow = (place: RecordPlace, body: unknown): Ok<RecordSaved> => {
    const head = records.headName(place.id);
    return write(place, {
      at: context.now(),
      who: context.user(),
      body,
      parents: head === null ? [] : [head],
      salt: makeSalt(),
    });
  };
  const stale = (id: string) => fail(failure('record.stale', id));
  return {
    save: ({ id, kind, dossierId, base, body }: RecordInput) => {
      const judged = judgeBody({ kind, dossierId, body });
      if (!judged.ok) return judged;
      if (dossierId !== null && !context.hasDossier(dossierId)) return fail(failure('dossier.unknown', dossierId));
      const present = records.stored(id);
      // Whoever makes again what was removed need not know how often it was written.
      const isAnew = base === 0 && present?.removed === 1;
      if (!isAnew && (present?.revision ?? 0) !== base) return stale(id);
      if (present !== null && (present.kind !== kind || present.dossier_id !== dossierId))
        return fail(failure('record.unknown', id));
      if (present !== null && isFinal(present)) return fail(failure('record.final', id));
      return follow({ id, kind, dossierId }, judged.value);
    },
    /** A person says which closing stands where two laptops closed a record differently; the other stays in its history, and so does why. */
    settle: (id: string, keep: string, reason: string) => {
      const clashes = records.clashes();
      if (!clashes.ok) return clashes;
      const clash = clashes.value.find((c) => c.id === id);
      const all = clash === undefined ? [] : [clash.here, ...clash.others];
      const kept = all.find((line) => line.name === keep);
      if (clash === undefined || kept === undefined) return fail(failure('record.unknown', id));
      const { kind, dossierId } = clash;
      const parents = all.map((line) => line.name).sort();
      return write(
        { id, kind, dossierId },
        { at: context.now(), who: context.user(), body: kept.body, parents, reason, salt: makeSalt() },
      );
    },
    /** A line that was written elsewhere, or that makes one of two; its body was judged by the schema of its kind. */
    write,
    /** Marked as removed: its history stays, and it comes back when it is saved again. */
    remove: (id: string, base: number) => {
      const present = records.stored(id);
      if (present === null || present.removed === 1) return fail(failure('record.unknown', id));
      if (present.revision !== base) return stale(id);
      if (isFinal(present) || !isRecordKind(present.kind)) return fail(failure('record.final', id));
      return follow({ id, kind: present.kind, dossierId: present.dossier_id }, null);
    },
  };
};
