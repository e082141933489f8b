/** Who is named as the assessor of a dossier, read from the column that mirrors the answer. */
import type { AssessorRow } from '#shared/contract/operations/portfolio.ts';
import type { ReadDb } from '../connection.ts';
import { ERASED } from '../erasure/words.ts';

export const makeAssessors = (db: ReadDb) => {
  // A longer text is a remark, and no name.
  const named = db.prepare(
    `SELECT owner AS name, count(*) AS dossiers, min(example) AS isFiction FROM dossiers WHERE owner <> '' AND length(owner) <= 200 GROUP BY owner`,
  );
  return (): AssessorRow[] =>
    (named.all() as { name: string; dossiers: number; isFiction: number }[])
      .map(({ name, dossiers, isFiction }) => ({
        name,
        dossiers,
        isOffered: isFiction === 0 && !name.includes(ERASED),
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'fr'));
};
