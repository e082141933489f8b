import { z } from 'zod';
import { matching } from '#shared/base/refusal/rule.ts';
import { ANSWER_STATES, AnswerValueSchema } from '#shared/dossier/content/answer.ts';
import { Id } from '#shared/dossier/content/plan.ts';
import { MAX_ITEMS } from '#shared/dossier/content/schema.ts';
import { ANSWER_OUTCOMES, type AnswerLine } from '#shared/papers/applicant/back/judge.ts';
import { VALUE_RULES } from '#shared/papers/applicant/back/read-value.ts';
import { FILE_FAILURES, PORTFOLIO_FAILURES } from '../failures.ts';
import { operation } from '../operation.ts';

const Day = matching(/^(\d{4}-\d{2}-\d{2})?$/, 'day');
const Text = z.string().max(30_000);
/** What to send, and how it is headed. Dates may be empty. */
const SendSchema = z.strictObject({
  dossierId: Id,
  language: z.enum(['fr', 'en']),
  questions: z.array(Id).max(MAX_ITEMS),
  contact: z.string().max(300),
  deadline: Day,
});
const TakenSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('answer'),
    question: z.string().max(80),
    asked: Id.nullable(),
    answer: z.strictObject({ state: z.enum(ANSWER_STATES), value: AnswerValueSchema.optional() }),
    document: z.string().max(300),
  }),
  z.strictObject({ kind: z.literal('question'), asked: Id, text: z.string().max(5_000) }),
  z.strictObject({
    kind: z.literal('set'),
    path: z.array(z.string().max(80)).max(8),
    value: z.union([z.string(), z.number()]),
  }),
  z.strictObject({
    kind: z.literal('line'),
    collection: z.enum(['resources', 'costs']),
    item: z.record(z.string(), z.unknown()),
  }),
]);
/** One cell of a filled workbook against the dossier (shared/papers/applicant/judge.ts). */
export const AnswerLineSchema: z.ZodType<AnswerLine> = z.strictObject({
  id: z.string().max(500),
  sheet: z.string().max(200),
  cell: z.string().max(20),
  what: Text,
  outcome: z.enum(ANSWER_OUTCOMES),
  before: Text,
  after: Text,
  rule: z.enum(VALUE_RULES).nullable(),
  taken: TakenSchema.nullable(),
});

/** Questions to the applicant as a letter or a workbook, and a filled workbook back: what was read is only proposed, the window applies it as one step. */
export const applicantOperations = {
  /** Made in a worker, like a memo: `memo.cancel` ends it, `memo.save` writes it. */
  'applicant.letter': operation({
    effect: 'read',
    input: SendSchema.extend({ jobId: Id }),
    output: z.strictObject({ handle: z.string(), pages: z.int() }),
    fails: [...PORTFOLIO_FAILURES, 'dossier.unknown', 'dossier.damaged', 'cancelled', 'memo.failed'],
  }),
  'applicant.workbook': operation({
    effect: 'dialog',
    input: SendSchema.extend({ application: z.boolean(), budget: z.boolean(), prefill: z.boolean() }),
    output: z.strictObject({ name: z.string() }),
    fails: [...PORTFOLIO_FAILURES, ...FILE_FAILURES, 'dossier.unknown', 'dossier.damaged', 'cancelled'],
  }),
  'applicant.read': operation({
    effect: 'dialog',
    input: z.strictObject({ dossierId: Id, language: z.enum(['fr', 'en']) }),
    output: z.strictObject({
      name: z.string(),
      lines: z.array(AnswerLineSchema),
      same: z.int(),
      /** who says he filled it; empty when nobody said */ respondent: z.string(),
      /** day on which he says he filled it; may be anything */ filledOn: z.string(),
      /** day on which it was sent */ sentOn: z.string(),
      /** the dossier is no longer what it was on that day */ moved: z.boolean(),
    }),
    fails: [
      ...PORTFOLIO_FAILURES,
      ...FILE_FAILURES,
      'dossier.unknown',
      'dossier.damaged',
      'file.tooLarge',
      'answers.foreign',
      'answers.otherDossier',
      'answers.newer',
      'cancelled',
    ],
  }),
} as const;
