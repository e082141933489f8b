/**
 * What a committee leaves behind, as records (docs/formats.md): its members, its sessions, the interests they declare, what it decides, what is paid.
 * Amounts in integer cents, days 'YYYY-MM-DD', times 'HH:MM'; an empty text = not said yet.
 */
import { z } from 'zod';
import { matching } from '#shared/base/refusal/rule.ts';
import { Day, Id, Positive } from '#shared/dossier/content/plan.ts';

const Name = z.string().max(200);
const Text = z.string().max(5_000);
const Time = matching(/^(([01]\d|2[0-3]):[0-5]\d)?$/, 'time');

/** Someone who sits: with a vote, or in an advisory capacity. */
export const MemberSchema = z.strictObject({ name: Name, role: Name, voting: z.boolean(), active: z.boolean() });
export type Member = z.infer<typeof MemberSchema>;

/** What the committee read: a frozen version of the dossier, and the fingerprint that stands on the memo, in the minutes and in `verify`. */
export const ReviewedVersionSchema = z.strictObject({
  revision: z.int().min(1),
  fingerprint: z.string().length(64),
  versionId: Id,
});
export type ReviewedVersion = z.infer<typeof ReviewedVersionSchema>;

export const QUORUM_IDS = ['majority', 'half', 'third', 'twoThirds', 'count'] as const;
export const ROLL_STATES = ['present', 'excused', 'proxy', 'absent'] as const;
export const SESSION_STATUSES = ['prepared', 'held', 'closed'] as const;
export const RollLineSchema = z.strictObject({
  memberId: Id,
  state: z.enum(ROLL_STATES),
  /** who votes for them, when `state` is proxy */ holderId: Id.nullable(),
});
/** A withdrawn person who left the room for one dossier, and when. */
export const LeavingSchema = z.strictObject({ memberId: Id, at: Time, back: Time });
export const AgendaItemSchema = z.strictObject({
  dossierId: Id,
  time: Time,
  rapporteur: Name,
  reviewed: ReviewedVersionSchema.nullable(),
  left: z.array(LeavingSchema).max(100),
});
export type AgendaItem = z.infer<typeof AgendaItemSchema>;
export const SessionSchema = z.strictObject({
  name: Name,
  date: Day,
  time: Time,
  place: Name,
  quorum: z.strictObject({ rule: z.enum(QUORUM_IDS), count: z.int().min(0).max(1_000) }),
  /** proxies that one person may hold */ proxiesEach: z.int().min(0).max(20),
  chairId: Id.nullable(),
  /** the chair decides when votes are equal */ castingVote: z.boolean(),
  secretary: Name,
  roll: z.array(RollLineSchema).max(200),
  agenda: z.array(AgendaItemSchema).max(200),
  notes: Text,
  status: z.enum(SESSION_STATUSES),
});
export type Session = z.infer<typeof SessionSchema>;

/** A declared interest always withdraws: there is no declared interest that leaves a vote. Lifting it removes the record, whose history stays. */
/** An organisation that is no applicant of the portfolio, or not yet. */
export const InterestOrganisationSchema = z.strictObject({
  kind: z.literal('organisation'),
  name: Name,
  siren: z.string().max(20),
});
export const InterestSchema = z.strictObject({
  memberId: Id,
  subject: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('dossier'), dossierId: Id }),
    InterestOrganisationSchema,
  ]),
  nature: z.string().max(2_000),
  declaredOn: Day,
});
export type Interest = z.infer<typeof InterestSchema>;

export const DECISION_IDS = ['agreed', 'conditions', 'deferred', 'redirected', 'refused'] as const;
export type DecisionId = (typeof DECISION_IDS)[number];
export const VOTES = ['for', 'against', 'abstain'] as const;
export type Vote = (typeof VOTES)[number];
const Count = z.int().min(0).max(1_000);
export const CountsSchema = z.strictObject({ for: Count, against: Count, abstain: Count });
export type Counts = z.infer<typeof CountsSchema>;

