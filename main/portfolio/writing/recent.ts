/**
 * The dossiers that were changed last, as they stand on the disk: the next change of one needs not read it, judge it against its seals and put it together again.
 * What another connection or a transaction taken back may have changed is forgotten.
 */
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { WriteDb } from '../connection.ts';
import type { DossierRecord } from '../repositories/dossiers.ts';

export interface Recent {
  readonly dossier: Dossier;
  readonly record: DossierRecord;
  /** the seal of the last line of its history */ readonly lastSeal: string;
}
/** One is edited at a time; a committee decides on a few. */
const KEPT = 4;

export const makeRecent = (db: WriteDb) => {
  /** Rises when another connection has written. */
  const version = db.prepare('PRAGMA data_version').pluck();
  let seen: unknown = null;
  const known = new Map<string, Recent>();
  return {
    get: (id: string): Recent | undefined => {
      const now: unknown = version.get();
      if (now !== seen) known.clear();
      seen = now;
      return known.get(id);
    },
    put: (recent: Recent): void => {
      known.delete(recent.record.id);
      known.set(recent.record.id, recent);
      const [oldest] = known.keys();
      if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
    },
    /** Its row was written without a new revision. */
    setRow: (record: DossierRecord): void => {
      const recent = known.get(record.id);
      if (recent !== undefined) known.set(record.id, { ...recent, record });
    },
    clear: (): void => known.clear(),
  };
};
