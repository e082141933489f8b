/**
 * Frozen history: a search index that keeps which dossier holds which word and nothing else, quick for one letter as for five words; and the list of dossiers
 * whose search words and number of findings are older than their content.
 */
import type { Connection } from '../connection.ts';

export const migration0060 = {
  version: 60,
  name: 'outdated',
  up: (db: Connection): void => {
    db.exec(`
      CREATE TABLE outdated (
        number INTEGER PRIMARY KEY REFERENCES dossiers(number) ON DELETE CASCADE
      ) STRICT;
      ALTER TABLE search RENAME TO former_search;
      CREATE VIRTUAL TABLE search USING fts5(
        body, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3', detail = none
      );
      INSERT INTO search (rowid, body) SELECT rowid, body FROM former_search;
      INSERT INTO search (search) VALUES ('optimize');
      DROP TABLE former_search;
    `);
  },
};
