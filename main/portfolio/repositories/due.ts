/** What the calendar needs of every dossier, read in a handful of statements and not dossier by dossier. */
import { ok } from '#shared/contract/failures.ts';
import { type DueAlliance, type DueDossier, type DueQuestion, datedSteps } from '#shared/decision/follow-up/agenda.ts';
import { followUpOf } from '#shared/decision/records/followed.ts';
import type { RecordOf } from '#shared/decision/records/kinds.ts';
import { ApplicantQuestionSchema, type CollectionName } from '#shared/dossier/content/schema.ts';
import { AllianceSchema } from '#shared/dossier/content/stations.ts';
import type { ReadDb } from '../connection.ts';
import type { makeRecords } from './records.ts';

interface Row {
  readonly id: string;
  readonly project: string;
  readonly owner: string;
}
interface ItemRow {
  readonly dossier_id: string;
  readonly body: string;
}
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
  const parsed = AllianceSchema.safeParse(JSON.parse(body));
  if (!parsed.success) return [];
  const steps = datedSteps(parsed.data);
  return steps.length === 0 ? [] : [{ id: parsed.data.id, actor: parsed.data.actor, steps }];
};
/** A question that waits and has a day; what cannot be read is for the seal of its dossier to say. */
const waiting = (body: string): DueQuestion[] => {
  const parsed = ApplicantQuestionSchema.safeParse(JSON.parse(body));
  if (!parsed.success || parsed.data.status !== 'open') return [];
  const { id, text, deadline = '', askedBy = '' } = parsed.data;
  return deadline === '' ? [] : [{ id, text, deadline, askedBy }];
};

export const makeDueReading = (db: ReadDb, records: ReturnType<typeof makeRecords>) => {
  const dossiers = db.prepare('SELECT id, project, owner FROM dossiers WHERE archived = 0 ORDER BY number');
  const items = db.prepare(
    "SELECT dossier_id, body FROM dossier_parts WHERE kind = 'item' AND collection = ? AND json_valid(body) ORDER BY dossier_id, position",
  );
  const itemsOf = (collection: CollectionName) => by(items.all(collection) as ItemRow[], (q) => q.dossier_id);
  return () => {
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
    const [questions, allied] = [itemsOf('bearerQuestions'), itemsOf('alliances')];
    const [followed, decided, stands, paid] = [
      by<FollowedRecord>([...starts.value, ...milestones.value], (r) => r.dossierId),
      by(decisions.value, (r) => r.dossierId),
      by(states.value, (r) => r.dossierId),
      by(payments.value, (r) => r.dossierId),
    ];
    return ok(
      (dossiers.all() as Row[]).map((row) => ({
        ...row,
        followUp: followedIn(followed.get(row.id) ?? []),
        decisions: decided.get(row.id) ?? [],
        conditionStates: (stands.get(row.id) ?? []).map((r) => r.body),
        payments: (paid.get(row.id) ?? []).map((r) => r.body),
        alliances: (allied.get(row.id) ?? []).flatMap((a) => alliancesWithDates(a.body)),
        questions: (questions.get(row.id) ?? []).flatMap((q) => waiting(q.body)),
      })),
    );
  };
};
