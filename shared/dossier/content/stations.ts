/**
 * What the stations beyond the first four hold, as collections (docs/method.md). They came with version 2 of the format; a dossier that uses none of them
 * is still written in version 1. Levels are small integers with described meanings; null = not known, which is said and never counted as a value.
 */
import { z } from 'zod';
import { LEAF_IDS } from '#shared/base/method/levers.ts';
import type { Option } from '#shared/base/method/option.ts';
import {
  ACTOR_TYPES,
  CONTRACT_LOGICS,
  FRAMING_PHASES,
  PARTNERSHIP_CATEGORIES,
} from '#shared/base/method/tables/alliances.ts';
import { ANGLE_IDS, MAX_VERDICT_SENTENCE, VERDICT_GROUNDS, VERDICT_LEVELS } from '#shared/base/method/tables/angles.ts';
import { INVESTOR_LEVERS, NEED_CATEGORIES, PRIORITIES } from '#shared/base/method/tables/capacity.ts';
import { DOCUMENT_STATES } from '#shared/base/method/tables/follow-up.ts';
import { GOAL_ROLES, IMPACT_RISKS, SDGS } from '#shared/base/method/tables/impact.ts';
import { ATTESTED_BY, PROOF_QUESTION_IDS, STAKEHOLDER_GROUPS } from '#shared/base/method/tables/innovation.ts';
import { MOTIVATIONS, SKILL_DOMAINS, SKILL_HOLDERS, SKILL_STATES } from '#shared/base/method/tables/people.ts';
import { HORIZONS } from '#shared/base/method/tables/qualification.ts';
import { Day, Id, MonthIndex, Positive, Share } from './plan.ts';

const Label = z.string().max(200);
const Text = z.string().max(2_000);
const oneOf = (options: readonly Option[]) => z.enum(options.map((o) => o.id) as [string, ...string[]]);
const Score = z.int().min(1).max(5).nullable();
const Level = z.int().min(1).max(4).nullable();
const Count = z.number().min(0).max(1_000_000_000).nullable();

