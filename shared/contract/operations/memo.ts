import { z } from 'zod';
import { Id } from '#shared/dossier/content/plan.ts';
import { CompositionSchema } from '#shared/papers/memo/composition.ts';
import { MEMO_MARKINGS, MEMO_RENDITIONS } from '#shared/papers/memo/edition.ts';
import { FILE_FAILURES, PORTFOLIO_FAILURES } from '../failures.ts';
import { operation } from '../operation.ts';

export const MemoRequestSchema = z.strictObject({
  dossierId: Id,
  ...CompositionSchema.shape,
  language: z.enum(['fr', 'en']),
  mark: z.enum(MEMO_MARKINGS),
  /** refused while something that an issued memo needs is missing */ issued: z.boolean(),
  rendition: z.enum(MEMO_RENDITIONS),
});
export type MemoRequest = z.infer<typeof MemoRequestSchema>;

/** Rendering is a job in a worker: `memo.render` answers when it is done, progress comes as events, `memo.cancel` ends it. */
export const memoOperations = {
  'memo.render': operation({
    effect: 'read',
    input: MemoRequestSchema.extend({ jobId: Id }),
    output: z.strictObject({
      handle: z.string(),
      pages: z.int(),
      bytes: z.int(),
      sha256: z.string(),
      /** the document itself, for the preview */ pdf: z.custom<Uint8Array>((v) => v instanceof Uint8Array),
    }),
    fails: [
      ...PORTFOLIO_FAILURES,
      'dossier.unknown',
      'dossier.damaged',
      'record.unknown',
      'record.damaged',
      'cancelled',
      'memo.failed',
      'memo.notReady',
    ],
  }),
  'memo.cancel': operation({
    effect: 'stop',
    input: z.strictObject({ jobId: Id }),
    output: z.strictObject({ cancelled: z.boolean() }),
    fails: [],
  }),
  'memo.save': operation({
    effect: 'dialog',
    input: z.strictObject({ handle: z.string().max(64) }),
    output: z.strictObject({ name: z.string() }),
    fails: [...FILE_FAILURES, 'handle.expired', 'cancelled'],
  }),
  /** The same document as a Word file: minutes, letters, reports and memos; a pack has none. */
  'memo.saveWord': operation({
    effect: 'dialog',
    input: z.strictObject({ handle: z.string().max(64) }),
    output: z.strictObject({ name: z.string() }),
    fails: [
      'cancelled',
      'handle.expired',
      'memo.failed',
      'letter.refused',
      'disk.full',
      'file.unreadable',
      'folder.denied',
    ],
  }),
  'memo.open': operation({
    effect: 'dialog',
    input: z.strictObject({ handle: z.string().max(64) }),
    output: z.strictObject({ opened: z.boolean() }),
    fails: [...FILE_FAILURES, 'handle.expired'],
  }),
} as const;
