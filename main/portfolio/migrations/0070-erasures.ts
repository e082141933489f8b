/**
 * Frozen history: what must be forgotten can be. An erasure is a row that says nothing readable of what went; while it is open, and in no other way, lines of history
 * may be redacted and what it names removed. A redacted line keeps its seal as a link, and a proof of its own. Lines have a salt from now on.
 */
import type { Connection } from '../connection.ts';

export const migration0070 = {
  version: 70,
  name: 'erasures',
  up: (db: Connection): void => {
    db.exec(`
      CREATE TABLE erasures (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE CHECK (id <> ''),
        at TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('passage', 'person', 'dossier', 'applicant')),
        reason TEXT NOT NULL CHECK (reason <> ''),
        said TEXT NOT NULL CHECK (json_valid(said)),
        open INTEGER NOT NULL CHECK (open IN (0, 1)),
        row_seal TEXT NOT NULL CHECK (length(row_seal) = 64)
      ) STRICT;
      CREATE TRIGGER erasures_never_change BEFORE UPDATE ON erasures WHEN OLD.open = 0
        BEGIN SELECT RAISE(ABORT, 'an erasure is append-only'); END;
      CREATE TRIGGER erasures_never_go BEFORE DELETE ON erasures
        BEGIN SELECT RAISE(ABORT, 'an erasure is append-only'); END;
      ALTER TABLE history ADD COLUMN salt TEXT NOT NULL DEFAULT '';
      ALTER TABLE history ADD COLUMN redaction TEXT CHECK (redaction IS NULL OR json_valid(redaction));
      ALTER TABLE record_history ADD COLUMN salt TEXT NOT NULL DEFAULT '';
      ALTER TABLE record_history ADD COLUMN redaction TEXT CHECK (redaction IS NULL OR json_valid(redaction));
      ALTER TABLE versions ADD COLUMN redaction TEXT CHECK (redaction IS NULL OR json_valid(redaction));
      CREATE INDEX history_redacted ON history(dossier_id) WHERE redaction IS NOT NULL;
      DROP TRIGGER history_never_changes;
      CREATE TRIGGER history_never_changes BEFORE UPDATE ON history
        WHEN NEW.redaction IS NULL OR NEW.line_seal <> OLD.line_seal OR NEW.previous_seal <> OLD.previous_seal
          OR NEW.revision <> OLD.revision OR NEW.dossier_id <> OLD.dossier_id OR NEW.at <> OLD.at OR NEW.origin <> OLD.origin
          OR NOT EXISTS (SELECT 1 FROM erasures WHERE open = 1 AND id = json_extract(NEW.redaction, '$.erasure'))
        BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
      DROP TRIGGER record_history_never_changes;
      CREATE TRIGGER record_history_never_changes BEFORE UPDATE ON record_history
        WHEN NEW.redaction IS NULL OR NEW.line_seal <> OLD.line_seal OR NEW.previous_seal <> OLD.previous_seal
          OR NEW.revision <> OLD.revision OR NEW.record_id <> OLD.record_id OR NEW.at <> OLD.at
          OR NEW.parents IS NOT OLD.parents OR NEW.aside <> OLD.aside
          OR NOT EXISTS (SELECT 1 FROM erasures WHERE open = 1 AND id = json_extract(NEW.redaction, '$.erasure'))
        BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
      DROP TRIGGER history_never_goes;
      CREATE TRIGGER history_never_goes BEFORE DELETE ON history
        WHEN (SELECT example FROM dossiers WHERE id = OLD.dossier_id) = 0
          AND NOT EXISTS (SELECT 1 FROM erasures WHERE open = 1 AND json_extract(said, '$.dossierId') = OLD.dossier_id)
        BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
      DROP TRIGGER dossiers_never_go;
      CREATE TRIGGER dossiers_never_go BEFORE DELETE ON dossiers
        WHEN OLD.example = 0
          AND NOT EXISTS (SELECT 1 FROM erasures WHERE open = 1 AND json_extract(said, '$.dossierId') = OLD.id)
        BEGIN SELECT RAISE(ABORT, 'only the example can be removed, and what an erasure names'); END;
      DROP TRIGGER records_never_go;
      CREATE TRIGGER records_never_go BEFORE DELETE ON records
        WHEN (OLD.dossier_id IS NULL OR (SELECT example FROM dossiers WHERE id = OLD.dossier_id) = 0)
          AND NOT EXISTS (SELECT 1 FROM erasures WHERE open = 1 AND json_extract(said, '$.dossierId') = OLD.dossier_id)
        BEGIN SELECT RAISE(ABORT, 'a record is marked as removed, never deleted'); END;
      DROP TRIGGER versions_never_change;
      CREATE TRIGGER versions_never_change BEFORE UPDATE ON versions
        WHEN NEW.redaction IS NULL OR NEW.id <> OLD.id OR NEW.dossier_id <> OLD.dossier_id OR NEW.at <> OLD.at
          OR NOT EXISTS (SELECT 1 FROM erasures WHERE open = 1 AND id = json_extract(NEW.redaction, '$.erasure'))
        BEGIN SELECT RAISE(ABORT, 'a frozen version never changes'); END;
      DROP TRIGGER versions_never_go;
      CREATE TRIGGER versions_never_go BEFORE DELETE ON versions
        WHEN (SELECT example FROM dossiers WHERE id = OLD.dossier_id) = 0
          AND NOT EXISTS (SELECT 1 FROM erasures WHERE open = 1 AND json_extract(said, '$.dossierId') = OLD.dossier_id)
        BEGIN SELECT RAISE(ABORT, 'a frozen version is never deleted'); END;
      DROP TRIGGER version_files_never_go;
      CREATE TRIGGER version_files_never_go BEFORE DELETE ON version_files
        WHEN EXISTS (SELECT 1 FROM versions WHERE id = OLD.version_id) AND NOT EXISTS (SELECT 1 FROM erasures WHERE open = 1)
        BEGIN SELECT RAISE(ABORT, 'a frozen version is never deleted'); END;
      -- What is taken out of the index is taken out of its pages too.
      INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
    `);
  },
};
