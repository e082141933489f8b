import { z } from 'zod';
import { matching } from '#shared/base/refusal/rule.ts';
import { AnswerSchema } from './answer.ts';
import {
  AllocationSchema,
  CostLineSchema,
  Id,
  InKindSchema,
  InvestmentSchema,
  OpeningSchema,
  PlanSettingsSchema,
  PostSchema,
  ResourceLineSchema,
  ScenarioSchema,
  SupportSchema,
} from './plan.ts';
import { ASSESSOR_COLLECTIONS, STATION_COLLECTIONS } from './stations.ts';

export const DOSSIER_FORMAT = 'triptyque-dossier';
/**
 * Version 2 added the collections of shared/dossier/content/stations.ts, and what a question to the applicant says of who asked it, when and about what; version 3 the
 * notes of cells (shared/dossier/content/cell-notes.ts); version 4 what the assessor judges by angle, and the fields listed in stored.ts.
 */
export const DOSSIER_FORMAT_VERSION = 4;

export const DOSSIER_STATUSES = ['draft', 'inReview', 'ready', 'decided', 'followed', 'closed'] as const;

const Label = z.string().max(200);
/** One of the organisation's activities: each may live on its own model, rolled up for the whole (docs/method.md, "Models"). */
export const ActivitySchema = z.strictObject({
  id: Id,
  name: Label,
  description: z.string().max(2_000).optional(),
  /** whether it is part of the project that is presented (docs/method.md, "Project and organisation") */ inProject: z
    .boolean()
    .optional(),
  /** taxed as a firm's: in a separate sector, or all of a body that is not exempt */ lucrative: z.boolean().optional(),
});

/** What the assessor's own reading of the model says, when it differs from the computed one. Year 0 is today. */
export const ModelOverrideSchema = z.strictObject({
  id: Id,
  scope: z.union([z.literal('organisation'), Id]),
  year: z.int().min(0).max(3),
  models: z
    .array(z.enum(['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7']))
    .min(1)
    .max(2),
  reason: z.string().min(1).max(2_000),
});
/** An advantage or drawback of the model, and what it implies for this project. */
export const ImplicationSchema = z.strictObject({
  id: Id,
  model: z.enum(['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7']),
  trait: z.string().max(40),
  implication: z.string().max(2_000),
});
/** Strengths, reservations and unknowns of the opinion. */
export const OpinionPointSchema = z.strictObject({
  id: Id,
  kind: z.enum(['strength', 'reservation', 'unknown']),
  text: z.string().max(2_000),
  internal: z.boolean().optional(),
});
export const ConditionSchema = z.strictObject({
  id: Id,
  kind: z.enum(['precedent', 'inCourse']),
  text: z.string().max(2_000),
  evidence: z.string().max(500),
  owner: Label,
  deadline: z.string().max(10),
  tranche: z.string().max(80),
});
/** A question to put to the applicant. */
export const ApplicantQuestionSchema = z.strictObject({
  id: Id,
  station: z.string().max(40),
  text: z.string().max(2_000),
  status: z.enum(['open', 'answered', 'dropped']),
  answer: z.string().max(5_000),
  fromRule: z.string().max(60).optional(),
  /** of the finding it comes from: with the rule, which one */ subject: z.string().max(120).optional(),
  /** the question of a station that it asks about (shared/base/method/questions) */ about: z
    .string()
    .max(80)
    .optional(),
  askedBy: z.string().max(120).optional(),
  /** 'YYYY-MM-DD', like the three below */ askedOn: z.string().max(10).optional(),
  sentOn: z.string().max(10).optional(),
  deadline: z.string().max(10).optional(),
  answeredOn: z.string().max(10).optional(),
});
/** What a question to the applicant may say since version 2 of the format. */
export const LATER_QUESTION_FIELDS = [
  'subject',
  'about',
  'askedBy',
  'askedOn',
  'sentOn',
  'deadline',
  'answeredOn',
] as const satisfies readonly (keyof z.infer<typeof ApplicantQuestionSchema>)[];
/** A finding put aside with its reason, which the memo prints. */
export const SetAsideSchema = z.strictObject({
  id: Id,
  rule: z.string().max(60),
  subject: z.string().max(120),
  reason: z.string().min(1).max(2_000),
});

export const COLLECTIONS = {
  activities: ActivitySchema,
  resources: ResourceLineSchema,
  costs: CostLineSchema,
  posts: PostSchema,
  investments: InvestmentSchema,
  supports: SupportSchema,
  inKind: InKindSchema,
  scenarios: ScenarioSchema,
  modelOverrides: ModelOverrideSchema,
  implications: ImplicationSchema,
  opinionPoints: OpinionPointSchema,
  conditions: ConditionSchema,
  bearerQuestions: ApplicantQuestionSchema,
  setAside: SetAsideSchema,
  ...STATION_COLLECTIONS,
  ...ASSESSOR_COLLECTIONS,
  allocations: AllocationSchema,
} as const;
export type CollectionName = keyof typeof COLLECTIONS;
export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as CollectionName[];
/** A collection longer than this is refused: no dossier of this trade comes near it. */
export const MAX_ITEMS = 500;

export const SECTIONS = { plan: PlanSettingsSchema, opening: OpeningSchema } as const;
export type SectionName = keyof typeof SECTIONS;

const collectionArrays = Object.fromEntries(
  COLLECTION_NAMES.map((name) => [name, z.array(COLLECTIONS[name]).max(MAX_ITEMS)]),
) as unknown as {
  [K in CollectionName]: z.ZodArray<(typeof COLLECTIONS)[K]>;
};

/**
 * The whole dossier as data: what the portfolio stores part by part, what the command line reads, what travels in a file.
 * `answers` maps a question's id (shared/base/method/questions) to its answer; `drafts` keeps half-typed text that is not a value yet,
 * keyed by the path joined with "/", so that a crash loses nothing.
 */
export const DossierSchema = z.strictObject({
  format: z.literal(DOSSIER_FORMAT),
  formatVersion: z.literal(DOSSIER_FORMAT_VERSION),
  id: Id,
  answers: z.record(matching(/^[a-zA-Z0-9.]{1,80}$/, 'questionKey'), AnswerSchema),
  drafts: z.record(matching(/^[\x21-\x7e]{1,300}$/, 'draftKey'), z.string().max(5_000)),
  plan: PlanSettingsSchema,
  opening: OpeningSchema,
  ...collectionArrays,
});
export type Dossier = z.infer<typeof DossierSchema>;
