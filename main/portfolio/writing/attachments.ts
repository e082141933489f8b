/** Documents of a dossier as they come and go, and a dossier copied with its own. */
import { fail, ok } from '#shared/contract/failures.ts';
import { MAX_ATTACHMENT_BYTES } from '#shared/contract/operations/dossier.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { WriteDb } from '../connection.ts';
import { makeAttachments, makeAttachmentWriter } from '../repositories/attachments.ts';
import type { DossierStates, WritingContext } from './dossier-states.ts';

export interface NewAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

export const makeAttachmentWriting = (db: WriteDb, context: WritingContext, states: DossierStates) => {
  const { load, insert } = states;
  const attachments = makeAttachments(db);
  const attachmentWriter = makeAttachmentWriter(db);
  const dossierOfAttachment = db.prepare('SELECT dossier_id AS id FROM attachments WHERE id = ?');
  return {
    /** A copy with its attachments, as a draft of its own. */
    duplicateDossier: (id: string) => {
      const loaded = load(id);
      if (!loaded.ok) return loaded;
      const copies = new Map(attachments.list(id).map((a) => [a.id, context.newId()]));
      const text = JSON.stringify(loaded.value.dossier, (key, value: unknown) =>
        key === 'attachmentId' && typeof value === 'string' ? (copies.get(value) ?? value) : value,
      );
      const copy: Dossier = { ...(JSON.parse(text) as Dossier), id: context.newId() };
      insert(copy, 'create', { cohortId: loaded.value.record.cohort_id });
      for (const [from, to] of copies) {
        const file = attachments.read(from);
        if (file === null || !file.intact)
          return fail({
            code: 'dossier.damaged',
            id,
            kept: 'originalUntouched',
            next: ['openBackup'],
            details: `attachment ${from}`,
          });
        attachmentWriter.add(
          copy.id,
          { id: to, name: file.name, mediaType: file.mediaType, content: file.content },
          context.now(),
        );
      }
      return ok({ id: copy.id });
    },

    addAttachment: (dossierId: string, file: NewAttachment) => {
      const loaded = load(dossierId);
      if (!loaded.ok) return loaded;
      if (file.content.byteLength > MAX_ATTACHMENT_BYTES)
        return fail({
          code: 'attachment.tooLarge',
          value: file.name.slice(0, 200),
          rule: { kind: 'bytes', limit: MAX_ATTACHMENT_BYTES },
          kept: 'nothingChanged',
        });
      const name = file.name.slice(0, 255) || '?';
      const added = attachmentWriter.add(dossierId, { ...file, name, id: context.newId() }, context.now());
      states.outdated.add(loaded.value.record.number);
      return ok(added);
    },
    removeAttachment: (id: string) => {
      const owner = dossierOfAttachment.get(id) as { id: string } | undefined;
      if (owner === undefined)
        return fail({ code: 'attachment.unknown', id: id.slice(0, 200), kept: 'nothingChanged' });
      const loaded = load(owner.id);
      if (!loaded.ok) return loaded;
      attachmentWriter.remove(id);
      states.outdated.add(loaded.value.record.number);
      return ok({ removed: true });
    },
  };
};
