/** Frozen history: records beside dossiers, each with an append-only history of its own. */
import type { Connection } from '../connection.ts';

export const migration0030 = {
  version: 30,
  name: 'records',
  up: (db: Connection): void => {
    db.exec(`
      CREATE TABLE records (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE CHECK (id <> ''),
        kind TEXT NOT NULL CHECK (kind <> ''),
        dossier_id TEXT REFERENCES dossiers(id) ON DELETE CASCADE,
        body TEXT NOT NULL CHECK (json_valid(body)),
        revision INTEGER NOT NULL CHECK (revision > 0),
        removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
        created_at TEXT NOT NULL,
        created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        updated_by TEXT NOT NULL,
        row_seal TEXT NOT NULL CHECK (length(row_seal) = 64)
      ) STRICT;
      CREATE INDEX records_by_kind ON records(kind, dossier_id, number);
      CREATE INDEX records_by_dossier ON records(dossier_id);
      CREATE TABLE record_history (
        id INTEGER PRIMARY KEY,
        record_id TEXT NOT NULL REFERENCES records(id) ON DELETE CASCADE,
        revision INTEGER NOT NULL CHECK (revision > 0),
        at TEXT NOT NULL,
        who TEXT NOT NULL,
        body TEXT CHECK (body IS NULL OR json_valid(body)),
        previous_seal TEXT NOT NULL,
        line_seal TEXT NOT NULL CHECK (length(line_seal) = 64),
        UNIQUE (record_id, revision)
      ) STRICT;
      CREATE TRIGGER record_history_never_changes BEFORE UPDATE ON record_history
        BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
      CREATE TRIGGER record_history_never_goes BEFORE DELETE ON record_history
        WHEN EXISTS (SELECT 1 FROM records WHERE id = OLD.record_id)
        BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
      CREATE TRIGGER records_never_go BEFORE DELETE ON records
        WHEN OLD.dossier_id IS NULL OR (SELECT example FROM dossiers WHERE id = OLD.dossier_id) = 0
        BEGIN SELECT RAISE(ABORT, 'a record is marked as removed, never deleted'); END;
    `);
  },
};
