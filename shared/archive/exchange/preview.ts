/** What the window shows of an exchange file before anything of it enters, and what came of it. */
import { z } from 'zod';
import { OPINION_STATUSES } from '#shared/assessment/rubric/opinion.ts';
import { CommandSchema, PathSchema } from '#shared/dossier/content/commands.ts';
import { Id } from '#shared/dossier/content/plan.ts';
import { DOSSIER_STATUSES } from '#shared/dossier/content/schema.ts';
import { CHOICES, PROPOSAL_REASONS } from '#shared/dossier/merge/conflict.ts';
import { EXCHANGE_KINDS, MAX_EXCHANGED_DOSSIERS } from './manifest.ts';

/** new: not here; identical, older: nothing to take; newer: only the sender went on; diverged: both did */
export const COPY_STATES = ['new', 'identical', 'older', 'newer', 'diverged'] as const;
/** Of the records of a dossier, or of the foundation. */
export const RecordsPreviewSchema = z.strictObject({
  total: z.int(),
  /** that would bring something */ fresh: z.int(),
  /** places that both changed differently */ conflicts: z.int(),
  /** closed on one side: what the other wrote meanwhile goes to the history */ closed: z.int(),
  /** closed on both sides, differently */ clashes: z.int(),
});
export type RecordsPreview = z.infer<typeof RecordsPreviewSchema>;
export const PreviewedDossierSchema = z.strictObject({
  id: Id,
  project: z.string(),
  organisation: z.string(),
  status: z.enum(DOSSIER_STATUSES).nullable(),
  cohort: z.string().nullable(),
  savedAt: z.string(),
  /** who wrote the last change of the copy */ lastBy: z.string(),
  state: z.enum(COPY_STATES),
  /** revision of the dossier here; 0 = it is not here */ revision: z.int(),
  /** changes that would be taken without a question */ changes: z.int(),
  /** places that both changed differently */ conflicts: z.int(),
  /** whether the last common state is known */ hasBase: z.boolean(),
  documents: z.strictObject({ total: z.int(), bytes: z.int(), fresh: z.int(), left: z.int() }),
  records: RecordsPreviewSchema,
  /** frozen versions */ versions: z.strictObject({ total: z.int(), fresh: z.int() }),
});
export type PreviewedDossier = z.infer<typeof PreviewedDossierSchema>;
export const PreviewSchema = z.strictObject({
  handle: z.string(),
  name: z.string(),
  bytes: z.int(),
  kind: z.enum(EXCHANGE_KINDS),
  /** empty in a plain dossier file */ sender: z.string(),
  organisation: z.string(),
  createdAt: z.string(),
  wasLocked: z.boolean(),
  /** memos and pages to be read by people: they stay in the file */ documents: z.int(),
  dossiers: z.array(PreviewedDossierSchema),
  /** records of the foundation */ foundation: RecordsPreviewSchema,
  /** who gave it, when, on what; never what it says: one's own marks come first */ opinion: z
    .strictObject({
      dossierId: Id,
      project: z.string(),
      person: z.string(),
      status: z.enum(OPINION_STATUSES),
      date: z.string(),
      /** whether its dossier is in this portfolio */ isHere: z.boolean(),
    })
    .nullable(),
});
export type Preview = z.infer<typeof PreviewSchema>;

export const ConflictSchema = z.strictObject({
  id: z.string(),
  path: PathSchema,
  base: z.unknown().optional(),
  mine: z.unknown().optional(),
  theirs: z.unknown().optional(),
  both: z.unknown().optional(),
  proposal: z.enum(CHOICES),
  reason: z.enum(PROPOSAL_REASONS),
  /** the name of the line that the path leads into; empty in a record, whose own words name it */ subject: z.string(),
});
/** A record that comes in, as it stands here and as it would stand. The window knows its kind; null = it is not there, or removed. */
export const JoinedRecordSchema = z.strictObject({
  id: Id,
  kind: z.string(),
  state: z.enum(['nothing', 'added', 'newer', 'merged', 'closedHere', 'closedThere', 'clash']),
  before: z.unknown(),
  after: z.unknown(),
});
export type JoinedRecord = z.infer<typeof JoinedRecordSchema>;
/** One dossier, or the foundation, place by place. */
export const CopyComparisonSchema = z.strictObject({
  conflicts: z.array(ConflictSchema),
  /** records that something comes into */ records: z.array(JoinedRecordSchema),
  /** what the sender changed and nobody here did: it is taken */ taken: z.array(CommandSchema),
  /** what was changed here and not there: it stays */ own: z.array(CommandSchema),
});
export type CopyComparison = z.infer<typeof CopyComparisonSchema>;

export const ChoicesSchema = z.record(z.string().max(700), z.enum(CHOICES));
export const WantedSchema = z
  .array(
    z.strictObject({
      id: Id,
      action: z.enum(['take', 'separate', 'skip']),
      revision: z.int().min(0),
      choices: ChoicesSchema,
    }),
  )
  .max(MAX_EXCHANGED_DOSSIERS);
export const TakenReportSchema = z.strictObject({
  /** its id in the file */ from: Id,
  /** its id here */ id: Id,
  done: z.enum(['added', 'updated', 'merged', 'separate', 'nothing']),
  documents: z.int(),
  records: z.int(),
  versions: z.int(),
});
export type TakenReport = z.infer<typeof TakenReportSchema>;
