/** Frozen history: full-text search over every text of a dossier; accents folded by SQLite, ligatures by us before they come in. */
import type { Connection } from '../connection.ts';

export const migration0020 = {
  version: 20,
  name: 'search',
  up: (db: Connection): void => {
    // json_tree gives every text of a part; 'œ' and 'æ' are not accents for SQLite, so they are spelt out.
    db.exec(`
      CREATE VIRTUAL TABLE search USING fts5(body, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
      INSERT INTO search (rowid, body)
        SELECT d.number,
          replace(replace(replace(replace(
            coalesce((SELECT group_concat(t.atom, ' ') FROM dossier_parts p, json_tree(p.body) t WHERE p.dossier_id = d.id AND t.type = 'text'), '')
            || ' ' || coalesce((SELECT group_concat(a.name, ' ') FROM attachments a WHERE a.dossier_id = d.id), ''),
          'œ', 'oe'), 'Œ', 'OE'), 'æ', 'ae'), 'Æ', 'AE')
        FROM dossiers d;
    `);
  },
};
