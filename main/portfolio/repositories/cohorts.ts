import type { ReadDb, WriteDb } from '../connection.ts';
import { makeSealedWriter } from './sealed.ts';

export interface CohortRow {
  readonly id: string;
  readonly name: string;
  readonly dossiers: number;
}
interface Stored {
  readonly [column: string]: string | number;
  readonly number: number;
  readonly id: string;
  readonly name: string;
  readonly created_at: string;
}

export const makeCohorts = (db: ReadDb) => {
  const all = db.prepare(
    'SELECT c.id, c.name, (SELECT count(*) FROM dossiers d WHERE d.cohort_id = c.id) AS dossiers FROM cohorts c ORDER BY c.number',
  );
  const one = db.prepare('SELECT number, id, name, created_at FROM cohorts WHERE id = ?');
  return {
    list: (): CohortRow[] => all.all() as CohortRow[],
    stored: (id: string): Stored | null => (one.get(id) as Stored | undefined) ?? null,
  };
};

export const makeCohortWriter = (db: WriteDb) => {
  const put = makeSealedWriter(db, 'cohorts');
  const members = db.prepare('SELECT id FROM dossiers WHERE cohort_id = ? ORDER BY number');
  const remove = db.prepare('DELETE FROM cohorts WHERE id = ?');
  return {
    create: (id: string, name: string, now: string): void => put({ id, name, created_at: now }),
    rename: (stored: Stored, name: string): void => put({ ...stored, name }),
    memberIds: (id: string): string[] => (members.all(id) as { id: string }[]).map((r) => r.id),
    remove: (id: string): void => void remove.run(id),
  };
};
