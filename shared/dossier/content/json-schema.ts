/** The dossier's schema in the language of other programs: JSON Schema 2020-12, published as docs/schema/dossier.schema.json. */
import { z } from 'zod';
import { AnswerSchema, SourceSchema } from './answer.ts';
import {
  AdjustmentSchema,
  CostDriverSchema,
  CostLineSchema,
  InvestmentSchema,
  OpeningSchema,
  PlanSettingsSchema,
  PostSchema,
  ResourceDriverSchema,
  ResourceLineSchema,
  SupportSchema,
} from './plan.ts';
import { COLLECTIONS, type CollectionName, DOSSIER_FORMAT_VERSION, DossierSchema, MAX_ITEMS } from './schema.ts';
import { FOURTH_COLLECTIONS, KEYS_OF_SHARES, type LaterCollection, SECOND_COLLECTIONS } from './stored.ts';

type About = readonly [id: string, title: string, description: string];

const ITEMS: Readonly<Record<CollectionName, About>> = {
  activities: ['Activity', 'Activity', 'One of the organisation’s activities.'],
  resources: [
    'Resource',
    'Resource line',
    'One line of income in the plan: its lever, funder, status, driver and closed years.',
  ],
  costs: ['Cost', 'Cost line', 'One cost of the plan, with its heading and driver.'],
  posts: ['Post', 'Post', 'One salaried post, in full-time equivalents, with its months of presence.'],
  investments: ['Investment', 'Investment', 'An asset bought during the plan, spread over its life in years.'],
  supports: ['Support', 'Support requested', 'What is asked of the investor: grant, advance, loan, contribution.'],
  inKind: [
    'InKind',
    'Contribution in kind',
    'Volunteering and gifts in kind: at the foot of the income and expenditure account, outside the surplus or deficit.',
  ],
  scenarios: ['Scenario', 'Scenario', 'A named list of adjustments to the base.'],
  modelOverrides: [
    'ModelOverride',
    'Model override',
    'The assessor’s reading of the model, with its reason. Year 0 is today.',
  ],
  implications: ['Implication', 'Implication', 'What an advantage or drawback of the model implies for this project.'],
  opinionPoints: ['OpinionPoint', 'Point of the opinion', 'A strength, a reservation or an unknown.'],
  conditions: ['Condition', 'Condition', 'What must be true before or during the support, and how it is shown.'],
  bearerQuestions: ['BearerQuestion', 'Question to the applicant', 'A question put to the applicant.'],
  proofs: ['Proof', 'Evidence', 'One piece of evidence for one of the nine questions of innovation.'],
  stakeholders: ['Stakeholder', 'Stakeholder', 'Who has a stake, what they expect and bring.'],
  leverReviews: [
    'LeverReview',
    'Assessment of a lever',
    'Seven criteria for one lever of the tree; amounts are those of the plan.',
  ],
  volunteerMissions: ['VolunteerMission', 'Volunteer role', 'Volunteers of one mission, their hours and retention.'],
  skills: ['Skill', 'Skill', 'A skill held, to be acquired or missing.'],
  alliances: ['Alliance', 'Alliance', 'An alliance: actor, logic, phase, piloting, risks, value.'],
  needs: ['Need', 'Capacity need', 'A need of the organisation, its levels, cost and provider.'],
  goals: [
    'Goal',
    'Sustainable development goal',
    'A goal with its target, indicator and values at 12, 24 and 36 months.',
  ],
  impactRisks: ['ImpactRisk', 'Impact risk', 'One of the nine impact risks, likelihood and severity.'],
  risks: ['Risk', 'Risk', 'Cause, consequence, likelihood, severity, mitigation, residual.'],
  milestones: ['Milestone', 'Milestone', 'A point of follow-up, in months after the agreement.'],
  tranches: ['Tranche', 'Tranche', 'A payment of the support.'],
  verdicts: ['Verdict', 'Verdict', 'The verdict of the assessor on one angle, with what it rests on.'],
  allocations: ['Allocation', 'Allocation key', 'How a cost or a post that activities share is split between them.'],
  documents: ['Document', 'Document', 'A document asked for: received, checked, missing, refused.'],
  setAside: ['SetAside', 'Finding set aside', 'A finding put aside, with the reason that the memo prints.'],
};
const PARTS: readonly (readonly [z.core.$ZodType, About])[] = [
  [AnswerSchema, ['Answer', 'Answer', 'One fact of the dossier: its state, value, note, source and confidence.']],
  [SourceSchema, ['Source', 'Source', 'Where a fact comes from.']],
  [
    PlanSettingsSchema,
    ['PlanSettings', 'Settings of the plan', 'First month, chart of accounts, cash safety, weights of statuses.'],
  ],
  [OpeningSchema, ['Opening', 'Opening balance', 'What stands in the books on the first day of the plan.']],
  [ResourceDriverSchema, ['ResourceDriver', 'Driver of a resource', 'How the amounts of a resource come about.']],
  [CostDriverSchema, ['CostDriver', 'Driver of a cost', 'How the amounts of a cost come about.']],
  [AdjustmentSchema, ['Adjustment', 'Adjustment', 'One change that a scenario makes to the base.']],
];

