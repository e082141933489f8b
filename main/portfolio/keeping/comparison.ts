/** What going back to a backup would change, dossier by dossier. Two connections that only read: what is there now, and a copy of the backup. */

import type { DossierCopy } from '#shared/archive/exchange/copy.ts';
import type { BackupComparison, DossierReturn } from '#shared/contract/operations/backups.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { difference } from '#shared/dossier/merge/difference.ts';
import type { ReadDb } from '../connection.ts';
import { makeCopying } from '../exchange/copying.ts';
import { makeDossiers } from '../repositories/dossiers.ts';
import { BACKUP_DAMAGED } from './scratch.ts';

interface Row {
  readonly id: string;
  readonly project: string;
  readonly organisation: string;
  readonly revision: number;
  readonly seal: string;
  readonly status: string;
  readonly archived: number;
  readonly cohort_id: string | null;
  readonly updated_at: string;
}
/** A key for each record and each document, by the dossier that it belongs to ('' = the foundation). */
type Keys = ReadonlyMap<string, ReadonlySet<string>>;

const rowsOf = (db: ReadDb): ReadonlyMap<string, Row> =>
  new Map(
    (
      db
        .prepare(
          'SELECT id, project, organisation, revision, seal, status, archived, cohort_id, updated_at FROM dossiers ORDER BY number',
        )
        .all() as Row[]
    ).map((row) => [row.id, row]),
  );
const gather = (rows: readonly { readonly owner: string; readonly key: string }[]): Keys => {
  const keys = new Map<string, Set<string>>();
  for (const { owner, key } of rows) keys.set(owner, (keys.get(owner) ?? new Set()).add(key));
  return keys;
};
/** Each record with what it says: two keys of one id are one record that differs. */
const recordsOf = (db: ReadDb): Keys =>
  gather(
    db
      .prepare("SELECT coalesce(dossier_id, '') AS owner, id || ' ' || removed || ' ' || body AS key FROM records")
      .all() as { owner: string; key: string }[],
  );
const documentsOf = (db: ReadDb): Keys =>
  gather(
    db.prepare("SELECT dossier_id AS owner, sha256 || ' ' || name AS key FROM attachments").all() as {
      owner: string;
      key: string;
    }[],
  );
const NONE: ReadonlySet<string> = new Set();
const onlyIn = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] => [...a].filter((key) => !b.has(key));
const differing = (now: Keys, then: Keys, owner: string): number => {
  const [a, b] = [now.get(owner) ?? NONE, then.get(owner) ?? NONE];
  return new Set([...onlyIn(a, b), ...onlyIn(b, a)].map((key) => key.split(' ')[0])).size;
};

const contentOf = (db: ReadDb, id: string): Dossier | null => {
  const read = makeDossiers(db).read(id);
  return read?.ok === true ? read.dossier : null;
};
const differentColumns = (now: Row, then: Row): number =>
  (['status', 'archived', 'cohort_id'] as const).filter((column) => now[column] !== then[column]).length;
const contentChanges = (now: ReadDb, then: ReadDb, id: string): number => {
  const [here, there] = [contentOf(now, id), contentOf(then, id)];
  // One that is damaged here cannot be compared: at least its content differs.
  return here === null || there === null ? 1 : difference(here, there).length;
};

/** @param then a sound copy of the backup, of this version */
export const compareWithBackup = (now: ReadDb, then: ReadDb, onProgress: (done: number) => void): BackupComparison => {
  const [rowsNow, rowsThen] = [rowsOf(now), rowsOf(then)];
  const [recordsNow, recordsThen] = [recordsOf(now), recordsOf(then)];
  const [documentsNow, documentsThen] = [documentsOf(now), documentsOf(then)];
  const ids = [...new Set([...rowsNow.keys(), ...rowsThen.keys()])];
  const dossiers: DossierReturn[] = [];
  for (const [i, id] of ids.entries()) {
    onProgress(i / ids.length);
    const [here, there] = [rowsNow.get(id), rowsThen.get(id)];
    const { project, organisation } = (here ?? there) as Row;
    const one: DossierReturn = {
      id,
      project,
      organisation,
      fate: here === undefined ? 'back' : there === undefined ? 'gone' : 'changed',
      revision: here?.revision ?? 0,
      savedThen: there?.updated_at ?? null,
      savedNow: here?.updated_at ?? null,
      changes:
        here === undefined || there === undefined
          ? 0
          : differentColumns(here, there) + (here.seal === there.seal ? 0 : contentChanges(now, then, id)),
      records: differing(recordsNow, recordsThen, id),
      documents: differing(documentsNow, documentsThen, id),
    };
    if (one.fate !== 'changed' || one.changes + one.records + one.documents > 0) dossiers.push(one);
  }
  return { dossiers, same: ids.length - dossiers.length, foundation: differing(recordsNow, recordsThen, '') };
};

/** What would be written over one dossier. null = one of them has it not, or it is damaged here */
export const compareOneDossier = (now: ReadDb, then: ReadDb, id: string): Command[] | null => {
  const [here, there] = [contentOf(now, id), contentOf(then, id)];
  return here === null || there === null ? null : difference(here, there);
};

/** One dossier out of a backup, whole, as an exchange file would carry it. null = it is not in there */
export const dossierInBackup = (then: ReadDb, id: string): DossierCopy | null => {
  const copied = makeCopying(then).copy(id, true);
  if (copied.ok) return copied.value;
  if (copied.failure.code === 'dossier.unknown') return null;
  throw Object.assign(new Error(copied.failure.code), { code: BACKUP_DAMAGED });
};
