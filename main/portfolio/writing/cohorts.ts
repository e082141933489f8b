/** Cohorts as they change, and what stands beside the content of a dossier: its status, its cohort, whether it is put away. */
import type { InputOf } from '#shared/contract/contract.ts';
import { type Failure, fail, ok } from '#shared/contract/failures.ts';
import type { WriteDb } from '../connection.ts';
import { makeCohorts, makeCohortWriter } from '../repositories/cohorts.ts';
import type { DossierStates, WritingContext } from './dossier-states.ts';

export const unknownCohort = (id: string): Failure<'cohort.unknown'> => ({
  code: 'cohort.unknown',
  id: id.slice(0, 200),
  kept: 'nothingChanged',
  next: ['reload'],
});

export const makeCohortWriting = (db: WriteDb, context: WritingContext, states: DossierStates) => {
  const cohorts = makeCohorts(db);
  const cohortWriter = makeCohortWriter(db);

  const setStatus = (id: string, change: Omit<InputOf<'dossier.setStatus'>, 'id'>) => {
    const loaded = states.load(id);
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

  return {
    setStatus,
    createCohort: (name: string) => {
      const id = context.newId();
      cohortWriter.create(id, name, context.now());
      return ok({ id, name, dossiers: 0 });
    },
    renameCohort: (id: string, name: string) => {
      const stored = cohorts.stored(id);
      if (stored === null) return fail(unknownCohort(id));
      cohortWriter.rename(stored, name);
      return ok({ id, name, dossiers: cohortWriter.memberIds(id).length });
    },
    /** Its dossiers stay, without a cohort. */
    removeCohort: (id: string) => {
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
