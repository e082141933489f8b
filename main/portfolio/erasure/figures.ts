/** What counts of a dossier and names nobody; what of it has reached its term; and what verification says of what was erased. */
import { retentionTable } from '#shared/base/method/retention/retention.ts';
import { ok } from '#shared/contract/failures.ts';
import { type RetainedDossier, reachedTerms } from '#shared/decision/privacy/terms.ts';
import type { ErasureReason } from '#shared/dossier/merge/redaction.ts';
import type { ReadDb } from '../connection.ts';
import { makeRecords } from '../repositories/records.ts';
import type { Erasure, KeptFigures } from './erasure.ts';
import { peopleOf } from './people.ts';

interface DossierRow {
  readonly id: string;
  readonly project: string;
  readonly organisation: string;
  readonly status: string;
  readonly archived: number;
  readonly field: string;
  readonly stage: string;
  readonly model: string;
  readonly asked_cents: number | null;
  readonly granted_cents: number | null;
  readonly decision_date: string;
  readonly created_at: string;
  readonly updated_at: string;
}
const COLUMNS =
  'id, project, organisation, status, archived, field, stage, model, asked_cents, granted_cents, decision_date, created_at, updated_at';

interface DecidedBody {
  readonly decision: RetainedDossier['outcome'];
  readonly date: string;
  readonly status: string;
  readonly closedAt: string;
  readonly termMonths: number | null;
  readonly tranches: readonly { readonly dueOn: string }[];
}
/** Bodies of one kind, of every dossier, as they stand; what cannot be read is for its seal to say. */
const bodiesOf = <T>(db: ReadDb, kind: string): ReadonlyMap<string, readonly T[]> => {
  const rows = db
    .prepare(
      'SELECT dossier_id AS id, body FROM records WHERE kind = ? AND removed = 0 AND dossier_id IS NOT NULL ORDER BY number',
    )
    .all(kind) as { readonly id: string; readonly body: string }[];
  const found = new Map<string, T[]>();
  for (const { id, body } of rows) found.set(id, [...(found.get(id) ?? []), JSON.parse(body) as T]);
  return found;
};
const latest = (days: readonly (string | undefined)[]): string =>
  days.filter((day): day is string => day !== undefined && day !== '').reduce((a, b) => (a > b ? a : b), '');

const retainedDossiers = (db: ReadDb): RetainedDossier[] => {
  const decisions = bodiesOf<DecidedBody>(db, 'decision');
  const payments = bodiesOf<{ readonly on: string }>(db, 'payment');
  const milestones = bodiesOf<{ readonly dueOn: string; readonly doneOn: string }>(db, 'milestone');
  const rows = db.prepare(`SELECT ${COLUMNS} FROM dossiers WHERE example = 0 ORDER BY number`).all() as DossierRow[];
  return rows.map((row) => {
    const closed = (decisions.get(row.id) ?? []).filter(({ status }) => status === 'closed');
    const last = closed.at(-1);
    const decidedOn = last === undefined ? '' : latest([last.date, last.closedAt.slice(0, 10)]);
    return {
      id: row.id,
      outcome: last?.decision ?? null,
      decidedOn,
      endOn: latest([
        decidedOn,
        ...closed.flatMap(({ tranches }) => tranches.map(({ dueOn }) => dueOn)),
        ...(payments.get(row.id) ?? []).map(({ on }) => on),
        ...(milestones.get(row.id) ?? []).flatMap(({ dueOn, doneOn }) => [dueOn, doneOn]),
      ]),
      changedOn: row.updated_at.slice(0, 10),
    };
  });
};

/** @param id a dossier that is there */
export const figuresOf = (db: ReadDb, id: string): KeptFigures => {
  const row = db.prepare(`SELECT ${COLUMNS} FROM dossiers WHERE id = ?`).get(id) as DossierRow;
  const outcome = retainedDossiers(db).find((one) => one.id === id)?.outcome ?? '';
  return {
    year: (row.decision_date || row.created_at).slice(0, 4),
    status: row.status,
    outcome: outcome ?? '',
    field: row.field,
    stage: row.stage,
    model: row.model,
    askedCents: row.asked_cents,
    grantedCents: row.granted_cents,
  };
};

/** Fewer than this are told together with others: our own choice (November 2026), the usual least size of a group that nobody is found in. */
const LEAST_GROUP = 5;
const groupFigures = (kept: readonly KeptFigures[]) => {
  const years = [...new Set(kept.map(({ year }) => year))].sort();
  const groups: { years: string[]; of: KeptFigures[] }[] = [];
  for (const year of years) {
    const of = kept.filter((one) => one.year === year);
    const last = groups.at(-1);
    if (last !== undefined && last.of.length < LEAST_GROUP) {
      last.years.push(year);
      last.of.push(...of);
    } else groups.push({ years: [year], of });
  }
  // A last group that is too small joins the one before it; alone, it is not told.
  const tail = groups.at(-1);
  if (tail !== undefined && tail.of.length < LEAST_GROUP) {
    groups.pop();
    const before = groups.at(-1);
    before?.years.push(...tail.years);
    before?.of.push(...tail.of);
  }
  const sum = (of: readonly KeptFigures[], key: 'askedCents' | 'grantedCents'): number =>
    of.reduce((total, one) => total + (one[key] ?? 0), 0);
  return groups.map(({ years: told, of }) => ({
    years: told.length === 1 ? String(told[0]) : `${told[0]}–${told.at(-1)}`,
    dossiers: of.length,
    askedCents: sum(of, 'askedCents'),
    grantedCents: sum(of, 'grantedCents'),
  }));
};

export const readOverview = (db: ReadDb, erasures: readonly Erasure[], today: string) => {
  const set = makeRecords(db).list('retention', null);
  if (!set.ok) return set;
  const rows = new Map(
    (db.prepare(`SELECT ${COLUMNS} FROM dossiers`).all() as DossierRow[]).map((row) => [row.id, row]),
  );
  const table = retentionTable(set.value.map(({ body }) => body).filter(({ date }) => date <= today));
  return ok({
    erasures: erasures.map(({ id, at, kind, reason }) => ({ id, at, kind, reason })).reverse(),
    due: reachedTerms(retainedDossiers(db), table, today).flatMap((one) => {
      const row = rows.get(one.id);
      // Once nobody is named there any more, nothing is due until the next term.
      const isDone = one.act === 'people' && !peopleOf(db, one.id).some(({ isPerson }) => isPerson);
      return row === undefined || isDone
        ? []
        : [{ ...one, project: row.project, organisation: row.organisation, archived: row.archived === 1 }];
    }),
    figures: groupFigures(erasures.flatMap(({ said }) => said.kept ?? [])),
  });
};

/** What was erased in part: how many lines of histories and frozen versions, by erasure. */
export interface PartlyErased {
  readonly at: string;
  readonly reason: ErasureReason;
  readonly lines: number;
  readonly versions: number;
}
export const partlyErased = (db: ReadDb): PartlyErased[] =>
  db
    .prepare(
      `SELECT json_extract(redaction, '$.at') AS at, json_extract(redaction, '$.reason') AS reason, sum(line) AS lines, sum(1 - line) AS versions FROM (
         SELECT redaction, 1 AS line FROM history WHERE redaction IS NOT NULL
         UNION ALL SELECT redaction, 1 FROM record_history WHERE redaction IS NOT NULL
         UNION ALL SELECT redaction, 0 FROM versions WHERE redaction IS NOT NULL
       ) GROUP BY 1, 2 ORDER BY 1`,
    )
    .all() as PartlyErased[];
