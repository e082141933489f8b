/**
 * An erasure carried out in a database: the portfolio itself, a backup, or a copy on its way back. One transaction; afterwards every seal holds, redacted lines by their
 * own proof, and nothing of what went is in a row, an index or a search. What is left in free pages and in the log goes with `scrub`.
 */
import { nameLines } from '#main/seal/record-line.ts';
import { recordLineSeal } from '#main/seal/record-line.ts';
import { makeRedaction, readRedaction } from '#main/seal/redaction.ts';
import { lineSeal, rowSeal, SEALED_TABLES, type SealedTable, type SqlValue, sha256 } from '#main/seal/seal.ts';
import { fingerprintText } from '#shared/archive/history/versions/version.ts';
import { isRecordKind, RECORD_KINDS } from '#shared/decision/records/kinds.ts';
import { parseDossier } from '#shared/dossier/content/parse.ts';
import { DossierSchema } from '#shared/dossier/content/schema.ts';
import { inTransaction, type WriteDb } from '../connection.ts';
import { makeDossiers, type StoredLine } from '../repositories/dossiers.ts';
import { makeDossierStates } from '../writing/dossier-states.ts';
import type { Erasure } from './erasure.ts';
import { type Eraser, makeEraser } from './words.ts';

/** What could not be redacted without breaking what the program can read: the erasure is then refused whole. */
export class NotErasable extends Error {}

type Row = Readonly<Record<string, SqlValue>>;
const update = (db: WriteDb, table: SealedTable, row: Row): void => {
  const columns = Object.keys(row).filter((c) => c !== 'number');
  db.prepare(
    `UPDATE ${table} SET ${columns.map((c) => `${c} = @${c}`).join(', ')}, row_seal = @row_seal WHERE number = @number`,
  ).run({ ...row, row_seal: rowSeal(table, row) });
};
const rowsOf = (db: WriteDb, table: SealedTable): Row[] =>
  db.prepare(`SELECT ${SEALED_TABLES[table]} FROM ${table}`).all() as Row[];
/** The row with the texts of some columns redacted; null when nothing in it went. */
const redactRow = (row: Row, eraser: Eraser, { text = [], json = [] }: { text?: string[]; json?: string[] }): Row | null => {
  const next: Record<string, SqlValue> = { ...row };
  for (const column of text) if (typeof row[column] === 'string') next[column] = eraser.text(row[column]);
  for (const column of json) if (typeof row[column] === 'string') next[column] = eraser.stored(row[column]);
  return Object.keys(row).some((c) => next[c] !== row[c]) ? next : null;
};

/** Present contents, each as one more line of its history; the words of the search follow. */
const redactContents = (db: WriteDb, erasure: Erasure, eraser: Eraser): void => {
  const states = makeDossierStates(db, { now: () => erasure.at, user: () => '', newId: () => crypto.randomUUID() });
  for (const id of db.prepare('SELECT id FROM dossiers').pluck().all() as string[]) {
    const loaded = states.load(id);
    if (!loaded.ok) throw new NotErasable(`dossier ${id}`);
    const { dossier, record } = loaded.value;
    const next = eraser.json(dossier);
    if (next !== dossier) {
      if (!DossierSchema.safeParse(next).success) throw new NotErasable(`dossier ${id}`);
      states.rewrite(loaded.value, next, {}, { origin: 'edit', commands: [], change: null });
    }
    states.outdated.add(record.number);
  }
};
const redactHistory = (db: WriteDb, { id }: Erasure, eraser: Eraser): void => {
  const dossiers = makeDossiers(db);
  const write = db.prepare(
    'UPDATE history SET who = @who, commands = @commands, change = @change, snapshot = @snapshot, redaction = @redaction WHERE id = @id',
  );
  for (const dossierId of db.prepare('SELECT id FROM dossiers').pluck().all() as string[])
    for (const line of dossiers.lines(dossierId)) {
      const next: StoredLine = {
        ...line,
        who: eraser.text(line.who),
        commands: eraser.stored(line.commands),
        change: line.change === null ? null : eraser.stored(line.change),
        snapshot: line.snapshot === null ? null : eraser.stored(line.snapshot),
      };
      const changed = (['who', 'commands', 'change', 'snapshot'] as const).some((c) => next[c] !== line[c]);
      if (!changed) continue;
      if (next.snapshot !== null && !parseDossier(JSON.parse(next.snapshot)).ok)
        throw new NotErasable(`history of ${dossierId}`);
      const redaction = makeRedaction(id, line.line_seal, { saysNow: lineSeal(next) });
      write.run({ ...next, redaction: JSON.stringify(redaction) });
    }
};

