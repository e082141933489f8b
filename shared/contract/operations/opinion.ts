import { z } from 'zod';
import { OpinionSchema } from '#shared/assessment/rubric/opinion.ts';
import { RubricSchema } from '#shared/assessment/rubric/rubric.ts';
import { Id } from '#shared/dossier/content/plan.ts';
import { FILE_FAILURES, PORTFOLIO_FAILURES } from '../failures.ts';
import { operation } from '../operation.ts';
import { RecordSchema } from './record.ts';

/** Opinions are written with record.save: main refuses what is not its author's. */
export const opinionOperations = {
  /** What the user may read of a dossier's opinions, whose are awaited, and the versions of rubrics that they speak of. */
  'opinion.list': operation({
    effect: 'read',
    input: z.strictObject({ dossierId: Id }),
    output: z.strictObject({
      /** the name in the settings */ you: z.string(),
      opinions: z.array(RecordSchema.extend({ body: OpinionSchema })),
      /** given by others, and not to be read before one's own */
      awaiting: z.array(z.strictObject({ person: z.string(), month: z.int() })),
      /** names of those who declared an interest */ withdrawn: z.array(z.string()),
      rubrics: z.array(z.strictObject({ version: Id, rubric: RubricSchema })),
    }),
    fails: [...PORTFOLIO_FAILURES, 'dossier.damaged', 'record.unknown', 'record.damaged'],
  }),
  /** One's own opinion as an exchange file, to be taken to another laptop; `exchange.cancel` ends it. What comes back is taken by `exchange.receiveOpinion`. */
  'opinion.export': operation({
    effect: 'dialog',
    input: z.strictObject({ id: Id, dossierId: Id, /** empty = none */ password: z.string().max(200), jobId: Id }),
    output: z.strictObject({ name: z.string() }),
    fails: [
      ...PORTFOLIO_FAILURES,
      ...FILE_FAILURES,
      'dossier.unknown',
      'dossier.damaged',
      'record.unknown',
      'record.damaged',
      'exchange.failed',
      'cancelled',
    ],
  }),
} as const;
