/** Frozen history: a published migration never changes and imports nothing of the domain. */
import type { Connection } from '../connection.ts';

export const migration0010 = {
  version: 10,
  name: 'portfolio',
  up: (db: Connection): void => {
    db.exec(`
      CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE organisations (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        identity TEXT NOT NULL UNIQUE CHECK (identity <> ''),
        name TEXT NOT NULL,
        siren TEXT NOT NULL,
        rna TEXT NOT NULL,
        row_seal TEXT NOT NULL CHECK (length(row_seal) = 64)
      ) STRICT;
      CREATE TABLE projects (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        organisation_id TEXT REFERENCES organisations(id),
        identity TEXT NOT NULL UNIQUE CHECK (identity <> ''),
        name TEXT NOT NULL,
        row_seal TEXT NOT NULL CHECK (length(row_seal) = 64)
      ) STRICT;
      CREATE INDEX projects_by_organisation ON projects(organisation_id);
      CREATE TABLE cohorts (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL CHECK (name <> ''),
        created_at TEXT NOT NULL,
        row_seal TEXT NOT NULL CHECK (length(row_seal) = 64)
      ) STRICT;
      CREATE TABLE dossiers (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE CHECK (id <> ''),
        organisation_id TEXT REFERENCES organisations(id),
        project_id TEXT REFERENCES projects(id),
        cohort_id TEXT REFERENCES cohorts(id),
        status TEXT NOT NULL CHECK (status IN ('draft', 'inReview', 'ready', 'decided', 'followed', 'closed')),
        archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
        example INTEGER NOT NULL CHECK (example IN (0, 1)),
        format_version INTEGER NOT NULL CHECK (format_version > 0),
        revision INTEGER NOT NULL CHECK (revision > 0),
        seal TEXT NOT NULL CHECK (length(seal) = 64),
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        project TEXT NOT NULL,
        project_key TEXT NOT NULL,
        organisation TEXT NOT NULL,
        organisation_key TEXT NOT NULL,
        stage TEXT NOT NULL,
        model TEXT NOT NULL,
        field TEXT NOT NULL,
        asked_cents INTEGER,
        proposed_cents INTEGER,
        granted_cents INTEGER,
        decision_date TEXT NOT NULL,
        owner TEXT NOT NULL,
        completeness REAL NOT NULL CHECK (completeness BETWEEN 0 AND 1),
        open_questions INTEGER NOT NULL CHECK (open_questions >= 0),
        findings INTEGER NOT NULL CHECK (findings >= 0),
        row_seal TEXT NOT NULL CHECK (length(row_seal) = 64)
      ) STRICT;
      CREATE INDEX dossiers_by_organisation ON dossiers(organisation_id);
      CREATE INDEX dossiers_by_project ON dossiers(project_id);
      CREATE INDEX dossiers_by_cohort ON dossiers(cohort_id);
      CREATE INDEX dossiers_sorted_updated ON dossiers(archived, updated_at, number);
      CREATE INDEX dossiers_sorted_project ON dossiers(archived, project_key, number);
      CREATE INDEX dossiers_sorted_organisation ON dossiers(archived, organisation_key, number);
      CREATE INDEX dossiers_sorted_status ON dossiers(archived, status, number);
      CREATE INDEX dossiers_sorted_asked ON dossiers(archived, asked_cents, number);
      CREATE INDEX dossiers_sorted_decision ON dossiers(archived, decision_date, number);
      CREATE INDEX dossiers_sorted_completeness ON dossiers(archived, completeness, number);
      CREATE INDEX dossiers_sorted_model ON dossiers(archived, model, number);
      CREATE INDEX dossiers_sorted_stage ON dossiers(archived, stage, number);
      CREATE TABLE dossier_parts (
        dossier_id TEXT NOT NULL REFERENCES dossiers(id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('answer', 'draft', 'section', 'item')),
        collection TEXT NOT NULL,
        key TEXT NOT NULL,
        position INTEGER NOT NULL CHECK (position >= 0),
        body TEXT NOT NULL CHECK (json_valid(body)),
        PRIMARY KEY (dossier_id, kind, collection, key)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE history (
        id INTEGER PRIMARY KEY,
        dossier_id TEXT NOT NULL REFERENCES dossiers(id) ON DELETE CASCADE,
        revision INTEGER NOT NULL CHECK (revision > 0),
        at TEXT NOT NULL,
        who TEXT NOT NULL,
        origin TEXT NOT NULL CHECK (origin IN ('edit', 'undo', 'redo', 'import', 'example', 'create')),
        commands TEXT NOT NULL CHECK (json_valid(commands)),
        change TEXT CHECK (change IS NULL OR json_valid(change)),
        snapshot TEXT CHECK (snapshot IS NULL OR json_valid(snapshot)),
        content_seal TEXT NOT NULL CHECK (length(content_seal) = 64),
        previous_seal TEXT NOT NULL,
        line_seal TEXT NOT NULL CHECK (length(line_seal) = 64),
        UNIQUE (dossier_id, revision)
      ) STRICT;
      CREATE TRIGGER history_never_changes BEFORE UPDATE ON history
        BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
      CREATE TRIGGER history_never_goes BEFORE DELETE ON history
        WHEN (SELECT example FROM dossiers WHERE id = OLD.dossier_id) = 0
        BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
      CREATE TRIGGER dossiers_never_go BEFORE DELETE ON dossiers WHEN OLD.example = 0
        BEGIN SELECT RAISE(ABORT, 'only the example can be removed'); END;
      CREATE TABLE attachments (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        dossier_id TEXT NOT NULL REFERENCES dossiers(id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        media_type TEXT NOT NULL,
        bytes INTEGER NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        added_at TEXT NOT NULL,
        row_seal TEXT NOT NULL CHECK (length(row_seal) = 64),
        content BLOB NOT NULL CHECK (length(content) = bytes)
      ) STRICT;
      CREATE INDEX attachments_by_dossier ON attachments(dossier_id);
    `);
  },
};
