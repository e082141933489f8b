import { z } from 'zod';
import { Id } from '#shared/dossier/content/plan.ts';
import { CompositionSchema } from '#shared/papers/memo/composition.ts';
import { MEMO_MARKINGS, MEMO_RENDITIONS } from '#shared/papers/memo/edition.ts';
import { PORTFOLIO_FAILURES } from '../failures.ts';
import { operation } from '../operation.ts';

/** More would not be read, and would not fit in the memory of a laptop. */
export const MAX_PACK = 120;
export const PackRequestSchema = z.strictObject({
  /** in the order of the file */ dossierIds: z.array(Id).min(1).max(MAX_PACK),
  title: z.string().max(200),
  language: z.enum(['fr', 'en']),
  ...CompositionSchema.omit({ audience: true }).shape,
  mark: z.enum(MEMO_MARKINGS),
  /** refused while something that an issued memo needs is missing in one of them */ issued: z.boolean(),
  rendition: z.enum(MEMO_RENDITIONS),
});

/** The committee's pack: a job like a memo, ended by `memo.cancel`; its file is saved and opened by its handle, with `memo.save` and `memo.open`. */
export const packOperations = {
  'pack.render': operation({
    effect: 'read',
    input: PackRequestSchema.extend({ jobId: Id }),
    output: z.strictObject({ handle: z.string(), pages: z.int(), bytes: z.int(), sha256: z.string() }),
    fails: [...PORTFOLIO_FAILURES, 'dossier.unknown', 'dossier.damaged', 'cancelled', 'memo.failed', 'memo.notReady'],
  }),
} as const;