export const DecidedTrancheSchema = z.strictObject({
  id: Id,
  name: Name,
  amountCents: Positive.nullable(),
  dueOn: Day,
});
export type DecidedTranche = z.infer<typeof DecidedTrancheSchema>;
export const DecidedConditionSchema = z.strictObject({
  id: Id,
  /** precedent: before a payment; inCourse: while the project runs */ kind: z.enum(['precedent', 'inCourse']),
  text: z.string().max(2_000),
  evidence: z.string().max(500),
  owner: Name,
  deadline: Day,
  /** the payment that it holds back */ trancheId: Id.nullable(),
});
export type DecidedCondition = z.infer<typeof DecidedConditionSchema>;

/** Who voted and how, as it was when the decision was closed: later changes of members or interests do not rewrite it. */
export const OutcomeSchema = z.strictObject({
  quorum: z.strictObject({ needed: Count, counted: Count, base: Count }),
  votes: CountsSchema,
  voters: z.array(z.strictObject({ name: Name, by: Name, vote: z.enum(VOTES).nullable() })).max(200),
  withdrawn: z.array(z.strictObject({ name: Name, nature: z.string().max(2_000), at: Time, back: Time })).max(200),
});
export type Outcome = z.infer<typeof OutcomeSchema>;

export const DecisionSchema = z.strictObject({
  sessionId: Id,
  decision: z.enum(DECISION_IDS).nullable(),
  date: Day,
  /** agreed, with or without conditions */ amountCents: Positive.nullable(),
  instrument: z.string().max(40),
  termMonths: z.int().min(0).max(600).nullable(),
  tranches: z.array(DecidedTrancheSchema).max(60),
  conditions: z.array(DecidedConditionSchema).max(60),
  /** deferred: what is missing, one a line */ missing: Text,
  newDate: Day,
  /** redirected: an id of the table of vehicles, or words */ vehicle: Name,
  vehicleReason: Text,
  /** what the applicant may be told */ reasons: Text,
  /** why, for the committee alone */ motives: Text,
  votes: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('named'),
      cast: z.array(z.strictObject({ memberId: Id, vote: z.enum(VOTES) })).max(200),
    }),
    CountsSchema.extend({ kind: z.literal('counts') }),
  ]),
  dissent: Text,
  minority: z.strictObject({ stated: z.enum(['unsaid', 'none', 'view']), text: Text }),
  reviewed: ReviewedVersionSchema.nullable(),
  status: z.enum(['open', 'closed']),
  closedAt: z.string().max(40),
  outcome: OutcomeSchema.nullable(),
});
export type Decision = z.infer<typeof DecisionSchema>;

/** A movement of money against one tranche of a closed decision. */
export const PAYMENT_KINDS = ['paid', 'returned', 'cancelled'] as const;
export const PaymentSchema = z.strictObject({
  decisionId: Id,
  trancheId: Id,
  kind: z.enum(PAYMENT_KINDS),
  amountCents: Positive,
  on: Day,
  note: z.string().max(1_000),
});
export type Payment = z.infer<typeof PaymentSchema>;

export const CONDITION_STATES = ['open', 'met', 'waived', 'notMet'] as const;
/** Where a condition of a closed decision stands. */
export const ConditionStateSchema = z.strictObject({
  decisionId: Id,
  conditionId: Id,
  state: z.enum(CONDITION_STATES),
  on: Day,
  note: z.string().max(1_000),
});
export type ConditionState = z.infer<typeof ConditionStateSchema>;

/** A letter's words for one decision in one language; without a record the words of shared/decision/committee/letters/defaults.ts are used. */
export const LetterTemplateSchema = z.strictObject({
  decision: z.enum(DECISION_IDS),
  language: z.enum(['fr', 'en']),
  title: z.string().max(300),
  body: z.string().max(10_000),
});
export type LetterTemplate = z.infer<typeof LetterTemplateSchema>;

export interface Identified<T> {
  readonly id: string;
  readonly body: T;
}
export type Members = readonly Identified<Member>[];
