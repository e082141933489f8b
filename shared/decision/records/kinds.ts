/**
 * Records: what belongs to the foundation (its identity, rubrics, templates, committee) or to a dossier without being its content (opinions, decisions).
 * The portfolio keeps each as one sealed document with its own append-only history.
 */
import type { z } from 'zod';
import { OpinionSchema } from '#shared/assessment/rubric/opinion.ts';
import { RubricChoiceSchema, RubricSchema, RubricVersionSchema } from '#shared/assessment/rubric/rubric.ts';
import { SetRetentionSchema } from '#shared/base/method/retention/retention.ts';
import { SetThresholdSchema } from '#shared/base/method/set-threshold.ts';
import { SectorFigureSchema } from '#shared/base/method/tables/sector-figures.ts';
import { VehicleRecordSchema } from '#shared/base/method/tables/vehicle-table.ts';
import { CohortCalendarSchema } from '#shared/decision/committee/cohort.ts';
import { LetterFileSchema } from '#shared/decision/committee/letters/letter-file.ts';
import {
  ConditionStateSchema,
  DecisionSchema,
  InterestSchema,
  LetterTemplateSchema,
  MemberSchema,
  PaymentSchema,
  SessionSchema,
} from '#shared/decision/committee/records.ts';
import {
  ActualLineSchema,
  ActualSchema,
  BeliefSchema,
  FollowedIndicatorSchema,
  FollowedMilestoneSchema,
  FollowUpStartSchema,
} from '#shared/decision/follow-up/records.ts';
import { IntakeLabelSchema } from '#shared/finance/intake/meaning/label-memory.ts';
import { MemoTemplateSchema } from '#shared/papers/memo/composition.ts';
import { IdentitySchema } from './identity.ts';
import { idAbout } from './record-id.ts';

type Scope = 'foundation' | 'dossier';
interface Kind<S extends z.ZodType> {
  readonly scope: Scope;
  readonly schema: S;
  /** a record that says this never changes again, nor is removed */ readonly isFinal: (body: z.infer<S>) => boolean;
  /** the identifier of a new one, where there is one record for one thing; absent where two are two */ readonly idOf?: (
    body: z.infer<S>,
    dossierId: string | null,
  ) => string;
  /** fields whose value is one thing: never made of two */ readonly whole: readonly string[];
  /** fields of the record that say one thing together: taken from one side, all of them */ readonly together: readonly string[];
}
const never = (): boolean => false;
/** Scope is kept wide: which kinds there are must not decide whether code compiles. */
const kind = <S extends z.ZodType>(
  scope: Scope,
  schema: S,
  { isFinal = never, whole = [], together = [], idOf }: Partial<Omit<Kind<S>, 'scope' | 'schema'>> = {},
): Kind<S> => ({ scope, schema, isFinal, whole, together, ...(idOf === undefined ? {} : { idOf }) });
/**
 * What is known of each kind, in one place: who it belongs to, its shape, whether it ever closes, how two copies of it become one. Words of its fields stand in
 * shared/archive/history/record-words.ts; a test holds the lists complete.
 */
