import { call } from '#renderer/ground/api/client.ts';
import { readNow } from '#renderer/ground/api/reading.ts';
import { useRecords } from '#renderer/ground/state/use-records.ts';
import { SHIPPED_RUBRIC, SHIPPED_RUBRIC_ID } from '#shared/assessment/rubric/default-rubric.ts';
import type { Rubric } from '#shared/assessment/rubric/rubric.ts';
import { ok, type Result } from '#shared/contract/failures.ts';
import type { RecordOf } from '#shared/decision/records/kinds.ts';
import { canonical } from '#shared/dossier/content/canonical.ts';

export interface StoredRubric {
  readonly id: string;
  /** 0: the shipped rubric, that nobody has used or edited yet */ readonly revision: number;
  readonly rubric: Rubric;
}
/** Every rubric there is, the shipped one first. */
export const useRubrics = () => {
  const { records, loading, save, remove } = useRecords('rubric', null);
  const stored = records.map(({ id, revision, body }): StoredRubric => ({ id, revision, rubric: body }));
  const shipped: StoredRubric = stored.find((r) => r.id === SHIPPED_RUBRIC_ID) ?? {
    id: SHIPPED_RUBRIC_ID,
    revision: 0,
    rubric: SHIPPED_RUBRIC,
  };
  return { rubrics: [shipped, ...stored.filter((r) => r.id !== SHIPPED_RUBRIC_ID)], loading, save, remove };
};
/**
 * Marks speak of a version that is kept beside the dossier: written when the first of them is.
 * @param fresh the record that keeps it, when none does yet
 * @returns the record of that version
 */
export const keptVersion = async (
  dossierId: string,
  { id, revision, rubric }: StoredRubric,
  fresh: string,
): Promise<Result<string>> => {
  const list = await readNow('record.list', { kind: 'rubricVersion', dossierId });
  if (!list.ok) return list;
  const kept = (list.value as unknown as readonly RecordOf<'rubricVersion'>[]).find(
    ({ body }) => body.rubricId === id && canonical(body.rubric) === canonical(rubric),
  );
  if (kept !== undefined) return ok(kept.id);
  const body = { rubricId: id, revision, rubric };
  const reply = await call('record.save', { id: fresh, kind: 'rubricVersion', dossierId, base: 0, body });
  return reply.ok ? ok(fresh) : reply;
};
