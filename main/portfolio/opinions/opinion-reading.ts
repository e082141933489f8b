/** Opinions as their readers may have them: everything that leaves the portfolio through here has passed `visibleTo`. */
import { type Failure, fail, ok, type Result } from '#shared/contract/failures.ts';
import type { RecordKind, RecordLine, RecordOf } from '#shared/records/kinds.ts';
import type { Opinion } from '#shared/rubric/opinion.ts';
import { type OpinionFile, opinionFile } from '#shared/rubric/opinion-file.ts';
import { samePerson } from '#shared/rubric/person.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';
import { type AwaitedOpinion, awaiting, visibleTo } from '#shared/rubric/visible.ts';
import type { ReadDb } from '../connection.ts';
import { makeDossiers } from '../repositories/dossiers.ts';
import { makeRecords } from '../repositories/records.ts';

export type OpinionRecord = RecordOf<'opinion'>;
export interface RubricVersion {
  readonly id: string;
  readonly revision: number;
  readonly rubric: Rubric;
}
export interface OpinionsRead {
  /** whose eyes these are: the name in the settings */ readonly you: string;
  /** what this person may read */ readonly opinions: readonly OpinionRecord[];
  /** given, and not to be read yet */ readonly awaiting: readonly AwaitedOpinion[];
  /** names of those who declared an interest */ readonly withdrawn: readonly string[];
  /** each version of a rubric that one of `opinions` speaks of */ readonly rubrics: readonly RubricVersion[];
}
const unknown = (id: string): Failure => ({
  code: 'record.unknown',
  path: 'id',
  value: id.slice(0, 200),
  kept: 'nothingChanged',
  next: ['reload'],
});

/** What a version of a rubric said, or null when no such version was stored. */
export const rubricAt = (db: ReadDb, id: string, revision: number): Rubric | null => {
  const history = makeRecords(db).history(id);
  const line = history.ok ? history.value.find((l) => l.revision === revision) : undefined;
  return (line?.body ?? null) as Rubric | null;
};

export const makeOpinionReading = (db: ReadDb, user: () => string) => {
  const records = makeRecords(db);
  const withdrawnFrom = (_dossierId: string): Result<string[]> => ok([]);
  /** All of a dossier, each known by its opinion so that what is visible can be found again. */
  const visible = (
    dossierId: string,
  ): Result<{
    readonly all: readonly OpinionRecord[];
    readonly withdrawn: readonly string[];
    seen: OpinionRecord[];
  }> => {
    const all = records.list('opinion', dossierId);
    if (!all.ok) return all;
    const withdrawn = withdrawnFrom(dossierId);
    if (!withdrawn.ok) return withdrawn;
    const bodies = new Set<Opinion>(
      visibleTo(
        user(),
        all.value.map((r) => r.body),
        withdrawn.value,
      ),
    );
    return ok({ all: all.value, withdrawn: withdrawn.value, seen: all.value.filter((r) => bodies.has(r.body)) });
  };
  return {
    list: (dossierId: string): Result<OpinionRecord[]> => {
      const found = visible(dossierId);
      return found.ok ? ok(found.value.seen) : found;
    },
    /** Everything that a screen needs of a dossier's opinions. */
    read: (dossierId: string): Result<OpinionsRead> => {
      const found = visible(dossierId);
      if (!found.ok) return found;
      const { all, withdrawn, seen } = found.value;
      const refs = new Map(seen.map(({ body }) => [`${body.rubric.id} ${body.rubric.revision}`, body.rubric]));
      return ok({
        you: user(),
        opinions: seen,
        awaiting: awaiting(
          user(),
          all.map((r) => r.body),
          withdrawn,
        ),
        withdrawn,
        rubrics: [...refs.values()].flatMap(({ id, revision }) => {
          const rubric = rubricAt(db, id, revision);
          return rubric === null ? [] : [{ id, revision, rubric }];
        }),
      });
    },
    /** An opinion as a file, for its author alone. */
    file: (dossierId: string, id: string): Result<OpinionFile> => {
      const found = visible(dossierId);
      if (!found.ok) return found;
      const own = found.value.seen.find((r) => r.id === id && samePerson(r.body.person, user()));
      const rubric = own === undefined ? null : rubricAt(db, own.body.rubric.id, own.body.rubric.revision);
      if (own === undefined || rubric === null) return fail(unknown(id));
      const project = String(makeDossiers(db).record(dossierId)?.project ?? '');
      return ok(opinionFile(id, { id: dossierId, project }, rubric, own.body));
    },
    /** The history of a record: an opinion's only to who may read it, and never what it said as somebody else's draft. */
    history: (id: string): Result<RecordLine<RecordKind>[]> => {
      const history = records.history(id);
      const row = records.stored(id);
      if (!history.ok || row?.kind !== 'opinion' || row.dossier_id === null) return history;
      const found = visible(row.dossier_id);
      if (!found.ok) return found;
      if (!found.value.seen.some((r) => r.id === id)) return fail(unknown(id));
      return ok(
        history.value.filter(({ body }) => {
          const opinion = body as Opinion | null;
          return opinion !== null && (opinion.status !== 'draft' || samePerson(opinion.person, user()));
        }),
      );
    },
  };
};
