import type { Connection } from './connection.ts';
import { migration0010 } from './migrations/0010-portfolio.ts';
import { migration0020 } from './migrations/0020-search.ts';

export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly up: (db: Connection) => void;
}
/** In order; numbered in tens, so that an urgent repair can stand between two. */
export const MIGRATIONS: readonly Migration[] = [migration0010, migration0020];
export const SCHEMA_VERSION = Math.max(...MIGRATIONS.map((m) => m.version));
/** 'TRIP' in ASCII: tells our files from other SQLite files. */
export const APPLICATION_ID = 0x54524950;

export const schemaVersion = (db: Pick<Connection, 'pragma'>): number =>
  Number(db.pragma('user_version', { simple: true }));

/** All pending migrations in one transaction: afterwards the file is at the old version or at the new one, never between. @param upTo for tests */
export const migrate = (db: Connection, upTo = SCHEMA_VERSION): void => {
  const pending = MIGRATIONS.filter((m) => m.version > schemaVersion(db) && m.version <= upTo);
  if (pending.length === 0) return;
  db.transaction(() => {
    for (const migration of pending) {
      migration.up(db);
      db.pragma(`user_version = ${migration.version}`);
    }
    db.pragma(`application_id = ${APPLICATION_ID}`);
  }).immediate();
};