interface RecordLineRow {
  readonly id: number;
  readonly record_id: string;
  readonly revision: number;
  readonly at: string;
  readonly who: string;
  readonly body: string | null;
  readonly parents: string | null;
  readonly reason: string;
  readonly aside: number;
  readonly previous_seal: string;
  readonly line_seal: string;
  readonly redaction: string | null;
}
const redactRecordLines = (db: WriteDb, { id }: Erasure, eraser: Eraser, recordId: string): void => {
  const lines = db
    .prepare('SELECT * FROM record_history WHERE record_id = ? ORDER BY revision')
    .all(recordId) as RecordLineRow[];
  const names = nameLines(
    lines.map(({ at, who, body, parents, reason, aside, redaction }) => ({
      at,
      who,
      body: body === null ? null : (JSON.parse(body) as unknown),
      parents: parents === null ? null : (JSON.parse(parents) as string[]),
      reason,
      aside: aside === 1,
      named: readRedaction(redaction)?.name,
    })),
  );
  const write = db.prepare(
    'UPDATE record_history SET who = @who, body = @body, reason = @reason, redaction = @redaction WHERE id = @id',
  );
  for (const [i, line] of lines.entries()) {
    const next = {
      ...line,
      who: eraser.text(line.who),
      body: line.body === null ? null : eraser.stored(line.body),
      reason: eraser.text(line.reason),
    };
    if (next.who === line.who && next.body === line.body && next.reason === line.reason) continue;
    const redaction = makeRedaction(id, line.line_seal, {
      saysNow: recordLineSeal(next),
      name: names[i]?.name ?? line.line_seal,
    });
    write.run({ who: next.who, body: next.body, reason: next.reason, redaction: JSON.stringify(redaction), id: line.id });
  }
};
const redactRecords = (db: WriteDb, erasure: Erasure, eraser: Eraser): void => {
  for (const row of rowsOf(db, 'records')) {
    redactRecordLines(db, erasure, eraser, String(row.id));
    const next = redactRow(row, eraser, { text: ['created_by', 'updated_by'], json: ['body'] });
    if (next === null) continue;
    const kind = String(row.kind);
    if (isRecordKind(kind) && !RECORD_KINDS[kind].schema.safeParse(JSON.parse(String(next.body))).success)
      throw new NotErasable(`record ${String(row.id)}`);
    update(db, 'records', next);
  }
};
/** A frozen version keeps what is left of it under a new fingerprint; files that were printed from what went are destroyed. */
const redactVersions = (db: WriteDb, eraser: Eraser): void => {
  const dropFile = db.prepare('DELETE FROM version_files WHERE id = ?');
  for (const row of rowsOf(db, 'versions')) {
    const said = redactRow(row, eraser, { text: ['name', 'who'], json: ['content', 'files'] });
    if (said === null) continue;
    const files = JSON.parse(String(row.files)) as { id: string }[];
    for (const file of files) dropFile.run(file.id);
    const content_sha256 = sha256(String(said.content));
    const fingerprint = sha256(
      fingerprintText({
        dossierId: String(said.dossier_id),
        revision: Number(said.revision),
        name: String(said.name),
        reason: said.reason as never,
        at: String(said.at),
        who: String(said.who),
        contentSha256: content_sha256,
      }),
    );
    update(db, 'versions', { ...said, content_sha256, fingerprint, files: '[]' });
  }
};

