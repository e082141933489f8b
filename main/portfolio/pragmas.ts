import type { Connection } from './connection.ts';

const FULL = 2;

/**
 * Settings of a writing connection. `synchronous` is not stored in the file and the driver's own default is weaker at the second opening than at the first:
 * it is set and read back, because durability is a promise.
 */
export const applyPragmas = (db: Connection): void => {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('secure_delete = ON');
  if (process.platform === 'darwin') db.pragma('checkpoint_fullfsync = ON');
  const got = {
    journal: db.pragma('journal_mode', { simple: true }),
    synchronous: db.pragma('synchronous', { simple: true }),
    keys: db.pragma('foreign_keys', { simple: true }),
  };
  if (got.journal !== 'wal' || got.synchronous !== FULL || got.keys !== 1)
    throw new Error(`the database refused its settings: ${JSON.stringify(got)}`);
};
