/** Attached documents, kept inside the portfolio with their fingerprint. */

import { rowSeal, sha256, storable } from '#main/seal/seal.ts';
import type { Attachment } from '#shared/contract/operations/dossier.ts';
import type { ReadDb, WriteDb } from '../connection.ts';

export const makeAttachments = (db: ReadDb) => {
  const ofDossier = db.prepare(
    'SELECT id, name, bytes, sha256, added_at AS addedAt, media_type AS mediaType FROM attachments WHERE dossier_id = ? ORDER BY number',
  );
  const one = db.prepare(
    'SELECT id, dossier_id AS dossierId, name, bytes, sha256, added_at AS addedAt, media_type AS mediaType, content FROM attachments WHERE id = ?',
  );
  const owner = db.prepare('SELECT dossier_id AS dossierId FROM attachments WHERE id = ?');
  return {
    /** Whether some dossier has a document under this id. */
    isTaken: (id: string): boolean => owner.get(id) !== undefined,
    list: (dossierId: string): Attachment[] => ofDossier.all(dossierId) as Attachment[],
    /** null = no such attachment. @returns the bytes, and whether they still match their fingerprint */
    read: (id: string): (Attachment & { dossierId: string; content: Uint8Array; intact: boolean }) | null => {
      const row = one.get(id) as (Attachment & { dossierId: string; content: Uint8Array }) | undefined;
      return row === undefined ? null : { ...row, intact: sha256(row.content) === row.sha256 };
    },
  };
};

export const makeAttachmentWriter = (db: WriteDb) => {
  const next = db.prepare('SELECT coalesce(max(number), 0) + 1 AS next FROM attachments');
  const insert = db.prepare(
    'INSERT INTO attachments (number, id, dossier_id, name, media_type, bytes, sha256, added_at, row_seal, content) VALUES (@number, @id, @dossier_id, @name, @media_type, @bytes, @sha256, @added_at, @row_seal, @content)',
  );
  const remove = db.prepare('DELETE FROM attachments WHERE id = ?');
  return {
    add: (
      dossierId: string,
      file: { readonly id: string; readonly name: string; readonly mediaType: string; readonly content: Uint8Array },
      now: string,
    ): Attachment => {
      const row = storable({
        number: (next.get() as { next: number }).next,
        id: file.id,
        dossier_id: dossierId,
        name: file.name,
        media_type: file.mediaType,
        bytes: file.content.byteLength,
        sha256: sha256(file.content),
        added_at: now,
      });
      insert.run({ ...row, row_seal: rowSeal('attachments', row), content: file.content });
      const { id, name, bytes, sha256: fingerprint } = row;
      return { id, name, bytes, sha256: fingerprint, addedAt: now, mediaType: file.mediaType };
    },
    remove: (id: string): void => void remove.run(id),
  };
};
