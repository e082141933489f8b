/**
 * Records: what belongs to the foundation (its identity, rubrics, templates, committee) or to a dossier without being its content (opinions, decisions).
 * The portfolio keeps each as one sealed document with its own append-only history.
 */
import type { z } from 'zod';
import { OpinionSchema } from '#shared/assessment/rubric/opinion.ts';
import { RubricChoiceSchema, RubricSchema, RubricVersionSchema } from '#shared/assessment/rubric/rubric.ts';
import { SetThresholdSchema } from '#shared/base/method/set-threshold.ts';
import { VehicleRecordSchema } from '#shared/base/method/tables/vehicle-table.ts';
import {
  ConditionStateSchema,
  DecisionSchema,
  InterestSchema,
  LetterTemplateSchema,
  MemberSchema,
  PaymentSchema,
  SessionSchema,
} from '#shared/decision/committee/records.ts';
import { FollowUpSchema } from '#shared/decision/follow-up/records.ts';
import { MemoTemplateSchema } from '#shared/papers/memo/composition.ts';
import { IdentitySchema } from './identity.ts';

type Scope = 'foundation' | 'dossier';
interface Kind<S extends z.ZodType> {
  readonly scope: Scope;
  readonly schema: S;
  /** a record that says this never changes again, nor is removed */ readonly isFinal: (body: z.infer<S>) => boolean;
}
const never = (): boolean => false;
/** Scope is kept wide: which kinds there are must not decide whether code compiles. */
const kind = <S extends z.ZodType>(scope: Scope, schema: S, isFinal: Kind<S>['isFinal'] = never): Kind<S> => ({
  scope,
  schema,
  isFinal,
});
export const RECORD_KINDS = {
  identity: kind('foundation', IdentitySchema),
  threshold: kind('foundation', SetThresholdSchema),
  vehicle: kind('foundation', VehicleRecordSchema),
  member: kind('foundation', MemberSchema),
  session: kind('foundation', SessionSchema, (s) => s.status === 'closed'),
  interest: kind('foundation', InterestSchema),
  letterTemplate: kind('foundation', LetterTemplateSchema),
  decision: kind('dossier', DecisionSchema, (d) => d.status === 'closed'),
  payment: kind('dossier', PaymentSchema),
  conditionState: kind('dossier', ConditionStateSchema),
  followUp: kind('dossier', FollowUpSchema),
  memoTemplate: kind('foundation', MemoTemplateSchema),
  rubric: kind('foundation', RubricSchema),
  rubricChoice: kind('dossier', RubricChoiceSchema),
  rubricVersion: kind('dossier', RubricVersionSchema, () => true),
  opinion: kind('dossier', OpinionSchema),
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
}
