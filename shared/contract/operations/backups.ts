import { z } from 'zod';
import { CommandSchema } from '#shared/dossier/content/commands.ts';
import { Id } from '#shared/dossier/content/plan.ts';
import { FILE_FAILURES, PORTFOLIO_FAILURES } from '../failures.ts';
import { operation } from '../operation.ts';

/** What a look at a backup can meet. */
const LOOK_FAILURES = [
  'backup.unknown',
  'backup.damaged',
  'backup.locked',
  'backup.absent',
  ...PORTFOLIO_FAILURES,
] as const;

const BackupId = z.string().min(1).max(100);

/** What is known of one kind of work for safety: when it was last tried, what came of it, and when it last went well. */
const PastWorkSchema = z.strictObject({
  /** ISO time of the last try */ at: z.string(),
  /** why it did not go well: a code or a detail, never content; empty when it went well */ trouble: z
    .string()
    .max(500),
  /** ISO time when it last went well; null: never */ goodAt: z.string().nullable(),
});
export type PastWork = z.infer<typeof PastWorkSchema>;
/**
 * backup: a verified copy. second: the copies in a second place. verified: every page, row and content of the portfolio looked at.
 * rehearsed: a backup brought back in a scratch place, opened and read.
 */
export const SAFETY_WORKS = ['backup', 'second', 'verified', 'rehearsed'] as const;
export type SafetyWork = (typeof SAFETY_WORKS)[number];
const WorksSchema = z.strictObject({
  backup: PastWorkSchema.nullable(),
  second: PastWorkSchema.nullable(),
  verified: PastWorkSchema.nullable(),
  rehearsed: PastWorkSchema.nullable(),
});
export const BackupLabelSchema = z.strictObject({ name: z.string().max(80), pinned: z.boolean() });
export type BackupLabel = z.infer<typeof BackupLabelSchema>;
/** What is kept beside the backups of a portfolio: what a person called them, and how the work for safety went. */
export const BackupLedgerSchema = z.strictObject({
  labels: z.record(BackupId, BackupLabelSchema),
  works: WorksSchema,
});
export type BackupLedger = z.infer<typeof BackupLedgerSchema>;

export const BackupSchema = z.strictObject({
  id: z.string(),
  createdAt: z.string(),
  bytes: z.int(),
  dossiers: z.int(),
  reason: z.string(),
  /** what a person called it */ name: z.string().optional(),
  /** stays until a person removes it: asked for by hand, or pinned */ stays: z.boolean().optional(),
  /** where it is: beside the portfolio, in the second place, or both */ at: z
    .enum(['here', 'second', 'both'])
    .optional(),
});
export type ListedBackup = z.infer<typeof BackupSchema>;

/** What a dossier would become if the portfolio went back to a backup. */
export const DossierReturnSchema = z.strictObject({
  id: Id,
  project: z.string(),
  organisation: z.string(),
  /** gone: it is not in the backup, and would leave; back: it is only in the backup, and would come back */
  fate: z.enum(['changed', 'gone', 'back']),
  /** revision now; 0: it is not here */ revision: z.int(),
  /** ISO time of its last change, in the backup and now; null: it is not there */
  savedThen: z.string().nullable(),
  savedNow: z.string().nullable(),
  /** places of its content that differ */ changes: z.int(),
  /** records beside it (decision, follow-up, opinions…) that differ */ records: z.int(),
  /** attached documents that only one of them has */ documents: z.int(),
});
export type DossierReturn = z.infer<typeof DossierReturnSchema>;
export const BackupComparisonSchema = z.strictObject({
  dossiers: z.array(DossierReturnSchema),
  /** dossiers that would stay as they are */ same: z.int(),
  /** records of the foundation (thresholds, members, sessions…) that differ */ foundation: z.int(),
});
export type BackupComparison = z.infer<typeof BackupComparisonSchema>;

export const backupOperations = {
  /** How the portfolio is kept safe, and where. */
  'backup.keeping': operation({
    effect: 'read',
    input: z.strictObject({}),
    output: z.strictObject({
      works: WorksSchema,
      /** the second place, by its path, which is shown and never sent back; null: none was chosen */
      second: z.strictObject({ shown: z.string(), present: z.boolean() }).nullable(),
    }),
    fails: [],
  }),
  /** What a person calls a backup, and whether it stays. */
  'backup.label': operation({
    effect: 'write',
    input: z.strictObject({ id: BackupId, ...BackupLabelSchema.shape }),
    output: z.strictObject({ stays: z.boolean() }),
    fails: ['backup.unknown', ...PORTFOLIO_FAILURES],
  }),
  /** Here and in the second place. */
  'backup.remove': operation({
    effect: 'write',
    input: z.strictObject({ id: BackupId }),
    output: z.strictObject({ removed: z.boolean() }),
    fails: ['backup.unknown', 'backup.last', ...PORTFOLIO_FAILURES],
  }),
  'backup.chooseSecond': operation({
    effect: 'dialog',
    input: z.strictObject({}),
    output: z.strictObject({ copied: z.int() }),
    fails: ['cancelled', 'backup.samePlace', 'file.unreadable', ...LOOK_FAILURES],
  }),
  /** What is there stays there. */
  'backup.leaveSecond': operation({
    effect: 'write',
    input: z.strictObject({}),
    output: z.strictObject({ left: z.boolean() }),
    fails: [...FILE_FAILURES],
  }),
  /** Every page, row and content of the portfolio. */
  'backup.verify': operation({
    effect: 'write',
    input: z.strictObject({}),
    output: z.strictObject({ sound: z.boolean(), details: z.string() }),
    fails: [...PORTFOLIO_FAILURES],
  }),
  /** The newest backup brought back in a scratch place, opened and read. */
  'backup.rehearse': operation({
    effect: 'write',
    input: z.strictObject({}),
    output: z.strictObject({ id: z.string(), dossiers: z.int() }),
    fails: [...LOOK_FAILURES],
  }),
  /** What going back to a backup would change, dossier by dossier. */
  'backup.compare': operation({
    effect: 'read',
    input: z.strictObject({ id: BackupId }),
    output: BackupComparisonSchema,
    fails: [...LOOK_FAILURES],
  }),
  /** The same for one dossier, place by place: what would be written over what is there now. */
  'backup.compareDossier': operation({
    effect: 'read',
    input: z.strictObject({ id: BackupId, dossierId: Id }),
    output: z.strictObject({ commands: z.array(CommandSchema) }),
    fails: ['dossier.unknown', ...LOOK_FAILURES],
  }),
  /** One dossier brought back: its content over the present one (one step that undo takes back), or as a dossier of its own. */
  'backup.bringBack': operation({
    effect: 'write',
    input: z.strictObject({
      id: BackupId,
      dossierId: Id,
      how: z.enum(['content', 'separate']),
      /** the revision that was looked at; 0: it is not here */ revision: z.int().min(0),
    }),
    output: z.strictObject({ dossierId: Id }),
    fails: [
      'dossier.unknown',
      'dossier.stale',
      'dossier.damaged',
      'dossier.conflict',
      'dossier.invalid',
      'exchange.invalid',
      'exchange.stale',
      'record.damaged',
      'record.unknown',
      ...LOOK_FAILURES,
    ],
  }),
  /** Ends what is being looked at; nothing was changed. */
  'backup.cancel': operation({
    effect: 'write',
    input: z.strictObject({}),
    output: z.strictObject({ ended: z.boolean() }),
    fails: [],
  }),
} as const;