/** Same schema, same text. Identifiers that must be unique within a list are the one rule that JSON Schema cannot say. */
export const dossierJsonSchema = (): Record<string, unknown> => {
  const about = z.registry<{ id: string; title: string; description: string }>();
  const name = (schema: z.core.$ZodType, [id, title, description]: About): unknown =>
    about.add(schema as never, { id, title, description } as never);
  for (const [schema, words] of PARTS) name(schema, words);
  for (const [key, schema] of Object.entries(COLLECTIONS)) name(schema, ITEMS[key as CollectionName]);
  const fourth = Object.fromEntries(FOURTH_COLLECTIONS.map((key) => [key, true])) as Record<LaterCollection, true>;
  const ofStations = Object.fromEntries(SECOND_COLLECTIONS.map((key) => [key, true])) as Record<LaterCollection, true>;
  const bare = { cells: true } as const;
  const lines = {
    resources: ResourceLineSchema.omit(bare),
    costs: CostLineSchema.omit(bare),
    posts: PostSchema.omit(bare),
    investments: InvestmentSchema.omit(bare),
    supports: SupportSchema.omit(bare),
  };
  for (const [key, schema] of Object.entries(lines)) {
    const [id, title, description] = ITEMS[key as CollectionName];
    name(schema, [`${id}1`, `${title}, without notes of cells`, description]);
  }
  const unnoted = Object.fromEntries(
    Object.entries(lines).map(([key, schema]) => [key, z.array(schema).max(MAX_ITEMS)]),
  ) as { [K in keyof typeof lines]: z.ZodArray<(typeof lines)[K]> };
  const fourthVersion = DossierSchema.extend({ [KEYS_OF_SHARES]: DossierSchema.shape.allocations.optional() });
  const third = DossierSchema.omit({ ...fourth, [KEYS_OF_SHARES]: true }).extend({ formatVersion: z.literal(3) });
  const second = third.extend({ formatVersion: z.literal(2), ...unnoted });
  const first = second.omit(ofStations).extend({ formatVersion: z.literal(1) });
  name(fourthVersion, ['Dossier4', 'Dossier, version 4', 'Version 3 and the verdicts of the assessor.']);
  name(third, ['Dossier3', 'Dossier, version 3', 'Version 2 and the notes of cells.']);
  name(second, ['Dossier2', 'Dossier, version 2', 'Version 1 and what the later stations hold.']);
  name(first, ['Dossier1', 'Dossier, version 1', 'What is written as long as no later station holds anything.']);
  const { $schema, ...rest } = z.toJSONSchema(z.union([first, second, third, fourthVersion]), {
    target: 'draft-2020-12',
    io: 'input',
    metadata: about,
  }) as Record<string, unknown>;
  return {
    $schema,
    $id: `urn:triptyque:dossier:${DOSSIER_FORMAT_VERSION}`,
    title: 'Triptyque dossier',
    description:
      'A dossier as it travels in a .triptyque file, in the lowest version that can say it. Amounts are integer cents, rates are decimals (0.02 = 2 %), months are numbered 1 to 36 from plan.startMonth, dates are ISO 8601. Every id is unique within its list.',
    ...rest,
  };
};
