/** Opinions written by their authors, and opinions that come back in a file. */

import { removalRefusal, rewritingRefusal, writingRefusal } from '#shared/assessment/rubric/keeping.ts';
import type { Opinion } from '#shared/assessment/rubric/opinion.ts';
import type { OpinionFile } from '#shared/assessment/rubric/opinion-file.ts';
import { samePerson } from '#shared/assessment/rubric/person.ts';
import { readableOthers } from '#shared/assessment/rubric/visible.ts';
import { type Refusal, refusal } from '#shared/base/refusal/refusal.ts';
import { type Failure, fail, ok, refusedAt } from '#shared/contract/failures.ts';
import { RECORD_KINDS } from '#shared/decision/records/kinds.ts';
import { canonical } from '#shared/dossier/content/canonical.ts';
import type { WriteDb } from '../connection.ts';
import { makeRecords, type makeRecordWriter, type RecordInput, type RecordWrite } from '../repositories/records.ts';
import { makeOpinionReading, rubricFor } from './opinion-reading.ts';

const refusedBy = (refusal: Refusal) =>
  fail({ code: 'opinion.refused', ...refusedAt(refusal), kept: 'nothingChanged', next: ['reload'] });
const twice = (person: string) => refusedBy(refusal('opinion', ['person'], person, { kind: 'oneOpinion' }));
const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

export type ReceivedState = 'added' | 'updated' | 'same';
const receipt = (person: string, state: ReceivedState) => ok({ person, state });

export const makeOpinionWriter = (
  db: WriteDb,
  writer: ReturnType<typeof makeRecordWriter>,
  { user, newId }: { readonly user: () => string; readonly newId: () => string },
) => {
  const records = makeRecords(db);
  const reading = makeOpinionReading(db, user);
  /** What is stored under this id as an opinion; null when there is none. */
  const storedOpinion = (id: string): { readonly body: Opinion; readonly revision: number } | null => {
    const row = records.stored(id);
    if (row?.kind !== 'opinion' || row.removed === 1) return null;
    const parsed = RECORD_KINDS.opinion.schema.safeParse(JSON.parse(row.body));
    return parsed.success ? { body: parsed.data, revision: row.revision } : null;
  };
  const hasAnother = (dossierId: string, id: string, { person, month }: Opinion): boolean => {
    const all = records.list('opinion', dossierId);
    return all.ok && all.value.some((r) => r.id !== id && r.body.month === month && samePerson(r.body.person, person));
  };
  const save = (input: RecordInput) => {
    const parsed = RECORD_KINDS.opinion.schema.safeParse(input.body);
    // The writer of records says what is wrong with a body, a place or a revision.
    if (!parsed.success || input.dossierId === null) return writer.save(input);
    const previous = storedOpinion(input.id)?.body ?? null;
    const visible = reading.list(input.dossierId);
    if (!visible.ok) return visible;
    const others =
      previous === null
        ? []
        : readableOthers(
            previous,
            visible.value.map((r) => r.body),
          );
    const refused = writingRefusal(previous, parsed.data, user(), others);
    if (refused !== null) return refusedBy(refused);
    const ref = parsed.data.rubric;
    if (rubricFor(db, input.dossierId, ref) === null)
      return refusedBy(refusal('opinion', ['rubric'], ref.version, { kind: 'rubricVersion' }));
    return hasAnother(input.dossierId, input.id, parsed.data) ? twice(parsed.data.person) : writer.save(input);
  };
  /** The version of the rubric that a file speaks of, kept beside the dossier if it is not yet. */
  const keptVersion = (dossierId: string, { opinion, rubric }: OpinionFile) => {
    const versions = records.list('rubricVersion', dossierId);
    if (!versions.ok) return versions;
    const found = versions.value.find((v) => same(v.body.rubric, rubric));
    const { id: rubricId, revision } = opinion.rubric;
    if (found !== undefined) return ok({ id: rubricId, revision, version: found.id });
    const version = records.stored(opinion.rubric.version) === null ? opinion.rubric.version : newId();
    const body = { rubricId, revision, rubric };
    const saved = writer.save({ id: version, kind: 'rubricVersion', dossierId, base: 0, body });
    return saved.ok ? ok({ id: rubricId, revision, version }) : saved;
  };
  const saveAny = (input: RecordInput) => (input.kind === 'opinion' ? save(input) : writer.save(input));
  const remove = (id: string, base: number) => {
    const previous = storedOpinion(id);
    const refused = previous === null ? null : removalRefusal(previous.body, user());
    return refused === null ? writer.remove(id, base) : refusedBy(refused);
  };
  return {
    save: saveAny,
    remove,
    /** Several of one dossier, or of the foundation; a body of null removes. The first refusal is the answer: all or none is for the transaction. */
    saveAll: (dossierId: string | null, changes: readonly RecordWrite[]) => {
      const saved: { id: string; revision: number }[] = [];
      let savedAt = '';
      for (const { body = null, ...input } of changes) {
        const one = body === null ? remove(input.id, input.base) : saveAny({ ...input, dossierId, body });
        if (!one.ok) return one;
        saved.push({ id: input.id, revision: one.value.revision });
        ({ savedAt } = one.value);
      }
      return ok({ saved, savedAt });
    },
    /** An opinion brought back by a file: added, or the next state of the one that is here. The same file twice changes nothing. */
    receive: (dossierId: string, file: OpinionFile) => {
      const { person } = file.opinion;
      if (file.dossier.id !== dossierId) {
        const failure: Failure<'opinion.otherDossier'> = {
          code: 'opinion.otherDossier',
          place: { of: 'opinionFile', path: ['dossier', 'project'] },
          value: file.dossier.project.slice(0, 200),
          kept: 'nothingChanged',
        };
        return fail(failure);
      }
      const row = records.stored(file.id);
      const here = storedOpinion(file.id);
      const refused = here === null ? null : rewritingRefusal(here.body, file.opinion);
      if (refused !== null) return refusedBy(refused);
      if (hasAnother(dossierId, file.id, file.opinion)) return twice(person);
      const rubric = keptVersion(dossierId, file);
      if (!rubric.ok) return rubric;
      const body: Opinion = { ...file.opinion, rubric: rubric.value };
      if (here !== null && same(here.body, body)) return receipt(person, 'same');
      const base = row?.revision ?? 0;
      const saved = writer.save({ id: file.id, kind: 'opinion', dossierId, base, body });
      return saved.ok ? receipt(person, here === null ? 'added' : 'updated') : saved;
    },
  };
};
