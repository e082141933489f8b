/**
 * What derives from a dossier and costs more than saving it: the words it is found by, its completeness and its number of findings. The transaction that changes a dossier only notes that
 * they are outdated; they are brought up afterwards, each in a transaction of its own. The note is on the disk, so that a crash between both only delays them.
 */
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { WriteDb } from '../connection.ts';
import { makeAttachments } from '../repositories/attachments.ts';
import { makeSearchWriter, searchableText } from '../repositories/search.ts';

export const makeOutdated = (db: WriteDb) => {
  const attachments = makeAttachments(db);
  const search = makeSearchWriter(db);
  const add = db.prepare('INSERT INTO outdated (number) VALUES (?) ON CONFLICT DO NOTHING');
  const first = db.prepare('SELECT min(number) FROM outdated').pluck();
  const remove = db.prepare('DELETE FROM outdated WHERE number = ?');
  return {
    add: (number: number): void => void add.run(number),
    next: (): number | null => first.get() as number | null,
    done: (number: number): void => void remove.run(number),
    index: (number: number, dossier: Dossier): void =>
      search.put(
        number,
        searchableText(
          dossier,
          attachments.list(dossier.id).map((a) => a.name),
        ),
      ),
    unindex: (number: number): void => search.remove(number),
  };
};
