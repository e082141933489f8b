import { z } from 'zod';
import { VersionSchema } from '#shared/archive/history/versions/version.ts';
import { Id } from '#shared/dossier/content/plan.ts';
import { DossierSchema } from '#shared/dossier/content/schema.ts';
import { KEPT_FORMATS } from '#shared/papers/memo/composition.ts';
import { operation } from '../operation.ts';

/** Frozen versions: made, listed, read again, proved. None is ever changed or removed. */
export const versionOperations = {
  /** Newest first. */
  'version.list': operation({
    effect: 'read',
    input: z.strictObject({ dossierId: Id }),
    output: z.array(VersionSchema),
    fails: ['dossier.unknown', 'portfolio.closed'],
  }),
  /** Freezes the dossier as it stands on disk, with the memos asked for, whose every page prints the fingerprint. `memo.cancel` ends it. */
  'version.freeze': operation({
    effect: 'write',
    input: z.strictObject({
      dossierId: Id,
      name: z.string().trim().min(1).max(120),
      memos: z.array(z.strictObject({ format: z.enum(KEPT_FORMATS), language: z.enum(['fr', 'en']) })).max(4),
      jobId: Id,
    }),
    output: VersionSchema,
    fails: [
      'dossier.unknown',
      'dossier.damaged',
      'dossier.stale',
      'memo.failed',
      'cancelled',
      'portfolio.readOnly',
      'disk.full',
    ],
  }),
  'version.read': operation({
    effect: 'read',
    input: z.strictObject({ id: Id }),
    output: z.strictObject({ version: VersionSchema, dossier: DossierSchema }),
    fails: ['version.unknown', 'version.damaged', 'portfolio.closed'],
  }),
  /** Every version of the dossier and each of its files compared with their fingerprints; `trouble` is null where all match. */
  'version.verify': operation({
    effect: 'read',
    input: z.strictObject({ dossierId: Id }),
    output: z.array(z.strictObject({ id: Id, trouble: z.string().nullable() })),
    fails: ['dossier.unknown', 'portfolio.closed'],
  }),
  'version.openFile': operation({
    effect: 'dialog',
    input: z.strictObject({ id: Id }),
    output: z.strictObject({ opened: z.boolean() }),
    fails: ['version.unknown', 'version.damaged', 'disk.full'],
  }),
  'version.saveFile': operation({
    effect: 'dialog',
    input: z.strictObject({ id: Id }),
    output: z.strictObject({ name: z.string() }),
    fails: ['cancelled', 'version.unknown', 'version.damaged', 'disk.full', 'folder.denied'],
  }),
} as const;
