/** What is due across the portfolio, by date: milestones, conditions, payments, questions to applicants, sittings of the committee. */

import { personKey } from '#shared/assessment/rubric/person.ts';
import { ALLIANCE_STEPS, type AllianceStep, FRAMING_PHASES } from '#shared/base/method/tables/alliances.ts';
import type { CohortCalendar } from '#shared/decision/committee/cohort.ts';
import { ledger } from '#shared/decision/committee/payments.ts';
import type { ConditionState, Decision, Payment, Session } from '#shared/decision/committee/records.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { addDays } from './days.ts';
import { milestoneLines, SOON_DAYS } from './milestones.ts';
import type { FollowUp } from './records.ts';
import { awardOf } from './start.ts';

export const DUE_KINDS = [
  'milestone',
  'condition',
  'payment',
  'question',
  'session',
  'hearing',
  'alliance',
  'cohort',
] as const;
export type DueKind = (typeof DUE_KINDS)[number];
export interface Due {
  /** the same for the same thing at every reading */ readonly uid: string;
  readonly kind: DueKind;
  /** null for what is not one dossier's */ readonly dossierId: string | null;
  readonly sessionId: string | null;
  readonly cohortId: string | null;
  readonly project: string;
  /** a milestone's, a payment's or a session's name; empty for what has only content */ readonly title: string;
  /** what it says, for the screen alone */ readonly detail: string;
  /** of an alliance, which step is due */ readonly step: AllianceStep | null;
  /** of a cohort: the end of its call, not a meeting */ readonly closesCall: boolean;
  /** 'YYYY-MM-DD' */ readonly on: string;
  readonly late: boolean;
  /** a payment that conditions hold back */ readonly held: boolean;
  /** whose it is, as they sign */ readonly people: readonly string[];
}
export interface DueQuestion {
  readonly id: string;
  readonly text: string;
  readonly deadline: string;
  readonly askedBy: string;
}
/** Of an alliance, what the calendar shows. */
export interface DueAlliance {
  readonly id: string;
  readonly actor: string;
  readonly steps: readonly { readonly step: AllianceStep; readonly on: string; readonly by: string }[];
}
export interface DueDossier {
  readonly id: string;
  readonly project: string;
  /** the assessor */ readonly owner: string;
  readonly followUp: { readonly id: string; readonly body: FollowUp } | null;
  readonly decisions: readonly { readonly id: string; readonly body: Decision }[];
  readonly conditionStates: readonly ConditionState[];
  readonly payments: readonly Payment[];
  /** those that wait for an answer */ readonly questions: readonly DueQuestion[];
  readonly alliances: readonly DueAlliance[];
}
/** A cohort with what it lives by. */
export interface DueCohort {
  readonly id: string;
  readonly name: string;
  readonly calendar: CohortCalendar;
}
interface DueSession {
  readonly id: string;
  readonly body: Session;
}
type Given = Pick<Due, 'uid' | 'kind' | 'on'> & Partial<Due>;

const milestones = ({ followUp }: DueDossier, today: string): Given[] =>
  followUp === null
    ? []
    : milestoneLines(followUp.body, today)
        .filter(({ state, dueOn }) => dueOn !== '' && !['done', 'doneLate', 'dropped'].includes(state))
        .map(({ milestone, dueOn }) => ({
          uid: `milestone-${followUp.id}-${milestone.id}`,
          kind: 'milestone',
          on: dueOn,
          title: `M${milestone.month} ${milestone.title}`.trim(),
        }));
const award = (d: DueDossier, today: string): Given[] => {
  const closed = awardOf(d.decisions);
  if (closed === null) return [];
  const { id, body } = closed;
  const states = d.conditionStates.filter((s) => s.decisionId === id);
  const books = ledger(
    body,
    states,
    d.payments.filter((p) => p.decisionId === id),
    today,
  );
  const isOpen = (conditionId: string): boolean => {
    const state = states.findLast((s) => s.conditionId === conditionId)?.state ?? 'open';
    return state === 'open' || state === 'notMet';
  };
  return [
    ...body.conditions
      .filter((c) => c.deadline !== '' && isOpen(c.id))
      .map(
        (c): Given => ({
          uid: `condition-${id}-${c.id}`,
          kind: 'condition',
          on: c.deadline,
          detail: c.text,
          people: [c.owner],
        }),
      ),
    ...books.lines
      .filter((l) => l.remainingCents > 0 && l.tranche.dueOn !== '')
      .map(
        (l): Given => ({
          uid: `payment-${id}-${l.tranche.id}`,
          kind: 'payment',
          on: l.tranche.dueOn,
          title: l.tranche.name,
          held: l.heldBy.length > 0,
        }),
      ),
  ];
};
/** A deferred dossier comes back on the day that was said, unless something was decided on it since. */
const hearing = ({ decisions }: DueDossier): Given[] => {
  const last = decisions.findLast(({ body }) => body.status === 'closed');
  return last?.body.decision === 'deferred' && last.body.newDate !== ''
    ? [{ uid: `hearing-${last.id}`, kind: 'hearing', on: last.body.newDate }]
    : [];
};
const questions = ({ id, questions: asked }: DueDossier): Given[] =>
  asked
    .filter((q) => q.deadline !== '')
    .map((q) => ({
      uid: `question-${id}-${q.id}`,
      kind: 'question',
      on: q.deadline,
      detail: q.text,
      people: [q.askedBy],
    }));

