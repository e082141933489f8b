/** Every change to a portfolio. Each function is the body of one transaction: it changes everything or, when it answers a failure, nothing. */

import { fail, ok } from '#shared/contract/failures.ts';
import { applyAll, setCommand } from '#shared/dossier/content/apply.ts';
import { defaultStartMonth, emptyDossier } from '#shared/dossier/content/empty.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { WriteDb } from '../connection.ts';
import { makeReceiving } from '../exchange/receiving.ts';
import { makeBringingBack } from '../keeping/bring-back.ts';
import { makeOpinionWriter } from '../opinions/opinion-writing.ts';
import { makeCohorts } from '../repositories/cohorts.ts';
import { makeRecordWriter } from '../repositories/records.ts';
import { makeApplying, refusalFailure } from './applying.ts';
import { makeAssigning } from './assigning.ts';
import { makeAttachmentWriting } from './attachments.ts';
import { makeCohortWriting, unknownCohort } from './cohorts.ts';
import { type DossierStates, makeDossierStates, type WritingContext } from './dossier-states.ts';

interface NewDossier {
  readonly project: string;
  readonly organisation: string;
  readonly cohortId: string | null;
}
/** A dossier with nothing in it but the names it is known by. */
const makeCreating =
  (context: WritingContext, { insert }: Pick<DossierStates, 'insert'>, hasCohort: (id: string) => boolean) =>
  ({ project, organisation, cohortId }: NewDossier) => {
    if (cohortId !== null && !hasCohort(cohortId)) return fail(unknownCohort(cohortId));
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
  };

export const makeWriting = (db: WriteDb, context: WritingContext) => {
  const states = makeDossierStates(db, context);
  const { load, insert } = states;
  const cohorts = makeCohorts(db);
  const cohortWriting = makeCohortWriting(db, context, states);
  const records = makeRecordWriter(db, { ...context, hasDossier: states.isHere });
  const opinions = makeOpinionWriter(db, records, context);
  const selectExample = db.prepare('SELECT id FROM dossiers WHERE example = 1 ORDER BY number LIMIT 1');

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

  const apply = makeApplying(states);

  return {
    /** One dossier out of a backup, over the one that is here. */
    bringBack: makeBringingBack(db, {
      ...context,
      load,
      apply: (id, base, commands) => apply(id, base, 'edit', commands),
      reindex: states.outdated.add,
    }),
    forget: states.forget,
    bringUpOne: states.bringUpOne,
    createDossier: makeCreating(context, states, (id) => cohorts.stored(id) !== null),
    apply,
    ...makeAssigning(db, load, apply),
    ...cohortWriting,
    ...makeAttachmentWriting(db, context, states),

    /** Copies from outside, already checked (main/documents/exchange/read.ts). */
    receive: receiving.receive,

    /** The worked example, once: asked for again, the one that is there is named. */
    loadExample: (make: (id: string) => Dossier) => {
      const present = selectExample.get() as { id: string } | undefined;
      if (present !== undefined) return ok({ id: present.id });
      const dossier = make(context.newId());
      insert(dossier, 'example', { example: true });
      return ok({ id: dossier.id });
    },
    removeExamples: () => {
      return ok({ removed: states.removeExamples() });
    },

    saveRecord: opinions.save,
    saveRecords: opinions.saveAll,
    settleRecord: records.settle,
    removeRecord: opinions.remove,
    receiveOpinion: opinions.receive,
  };
};
export type Writing = ReturnType<typeof makeWriting>;