export const RECORD_KINDS = {
  identity: kind('foundation', IdentitySchema, { idOf: () => 'identity', whole: ['logo'] }),
  threshold: kind('foundation', SetThresholdSchema, { idOf: ({ threshold }) => `threshold-${threshold}` }),
  retention: kind('foundation', SetRetentionSchema, { idOf: ({ rule }) => `retention-${rule}` }),
  vehicle: kind('foundation', VehicleRecordSchema, {
    idOf: ({ vehicle }) => `vehicle-${vehicle}`,
    whole: ['stages', 'ticket', 'tests'],
  }),
  sectorFigure: kind('foundation', SectorFigureSchema, { idOf: ({ figure }) => `sectorFigure-${figure}` }),
  member: kind('foundation', MemberSchema),
  session: kind('foundation', SessionSchema, { isFinal: (s) => s.status === 'closed', whole: ['reviewed'] }),
  interest: kind('foundation', InterestSchema, { whole: ['subject'] }),
  cohortCalendar: kind('foundation', CohortCalendarSchema, {
    idOf: ({ cohortId }) => idAbout('cohort', cohortId),
  }),
  letterTemplate: kind('foundation', LetterTemplateSchema, {
    idOf: ({ decision, language }) => `letter-${decision}-${language}`,
  }),
  letterFile: kind('foundation', LetterFileSchema, {
    idOf: ({ decision, language }) => `letterFile-${decision ?? 'all'}-${language}`,
    together: ['name', 'base64'],
  }),
  intakeLabel: kind('foundation', IntakeLabelSchema, {
    idOf: ({ key }) => idAbout('intakeLabel', key),
    together: ['heading', 'leaf'],
  }),
  decision: kind('dossier', DecisionSchema, {
    isFinal: (d) => d.status === 'closed',
    idOf: ({ sessionId }, dossierId) => idAbout('decision', sessionId, dossierId ?? ''),
    whole: ['reviewed', 'outcome'],
  }),
  payment: kind('dossier', PaymentSchema),
  conditionState: kind('dossier', ConditionStateSchema, {
    idOf: ({ decisionId, conditionId }) => idAbout('condition', decisionId, conditionId),
  }),
  followUpStart: kind('dossier', FollowUpStartSchema, { idOf: (_, dossierId) => idAbout('followUp', dossierId ?? '') }),
  milestone: kind('dossier', FollowedMilestoneSchema, {
    idOf: ({ id }, dossierId) => idAbout('milestone', dossierId ?? '', id),
  }),
  indicator: kind('dossier', FollowedIndicatorSchema, {
    idOf: ({ id }, dossierId) => idAbout('indicator', dossierId ?? '', id),
  }),
  actual: kind('dossier', ActualSchema, {
    idOf: ({ period, measure }, dossierId) => idAbout('actual', dossierId ?? '', period, measure),
  }),
  actualLine: kind('dossier', ActualLineSchema, {
    idOf: ({ month, key }, dossierId) => idAbout('actualLine', dossierId ?? '', String(month), key),
    whole: ['lines'],
    together: ['actualCents', 'origin'],
  }),
  belief: kind('dossier', BeliefSchema, { idOf: ({ id }, dossierId) => idAbout('belief', dossierId ?? '', id) }),
  memoTemplate: kind('foundation', MemoTemplateSchema, { whole: ['sections'] }),
  rubric: kind('foundation', RubricSchema, { whole: ['origin'] }),
  rubricChoice: kind('dossier', RubricChoiceSchema, {
    idOf: (_, dossierId) => idAbout('rubricChoice', dossierId ?? ''),
  }),
  rubricVersion: kind('dossier', RubricVersionSchema, { isFinal: () => true }),
  opinion: kind('dossier', OpinionSchema, {
    whole: ['rubric', 'verdict'],
    together: ['status', 'date', 'firstGiven'],
  }),
} as const;
export type RecordKind = keyof typeof RECORD_KINDS;
export type BodyOf<K extends RecordKind> = z.infer<(typeof RECORD_KINDS)[K]['schema']>;
export const RECORD_KIND_NAMES = Object.keys(RECORD_KINDS) as [RecordKind, ...RecordKind[]];

/** One record as it stands. Dates are ISO times. */
export interface RecordOf<K extends RecordKind> {
  readonly id: string;
  readonly kind: K;
  readonly dossierId: string | null;
  readonly body: BodyOf<K>;
  /** 1 at first, one more at each change */ readonly revision: number;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly updatedAt: string;
  readonly updatedBy: string;
}
/** What a record said once; `body` is null where it was removed. */
export interface RecordLine<K extends RecordKind> {
  readonly revision: number;
  readonly at: string;
  readonly who: string;
  readonly body: BodyOf<K> | null;
  /** the revision that it was written after; 0 = the first */ readonly after: number;
  /** why, where a person settled what two laptops had closed differently */ readonly reason: string;
  /** kept beside what the record says: another laptop closed it differently */ readonly aside: boolean;
}

/** The identifier that a new record of this kind has whoever makes it; null where each one made is another. */
export const ownId = <K extends RecordKind>(kind: K, body: BodyOf<K>, dossierId: string | null): string | null => {
  const { idOf } = RECORD_KINDS[kind] as { readonly idOf?: (body: BodyOf<K>, dossierId: string | null) => string };
  return idOf?.(body, dossierId) ?? null;
};
/** Whether a body closes its record for ever. */
export const isFinalBody = (kind: RecordKind, body: unknown): boolean =>
  body !== null && (RECORD_KINDS[kind].isFinal as (body: unknown) => boolean)(body);
export const isRecordKind = (kind: string): kind is RecordKind => Object.hasOwn(RECORD_KINDS, kind);
