import { sha256 } from '#main/seal/seal.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { inTransaction } from './connection.ts';
import { splitFollowUps } from './earlier/follow-ups.ts';
import { migration0010 } from './migrations/0010-portfolio.ts';
import { migration0020 } from './migrations/0020-search.ts';
import { migration0030 } from './migrations/0030-records.ts';
import { migration0040 } from './migrations/0040-versions.ts';
import { migration0050 } from './migrations/0050-lines.ts';
import { migration0060 } from './migrations/0060-outdated.ts';
import { migration0070 } from './migrations/0070-erasures.ts';

export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly up: (db: WriteDb) => void;
}
/** In order; numbered in tens, so that an urgent repair can stand between two. */
export const MIGRATIONS: readonly Migration[] = [
  migration0010,
  migration0020,
  migration0030,
  migration0040,
  migration0050,
  migration0060,
  migration0070,
];
export const SCHEMA_VERSION = Math.max(...MIGRATIONS.map((m) => m.version));
/** 'TRIP' in ASCII: tells our files from other SQLite files. */
export const APPLICATION_ID = 0x54524950;

export const schemaVersion = (db: Pick<ReadDb, 'pragma'>): number =>
  Number(db.pragma('user_version', { simple: true }));

/** Every table, index and trigger as SQLite keeps it. */
export const schemaStatements = (db: Pick<ReadDb, 'prepare'>): unknown[] =>
  db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all();
/** A fingerprint of them: a damaged definition is not always an invalid one. */
export const schemaSeal = (db: Pick<ReadDb, 'prepare'>): string => sha256(JSON.stringify(schemaStatements(db)));

/**
 * All pending migrations in one transaction: afterwards the file is at the old version or at the new one, never between.
 * @param upTo for tests and fixtures
 */
export const migrate = (db: WriteDb, upTo = SCHEMA_VERSION): void => {
  inTransaction(db, () => {
    const from = schemaVersion(db);
    const pending = MIGRATIONS.filter((m) => m.version > from && m.version <= upTo);
    if (pending.length === 0) return;
    for (const migration of pending) {
      migration.up(db);
      db.pragma(`user_version = ${migration.version}`);
    }
    // Contents that are kept otherwise since: written by today's code, so only once the tables are today's.
    if (from > 0 && from < 50 && schemaVersion(db) === SCHEMA_VERSION) splitFollowUps(db);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    // The version is also told inside: a flipped bit in the header must not pass for a newer file.
    const put = db.prepare(
      'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    );
    put.run('schema_version', String(schemaVersion(db)));
    put.run('schema_seal', schemaSeal(db));
  });
};
