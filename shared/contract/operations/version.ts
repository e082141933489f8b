import { z } from 'zod';
import { VersionSchema } from '#shared/archive/history/versions/version.ts';
import { Id } from '#shared/dossier/content/plan.ts';
import { DossierSchema } from '#shared/dossier/content/schema.ts';
import { KEPT_FORMATS } from '#shared/papers/memo/composition.ts';
import { FILE_FAILURES, PORTFOLIO_FAILURES } from '../failures.ts';
import { operation } from '../operation.ts';

/** Frozen versions: made, listed, read again, proved. None is ever changed or removed. */
export const versionOperations = {
  /** Newest first. */
  'version.list': operation({
    effect: 'read',
    input: z.strictObject({ dossierId: Id }),
    output: z.array(VersionSchema),
    fails: [...PORTFOLIO_FAILURES],
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
    fails: [...PORTFOLIO_FAILURES, 'dossier.unknown', 'dossier.stale', 'dossier.damaged', 'cancelled', 'memo.failed'],
  }),
  'version.read': operation({
    effect: 'read',
    input: z.strictObject({ id: Id }),
    output: z.strictObject({ version: VersionSchema, dossier: DossierSchema }),
    fails: [...PORTFOLIO_FAILURES, 'version.unknown', 'version.damaged'],
  }),
  /** Every version of the dossier and each of its files compared with their fingerprints; `trouble` is null where all match. */
  'version.verify': operation({
    effect: 'read',
    input: z.strictObject({ dossierId: Id }),
    output: z.array(z.strictObject({ id: Id, trouble: z.string().nullable() })),
    fails: [...PORTFOLIO_FAILURES],
  }),
  'version.openFile': operation({
    effect: 'dialog',
    input: z.strictObject({ id: Id }),
    output: z.strictObject({ opened: z.boolean() }),
    fails: [...PORTFOLIO_FAILURES, ...FILE_FAILURES, 'version.unknown', 'version.damaged'],
  }),
  'version.saveFile': operation({
    effect: 'dialog',
    input: z.strictObject({ id: Id }),
    output: z.strictObject({ name: z.string() }),
    fails: [...PORTFOLIO_FAILURES, ...FILE_FAILURES, 'version.unknown', 'version.damaged', 'cancelled'],
  }),
} as const;