/** One piece of evidence for one of the nine questions. */
export const ProofSchema = z.strictObject({
  id: Id,
  question: z.enum(PROOF_QUESTION_IDS as unknown as [string, ...string[]]),
  text: Text,
  attestedBy: oneOf(ATTESTED_BY),
  who: Label,
  date: z.string().max(10),
  attachmentId: z.string().max(64).optional(),
});
export const StakeholderSchema = z.strictObject({
  id: Id,
  group: oneOf(STAKEHOLDER_GROUPS),
  name: Label,
  expects: Text,
  brings: Text,
  /** 1 (none) to 4 (decides) */ involvement: Level,
});
/** The qualification of one lever of the tree; its amounts are the projection's own. */
export const LeverReviewSchema = z.strictObject({
  id: Id,
  leaf: z.enum(LEAF_IDS),
  horizon: z.enum(HORIZONS).nullable(),
  /** null = the amounts of the projection decide */ potential: Score,
  cost: Score,
  delay: Score,
  predictability: Score,
  autonomy: Score,
  skills: Score,
  fit: Score,
  reason: Text,
});
/** Volunteers of one mission. */
export const VolunteerMissionSchema = z.strictObject({
  id: Id,
  name: Label,
  volunteers: Count,
  hoursPerYear: Count,
  /** present twelve months after being recruited */ retention: Share.nullable(),
  successor: z.boolean().nullable(),
  /** what the mission offers */ motivations: z.array(oneOf(MOTIVATIONS)).max(4),
  /** what its volunteers say they seek */ seeks: z.array(oneOf(MOTIVATIONS)).max(4).optional(),
});
export const SkillSchema = z.strictObject({
  id: Id,
  name: Label,
  domain: oneOf(SKILL_DOMAINS),
  state: oneOf(SKILL_STATES),
  holder: oneOf(SKILL_HOLDERS).nullable(),
  holders: z.int().min(0).max(10_000).nullable(),
  critical: z.boolean(),
  /** the lever that cannot do without it */ leaf: z.enum(LEAF_IDS).nullable(),
  costCents: Positive.nullable(),
  month: MonthIndex.nullable(),
});
const PhaseIds = FRAMING_PHASES.map((p) => p.id) as [string, ...string[]];
export const AllianceSchema = z.strictObject({
  id: Id,
  actor: Label,
  type: oneOf(ACTOR_TYPES),
  academic: z.boolean(),
  logic: oneOf(CONTRACT_LOGICS),
  category: oneOf(PARTNERSHIP_CATEGORIES).nullable(),
  phase: z.enum(PhaseIds),
  /** ids of the checklist entries that are done, as 'phase.entry' */ done: z.array(z.string().max(40)).max(30),
  piloting: z.strictObject({
    contract: Text,
    governance: Text,
    management: Text,
    communication: Text,
    evaluation: Text,
  }),
  risks: z.strictObject({ strategic: Text, political: Text, operational: Text }),
  value: z.strictObject({ partner: Text, innovator: Text, commonGood: Text }),
  /** resource lines of the projection that this alliance brings */ resources: z.array(Id).max(50),
  /** the day by which each phase is to be settled, and who sees to it */ meetingOn: Day.optional(),
  meetingBy: Label.optional(),
  agreementOn: Day.optional(),
  agreementBy: Label.optional(),
  contractOn: Day.optional(),
  contractBy: Label.optional(),
  /** the next meeting of those who steer it, and who calls it */ steeringOn: Day.optional(),
  steeringBy: Label.optional(),
  /** when it is evaluated, by whom, and on what: an indicator that the follow-up takes over */ evaluationOn:
    Day.optional(),
  evaluationBy: Label.optional(),
  indicator: Label.optional(),
  indicatorUnit: z.string().max(40).optional(),
  indicatorBaseline: z.number().optional(),
  /** three years on */ indicatorTarget: z.number().optional(),
});
/** What an alliance may say since version 4 of the format. */
export const ALLIANCE_CALENDAR_FIELDS = [
  'meetingOn',
  'meetingBy',
  'agreementOn',
  'agreementBy',
  'contractOn',
  'contractBy',
  'steeringOn',
  'steeringBy',
  'evaluationOn',
  'evaluationBy',
  'indicator',
  'indicatorUnit',
  'indicatorBaseline',
  'indicatorTarget',
] as const satisfies readonly (keyof z.infer<typeof AllianceSchema>)[];
export const NeedSchema = z.strictObject({
  id: Id,
  category: oneOf(NEED_CATEGORIES),
  title: Label,
  levelToday: Level,
  levelTarget: Level,
  evidence: Text,
  priority: oneOf(PRIORITIES).nullable(),
  days: Count,
  costCents: Positive.nullable(),
  provider: Label,
  month: MonthIndex.nullable(),
  lever: oneOf(INVESTOR_LEVERS).nullable(),
  deliverable: Label,
  /** the cost line of the projection that carries it */ costLineId: Id.nullable(),
  fromRule: z.string().max(60).optional(),
});
export const GoalSchema = z.strictObject({
  id: Id,
  goal: oneOf(SDGS),
  /** such as 4.4 */ target: z.string().max(10),
  indicator: Label,
  unit: z.string().max(40),
  baseline: z.number().nullable(),
  month12: z.number().nullable(),
  month24: z.number().nullable(),
  month36: z.number().nullable(),
  negative: Text,
  /** for the decision note: whether it is the result that the support is for */
  role: oneOf(GOAL_ROLES).optional(),
  /** part of it that would have come without the project, 0…1 */ deadweight: Share.optional(),
  /** whether its values add up from year to year; else each is that of one year */ cumulative: z.boolean().optional(),
});
export const ImpactRiskSchema = z.strictObject({
  id: Id,
  kind: oneOf(IMPACT_RISKS),
  likelihood: Score,
  severity: Score,
  mitigation: Text,
});
export const RiskSchema = z.strictObject({
  id: Id,
  cause: Text,
  consequence: Text,
  likelihood: Score,
  severity: Score,
  mitigation: Text,
  owner: Label,
  residualLikelihood: Score,
  residualSeverity: Score,
  fromRule: z.string().max(60).optional(),
});
export const MilestoneSchema = z.strictObject({
  id: Id,
  /** months after the agreement */ month: z.int().min(0).max(60),
  title: Label,
  evidence: Text,
});
/** A payment of the support; conditions name it by its name. */
export const TrancheSchema = z.strictObject({
  id: Id,
  name: Label,
  amountCents: Positive,
  month: MonthIndex.nullable(),
});
export const DocumentSchema = z.strictObject({
  id: Id,
  kind: z.string().max(40),
  label: Label,
  state: oneOf(DOCUMENT_STATES),
  attachmentId: z.string().max(64).nullable(),
  note: Text,
});

/** Collections of version 2 of the format. */
export const STATION_COLLECTIONS = {
  proofs: ProofSchema,
  stakeholders: StakeholderSchema,
  leverReviews: LeverReviewSchema,
  volunteerMissions: VolunteerMissionSchema,
  skills: SkillSchema,
  alliances: AllianceSchema,
  needs: NeedSchema,
  goals: GoalSchema,
  impactRisks: ImpactRiskSchema,
  risks: RiskSchema,
  milestones: MilestoneSchema,
  tranches: TrancheSchema,
  documents: DocumentSchema,
} as const;

/** The assessor's verdict on one angle: a level, one sentence, what it rests on. At most one an angle; never added up. */
export const AngleVerdictSchema = z.strictObject({
  id: Id,
  angle: z.enum(ANGLE_IDS),
  level: z.enum(VERDICT_LEVELS),
  sentence: z.string().max(MAX_VERDICT_SENTENCE),
  restsOn: z.array(z.enum(VERDICT_GROUNDS)).max(VERDICT_GROUNDS.length),
});
/** Collections of version 4 of the format. */
export const ASSESSOR_COLLECTIONS = { verdicts: AngleVerdictSchema } as const;
