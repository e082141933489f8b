/** The rows of dossiers, their history, and the seals that tie both together. */

import { makeSalt } from '#main/seal/commitments.ts';
import { isLineSealed, type KeptLine, lineSeal, type SealedLine } from '#main/seal/line.ts';
import { contentSeal, rowSeal, SEALED_TABLES, type SqlValue, storable } from '#main/seal/seal.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { ReadDb, WriteDb } from '../connection.ts';
import { makePartsReader } from './parts.ts';

export interface DossierRecord {
  readonly number: number;
  readonly id: string;
  readonly organisation_id: string | null;
  readonly project_id: string | null;
  readonly cohort_id: string | null;
  readonly status: string;
  readonly archived: number;
  readonly example: number;
  readonly format_version: number;
  readonly revision: number;
  readonly seal: string;
  readonly created_at: string;
  readonly updated_at: string;
  readonly project: string;
  readonly project_key: string;
  readonly organisation: string;
  readonly organisation_key: string;
  readonly stage: string;
  readonly model: string;
  readonly field: string;
  readonly asked_cents: number | null;
  readonly proposed_cents: number | null;
  readonly granted_cents: number | null;
  readonly decision_date: string;
  readonly owner: string;
  readonly completeness: number;
  readonly open_questions: number;
  readonly findings: number;
}
export type StoredLine = KeptLine & { readonly id: number };

/** What is stored under a dossier's id: whole and sealed, or not, with what does not match. */
export type ReadDossier =
  | {
      readonly ok: true;
      readonly dossier: Dossier;
      readonly record: DossierRecord;
      /** the seal of the last line of its history */ readonly lastSeal: string;
    }
  | { readonly ok: false; readonly details: string };

/** Whether a table has a column: a backup or a portfolio of an earlier version is checked before it is migrated. */
export const hasColumn = (db: ReadDb, table: string, column: string): boolean =>
  db.prepare('SELECT 1 FROM pragma_table_info(?) WHERE name = ?').get(table, column) !== undefined;
const lineColumns = (db: ReadDb): string =>
  `id, dossier_id, revision, at, who, origin, commands, change, snapshot, content_seal, previous_seal, line_seal, ${hasColumn(db, 'history', 'salt') ? 'salt, redaction' : "'' AS salt, NULL AS redaction"}`;
const asRow = (record: DossierRecord): Record<string, SqlValue> => ({ ...record });

export const makeDossiers = (db: ReadDb) => {
  const selectRecord = db.prepare(`SELECT ${SEALED_TABLES.dossiers}, row_seal FROM dossiers WHERE id = ?`);
  const columns = lineColumns(db);
  const selectLast = db.prepare(`SELECT ${columns} FROM history WHERE dossier_id = ? ORDER BY revision DESC LIMIT 1`);
  const selectPage = db.prepare(
    `SELECT ${columns} FROM history WHERE dossier_id = ? AND id < ? ORDER BY id DESC LIMIT ?`,
  );
  const selectBefore = db.prepare(
    `SELECT ${columns} FROM history WHERE dossier_id = ? AND revision < ? ORDER BY revision DESC LIMIT ?`,
  );
  const selectAll = db.prepare(`SELECT ${columns} FROM history WHERE dossier_id = ? ORDER BY revision`);
  const selectId = db.prepare('SELECT id FROM dossiers WHERE number = ?').pluck();
  const readParts = makePartsReader(db);

  /** Newest first; null when one does not match its seal or the line it follows. */
  const whole = (lines: StoredLine[]): StoredLine[] | null =>
    lines.every((line, i) => {
      const older = lines[i + 1];
      return (
        isLineSealed(line) &&
        (older === undefined || (line.previous_seal === older.line_seal && line.revision === older.revision + 1))
      );
    })
      ? lines
      : null;

  const record = (id: string): (DossierRecord & { readonly row_seal: string }) | null =>
    (selectRecord.get(id) as (DossierRecord & { readonly row_seal: string }) | undefined) ?? null;
  const lastLine = (id: string): StoredLine | null => (selectLast.get(id) as StoredLine | undefined) ?? null;

  return {
    record,
    lastLine,
    idOf: (number: number): string | null => (selectId.get(number) as string | undefined) ?? null,
    /** null = no such dossier. Content, row and last line of history are compared with their seals. */
    read: (id: string): ReadDossier | null => {
      const row = record(id);
      if (row === null) return null;
      const { row_seal, ...rest } = row;
      if (rowSeal('dossiers', asRow(rest)) !== row_seal)
        return { ok: false, details: 'its row in the list is damaged' };
      const dossier = readParts(id);
      const last = lastLine(id);
      if (last === null || !isLineSealed(last)) return { ok: false, details: 'its history is damaged' };
      const content = dossier === null ? '' : contentSeal(dossier);
      if (dossier === null || content !== row.seal)
        return {
          ok: false,
          details:
            content === last.content_seal
              ? 'its seal is damaged; the content matches the history'
              : 'its content does not match its seal',
        };
      if (last.content_seal !== content || last.revision !== row.revision)
        return { ok: false, details: 'its history does not end where the content stands' };
      return { ok: true, dossier, record: rest, lastSeal: last.line_seal };
    },
    /** Lines before a line's id, newest first; null when one of them does not match its seal or the line it follows. */
    page: (id: string, before: number | null, limit: number): StoredLine[] | null => {
      return whole(selectPage.all(id, before ?? Number.MAX_SAFE_INTEGER, limit) as StoredLine[]);
    },
    /** The same before a revision: along the index, however long the history is. */
    linesBefore: (id: string, revision: number | null, limit: number): StoredLine[] | null =>
      whole(selectBefore.all(id, revision ?? Number.MAX_SAFE_INTEGER, limit) as StoredLine[]),
    /** All of them, oldest first. */
    lines: (id: string): StoredLine[] => selectAll.all(id) as StoredLine[],
    /** The revision of the first line that does not match its seal or the line before it; null when all do. */
    brokenHistoryLine: (id: string): number | null => {
      let previous = '';
      let revision = 0;
      for (const line of selectAll.all(id) as StoredLine[]) {
        if (line.previous_seal !== previous || !isLineSealed(line) || line.revision !== revision + 1)
          return line.revision;
        previous = line.line_seal;
        revision = line.revision;
      }
      return null;
    },
  };
};

