/** Records as rows: one sealed document each, and a chain of sealed lines that says who changed it and when. */

import { rowSeal, SEALED_TABLES, type SqlValue, sha256, storable } from '#main/seal/seal.ts';
import { refusalsIn } from '#shared/base/refusal/refusal.ts';
import { type Failure, fail, ok, type Result, refusedAt } from '#shared/contract/failures.ts';
import {
  type BodyOf,
  RECORD_KINDS,
  type RecordKind,
  type RecordLine,
  type RecordOf,
} from '#shared/decision/records/kinds.ts';
import { canonical } from '#shared/dossier/content/canonical.ts';
import type { ReadDb, WriteDb } from '../connection.ts';
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
interface Line {
  readonly record_id: string;
  readonly revision: number;
  readonly at: string;
  readonly who: string;
  readonly body: string | null;
  readonly previous_seal: string;
}
type StoredLine = Line & { readonly line_seal: string };
const lineSeal = (line: Line): string =>
  sha256(canonical([line.previous_seal, line.record_id, line.revision, line.at, line.who, line.body]));

const failure = (code: Failure['code'], id: string, rest: Partial<Failure> = {}): Failure => ({
  code,
  id: id.slice(0, 200),
  kept: code === 'record.damaged' ? 'originalUntouched' : 'nothingChanged',
  next: [code === 'record.damaged' ? 'openBackup' : 'reload'],
  ...rest,
});

