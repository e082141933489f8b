/** Frozen history: a published migration never changes and imports nothing of the domain. */
import type { Connection } from '../connection.ts';

export const migration0010 = {
  version: 10,
  name: 'portfolio',
  up: (db: Connection): void => {
    db.exec(`
      CREATE TABLE organisations (
        id TEXT PRIMARY KEY, name TEXT NOT NULL, siren TEXT NOT NULL DEFAULT '', rna TEXT NOT NULL DEFAULT ''
      ) STRICT;
      CREATE INDEX organisations_by_siren ON organisations(siren) WHERE siren <> '';
      CREATE INDEX organisations_by_name ON organisations(name);
      CREATE TABLE projects (
        id TEXT PRIMARY KEY, organisation_id TEXT NOT NULL REFERENCES organisations(id), name TEXT NOT NULL
      ) STRICT;
      CREATE INDEX projects_by_organisation ON projects(organisation_id);
      CREATE TABLE cohorts (id TEXT PRIMARY KEY, name TEXT NOT NULL CHECK (name <> '')) STRICT;
      CREATE TABLE dossiers (
        id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES projects(id), cohort_id TEXT REFERENCES cohorts(id) ON DELETE SET NULL,
        format_version INTEGER NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 0), seal TEXT NOT NULL CHECK (length(seal) = 64),
        status TEXT NOT NULL, archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)), example INTEGER NOT NULL DEFAULT 0 CHECK (example IN (0, 1)),
        stage TEXT NOT NULL DEFAULT '', model TEXT NOT NULL DEFAULT '', field TEXT NOT NULL DEFAULT '',
        asked_cents INTEGER, proposed_cents INTEGER, granted_cents INTEGER, decision_date TEXT NOT NULL DEFAULT '', owner TEXT NOT NULL DEFAULT '',
        completeness REAL NOT NULL DEFAULT 0, open_questions INTEGER NOT NULL DEFAULT 0, findings INTEGER NOT NULL DEFAULT 0,
        created_at TEXT NOT NULL, updated_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX dossiers_by_update ON dossiers(archived, updated_at DESC);
      CREATE INDEX dossiers_by_project ON dossiers(project_id);
      CREATE TABLE dossier_parts (
        dossier_id TEXT NOT NULL REFERENCES dossiers(id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('answer', 'draft', 'section', 'item')),
        collection TEXT NOT NULL, key TEXT NOT NULL, position INTEGER NOT NULL, body TEXT NOT NULL CHECK (json_valid(body)),
        PRIMARY KEY (dossier_id, kind, collection, key)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE history (
        id INTEGER PRIMARY KEY, dossier_id TEXT NOT NULL REFERENCES dossiers(id) ON DELETE CASCADE, revision INTEGER NOT NULL,
        at TEXT NOT NULL, who TEXT NOT NULL, origin TEXT NOT NULL, commands TEXT NOT NULL CHECK (json_valid(commands)), seal TEXT NOT NULL
      ) STRICT;
      CREATE UNIQUE INDEX history_by_dossier ON history(dossier_id, revision);
      CREATE TRIGGER history_is_append_only BEFORE UPDATE ON history BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
      CREATE TABLE attachments (
        id TEXT PRIMARY KEY, dossier_id TEXT NOT NULL REFERENCES dossiers(id) ON DELETE CASCADE, name TEXT NOT NULL, media_type TEXT NOT NULL,
        bytes INTEGER NOT NULL, sha256 TEXT NOT NULL CHECK (length(sha256) = 64), added_at TEXT NOT NULL, content BLOB NOT NULL
      ) STRICT;
      CREATE INDEX attachments_by_dossier ON attachments(dossier_id);
    `);
  },
};
