import { call } from '#renderer/ground/api/client.ts';
import { useRecords } from '#renderer/ground/state/use-records.ts';
import { SHIPPED_RUBRIC, SHIPPED_RUBRIC_ID } from '#shared/assessment/rubric/default-rubric.ts';
import type { Rubric } from '#shared/assessment/rubric/rubric.ts';
import type { RecordOf } from '#shared/decision/records/kinds.ts';
import { canonical } from '#shared/dossier/content/canonical.ts';

export interface StoredRubric {
  readonly id: string;
  /** 0: the shipped rubric, that nobody has used or edited yet */ readonly revision: number;
  readonly rubric: Rubric;
}
/** Every rubric there is, the shipped one first. */
export const useRubrics = () => {
  const { records, loading, remove } = useRecords('rubric', null);
  const stored = records.map(({ id, revision, body }): StoredRubric => ({ id, revision, rubric: body }));
  const shipped: StoredRubric = stored.find((r) => r.id === SHIPPED_RUBRIC_ID) ?? {
    id: SHIPPED_RUBRIC_ID,
    revision: 0,
    rubric: SHIPPED_RUBRIC,
  };
  return { rubrics: [shipped, ...stored.filter((r) => r.id !== SHIPPED_RUBRIC_ID)], loading, remove };
};
/** @returns the revision that was written, null when it was refused */
export const saveRubric = async (id: string, base: number, rubric: Rubric): Promise<number | null> => {
  const reply = await call('record.save', { id, kind: 'rubric', dossierId: null, base, body: rubric });
  return reply.ok ? reply.value.revision : null;
};
/**
 * Marks speak of a version that is kept beside the dossier: written when the first of them is.
 * @returns the record of that version, null when it was refused
 */
export const keptVersion = async (
  dossierId: string,
  { id, revision, rubric }: StoredRubric,
): Promise<string | null> => {
  const list = await call('record.list', { kind: 'rubricVersion', dossierId });
  if (!list.ok) return null;
  const kept = (list.value as unknown as readonly RecordOf<'rubricVersion'>[]).find(
    ({ body }) => body.rubricId === id && canonical(body.rubric) === canonical(rubric),
  );
  if (kept !== undefined) return kept.id;
  const version = crypto.randomUUID();
  const body = { rubricId: id, revision, rubric };
  const reply = await call('record.save', { id: version, kind: 'rubricVersion', dossierId, base: 0, body });
  return reply.ok ? version : null;
};