const eraseWords = (db: WriteDb, erasure: Erasure): void => {
  if (erasure.said.words === undefined) return;
  const eraser = makeEraser(erasure.said.words);
  for (const id of erasure.said.documents ?? []) db.prepare('DELETE FROM attachments WHERE id = ?').run(id);
  for (const row of rowsOf(db, 'attachments')) {
    const next = redactRow(row, eraser, { text: ['name'] });
    if (next !== null) update(db, 'attachments', next);
  }
  for (const row of rowsOf(db, 'cohorts')) {
    const next = redactRow(row, eraser, { text: ['name'] });
    if (next !== null) update(db, 'cohorts', next);
  }
  redactContents(db, erasure, eraser);
  redactHistory(db, erasure, eraser);
  redactRecords(db, erasure, eraser);
  redactVersions(db, eraser);
};
const destroyDossier = (db: WriteDb, { said }: Erasure): void => {
  if (said.dossierId === undefined) return;
  const found = db.prepare('SELECT number FROM dossiers WHERE id = ?').pluck().get(said.dossierId) as number | undefined;
  if (found === undefined) return;
  db.prepare('DELETE FROM search WHERE rowid = ?').run(found);
  db.prepare('DELETE FROM dossiers WHERE id = ?').run(said.dossierId);
};
/** What only mirrored what went. */
const letMirrorsGo = (db: WriteDb): void =>
  void db.exec(`
    DELETE FROM projects WHERE NOT EXISTS (SELECT 1 FROM dossiers WHERE project_id = projects.id);
    DELETE FROM organisations WHERE NOT EXISTS (SELECT 1 FROM dossiers WHERE organisation_id = organisations.id)
      AND NOT EXISTS (SELECT 1 FROM projects WHERE organisation_id = organisations.id);
  `);
const indexAnew = (db: WriteDb, countFindings: () => number | null): void => {
  const states = makeDossierStates(db, { now: () => '', user: () => '', newId: () => '' });
  while (states.bringUpOne(countFindings));
  db.exec("INSERT INTO search (search) VALUES ('rebuild')");
  db.exec("INSERT INTO search (search) VALUES ('optimize')");
};

/** Those that a database has been through. */
export const erasuresIn = (db: Pick<WriteDb, 'prepare'>): Erasure[] =>
  (db.prepare('SELECT id, at, kind, reason, said FROM erasures ORDER BY number').all() as (Omit<Erasure, 'said'> & {
    said: string;
  })[]).map((row) => ({ ...row, said: JSON.parse(row.said) as Erasure['said'] }));

/**
 * In one transaction. Does nothing where it was done before.
 * @throws NotErasable when something could not be read afterwards; nothing is changed then
 */
export const applyErasure = (db: WriteDb, erasure: Erasure): void => {
  const { id, at, kind, reason, said } = erasure;
  if (db.prepare('SELECT 1 FROM erasures WHERE id = ?').get(id) !== undefined) return;
  inTransaction(db, () => {
    const number = (db.prepare('SELECT coalesce(max(number), 0) + 1 FROM erasures').pluck().get() as number) ?? 1;
    const row = { number, id, at, kind, reason, said: JSON.stringify(said), open: 1 };
    db.prepare(
      'INSERT INTO erasures (number, id, at, kind, reason, said, open, row_seal) VALUES (@number, @id, @at, @kind, @reason, @said, @open, @row_seal)',
    ).run({ ...row, row_seal: rowSeal('erasures', row) });
    destroyDossier(db, erasure);
    eraseWords(db, erasure);
    letMirrorsGo(db);
    indexAnew(db, () => null);
    update(db, 'erasures', { ...row, open: 0 });
  });
};

/** Free pages, the log and what a page kept beside its cells: a file written anew, and an empty log. Nothing else may have the file open in a transaction. */
export const scrub = (db: WriteDb): void => {
  db.exec('VACUUM');
  db.pragma('wal_checkpoint(TRUNCATE)');
};
