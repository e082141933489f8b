import { z } from 'zod';
import { MAX_EXCHANGED_DOSSIERS } from '#shared/archive/exchange/manifest.ts';
import {
  ChoicesSchema,
  CopyComparisonSchema,
  PreviewSchema,
  TakenReportSchema,
  WantedSchema,
} from '#shared/archive/exchange/preview.ts';
import { Id } from '#shared/dossier/content/plan.ts';
import { FILE_FAILURES, PORTFOLIO_FAILURES } from '../failures.ts';
import { operation } from '../operation.ts';

const Handle = z.string().max(64);
const Password = z.string().max(200);
/** What is written beside the dossiers themselves. */
export const ExportRequestSchema = z.strictObject({
  /** none for the foundation */ ids: z.array(Id).max(MAX_EXCHANGED_DOSSIERS),
  /** exchange: what a portfolio takes in; archive: all that, and what people read without us; foundation: its own records, without dossiers */ kind: z.enum(
    ['exchange', 'archive', 'foundation'],
  ),
  documents: z.boolean(),
  /** who wrote what and when, frozen versions and earlier states of records: for a colleague who works on it too; absent: with it */
  history: z.boolean().optional(),
  /** the memos of each dossier, in both formats */ memos: z.boolean(),
  language: z.enum(['fr', 'en']),
  /** empty = none */ password: Password,
});
export type ExportRequest = z.infer<typeof ExportRequestSchema>;

/** Making and reading a file are jobs: progress comes as events, `exchange.cancel` ends them and nothing is written. */
export const exchangeOperations = {
  'exchange.export': operation({
    effect: 'dialog',
    input: ExportRequestSchema.extend({ jobId: Id }),
    output: z.strictObject({ name: z.string(), bytes: z.int(), dossiers: z.int() }),
    fails: [
      ...PORTFOLIO_FAILURES,
      ...FILE_FAILURES,
      'dossier.unknown',
      'dossier.damaged',
      'version.unknown',
      'version.damaged',
      'record.unknown',
      'record.damaged',
      'attachment.damaged',
      'file.tooLarge',
      'exchange.failed',
      'cancelled',
      'memo.failed',
    ],
  }),
  /** The user chooses a file; nothing of it is read yet. */
  'exchange.choose': operation({
    effect: 'dialog',
    input: z.strictObject({}),
    output: z.strictObject({ handle: z.string() }),
    fails: [...FILE_FAILURES, 'file.tooLarge', 'cancelled'],
  }),
  /** What the file holds and what each dossier of it is to those that are here. Nothing enters. */
  'exchange.preview': operation({
    effect: 'read',
    input: z.strictObject({ handle: Handle, password: Password, jobId: Id }),
    output: PreviewSchema,
    fails: [
      ...PORTFOLIO_FAILURES,
      'input.invalid',
      'dossier.damaged',
      'dossier.invalid',
      'dossier.newer',
      'record.unknown',
      'record.damaged',
      'file.tooLarge',
      'file.unknownFormat',
      'exchange.locked',
      'exchange.wrongPassword',
      'exchange.hostile',
      'exchange.damaged',
      'exchange.invalid',
      'exchange.newer',
      'exchange.failed',
      'handle.expired',
      'cancelled',
    ],
  }),
  /** One diverged dossier, place by place. */
  'exchange.compare': operation({
    effect: 'read',
    input: z.strictObject({ handle: Handle, id: Id }),
    output: CopyComparisonSchema,
    fails: [
      ...PORTFOLIO_FAILURES,
      'dossier.unknown',
      'dossier.damaged',
      'record.unknown',
      'record.damaged',
      'exchange.invalid',
      'handle.expired',
    ],
  }),
  /** The records of the foundation that a file holds, place by place. */
  'exchange.compareFoundation': operation({
    effect: 'read',
    input: z.strictObject({ handle: Handle }),
    output: CopyComparisonSchema,
    fails: [...PORTFOLIO_FAILURES, 'record.unknown', 'record.damaged', 'exchange.invalid', 'handle.expired'],
  }),
  /** All that is wanted of a file, in one transaction. */
  'exchange.receive': operation({
    effect: 'write',
    input: z.strictObject({
      handle: Handle,
      wanted: WantedSchema,
      /** null = records of the foundation are left in the file */ foundation: z
        .strictObject({ choices: ChoicesSchema })
        .nullable(),
    }),
    output: z.strictObject({
      dossiers: z.array(TakenReportSchema),
      /** records of the foundation that brought something */ foundation: z.int(),
    }),
    fails: [
      ...PORTFOLIO_FAILURES,
      'dossier.unknown',
      'dossier.stale',
      'dossier.conflict',
      'dossier.damaged',
      'dossier.invalid',
      'record.unknown',
      'record.damaged',
      'exchange.invalid',
      'exchange.stale',
      'privacy.destroyed',
      'handle.expired',
    ],
  }),
  /** The opinion of a file of that kind: added, or the next state of the one that is here. */
  'exchange.receiveOpinion': operation({
    effect: 'write',
    input: z.strictObject({ handle: Handle }),
    output: z.strictObject({ dossierId: Id, person: z.string(), state: z.enum(['added', 'updated', 'same']) }),
    fails: [
      ...PORTFOLIO_FAILURES,
      'input.invalid',
      'dossier.unknown',
      'dossier.damaged',
      'record.unknown',
      'record.stale',
      'record.damaged',
      'opinion.refused',
      'opinion.otherDossier',
      'record.final',
      'handle.expired',
    ],
  }),
  'exchange.cancel': operation({
    effect: 'stop',
    input: z.strictObject({ jobId: Id }),
    output: z.strictObject({ cancelled: z.boolean() }),
    fails: [],
  }),
  /** The other copy that a merge kept, saved as a dossier file. */
  'exchange.saveKept': operation({
    effect: 'dialog',
    input: z.strictObject({ id: Id, revision: z.int().min(1) }),
    output: z.strictObject({ name: z.string() }),
    fails: [...PORTFOLIO_FAILURES, ...FILE_FAILURES, 'dossier.unknown', 'cancelled'],
  }),
} as const;
