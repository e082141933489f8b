import { z } from 'zod';
import { RECORD_KIND_NAMES } from '#shared/decision/records/kinds.ts';
import { Id } from '#shared/dossier/content/plan.ts';
import { operation } from '../operation.ts';

const Kind = z.enum(RECORD_KIND_NAMES);
/** The body is checked against the schema of its kind by the portfolio, when it is written and when it is read. */
export const RecordSchema = z.strictObject({
  id: Id,
  kind: Kind,
  dossierId: Id.nullable(),
  body: z.unknown(),
  revision: z.int(),
  createdAt: z.string(),
  createdBy: z.string(),
  updatedAt: z.string(),
  updatedBy: z.string(),
});

export const recordOperations = {
  /** Those of one dossier, or those of the foundation when `dossierId` is null; oldest first. */
  'record.list': operation({
    effect: 'read',
    input: z.strictObject({ kind: Kind, dossierId: Id.nullable() }),
    output: z.array(RecordSchema),
    fails: ['record.damaged', 'portfolio.closed'],
  }),
  /** `base` is the revision that was edited, 0 for a new record. A removed record comes back when it is saved again. */
  'record.save': operation({
    effect: 'write',
    input: z.strictObject({ id: Id, kind: Kind, dossierId: Id.nullable(), base: z.int().min(0), body: z.unknown() }),
    output: z.strictObject({ revision: z.int(), savedAt: z.string() }),
    fails: [
      'input.invalid',
      'record.stale',
      'record.final',
      'opinion.refused',
      'dossier.unknown',
      'portfolio.readOnly',
      'disk.full',
    ],
  }),
  'record.remove': operation({
    effect: 'write',
    input: z.strictObject({ id: Id, base: z.int().min(1) }),
    output: z.strictObject({ revision: z.int(), savedAt: z.string() }),
    fails: ['record.unknown', 'record.stale', 'record.final', 'opinion.refused', 'portfolio.readOnly', 'disk.full'],
  }),
  /** Newest first. */
  'record.history': operation({
    effect: 'read',
    input: z.strictObject({ id: Id }),
    output: z.array(z.strictObject({ revision: z.int(), at: z.string(), who: z.string(), body: z.unknown() })),
    fails: ['record.unknown', 'record.damaged'],
  }),
} as const;
