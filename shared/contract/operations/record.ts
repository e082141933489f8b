import { z } from 'zod';
import { RECORD_KIND_NAMES } from '#shared/decision/records/kinds.ts';
import { Id } from '#shared/dossier/content/plan.ts';
import { PORTFOLIO_FAILURES } from '../failures.ts';
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

const RecordLineSchema = z.strictObject({
  revision: z.int(),
  at: z.string(),
  who: z.string(),
  body: z.unknown(),
  /** the revision that it was written after; 0 = none */ after: z.int(),
  reason: z.string(),
  aside: z.boolean(),
});

const ClosedLineSchema = z.strictObject({
  /** what says which one is kept */ name: z.string(),
  at: z.string(),
  who: z.string(),
  body: z.unknown(),
});

export const recordOperations = {
  /** Those of one dossier, or those of the foundation when `dossierId` is null; oldest first. */
  'record.list': operation({
    effect: 'read',
    input: z.strictObject({ kind: Kind, dossierId: Id.nullable() }),
    output: z.array(RecordSchema),
    fails: [...PORTFOLIO_FAILURES, 'dossier.damaged', 'record.unknown', 'record.damaged'],
  }),
  /** `base` is the revision that was edited, 0 for a new record. A removed record comes back when it is saved again. */
  'record.save': operation({
    effect: 'write',
    input: z.strictObject({ id: Id, kind: Kind, dossierId: Id.nullable(), base: z.int().min(0), body: z.unknown() }),
    output: z.strictObject({ revision: z.int(), savedAt: z.string() }),
    fails: [
      ...PORTFOLIO_FAILURES,
      'input.invalid',
      'dossier.unknown',
      'dossier.damaged',
      'record.unknown',
      'record.stale',
      'record.damaged',
      'opinion.refused',
      'record.final',
    ],
  }),
  /** Several records of one dossier or of the foundation, all or none; a body of null removes. For what one act of a person changes in many places. */
  'record.saveAll': operation({
    effect: 'write',
    input: z.strictObject({
      dossierId: Id.nullable(),
      changes: z
        .array(z.strictObject({ id: Id, kind: Kind, base: z.int().min(0), body: z.unknown() }))
        .min(1)
        .max(2_000),
    }),
    output: z.strictObject({
      saved: z.array(z.strictObject({ id: Id, revision: z.int() })),
      savedAt: z.string(),
    }),
    fails: [
      ...PORTFOLIO_FAILURES,
      'input.invalid',
      'dossier.unknown',
      'dossier.damaged',
      'record.unknown',
      'record.stale',
      'record.damaged',
      'opinion.refused',
      'record.final',
    ],
  }),
  /** Records that two laptops closed differently: what stands here, and what others closed. */
  'record.clashes': operation({
    effect: 'read',
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        id: Id,
        kind: Kind,
        dossierId: Id.nullable(),
        here: ClosedLineSchema,
        others: z.array(ClosedLineSchema),
      }),
    ),
    fails: [...PORTFOLIO_FAILURES, 'record.unknown', 'record.damaged'],
  }),
  /** A person says which one stands, and why; the others stay in the history. */
  'record.settle': operation({
    effect: 'write',
    input: z.strictObject({ id: Id, keep: z.string().length(64), reason: z.string().trim().min(1).max(2_000) }),
    output: z.strictObject({ revision: z.int(), savedAt: z.string() }),
    fails: [...PORTFOLIO_FAILURES, 'record.unknown', 'record.damaged'],
  }),
  'record.remove': operation({
    effect: 'write',
    input: z.strictObject({ id: Id, base: z.int().min(1) }),
    output: z.strictObject({ revision: z.int(), savedAt: z.string() }),
    fails: [...PORTFOLIO_FAILURES, 'record.unknown', 'record.stale', 'opinion.refused', 'record.final'],
  }),
  /** Newest first. */
  'record.history': operation({
    effect: 'read',
    input: z.strictObject({ id: Id }),
    output: z.array(RecordLineSchema),
    fails: [...PORTFOLIO_FAILURES, 'dossier.damaged', 'record.unknown', 'record.damaged'],
  }),
  /** The same, of every record of some kinds beside one dossier; those that were removed too. */
  'record.histories': operation({
    effect: 'read',
    input: z.strictObject({ dossierId: Id, kinds: z.array(Kind).min(1).max(RECORD_KIND_NAMES.length) }),
    output: z.array(z.strictObject({ id: Id, kind: Kind, lines: z.array(RecordLineSchema) })),
    fails: [...PORTFOLIO_FAILURES, 'dossier.damaged', 'record.unknown', 'record.damaged'],
  }),
} as const;
