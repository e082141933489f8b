/** Frozen history: full-text search over every text of a dossier; accents folded by SQLite, ligatures by us before they come in. */
import type { Connection } from '../connection.ts';

export const migration0020 = {
  version: 20,
  name: 'search',
  up: (db: Connection): void => {
    db.exec(`
      CREATE VIRTUAL TABLE search USING fts5(dossier_id UNINDEXED, body, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
    `);
    const texts = db
      .prepare(
        "SELECT dossier_id, group_concat(body, ' ') AS body FROM dossier_parts WHERE kind IN ('answer', 'item') GROUP BY dossier_id",
      )
      .all() as { dossier_id: string; body: string }[];
    const insert = db.prepare('INSERT INTO search (dossier_id, body) VALUES (?, ?)');
    for (const row of texts)
      insert.run(
        row.dossier_id,
        row.body.replace(/œ/g, 'oe').replace(/Œ/g, 'OE').replace(/æ/g, 'ae').replace(/Æ/g, 'AE'),
      );
  },
};
