/** Freezing a dossier in two steps: what will be frozen is prepared, so that its files can print its fingerprint; then both are written together. */

import { sha256, storable } from '#main/seal/seal.ts';
import { fingerprintText, type Version } from '#shared/archive/history/versions/version.ts';
import { fail, ok } from '#shared/contract/failures.ts';
import { canonical } from '#shared/dossier/content/canonical.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { toStored } from '#shared/dossier/content/stored.ts';
import type { ReadDb, WriteDb } from '../connection.ts';
import { damagedDossier, unknownDossier } from '../reading.ts';
import { makeDossiers } from '../repositories/dossiers.ts';
import { makeVersionWriter, type NewFile, type NewVersion } from './rows.ts';

export interface PreparedVersion {
  readonly id: string;
  readonly version: NewVersion;
  readonly fingerprint: string;
  readonly dossier: Dossier;
}

export const makePreparing = (
  db: ReadDb,
  context: { readonly now: () => string; readonly user: () => string; readonly newId: () => string },
) => {
  const dossiers = makeDossiers(db);
  /** The dossier as it stands, ready to be frozen under a name. Nothing is written. */
  return (dossierId: string, said: Pick<Version, 'name' | 'reason'>) => {
    const read = dossiers.read(dossierId);
    if (read === null) return fail(unknownDossier(dossierId));
    if (!read.ok) return fail(damagedDossier(dossierId, read.details));
    const version: NewVersion = storable({
      ...said,
      dossierId,
      revision: read.record.revision,
      at: context.now(),
      who: context.user(),
      content: canonical(toStored(read.dossier)),
    });
    const fingerprint = sha256(fingerprintText({ ...version, contentSha256: sha256(version.content) }));
    return ok({ id: context.newId(), version, fingerprint, dossier: read.dossier });
  };
};

export const makeFreezing = (db: WriteDb, newId: () => string) => {
  const dossiers = makeDossiers(db);
  const writer = makeVersionWriter(db, newId);
  /** Writes what was prepared, with its files; refused when the dossier has moved on since. */
  return ({ id, version }: PreparedVersion, files: readonly NewFile[]) => {
    const record = dossiers.record(version.dossierId);
    if (record === null) return fail(unknownDossier(version.dossierId));
    if (record.revision !== version.revision)
      return fail({
        code: 'dossier.stale',
        id: version.dossierId,
        kept: 'nothingChanged',
        next: ['retry'],
      });
    return ok(writer.freeze(version, files, id));
  };
};