/** What of an alliance has a day and is not done: a phase is when its whole list is. */
export const datedSteps = (alliance: Dossier['alliances'][number]): DueAlliance['steps'] => {
  const isDone = (step: AllianceStep): boolean => {
    const checklist = FRAMING_PHASES.find((phase) => phase.id === step)?.checklist ?? [];
    return checklist.length > 0 && checklist.every((entry) => alliance.done.includes(`${step}.${entry.id}`));
  };
  return ALLIANCE_STEPS.flatMap((step) => {
    const on = alliance[`${step}On`] ?? '';
    return on === '' || isDone(step) ? [] : [{ step, on, by: alliance[`${step}By`] ?? '' }];
  });
};
const alliances = ({ id, alliances: allied }: DueDossier): Given[] =>
  allied.flatMap(({ id: allianceId, actor, steps }) =>
    steps.map(
      ({ step, on, by }): Given => ({
        uid: `alliance-${id}-${allianceId}-${step}`,
        kind: 'alliance',
        on,
        title: actor,
        step,
        people: [by],
      }),
    ),
  );

const whole = (given: Given, rest: Partial<Due>, today: string): Due => ({
  dossierId: null,
  sessionId: null,
  cohortId: null,
  project: '',
  title: '',
  detail: '',
  step: null,
  closesCall: false,
  held: false,
  ...rest,
  ...given,
  late: given.on < today,
  people: [...new Set([...(rest.people ?? []), ...(given.people ?? [])])].filter((name) => name.trim() !== ''),
});

/** The end of its call, and the meetings that are still to come: what took place is not due. */
const cohortDays = ({ id, name, calendar }: DueCohort, today: string): Due[] =>
  [
    { uid: `cohort-${id}-call`, on: calendar.callClosesOn, people: [], closesCall: true, title: name },
    ...calendar.meetings.map((m) => ({
      uid: `cohort-${id}-${m.id}`,
      on: m.on,
      people: [m.lead],
      closesCall: false,
      title: [m.title, name].filter((part) => part !== '').join(' · '),
    })),
  ]
    .filter(({ on }) => on >= today && on !== '')
    .map((given) => whole({ ...given, kind: 'cohort' }, { cohortId: id, people: [calendar.lead] }, today));

/** The earliest first. @param today 'YYYY-MM-DD' */
export const agendaOf = (
  {
    dossiers,
    sessions,
    cohorts,
  }: {
    readonly dossiers: readonly DueDossier[];
    readonly sessions: readonly DueSession[];
    readonly cohorts: readonly DueCohort[];
  },
  today: string,
): Due[] =>
  [
    ...dossiers.flatMap((d) =>
      [...milestones(d, today), ...award(d, today), ...hearing(d), ...questions(d), ...alliances(d)].map((given) =>
        whole(given, { dossierId: d.id, project: d.project, people: [d.owner] }, today),
      ),
    ),
    ...sessions
      .filter(({ body }) => body.status !== 'closed' && body.date !== '')
      .map(({ id, body }) =>
        whole(
          { uid: `session-${id}`, kind: 'session', on: body.date, title: body.name },
          { sessionId: id, people: [body.secretary, ...body.agenda.map((item) => item.rapporteur)] },
          today,
        ),
      ),
    ...cohorts.flatMap((cohort) => cohortDays(cohort, today)),
  ].sort((a, b) => a.on.localeCompare(b.on) || a.uid.localeCompare(b.uid));

/** Days ahead that already ask for something (our own choice, December 2026). */
const PRESSING_DAYS = 7;
export const DUE_WINDOWS = ['all', 'pressing', 'late', 'soon'] as const;
export type DueWindow = (typeof DUE_WINDOWS)[number];
export interface DueFilter {
  /** soon: what is due within `days` and not late; pressing: late, or due within a week */ readonly window: DueWindow;
  readonly days?: number;
  /** whose; empty = everyone's */ readonly person: string;
  /** null = any dossier */ readonly dossierId?: string | null;
}
export const filterDues = (dues: readonly Due[], filter: DueFilter, today: string): Due[] => {
  const person = personKey(filter.person);
  const end = addDays(today, filter.days ?? SOON_DAYS);
  const week = addDays(today, PRESSING_DAYS);
  const isIn: Readonly<Record<DueWindow, (due: Due) => boolean>> = {
    all: () => true,
    pressing: (due) => due.late || due.on <= week,
    late: (due) => due.late,
    soon: (due) => !due.late && due.on <= end,
  };
  return dues.filter(
    (due) =>
      isIn[filter.window](due) &&
      (person === '' || due.people.some((name) => personKey(name) === person)) &&
      ((filter.dossierId ?? null) === null || due.dossierId === filter.dossierId),
  );
};