const isKind = (kind: string): kind is RecordKind => Object.hasOwn(RECORD_KINDS, kind);
/** The body as its kind wants it, or null. */
const bodyOf = <K extends RecordKind>(kind: K, body: string): BodyOf<K> | null => {
  const parsed = RECORD_KINDS[kind].schema.safeParse(JSON.parse(body));
  return parsed.success ? (parsed.data as BodyOf<K>) : null;
};
const asRecord = (row: Row): RecordOf<RecordKind> | null => {
  const body = isKind(row.kind) && row.row_seal === rowSeal('records', row) ? bodyOf(row.kind, row.body) : null;
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

export const makeRecords = (db: ReadDb) => {
  const columns = `${SEALED_TABLES.records}, row_seal`;
  const ofKind = db.prepare(
    `SELECT ${columns} FROM records WHERE kind = ? AND dossier_id IS ? AND removed = 0 ORDER BY number`,
  );
  const everywhere = db.prepare(
    `SELECT ${columns} FROM records WHERE kind = ? AND dossier_id IS NOT NULL AND removed = 0 ORDER BY number`,
  );
  const one = db.prepare(`SELECT ${columns} FROM records WHERE id = ?`);
  const lines = db.prepare(
    'SELECT record_id, revision, at, who, body, previous_seal, line_seal FROM record_history WHERE record_id = ? ORDER BY revision',
  );
  const ids = db.prepare('SELECT id FROM records ORDER BY number');
  const ofDossier = db.prepare('SELECT id, kind FROM records WHERE dossier_id = ? ORDER BY number');
  const rowOf = (id: string): Row | null => (one.get(id) as Row | undefined) ?? null;
  const linesOf = (id: string): StoredLine[] => lines.all(id) as StoredLine[];
  /** Its history is whole, each line seals the one before, and its end says what the record says. */
  const isWhole = (row: Row, all: readonly StoredLine[]): boolean =>
    all.length === row.revision &&
    all.every(
      (line, i) =>
        line.revision === i + 1 &&
        line.previous_seal === (all[i - 1]?.line_seal ?? '') &&
        line.line_seal === lineSeal(line),
    ) &&
    (row.removed === 1 ? all.at(-1)?.body === null : all.at(-1)?.body === row.body);
  const all = <K extends RecordKind>(rows: readonly Row[]): Result<RecordOf<K>[]> => {
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
    list: <K extends RecordKind>(kind: K, dossierId: string | null): Result<RecordOf<K>[]> =>
      all<K>(ofKind.all(kind, dossierId) as Row[]),
    /** Those of every dossier, oldest first. */
    ofEveryDossier: <K extends RecordKind>(kind: K): Result<RecordOf<K>[]> => all<K>(everywhere.all(kind) as Row[]),
    /** Those of a dossier, removed ones too. */
    ofDossier: (dossierId: string): { readonly id: string; readonly kind: string }[] =>
      ofDossier.all(dossierId) as { id: string; kind: string }[],
    /** Newest first. */
    history: (id: string): Result<RecordLine<RecordKind>[]> => {
      const row = rowOf(id);
      if (row === null || !isKind(row.kind)) return fail(failure('record.unknown', id));
      const { kind } = row;
      const all = linesOf(id);
      if (!isWhole(row, all)) return fail(failure('record.damaged', id));
      return ok(
        all
          .map(({ revision, at, who, body }) => ({
            revision,
            at,
            who,
            body: body === null ? null : bodyOf(kind, body),
          }))
          .reverse(),
      );
    },
    /** The id of the first record whose history does not match its seals, or null: for backups and the daily round. */
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
  if (row.removed === 1 || !isKind(row.kind)) return false;
  const body = bodyOf(row.kind, row.body);
  return body !== null && (RECORD_KINDS[row.kind].isFinal as (body: unknown) => boolean)(body);
};

export interface RecordInput {
  readonly id: string;
  readonly kind: RecordKind;
  readonly dossierId: string | null;
  /** the revision that was edited; 0 = a new one */ readonly base: number;
  readonly body: unknown;
}
export type RecordSaved = Result<{ revision: number; savedAt: string }>;

export const makeRecordWriter = (
  db: WriteDb,
  context: { readonly now: () => string; readonly user: () => string; readonly hasDossier: (id: string) => boolean },
) => {
  const records = makeRecords(db);
  const put = makeSealedWriter(db, 'records');
  const addLine = db.prepare(
    'INSERT INTO record_history (record_id, revision, at, who, body, previous_seal, line_seal) VALUES (@record_id, @revision, @at, @who, @body, @previous_seal, @line_seal)',
  );
  const write = (row: Omit<Row, 'number' | 'row_seal'> & { readonly number?: number }): RecordSaved => {
    const { row_seal: _seal, ...plain } = row;
    const previous_seal = records.lastSeal(String(row.id));
    put(plain as Record<string, SqlValue>);
    const line = storable({
      record_id: String(row.id),
      revision: Number(row.revision),
      at: String(row.updated_at),
      who: String(row.updated_by),
      body: row.removed === 1 ? null : String(row.body),
      previous_seal,
    });
    addLine.run({ ...line, line_seal: lineSeal(line) });
    return ok({ revision: Number(row.revision), savedAt: String(row.updated_at) });
  };
  const stale = (id: string): Result<never> => fail(failure('record.stale', id));
  return {
    save: ({ id, kind, dossierId, base, body }: RecordInput): RecordSaved => {
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
      if (dossierId !== null && !context.hasDossier(dossierId)) return fail(failure('dossier.unknown', dossierId));
      const present = records.stored(id);
      if ((present?.revision ?? 0) !== base) return stale(id);
      if (present !== null && (present.kind !== kind || present.dossier_id !== dossierId))
        return fail(failure('record.unknown', id));
      if (present !== null && isFinal(present)) return fail(failure('record.final', id));
      const at = context.now();
      const who = context.user();
      // What a database cannot keep, half a surrogate pair, is replaced before it is sealed.
      const { text } = storable({ text: canonical(parsed.data) });
      return write({
        ...(present === null ? {} : { number: present.number }),
        id,
        kind,
        dossier_id: dossierId,
        body: text,
        revision: base + 1,
        removed: 0,
        created_at: present?.created_at ?? at,
        created_by: present?.created_by ?? who,
        updated_at: at,
        updated_by: who,
      });
    },
    /** One line that was written elsewhere, with who and when; its body was judged by the schema of its kind. */
    receive: (
      at: { readonly id: string; readonly kind: RecordKind; readonly dossierId: string },
      line: { readonly at: string; readonly who: string; readonly body: unknown },
    ): void => {
      const present = records.stored(at.id);
      const { text } = storable({ text: line.body === null ? (present?.body ?? '{}') : canonical(line.body) });
      write({
        ...(present === null ? {} : { number: present.number }),
        id: at.id,
        kind: at.kind,
        dossier_id: at.dossierId,
        body: text,
        revision: (present?.revision ?? 0) + 1,
        removed: line.body === null ? 1 : 0,
        created_at: present?.created_at ?? line.at,
        created_by: present?.created_by ?? line.who,
        updated_at: line.at,
        updated_by: line.who,
      });
    },
    /** Marked as removed: its history stays, and it comes back when it is saved again. */
    remove: (id: string, base: number): RecordSaved => {
      const present = records.stored(id);
      if (present === null || present.removed === 1) return fail(failure('record.unknown', id));
      if (present.revision !== base) return stale(id);
      if (isFinal(present)) return fail(failure('record.final', id));
      return write({
        ...present,
        removed: 1,
        revision: base + 1,
        updated_at: context.now(),
        updated_by: context.user(),
      });
    },
  };
};
