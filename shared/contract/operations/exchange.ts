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
      'cancelled',
      'dossier.unknown',
      'dossier.damaged',
      'attachment.damaged',
      'record.damaged',
      'memo.failed',
      'exchange.failed',
      'file.tooLarge',
      'disk.full',
      'folder.denied',
    ],
  }),
  /** The user chooses a file; nothing of it is read yet. */
  'exchange.choose': operation({
    effect: 'dialog',
    input: z.strictObject({}),
    output: z.strictObject({ handle: z.string() }),
    fails: ['cancelled', 'file.unreadable', 'file.tooLarge'],
  }),
  /** What the file holds and what each dossier of it is to those that are here. Nothing enters. */
  'exchange.preview': operation({
    effect: 'read',
    input: z.strictObject({ handle: Handle, password: Password, jobId: Id }),
    output: PreviewSchema,
    fails: [
      'cancelled',
      'handle.expired',
      'file.tooLarge',
      'file.unknownFormat',
      'exchange.locked',
      'exchange.wrongPassword',
      'exchange.hostile',
      'exchange.damaged',
      'exchange.invalid',
      'exchange.newer',
      'exchange.failed',
      'dossier.newer',
      'dossier.invalid',
      'dossier.damaged',
      'input.invalid',
      'portfolio.closed',
    ],
  }),
  /** One diverged dossier, place by place. */
  'exchange.compare': operation({
    effect: 'read',
    input: z.strictObject({ handle: Handle, id: Id }),
    output: CopyComparisonSchema,
    fails: ['handle.expired', 'dossier.unknown', 'dossier.damaged', 'portfolio.closed'],
  }),
  /** The records of the foundation that a file holds, place by place. */
  'exchange.compareFoundation': operation({
    effect: 'read',
    input: z.strictObject({ handle: Handle }),
    output: CopyComparisonSchema,
    fails: ['handle.expired', 'exchange.invalid', 'record.damaged', 'portfolio.closed'],
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
      'handle.expired',
      'exchange.stale',
      'exchange.invalid',
      'dossier.unknown',
      'dossier.invalid',
      'dossier.damaged',
      'portfolio.closed',
      'portfolio.readOnly',
      'disk.full',
      'disk.failing',
    ],
  }),
  /** The opinion of a file of that kind: added, or the next state of the one that is here. */
  'exchange.receiveOpinion': operation({
    effect: 'write',
    input: z.strictObject({ handle: Handle }),
    output: z.strictObject({ dossierId: Id, person: z.string(), state: z.enum(['added', 'updated', 'same']) }),
    fails: [
      'handle.expired',
      'opinion.refused',
      'opinion.otherDossier',
      'dossier.unknown',
      'record.damaged',
      'portfolio.closed',
      'portfolio.readOnly',
      'disk.full',
      'disk.failing',
    ],
  }),
  'exchange.cancel': operation({
    effect: 'read',
    input: z.strictObject({ jobId: Id }),
    output: z.strictObject({ cancelled: z.boolean() }),
    fails: [],
  }),
  /** The other copy that a merge kept, saved as a dossier file. */
  'exchange.saveKept': operation({
    effect: 'dialog',
    input: z.strictObject({ id: Id, revision: z.int().min(1) }),
    output: z.strictObject({ name: z.string() }),
    fails: ['cancelled', 'dossier.unknown', 'disk.full', 'folder.denied'],
  }),
} as const;
