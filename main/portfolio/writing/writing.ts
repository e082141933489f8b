/** Every change to a portfolio. Each function is the body of one transaction: it changes everything or, when it answers a failure, nothing. */

import type { InputOf } from '#shared/contract/contract.ts';
import { type Failure, fail, ok, type Result, refusedAt } from '#shared/contract/failures.ts';
import { type Attachment, MAX_ATTACHMENT_BYTES } from '#shared/contract/operations/dossier.ts';
import { type AppliedCommand, applyAll, setCommand } from '#shared/dossier/content/apply.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import { defaultStartMonth, emptyDossier } from '#shared/dossier/content/empty.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { WriteDb } from '../connection.ts';
import { makeReceiving } from '../exchange/receiving.ts';
import { makeOpinionWriter } from '../opinions/opinion-writing.ts';
import { makeAttachments, makeAttachmentWriter } from '../repositories/attachments.ts';
import { makeCohorts, makeCohortWriter } from '../repositories/cohorts.ts';
import { makeRecordWriter } from '../repositories/records.ts';
import { makeDossierStates, type WritingContext } from './dossier-states.ts';

export interface NewAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

const unknownCohort = (id: string): Failure => ({
  code: 'cohort.unknown',
  id: id.slice(0, 200),
  kept: 'nothingChanged',
  next: ['reload'],
});
/** On an older base, what stands there was changed by someone else: reload. On the present one, the commands do not fit the dossier. */
const refusalFailure = (applied: AppliedCommand & { readonly ok: false }, isStale: boolean): Failure => {
  const place = refusedAt(applied.refusal);
  if (applied.kind === 'invalid')
    return { code: 'dossier.invalid', ...place, kept: 'nothingChanged', next: ['correct'] };
  return { code: isStale ? 'dossier.stale' : 'dossier.conflict', ...place, kept: 'nothingChanged', next: ['reload'] };
};

