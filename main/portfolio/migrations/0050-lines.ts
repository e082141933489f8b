/** Frozen history: lines of a record name those they were written after, so that two laptops know what each knew. */
import type { Connection } from '../connection.ts';

export const migration0050 = {
  version: 50,
  name: 'lines',
  up: (db: Connection): void => {
    // parents: JSON array of names of lines; null in a line of an earlier version. aside: kept, but not on the way to what the record says.
    db.exec(`
      ALTER TABLE record_history ADD COLUMN parents TEXT CHECK (parents IS NULL OR json_valid(parents));
      ALTER TABLE record_history ADD COLUMN reason TEXT NOT NULL DEFAULT '';
      ALTER TABLE record_history ADD COLUMN aside INTEGER NOT NULL DEFAULT 0 CHECK (aside IN (0, 1));
      CREATE INDEX record_history_aside ON record_history(record_id) WHERE aside = 1;
    `);
  },
};
