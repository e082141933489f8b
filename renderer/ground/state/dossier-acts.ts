/** What is done to dossiers from outside of them (status, cohort, archive, assessor), one or many at once: one step, which undo takes back. */
import { call } from '#renderer/ground/api/client.ts';
import { lockNow } from '#renderer/ground/saving/lock.ts';
import { remember, type Undoable } from '#renderer/ground/saving/undo-list.ts';
import type { InputOf } from '#shared/contract/contract.ts';
import type { Failure } from '#shared/contract/failures.ts';
import type { DossierRow } from '#shared/contract/operations/portfolio.ts';
import { useApp } from './app-store.ts';
import { flush, refreshView } from './dossier-store.ts';

export type DossierChange = Omit<InputOf<'dossier.setStatus'>, 'id'>;
/** What of a dossier such an act can change, as it stands. */
export type ChangedDossier = Pick<DossierRow, 'id' | 'status' | 'cohortId' | 'archived'>;
interface Act {
  readonly changes: readonly { readonly id: string; readonly before: DossierChange; readonly after: DossierChange }[];
}
interface Refused {
  readonly id: string;
  readonly failure: Failure;
}

const write = async (changes: Act['changes'], side: 'before' | 'after'): Promise<readonly Refused[]> => {
  const refused: Refused[] = [];
  for (const change of changes) {
    const reply = await call('dossier.setStatus', { id: change.id, ...change[side] });
    if (!reply.ok) refused.push({ id: change.id, failure: reply.failure });
  }
  return refused;
};
const again = (act: Act, side: 'before' | 'after'): boolean => {
  void write(act.changes, side).then(([first]) => {
    if (first) useApp.getState().tell(first.failure);
    return refreshView();
  });
  return true;
};
/** Acts on dossiers from the list stand in the window's one list of changes, beside what is edited. */
const acts: Undoable<Act> = {
  key: 'dossiers',
  undo: (act) => again(act, 'before'),
  redo: (act) => again(act, 'after'),
  join: (_, later) => later,
  show: () => undefined,
};

/**
 * @param label what undo calls it; said with the way back when it is done
 * @returns what was refused, dossier by dossier; the others are changed
 */
export const changeDossiers = async (
  rows: readonly ChangedDossier[],
  change: DossierChange,
  label: string,
): Promise<readonly Refused[]> => {
  const changes = rows.map((row) => ({
    id: row.id,
    after: change,
    before: {
      ...(change.status === undefined ? {} : { status: row.status }),
      ...(change.cohortId === undefined ? {} : { cohortId: row.cohortId }),
      ...(change.archived === undefined ? {} : { archived: row.archived }),
    },
  }));
  const refused = await write(changes, 'after');
  const done = changes.filter(({ id }) => !refused.some((r) => r.id === id));
  if (done.length > 0) {
    remember(acts, { label, place: '', step: { changes: done } });
    useApp.getState().say(label, true);
  }
  return refused;
};

/** A dossier, and the line of its history that gave it to somebody. */
type Assigned = Pick<InputOf<'dossier.undoAssign'>, 'id' | 'revision'>;
const rewrite = async (written: readonly Assigned[], origin: 'undo' | 'redo'): Promise<void> => {
  await flush();
  let refusal: Failure | null = null;
  for (const { id, revision } of written) {
    const reply = await call('dossier.undoAssign', { id, revision, origin });
    if (!reply.ok) refusal ??= reply.failure;
  }
  if (refusal !== null) useApp.getState().tell(refusal);
  await refreshView();
};
const takeBack = (written: readonly Assigned[], origin: 'undo' | 'redo'): boolean => {
  if (lockNow() !== null) return false;
  void rewrite(written, origin);
  return true;
};
const assignments: Undoable<readonly Assigned[]> = {
  key: 'assignments',
  undo: (written) => takeBack(written, 'undo'),
  redo: (written) => takeBack(written, 'redo'),
  join: (_, later) => later,
  show: () => undefined,
};

/**
 * Gives dossiers to an assessor. The one that is open shows it, and keeps what is typed in it.
 * @param owner '' = nobody
 * @param labelOf what undo calls it, of so many dossiers; said with the way back when it is done
 * @returns what was refused, dossier by dossier; the others are assigned
 */
export const assignDossiers = async (
  ids: readonly string[],
  owner: string,
  labelOf: (count: number) => string,
): Promise<readonly Refused[]> => {
  await flush();
  const refused: Refused[] = [];
  const written: Assigned[] = [];
  for (const id of ids) {
    const reply = await call('dossier.assign', { id, owner });
    if (!reply.ok) refused.push({ id, failure: reply.failure });
    else if (reply.value.written) written.push({ id, revision: reply.value.revision });
  }
  await refreshView();
  const label = labelOf(ids.length - refused.length);
  if (written.length > 0) remember(assignments, { label, place: '', step: written });
  if (refused.length < ids.length) useApp.getState().say(label, written.length > 0);
  return refused;
};
