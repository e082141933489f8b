/**
 * An erasure carried out in a database: the portfolio itself, a backup, or a copy on its way back. One transaction; afterwards every seal holds, what was redacted by its
 * own proof, and nothing of what went is in a row, an index or the search. What is left in free pages and in the log goes with `scrub`.
 */
import { rowSeal } from '#main/seal/seal.ts';
import { inTransaction, type WriteDb } from '../connection.ts';
import { makeDossierStates } from '../writing/dossier-states.ts';
import { type CarriedErasure, type Erasure, erasuresIn } from './erasure.ts';
import { redactVersions } from './frozen.ts';
import { NotErasable, redactDossier } from './histories.ts';
import { redactRecords } from './records.ts';
import { redactNames, updateRow } from './rows.ts';
import { makeEraser } from './words.ts';

const everyDossier = (db: WriteDb): string[] =>
  db.prepare('SELECT id FROM dossiers ORDER BY number').pluck().all() as string[];

/** What only mirrored what went. */
const dropMirrors = (db: WriteDb): void =>
  void db.exec(`
    DELETE FROM projects WHERE NOT EXISTS (SELECT 1 FROM dossiers WHERE project_id = projects.id);
    DELETE FROM organisations WHERE NOT EXISTS (SELECT 1 FROM dossiers WHERE organisation_id = organisations.id)
      AND NOT EXISTS (SELECT 1 FROM projects WHERE organisation_id = organisations.id);
  `);

const OUTDATE = 'INSERT INTO outdated (number) SELECT number FROM dossiers WHERE id = ? ON CONFLICT DO NOTHING';

const eraseWords = (db: WriteDb, erasure: CarriedErasure): void => {
  if (erasure.forgotten.length === 0) return;
  const carried = { erasure: traceOf(erasure), eraser: makeEraser(erasure.forgotten) };
  const states = makeDossierStates(db, { now: () => erasure.at, user: () => '', newId: () => crypto.randomUUID() });
  redactNames(db, 'cohorts', carried.eraser);
  const owners = new Set(redactNames(db, 'attachments', carried.eraser).map((row) => String(row.dossier_id)));
  for (const id of erasure.said.documents ?? []) {
    const owner = db.prepare('DELETE FROM attachments WHERE id = ? RETURNING dossier_id').pluck().get(id);
    if (owner !== undefined) owners.add(String(owner));
  }
  for (const id of owners) db.prepare(OUTDATE).run(id);
  for (const id of everyDossier(db)) redactDossier(db, states, id, carried);
  const leaning = redactRecords(db, carried);
  redactVersions(db, carried, leaning);
  while (states.bringUpOne(() => null));
};
const destroyDossier = (db: WriteDb, id: string | undefined): void => {
  const number = db
    .prepare('SELECT number FROM dossiers WHERE id = ?')
    .pluck()
    .get(id ?? '') as number | undefined;
  if (number === undefined) return;
  db.prepare('DELETE FROM search WHERE rowid = ?').run(number);
  db.prepare('DELETE FROM dossiers WHERE number = ?').run(number);
};
const traceOf = ({ forgotten: _forgotten, ...erasure }: CarriedErasure): Erasure => erasure;

/** Those of a list that a database has not been through. */
export const missingErasures = (db: WriteDb, erasures: readonly CarriedErasure[]): CarriedErasure[] => {
  const done = new Set(erasuresIn(db).map(({ id }) => id));
  return erasures.filter(({ id }) => !done.has(id));
};

/**
 * In one transaction. Does nothing where it was done before.
 * @throws NotErasable when something could not be read afterwards; nothing is changed then
 */
export const applyErasure = (db: WriteDb, erasure: CarriedErasure): void => {
  if (missingErasures(db, [erasure]).length === 0) return;
  const { id, at, kind, reason, said } = erasure;
  inTransaction(db, () => {
    const number = db.prepare('SELECT coalesce(max(number), 0) + 1 FROM erasures').pluck().get() as number;
    const row = { number, id, at, kind, reason, said: JSON.stringify(said), open: 1 };
    db.prepare(
      'INSERT INTO erasures (number, id, at, kind, reason, said, open, row_seal) VALUES (@number, @id, @at, @kind, @reason, @said, @open, @row_seal)',
    ).run({ ...row, row_seal: rowSeal('erasures', row) });
    destroyDossier(db, said.dossierId);
    eraseWords(db, erasure);
    dropMirrors(db);
    // What the index kept in its pages of words that are no more in any dossier.
    db.exec("INSERT INTO search (search) VALUES ('rebuild'); INSERT INTO search (search) VALUES ('optimize');");
    updateRow(db, 'erasures', { ...row, open: 0 });
  });
};

const CHECKPOINT_TRIES = 3;
/** Free pages, the log and what a page kept beside its cells: the file is written anew, and its log is empty. No other connection may be reading. */
export const scrub = (db: WriteDb): void => {
  db.exec('VACUUM');
  // Another program that reads keeps the log from being emptied: it is asked again, and once more when the portfolio is closed.
  for (let tries = 0; tries < CHECKPOINT_TRIES; tries += 1) {
    const [answer] = db.pragma('wal_checkpoint(TRUNCATE)') as { readonly busy: number }[];
    if (answer?.busy === 0) return;
  }
};

/** What this laptop remembers, carried out in a database that has not heard of it: one that was put there by hand, or whose program was killed meanwhile. */
export const catchUpErasures = (db: WriteDb, erasures: readonly CarriedErasure[]): void => {
  const missing = missingErasures(db, erasures);
  for (const erasure of missing)
    try {
      applyErasure(db, erasure);
    } catch (error) {
      // A dossier that cannot be read must not keep the portfolio closed: it is tried again at the next opening.
      if (!(error instanceof NotErasable)) throw error;
    }
  if (missing.length > 0) scrub(db);
};
