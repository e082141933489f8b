/** What still prevents a decision from being closed, checked from the table of what each of the five must contain. */
import { INSTRUMENTS } from '#shared/base/method/options.ts';
import type { AgendaItem, Decision, Members, Session } from '../records.ts';
import type { Attendance } from './attendance.ts';
import { isBlankText, type Problem, problem, requireText } from './problem.ts';
import { ALWAYS, type DecisionField, REQUIRED } from './requirements.ts';
import { isCarried, tally, voteOf } from './votes.ts';

export interface DecisionContext {
  readonly session: Session;
  readonly item: Pick<AgendaItem, 'left'>;
  readonly members: Members;
  readonly attendance: Attendance;
}
const tranches = ({ tranches, amountCents }: Decision): Problem[] => {
  if (tranches.length === 0) return [problem('tranches', '0', 'oneAtLeast')];
  const each = tranches.flatMap(({ name, amountCents: cents, dueOn }, i): Problem[] => {
    const of = isBlankText(name) ? String(i + 1) : name;
    return [
      ...requireText('trancheName', name, of),
      ...((cents ?? 0) > 0 ? [] : [problem('trancheAmount', '', 'positive', { of, cents: cents ?? 0 })]),
      ...requireText('trancheDate', dueOn, of),
    ];
  });
  const sum = tranches.reduce((total, t) => total + (t.amountCents ?? 0), 0);
  const award = amountCents ?? 0;
  if (sum === award) return each;
  return [...each, problem('tranches', '', sum > award ? 'trancheOver' : 'trancheSum', { cents: sum, limit: award })];
};

const conditions = ({ conditions, tranches }: Decision): Problem[] =>
  conditions.length === 0
    ? [problem('conditions', '0', 'oneAtLeast')]
    : conditions.flatMap((c, i): Problem[] => {
        const of = String(i + 1);
        const tied = tranches.some((t) => t.id === c.trancheId);
        return [
          ...requireText('conditionText', c.text, of),
          ...requireText('evidence', c.evidence, of),
          ...requireText('owner', c.owner, of),
          ...requireText('deadline', c.deadline, of),
          ...(c.kind === 'precedent' && !tied ? [problem('tranche', '', 'tiedToTranche', { of })] : []),
        ];
      });

const votes = (d: Decision, { attendance, session, members }: DecisionContext): Problem[] => {
  const { voters } = attendance;
  const counted = tally(d, voters);
  const name = (id: string): string => members.find((m) => m.id === id)?.body.name ?? id;
  const wrong: Problem[] = counted.refused.map((id) => problem('votes', name(id), 'voteOfWithdrawn'));
  if (counted.silent === null) {
    const total = counted.for + counted.against + counted.abstain;
    if (total !== voters.length) wrong.push(problem('votes', String(total), 'voteCount', { limit: voters.length }));
  } else wrong.push(...counted.silent.map((id) => problem('votes', name(id), 'voteMissing')));
  const chairId = session.chairId ?? '';
  const isVoter = voters.some((v) => v.id === chairId);
  // While votes are missing, how they end is not known.
  if (
    wrong.length === 0 &&
    !isCarried(counted, { casting: session.castingVote, vote: isVoter ? voteOf(d, chairId) : null })
  )
    wrong.push(problem('votes', `${counted.for} / ${counted.against} / ${counted.abstain}`, 'carried'));
  return wrong;
};

type Check = (d: Decision, context: DecisionContext) => readonly Problem[];
const CHECKS: Readonly<Record<DecisionField, Check>> = {
  decision: (d) => (d.decision === null ? [problem('decision', '', 'needed')] : []),
  date: (d) => requireText('date', d.date),
  amount: (d) => ((d.amountCents ?? 0) > 0 ? [] : [problem('amount', '', 'positive', { cents: d.amountCents ?? 0 })]),
  instrument: (d) =>
    INSTRUMENTS.some((i) => i.id === d.instrument)
      ? []
      : [problem('instrument', d.instrument, d.instrument === '' ? 'needed' : 'known')],
  term: (d) => ((d.termMonths ?? 0) > 0 ? [] : [problem('term', String(d.termMonths ?? ''), 'positive')]),
  tranches,
  conditions,
  noConditions: (d) =>
    d.conditions.length === 0 ? [] : [problem('conditions', String(d.conditions.length), 'noCondition')],
  missing: (d) => requireText('missing', d.missing),
  newDate: (d, { session }) =>
    d.newDate > session.date ? [] : [problem('newDate', d.newDate, d.newDate === '' ? 'needed' : 'afterSession')],
  vehicle: (d) => requireText('vehicle', d.vehicle),
  vehicleReason: (d) => requireText('vehicleReason', d.vehicleReason),
  reasons: (d) => requireText('reasons', d.reasons),
  motives: (d) => requireText('motives', d.motives),
  withdrawn: (_, { attendance, item }) =>
    attendance.withdrawn
      .filter(({ id, present }) => present && !item.left.some((l) => l.memberId === id && l.at !== ''))
      .map(({ member }) => problem('withdrawn', member.name, 'leavingTime')),
  quorum: (_, { attendance: { quorum } }) =>
    quorum.reached
      ? []
      : [problem('quorum', String(quorum.counted), 'quorumReached', { limit: Math.max(1, quorum.needed) })],
  votes,
  minority: ({ minority }) =>
    minority.stated === 'none' || (minority.stated === 'view' && !isBlankText(minority.text))
      ? []
      : [problem('minority', '', 'minorityStated')],
  reviewed: (d) => (d.reviewed === null ? [problem('reviewed', '', 'reviewedVersion')] : []),
};

/** Every problem at once, in the order of the form; none = the decision can be closed. */
export const decisionProblems = (decision: Decision, context: DecisionContext): Problem[] => {
  const fields = [...(decision.decision === null ? [] : REQUIRED[decision.decision]), ...ALWAYS];
  return fields.flatMap((field) => CHECKS[field](decision, context));
};
