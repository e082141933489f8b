/** Frozen versions taken in from a file: as they were frozen, once, and never in the place of another. */

import type { CopiedVersion, DossierCopy } from '#shared/archive/exchange/copy.ts';
import { IN_DOSSIER, inDossier, placeInEntry } from '#shared/archive/exchange/layout.ts';
import { fail, ok } from '#shared/contract/failures.ts';
import type { ReadDb, WriteDb } from '../connection.ts';
import { makeVersions, makeVersionWriter } from '../versions/rows.ts';

/** How many frozen versions of a copy are not here yet. */
export const countNewVersions = (db: ReadDb, copied: readonly CopiedVersion[]): number => {
  const versions = makeVersions(db);
  return copied.filter(({ version }) => versions.stored(version.id) === null).length;
};

export const makeVersionReceiver = (
  db: WriteDb,
  { newId, isHere }: { readonly newId: () => string; readonly isHere: (id: string) => boolean },
) => {
  const versions = makeVersions(db);
  const writer = makeVersionWriter(db, newId);
  return {
    /**
     * A version belongs to the dossier that its fingerprint names: of a copy kept apart, versions go to the dossier that was here.
     * @returns how many are new; `exchange.invalid` when another version has the same identifier
     */
    receive: ({ info, versions: copied }: DossierCopy) => {
      if (!isHere(info.id)) return ok(0);
      let count = 0;
      for (const one of copied) {
        const { id, name } = one.version;
        const here = versions.stored(id);
        if (here === null) {
          writer.receive(one);
          count += 1;
        } else if (here.redaction !== undefined || one.version.redaction !== undefined) {
          // Something was erased from one of them: what is here stays as it is.
        } else if (here.dossierId !== info.id || here.fingerprint !== one.version.fingerprint)
          return fail({
            code: 'exchange.invalid',
            place: placeInEntry(inDossier(info.id, IN_DOSSIER.version(id))),
            value: name.slice(0, 200),
            rule: { kind: 'frozenStands' },
            kept: 'nothingChanged',
            next: ['retry'],
          });
      }
      return ok(count);
    },
  };
};
