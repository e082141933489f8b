/** What the calendar needs of every dossier, read in a handful of statements and not dossier by dossier. */
import { ok } from '#shared/contract/failures.ts';
import { type DueAlliance, type DueDossier, type DueQuestion, datedSteps } from '#shared/decision/follow-up/agenda.ts';
import { followUpOf } from '#shared/decision/records/followed.ts';
import type { RecordOf } from '#shared/decision/records/kinds.ts';
import { ApplicantQuestionSchema } from '#shared/dossier/content/schema.ts';
import { AllianceSchema } from '#shared/dossier/content/stations.ts';
import type { ReadDb } from '../connection.ts';
import type { makeRecords } from './records.ts';

interface Row {
  readonly id: string;
  readonly project: string;
  readonly owner: string;
  /** of the content: another content has another */ readonly seal: string;
}
interface PartRow {
  readonly dossier_id: string;
  readonly collection: 'alliances' | 'bearerQuestions';
  readonly body: string;
}
/** What the parts of one dossier say of days. */
interface Parts {
  readonly seal: string;
  readonly alliances: readonly DueAlliance[];
  readonly questions: readonly DueQuestion[];
}
/** Dossiers whose parts are read at once: a few milliseconds. */
const SLICE = 100;
type FollowedRecord = RecordOf<'followUpStart'> | RecordOf<'milestone'>;
const followedIn = (found: readonly FollowedRecord[]): DueDossier['followUp'] => {
  const body = followUpOf(found);
  const start = found.find((r) => r.kind === 'followUpStart');
  return body === null || start === undefined ? null : { id: start.id, body };
};
const by = <T>(items: readonly T[], keyOf: (item: T) => string | null): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item) ?? '';
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
};
/** An alliance with days that are still to come or late. */
const alliancesWithDates = (body: string): DueAlliance[] => {
  // Most name no day at all: that is seen without reading them.
  if (!body.includes('On"')) return [];
  const parsed = AllianceSchema.safeParse(JSON.parse(body));
  if (!parsed.success) return [];
  const steps = datedSteps(parsed.data);
  return steps.length === 0 ? [] : [{ id: parsed.data.id, actor: parsed.data.actor, steps }];
};
/** A question that waits and has a day; what cannot be read is for the seal of its dossier to say. */
const waiting = (body: string): DueQuestion[] => {
  if (!body.includes('"deadline"')) return [];
  const parsed = ApplicantQuestionSchema.safeParse(JSON.parse(body));
  if (!parsed.success || parsed.data.status !== 'open') return [];
  const { id, text, deadline = '', askedBy = '' } = parsed.data;
  return deadline === '' ? [] : [{ id, text, deadline, askedBy }];
};

/** Reads the parts that have days, dossier by dossier along their key, and keeps them until a dossier says something else. */
const makeParts = (db: ReadDb) => {
  const dossiers = db.prepare('SELECT id, project, owner, seal FROM dossiers WHERE archived = 0 ORDER BY number');
  const parts = db.prepare(
    `SELECT p.dossier_id, p.collection, p.body FROM json_each(?) AS wanted CROSS JOIN dossier_parts AS p
     ON p.dossier_id = wanted.value AND p.kind = 'item' AND p.collection IN ('alliances', 'bearerQuestions')
     WHERE json_valid(p.body) ORDER BY p.dossier_id, p.collection, p.position`,
  );
  let kept = new Map<string, Parts>();
  const read = (rows: readonly Row[]): void => {
    const found = by(parts.all(JSON.stringify(rows.map((row) => row.id))) as PartRow[], (part) => part.dossier_id);
    for (const { id, seal } of rows) {
      const own = found.get(id) ?? [];
      const of = (collection: PartRow['collection']) => own.filter((part) => part.collection === collection);
      kept.set(id, {
        seal,
        alliances: of('alliances').flatMap(({ body }) => alliancesWithDates(body)),
        questions: of('bearerQuestions').flatMap(({ body }) => waiting(body)),
      });
    }
  };
  const rowsNow = (): readonly Row[] => dossiers.all() as Row[];
  const behind = (rows: readonly Row[]): Row[] => rows.filter((row) => kept.get(row.id)?.seal !== row.seal);
  /** What a reading ahead still has before it. */
  let left: Row[] = [];
  return {
    /** Reads some of what is not known yet. @returns how many dossiers are left */
    ahead: (): number => {
      if (left.length === 0) left = behind(rowsNow());
      read(left.splice(0, SLICE));
      return left.length;
    },
    /** All of it, read now where it is not known. */
    all: (): readonly (Row & Parts)[] => {
      const rows = rowsNow();
      const missing = behind(rows);
      while (missing.length > 0) read(missing.splice(0, SLICE));
      const known = rows.map((row) => ({ ...row, ...(kept.get(row.id) as Parts) }));
      // Those of dossiers that are gone are let go.
      if (kept.size > rows.length)
        kept = new Map(known.map(({ id, seal, alliances, questions }) => [id, { seal, alliances, questions }]));
      return known;
    },
  };
};

export const makeDueReading = (db: ReadDb, records: ReturnType<typeof makeRecords>) => {
  const parts = makeParts(db);
  const readAll = () => {
    const starts = records.ofEveryDossier('followUpStart');
    if (!starts.ok) return starts;
    // Of a follow-up, only its milestones are due.
    const milestones = records.ofEveryDossier('milestone');
    if (!milestones.ok) return milestones;
    const decisions = records.ofEveryDossier('decision');
    if (!decisions.ok) return decisions;
    const states = records.ofEveryDossier('conditionState');
    if (!states.ok) return states;
    const payments = records.ofEveryDossier('payment');
    if (!payments.ok) return payments;
    const [followed, decided, stands, paid] = [
      by<FollowedRecord>([...starts.value, ...milestones.value], (r) => r.dossierId),
      by(decisions.value, (r) => r.dossierId),
      by(states.value, (r) => r.dossierId),
      by(payments.value, (r) => r.dossierId),
    ];
    return ok(
      parts.all().map(({ seal: _seal, ...row }) => ({
        ...row,
        followUp: followedIn(followed.get(row.id) ?? []),
        decisions: decided.get(row.id) ?? [],
        conditionStates: (stands.get(row.id) ?? []).map((r) => r.body),
        payments: (paid.get(row.id) ?? []).map((r) => r.body),
      })),
    );
  };
  return {
    all: readAll,
    /** Some of it ahead, so that nobody waits for the whole of a large portfolio. @returns how many dossiers are left */
    ahead: () => ok(parts.ahead()),
  };
};
