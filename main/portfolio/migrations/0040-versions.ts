/** Frozen history: frozen versions of dossiers, with the files that were made of them; neither ever changes. */
import type { Connection } from '../connection.ts';

export const migration0040 = {
  version: 40,
  name: 'versions',
  up: (db: Connection): void => {
    db.exec(`
      CREATE TABLE versions (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE CHECK (id <> ''),
        dossier_id TEXT NOT NULL REFERENCES dossiers(id) ON DELETE CASCADE,
        revision INTEGER NOT NULL CHECK (revision > 0),
        name TEXT NOT NULL CHECK (name <> ''),
        reason TEXT NOT NULL CHECK (reason IN ('named', 'committee', 'issued', 'merge')),
        at TEXT NOT NULL,
        who TEXT NOT NULL,
        content TEXT NOT NULL CHECK (json_valid(content)),
        content_sha256 TEXT NOT NULL CHECK (length(content_sha256) = 64),
        fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64),
        files TEXT NOT NULL CHECK (json_valid(files)),
        row_seal TEXT NOT NULL CHECK (length(row_seal) = 64)
      ) STRICT;
      CREATE INDEX versions_by_dossier ON versions(dossier_id, number);
      CREATE TABLE version_files (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE CHECK (id <> ''),
        version_id TEXT NOT NULL REFERENCES versions(id) ON DELETE CASCADE,
        name TEXT NOT NULL CHECK (name <> ''),
        media_type TEXT NOT NULL,
        bytes INTEGER NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        row_seal TEXT NOT NULL CHECK (length(row_seal) = 64),
        content BLOB NOT NULL CHECK (length(content) = bytes)
      ) STRICT;
      CREATE INDEX version_files_by_version ON version_files(version_id, number);
      CREATE TRIGGER versions_never_change BEFORE UPDATE ON versions
        BEGIN SELECT RAISE(ABORT, 'a frozen version never changes'); END;
      CREATE TRIGGER version_files_never_change BEFORE UPDATE ON version_files
        BEGIN SELECT RAISE(ABORT, 'a frozen version never changes'); END;
      CREATE TRIGGER versions_never_go BEFORE DELETE ON versions
        WHEN (SELECT example FROM dossiers WHERE id = OLD.dossier_id) = 0
        BEGIN SELECT RAISE(ABORT, 'a frozen version is never deleted'); END;
      CREATE TRIGGER version_files_never_go BEFORE DELETE ON version_files
        WHEN EXISTS (SELECT 1 FROM versions WHERE id = OLD.version_id)
        BEGIN SELECT RAISE(ABORT, 'a frozen version is never deleted'); END;
    `);
  },
};
