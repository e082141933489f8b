/** Opinions as their readers may have them: everything that leaves the portfolio through here has passed `visibleTo`. */

import type { Opinion } from '#shared/assessment/rubric/opinion.ts';
import { opinionFile } from '#shared/assessment/rubric/opinion-file.ts';
import { samePerson } from '#shared/assessment/rubric/person.ts';
import { type Rubric, type RubricRef, versionFor } from '#shared/assessment/rubric/rubric.ts';
import { type AwaitedOpinion, awaiting, visibleTo } from '#shared/assessment/rubric/visible.ts';
import { type Failure, fail, ok } from '#shared/contract/failures.ts';
import { withdrawalsFrom } from '#shared/decision/committee/deciding/withdrawal.ts';
import { withdrawalSubject } from '#shared/decision/committee/prefill.ts';
import type { Member } from '#shared/decision/committee/records.ts';
import type { RecordOf } from '#shared/decision/records/kinds.ts';
import type { ReadDb } from '../connection.ts';
import { makeDossiers } from '../repositories/dossiers.ts';
import { makeRecords } from '../repositories/records.ts';

export type OpinionRecord = RecordOf<'opinion'>;
export interface OpinionsRead {
  /** whose eyes these are: the name in the settings */ readonly you: string;
  /** what this person may read */ readonly opinions: readonly OpinionRecord[];
  /** given, and not to be read yet */ readonly awaiting: readonly AwaitedOpinion[];
  /** names of those who declared an interest */ readonly withdrawn: readonly string[];
  /** each version of a rubric that one of `opinions` speaks of */ readonly rubrics: readonly {
    readonly version: string;
    readonly rubric: Rubric;
  }[];
}
const unknown = (id: string): Failure<'record.unknown'> => ({
  code: 'record.unknown',
  id: id.slice(0, 200),
  kept: 'nothingChanged',
  next: ['reload'],
});

/** The version of a rubric that an opinion of this dossier speaks of, or null when none was kept. */
export const rubricFor = (db: ReadDb, dossierId: string, ref: RubricRef): Rubric | null => {
  const versions = makeRecords(db).list('rubricVersion', dossierId);
  return versions.ok ? (versionFor(ref, versions.value)?.body.rubric ?? null) : null;
};

/** Names of those whose declared interest takes them out of a dossier. */
const makeWithdrawn = (db: ReadDb) => {
  const records = makeRecords(db);
  const dossiers = makeDossiers(db);
  /** The last name that a member had: a declared interest outlives who leaves the committee. */
  const nameOf = (memberId: string) => {
    const history = records.history(memberId);
    if (!history.ok) return history.failure.code === 'record.unknown' ? ok('') : history;
    return ok((history.value.find((l) => l.body !== null)?.body as Member | undefined)?.name ?? '');
  };
  return (dossierId: string) => {
    const interests = records.list('interest', null);
    if (!interests.ok) return interests;
    if (interests.value.length === 0) return ok<string[]>([]);
    const read = dossiers.read(dossierId);
    if (read === null) return ok<string[]>([]);
    if (!read.ok) return fail({ code: 'dossier.damaged', id: dossierId, details: read.details });
    const names: string[] = [];
    const withdrawals = withdrawalsFrom(
      interests.value.map((i) => i.body),
      withdrawalSubject(read.dossier),
    );
    for (const memberId of withdrawals.keys()) {
      const name = nameOf(memberId);
      if (!name.ok) return name;
      if (name.value !== '') names.push(name.value);
    }
    return ok(names);
  };
};

export const makeOpinionReading = (db: ReadDb, user: () => string) => {
  const records = makeRecords(db);
  const dossiers = makeDossiers(db);
  const withdrawnFrom = makeWithdrawn(db);
  /** All of a dossier, each known by its opinion so that what is visible can be found again. */
  const visible = (dossierId: string) => {
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
  /** Which lines of a record the reader may see; `record.unknown` when none. */
  const readableLine = (id: string) => {
    const row = records.stored(id);
    if (row?.kind !== 'opinion' || row.dossier_id === null) return ok(() => true);
    const found = visible(row.dossier_id);
    if (!found.ok) return found;
    if (!found.value.seen.some((r) => r.id === id)) return fail(unknown(id));
    return ok((body: unknown) => {
      const opinion = body as Opinion | null;
      return opinion !== null && (opinion.status !== 'draft' || samePerson(opinion.person, user()));
    });
  };
  return {
    list: (dossierId: string) => {
      const found = visible(dossierId);
      return found.ok ? ok(found.value.seen) : found;
    },
    /** Everything that a screen needs of a dossier's opinions. */
    read: (dossierId: string) => {
      const found = visible(dossierId);
      if (!found.ok) return found;
      const { all, withdrawn, seen } = found.value;
      const refs = new Map(seen.map(({ body }) => [body.rubric.version, body.rubric]));
      return ok({
        you: user(),
        opinions: seen,
        awaiting: awaiting(
          user(),
          all.map((r) => r.body),
          withdrawn,
        ),
        withdrawn,
        rubrics: [...refs.values()].flatMap((ref) => {
          const rubric = rubricFor(db, dossierId, ref);
          return rubric === null ? [] : [{ version: ref.version, rubric }];
        }),
      });
    },
    /** An opinion as a file, for its author alone. */
    file: (dossierId: string, id: string) => {
      const found = visible(dossierId);
      if (!found.ok) return found;
      const own = found.value.seen.find((r) => r.id === id && samePerson(r.body.person, user()));
      const rubric = own === undefined ? null : rubricFor(db, dossierId, own.body.rubric);
      if (own === undefined || rubric === null) return fail(unknown(id));
      const project = String(dossiers.record(dossierId)?.project ?? '');
      return ok(opinionFile(id, { id: dossierId, project }, rubric, own.body));
    },
    /** The history of a record: an opinion's only to who may read it, and never what it said as somebody else's draft. */
    history: (id: string) => {
      const may = readableLine(id);
      if (!may.ok) return may;
      const history = records.history(id);
      return history.ok ? ok(history.value.filter(({ body }) => may.value(body))) : history;
    },
    /** The same lines as they leave in a file. */
    linesToSend: (id: string) => {
      const may = readableLine(id);
      if (!may.ok) return may;
      const read = records.lines(id);
      return read.ok ? ok(read.value.lines.filter(({ body }) => may.value(body))) : read;
    },
    /** Whether the reader may see what a record says: an opinion that is not here is nobody's to read before one's own. */
    mayRead: (id: string, kind: string): boolean =>
      kind !== 'opinion' || (records.stored(id) !== null && readableLine(id).ok),
  };
};
