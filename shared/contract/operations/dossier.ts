import { z } from 'zod';
import { STATION_IDS } from '#shared/base/method/stations.ts';
import { breaking } from '#shared/base/refusal/rule.ts';
import { CommandSchema } from '#shared/dossier/content/commands.ts';
import { Id } from '#shared/dossier/content/plan.ts';
import { REPEATED_NAMES } from '#shared/dossier/content/repeated-texts.ts';
import { DOSSIER_STATUSES, DossierSchema } from '#shared/dossier/content/schema.ts';
import { ChangeSchema } from '#shared/dossier/merge/trail.ts';
import { FILE_FAILURES, PORTFOLIO_FAILURES } from '../failures.ts';
import { operation } from '../operation.ts';
import { Assessor } from './list-query.ts';

/** A document larger than this is refused: the portfolio is one file that is copied at every backup. */
export const MAX_ATTACHMENT_BYTES = 50_000_000;
export const AttachmentSchema = z.strictObject({
  id: Id,
  name: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  addedAt: z.string(),
  mediaType: z.string(),
});
export type Attachment = z.infer<typeof AttachmentSchema>;
export const DossierViewSchema = z.strictObject({
  dossier: DossierSchema,
  revision: z.int(),
  savedAt: z.string(),
  status: z.enum(DOSSIER_STATUSES),
  cohortId: Id.nullable(),
  example: z.boolean(),
  archived: z.boolean(),
  attachments: z.array(AttachmentSchema),
});
export type DossierView = z.infer<typeof DossierViewSchema>;
const HistoryEntrySchema = z.strictObject({
  id: z.int(),
  revision: z.int(),
  at: z.string(),
  who: z.string(),
  origin: z.enum(['edit', 'undo', 'redo', 'import', 'example', 'create']),
  commands: z.array(CommandSchema),
  /** what came in from a file with this line */
  received: z
    .strictObject({
      kind: z.enum(['copy', 'update', 'merge']),
      sentBy: z.string(),
      sentAt: z.string(),
      /** what the other side had written, newest first; the last hundred lines */ lines: z.array(
        z.strictObject({ at: z.string(), who: z.string(), commands: z.array(CommandSchema) }),
      ),
      /** the other copy is kept whole and can be saved as a file */ isKept: z.boolean(),
    })
    .optional(),
});
/** One line of the history, as it is kept. */
export type HistoryEntry = z.infer<typeof HistoryEntrySchema>;
/** What one person did in one go: neighbouring lines of the history, and what they changed in the end. */
export const HistoryStepSchema = HistoryEntrySchema.extend({
  /** when its first line was written */ from: z.string(),
  /** status, cohort, archive */ change: ChangeSchema.omit({ received: true }).nullable(),
});
export type HistoryStep = z.infer<typeof HistoryStepSchema>;

/** The most of a text that suggestions are asked for. */
export const MAX_TYPED_SUGGESTED = 200;
const SuggestionQuerySchema = z.strictObject({
  kind: z.enum(REPEATED_NAMES),
  /** the dossier that is written in: nothing of it is suggested */ dossierId: Id,
  /** what is typed: nothing = the most written */ text: z.string().max(MAX_TYPED_SUGGESTED),
});
export type SuggestionQuery = z.infer<typeof SuggestionQuerySchema>;
const OfferedTextSchema = z.strictObject({
  text: z.string(),
  /** how many dossiers it was written in, of those that were looked into */ dossiers: z.int().min(1),
});
export type OfferedText = z.infer<typeof OfferedTextSchema>;