export const makeWriting = (db: WriteDb, context: WritingContext) => {
  const states = makeDossierStates(db, context);
  const { load, insert } = states;
  const cohorts = makeCohorts(db);
  const cohortWriter = makeCohortWriter(db);
  const attachments = makeAttachments(db);
  const attachmentWriter = makeAttachmentWriter(db);
  const records = makeRecordWriter(db, { ...context, hasDossier: states.isHere });
  const opinions = makeOpinionWriter(db, records, context);
  const selectExample = db.prepare('SELECT id FROM dossiers WHERE example = 1 ORDER BY number LIMIT 1');
  const dossierOfAttachment = db.prepare('SELECT dossier_id AS id FROM attachments WHERE id = ?');

  const setStatus = (id: string, change: Omit<InputOf<'dossier.setStatus'>, 'id'>): Result<{ revision: number }> => {
    const loaded = load(id);
    if (!loaded.ok) return loaded;
    const { cohortId } = change;
    if (cohortId !== undefined && cohortId !== null && cohorts.stored(cohortId) === null)
      return fail(unknownCohort(cohortId));
    const next = {
      ...(change.status === undefined ? {} : { status: change.status }),
      ...(cohortId === undefined ? {} : { cohort_id: cohortId }),
      ...(change.archived === undefined ? {} : { archived: change.archived ? 1 : 0 }),
    };
    return ok({ revision: states.setColumns(loaded.value, next, change).revision });
  };

  const receiving = makeReceiving(db, {
    ...context,
    load,
    isHere: states.isHere,
    insert: (dossier, about) => insert(dossier, 'import', about),
    rewrite: (at, next, { commands, change }) => {
      const applied = applyAll(at.dossier, commands);
      if (!applied.ok) return fail(refusalFailure(applied, false));
      return ok(states.rewrite(at, applied.dossier, { status: next.status }, { origin: 'import', commands, change }));
    },
    reindex: (id) => {
      const loaded = load(id);
      if (loaded.ok) states.outdated.add(loaded.value.record.number);
    },
  });

  return {
    forget: states.forget,
    bringUpOne: states.bringUpOne,
    createDossier: ({
      project,
      organisation,
      cohortId,
    }: {
      readonly project: string;
      readonly organisation: string;
      readonly cohortId: string | null;
    }): Result<{ id: string }> => {
      if (cohortId !== null && cohorts.stored(cohortId) === null) return fail(unknownCohort(cohortId));
      const empty = emptyDossier(context.newId(), { startMonth: defaultStartMonth(context.now().slice(0, 10)) });
      const named = applyAll(
        empty,
        [
          ['request.projectName', project.trim()] as const,
          ['request.organisationName', organisation.trim()] as const,
        ].flatMap(([key, value]) =>
          value === '' ? [] : [setCommand(empty, ['answers', key], { state: 'answered', value })],
        ),
      );
      if (!named.ok) return fail(refusalFailure(named, false));
      insert(named.dossier, 'create', { cohortId });
      return ok({ id: empty.id });
    },

    /**
     * Commands made on revision `base`. When the dossier has moved on since, they are still accepted if everything they replace is as they say.
     * @returns the new revision once it is on the disk
     */
    apply: (
      id: string,
      base: number,
      origin: 'edit' | 'undo' | 'redo',
      commands: readonly Command[],
    ): Result<{ revision: number; savedAt: string }> => {
      const loaded = load(id);
      if (!loaded.ok) return loaded;
      const { dossier, record } = loaded.value;
      if (base > record.revision)
        return fail({
          code: 'dossier.stale',
          id,
          kept: 'nothingChanged',
          next: ['reload'],
        });
      const applied = applyAll(dossier, commands);
      if (!applied.ok) return fail(refusalFailure(applied, base < record.revision));
      return ok(states.rewrite(loaded.value, applied.dossier, {}, { origin, commands, change: null }));
    },

    setStatus,

    /** A copy with its attachments, as a draft of its own. */
    duplicateDossier: (id: string): Result<{ id: string }> => {
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

    /** Copies from outside, already checked (main/documents/exchange/read.ts). */
    receive: receiving.receive,

    /** The worked example, once: asked for again, the one that is there is named. */
    loadExample: (make: (id: string) => Dossier): Result<{ id: string }> => {
      const present = selectExample.get() as { id: string } | undefined;
      if (present !== undefined) return ok({ id: present.id });
      const dossier = make(context.newId());
      insert(dossier, 'example', { example: true });
      return ok({ id: dossier.id });
    },
    removeExamples: (): Result<{ removed: number }> => {
      return ok({ removed: states.removeExamples() });
    },

    addAttachment: (dossierId: string, file: NewAttachment): Result<Attachment> => {
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
    removeAttachment: (id: string): Result<{ removed: boolean }> => {
      const owner = dossierOfAttachment.get(id) as { id: string } | undefined;
      if (owner === undefined)
        return fail({ code: 'attachment.unknown', id: id.slice(0, 200), kept: 'nothingChanged' });
      const loaded = load(owner.id);
      if (!loaded.ok) return loaded;
      attachmentWriter.remove(id);
      states.outdated.add(loaded.value.record.number);
      return ok({ removed: true });
    },

    saveRecord: opinions.save,
    saveRecords: opinions.saveAll,
    settleRecord: records.settle,
    removeRecord: opinions.remove,
    receiveOpinion: opinions.receive,

    createCohort: (name: string): Result<{ id: string; name: string; dossiers: number }> => {
      const id = context.newId();
      cohortWriter.create(id, name, context.now());
      return ok({ id, name, dossiers: 0 });
    },
    renameCohort: (id: string, name: string): Result<{ id: string; name: string; dossiers: number }> => {
      const stored = cohorts.stored(id);
      if (stored === null) return fail(unknownCohort(id));
      cohortWriter.rename(stored, name);
      return ok({ id, name, dossiers: cohortWriter.memberIds(id).length });
    },
    /** Its dossiers stay, without a cohort. */
    removeCohort: (id: string): Result<{ removed: boolean }> => {
      if (cohorts.stored(id) === null) return fail(unknownCohort(id));
      for (const member of cohortWriter.memberIds(id)) {
        const changed = setStatus(member, { cohortId: null });
        if (!changed.ok) return changed;
      }
      cohortWriter.remove(id);
      return ok({ removed: true });
    },
  };
};
export type Writing = ReturnType<typeof makeWriting>;
