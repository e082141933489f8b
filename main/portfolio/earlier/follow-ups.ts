/** Follow-ups of a portfolio that was made before version 50, taken apart into one record an item. The record of that time stays as it was. */

import { EARLIER_FOLLOW_UP, splitFollowUp } from '#shared/decision/records/earlier-follow-up.ts';
import type { WriteDb } from '../connection.ts';
import { makeRecordWriter } from '../repositories/records.ts';

interface StoredLine {
  readonly at: string;
  readonly who: string;
  readonly body: string | null;
}

/** Part of the transaction of a migration, once the tables are today's. */
export const splitFollowUps = (db: WriteDb): void => {
  const rows = db
    .prepare('SELECT id, dossier_id FROM records WHERE kind = ? AND dossier_id IS NOT NULL ORDER BY number')
    .all(EARLIER_FOLLOW_UP) as { id: string; dossier_id: string }[];
  if (rows.length === 0) return;
  const linesOf = db.prepare('SELECT at, who, body FROM record_history WHERE record_id = ? ORDER BY revision');
  const writer = makeRecordWriter(db, { now: () => '', user: () => '', hasDossier: () => true });
  for (const { id, dossier_id: dossierId } of rows) {
    const lines = (linesOf.all(id) as StoredLine[]).map((line) => ({
      ...line,
      body: line.body === null ? null : (JSON.parse(line.body) as unknown),
    }));
    const items = splitFollowUp(dossierId, lines);
    if (items === null) throw new Error(`follow-up ${id}: not what an earlier version wrote`);
    for (const item of items)
      for (const line of item.lines)
        writer.write({ id: item.id, kind: item.kind, dossierId }, { ...line, parents: null });
  }
};