export const dossierOperations = {
  'dossier.create': operation({
    effect: 'write',
    input: z.strictObject({ project: z.string().max(200), organisation: z.string().max(200), cohortId: Id.nullable() }),
    output: z.strictObject({ id: Id }),
    fails: [...PORTFOLIO_FAILURES, 'dossier.stale', 'dossier.conflict', 'dossier.invalid', 'cohort.unknown'],
  }),
  'dossier.open': operation({
    effect: 'read',
    input: z.strictObject({ id: Id }),
    output: DossierViewSchema,
    fails: [...PORTFOLIO_FAILURES, 'dossier.unknown', 'dossier.damaged'],
  }),
  /** `base` is the revision the commands were made on; one call is one transaction and one history line. */
  'dossier.apply': operation({
    effect: 'write',
    input: z.strictObject({
      id: Id,
      base: z.int().min(0),
      origin: z.enum(['edit', 'undo', 'redo']),
      commands: z.array(CommandSchema).min(1).max(500),
    }),
    output: z.strictObject({ revision: z.int(), savedAt: z.string() }),
    fails: [
      ...PORTFOLIO_FAILURES,
      'dossier.unknown',
      'dossier.stale',
      'dossier.conflict',
      'dossier.damaged',
      'dossier.invalid',
    ],
  }),
  'dossier.setStatus': operation({
    effect: 'write',
    input: z.strictObject({
      id: Id,
      status: z.enum(DOSSIER_STATUSES).optional(),
      cohortId: Id.nullable().optional(),
      archived: z.boolean().optional(),
    }),
    output: z.strictObject({ revision: z.int() }),
    fails: [...PORTFOLIO_FAILURES, 'dossier.unknown', 'dossier.damaged', 'cohort.unknown'],
  }),
  /** Gives a dossier to an assessor, '' = to nobody: one line of its history, written as its field would. */
  'dossier.assign': operation({
    effect: 'write',
    input: z.strictObject({ id: Id, owner: Assessor }),
    output: z.strictObject({ revision: z.int(), /** false: it was so already */ written: z.boolean() }),
    fails: [
      ...PORTFOLIO_FAILURES,
      'dossier.unknown',
      'dossier.stale',
      'dossier.conflict',
      'dossier.damaged',
      'dossier.invalid',
    ],
  }),
  /** Takes an assignment back, or makes it again, to the word: `revision` is that of its line. Not over what was written there since. */
  'dossier.undoAssign': operation({
    effect: 'write',
    input: z.strictObject({ id: Id, revision: z.int().min(1), origin: z.enum(['undo', 'redo']) }),
    output: z.strictObject({ revision: z.int() }),
    fails: [
      ...PORTFOLIO_FAILURES,
      'dossier.unknown',
      'dossier.stale',
      'dossier.conflict',
      'dossier.damaged',
      'dossier.invalid',
    ],
  }),
  'dossier.duplicate': operation({
    effect: 'write',
    input: z.strictObject({ id: Id }),
    output: z.strictObject({ id: Id }),
    fails: [...PORTFOLIO_FAILURES, 'dossier.unknown', 'dossier.damaged'],
  }),
  /** Short texts of the other dossiers, the likeliest first. */
  'dossier.suggest': operation({
    effect: 'read',
    input: SuggestionQuerySchema,
    output: z.array(OfferedTextSchema),
    fails: [...PORTFOLIO_FAILURES],
  }),
  /** Newest first. */
  'dossier.history': operation({
    effect: 'read',
    /** `before` is a revision; `station`, `who` and `place` (a path: a question, a line, one of its fields) keep only what concerns them. */
    input: z.strictObject({
      id: Id,
      before: z.int().nullable(),
      limit: z.int().min(1).max(200),
      station: z.enum(STATION_IDS).nullable(),
      who: z.string().max(200).nullable(),
      place: z.array(z.string().min(1).max(300)).min(1).max(8).nullable(),
    }),
    /** `next` is the `before` of older steps, null when there are none; `people` are all who wrote in the dossier. */
    output: z.strictObject({
      steps: z.array(HistoryStepSchema),
      next: z.int().nullable(),
      people: z.array(z.string()),
    }),
    fails: [...PORTFOLIO_FAILURES, 'dossier.unknown', 'dossier.damaged'],
  }),
  /** All of it, as a table. */
  'dossier.exportHistory': operation({
    effect: 'dialog',
    input: z.strictObject({ id: Id, language: z.enum(['fr', 'en']) }),
    output: z.strictObject({ name: z.string() }),
    fails: [...PORTFOLIO_FAILURES, ...FILE_FAILURES, 'dossier.unknown', 'dossier.damaged', 'cancelled'],
  }),
  'attachment.add': operation({
    effect: 'dialog',
    input: z.strictObject({ dossierId: Id }),
    output: z.array(AttachmentSchema),
    fails: [
      ...PORTFOLIO_FAILURES,
      ...FILE_FAILURES,
      'dossier.unknown',
      'dossier.damaged',
      'attachment.tooLarge',
      'cancelled',
    ],
  }),
  'attachment.open': operation({
    effect: 'dialog',
    input: z.strictObject({ id: Id }),
    output: z.strictObject({ opened: z.boolean() }),
    fails: [...PORTFOLIO_FAILURES, ...FILE_FAILURES, 'attachment.unknown', 'attachment.damaged', 'cancelled'],
  }),
  /** The bytes of an attachment, for what the window shows itself; checked against its fingerprint. */
  'attachment.read': operation({
    effect: 'read',
    input: z.strictObject({ id: Id }),
    output: z.strictObject({
      name: z.string(),
      mediaType: z.string(),
      bytes: z.custom<Uint8Array<ArrayBuffer>>((v) => v instanceof Uint8Array),
    }),
    fails: [...PORTFOLIO_FAILURES, 'attachment.unknown', 'attachment.damaged'],
  }),
  /** A file that was dropped on the window: its content, never its path. */
  'attachment.put': operation({
    effect: 'write',
    input: z.strictObject({
      dossierId: Id,
      name: z.string().min(1).max(200),
      content: z.custom<Uint8Array<ArrayBuffer>>((v) => v instanceof Uint8Array, breaking('notBytes')),
    }),
    output: AttachmentSchema,
    fails: [...PORTFOLIO_FAILURES, 'dossier.unknown', 'dossier.damaged', 'attachment.tooLarge'],
  }),
  'attachment.remove': operation({
    effect: 'write',
    input: z.strictObject({ id: Id }),
    output: z.strictObject({ removed: z.boolean() }),
    fails: [...PORTFOLIO_FAILURES, 'dossier.unknown', 'dossier.damaged', 'attachment.unknown'],
  }),
} as const;