const COLUMNS = SEALED_TABLES.dossiers.split(', ');

export const makeDossierWriter = (db: WriteDb) => {
  const upsert = db.prepare(
    `INSERT INTO dossiers (${COLUMNS.join(', ')}, row_seal) VALUES (${COLUMNS.map((c) => `@${c}`).join(', ')}, @row_seal)
     ON CONFLICT (number) DO UPDATE SET ${[...COLUMNS.filter((c) => c !== 'number'), 'row_seal'].map((c) => `${c} = excluded.${c}`).join(', ')}`,
  );
  const insertLine = db.prepare(
    'INSERT INTO history (dossier_id, revision, at, who, origin, commands, change, snapshot, content_seal, previous_seal, line_seal, salt) VALUES (@dossier_id, @revision, @at, @who, @origin, @commands, @change, @snapshot, @content_seal, @previous_seal, @line_seal, @salt)',
  );
  const selectNext = db.prepare('SELECT coalesce(max(number), 0) + 1 AS next FROM dossiers');
  const removeExamples = db.prepare(
    'DELETE FROM dossiers WHERE example = 1 RETURNING number, organisation_id, project_id',
  );
  /** By the names of the columns that differ: an index whose columns stay is then not written. */
  const updates = new Map<string, ReturnType<WriteDb['prepare']>>();
  const updateOf = (columns: readonly string[]): ReturnType<WriteDb['prepare']> => {
    const key = columns.join();
    const known = updates.get(key);
    if (known !== undefined) return known;
    const made = db.prepare(
      `UPDATE dossiers SET ${[...columns, 'row_seal'].map((c) => `${c} = @${c}`).join(', ')} WHERE number = @number`,
    );
    updates.set(key, made);
    return made;
  };
  return {
    nextNumber: (): number => (selectNext.get() as { next: number }).next,
    put: (record: DossierRecord): void => {
      const row = storable(asRow(record));
      upsert.run({ ...row, row_seal: rowSeal('dossiers', row) });
    },
    /** The same row with other values. */
    replace: (before: DossierRecord, after: DossierRecord): void => {
      const row = storable(asRow(after));
      const columns = COLUMNS.filter((c) => row[c] !== before[c as keyof DossierRecord]);
      const values = Object.fromEntries(columns.map((c) => [c, row[c]]));
      updateOf(columns).run({ ...values, number: before.number, row_seal: rowSeal('dossiers', row) });
    },
    /** @returns the seal of the line */
    addLine: (line: Omit<SealedLine, 'salt'>): string => {
      const row = storable({ ...line, salt: makeSalt() });
      const line_seal = lineSeal(row);
      insertLine.run({ ...row, line_seal });
      return line_seal;
    },
    /** @returns the rows removed; their parts, history and attachments go with them */
    removeExamples: (): Pick<DossierRecord, 'number' | 'organisation_id' | 'project_id'>[] =>
      removeExamples.all() as Pick<DossierRecord, 'number' | 'organisation_id' | 'project_id'>[],
  };
};
