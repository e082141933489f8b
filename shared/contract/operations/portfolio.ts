import { z } from 'zod';
import { SEVERITIES } from '#shared/assessment/coherence/finding.ts';
import { VERDICT_LEVELS } from '#shared/base/method/tables/angles.ts';
import { Id } from '#shared/dossier/content/plan.ts';
import { PORTFOLIO_FAILURES } from '../failures.ts';
import { operation } from '../operation.ts';
import { PortfolioStateSchema } from './app.ts';
import { BackupSchema } from './backups.ts';
import { type DossierRowSchema, type ListGroupSchema, ListPageSchema, ListQuerySchema } from './list-query.ts';

export type DossierRow = z.infer<typeof DossierRowSchema>;
export type ListGroupRow = z.infer<typeof ListGroupSchema>;
const AssessorRowSchema = z.strictObject({
  name: z.string(),
  dossiers: z.int().min(1),
  /** a person who assesses: not one of the example alone, nor one that was erased */ isOffered: z.boolean(),
});
/** Who assesses dossiers of the portfolio. */
export type AssessorRow = z.infer<typeof AssessorRowSchema>;
/** A dossier in one line, worked out from its content (shared/assessment/overview/glance.ts). */
const GlanceRowSchema = z.strictObject({
  id: Id,
  glyph: z.array(z.enum(VERDICT_LEVELS)).length(3),
  modelLater: z.string(),
  lowestCents: z.int().nullable(),
  worst: z.enum(SEVERITIES).nullable(),
  toSay: z.int(),
});
export type GlanceRow = z.infer<typeof GlanceRowSchema>;
/** As many lines as one look asks for. */
export const MAX_GLANCES = 60;
export const CohortSchema = z.strictObject({ id: Id, name: z.string().min(1).max(200), dossiers: z.int() });

export const portfolioOperations = {
  'portfolio.list': operation({
    effect: 'read',
    input: ListQuerySchema,
    output: ListPageSchema,
    fails: [...PORTFOLIO_FAILURES],
  }),
  /** What the list shows beside the row of each dossier, for the lines in view. One that cannot be read has none. `revision` null: whichever it is now. */
  'portfolio.glances': operation({
    effect: 'read',
    input: z.strictObject({
      dossiers: z.array(z.strictObject({ id: Id, revision: z.int().nullable() })).max(MAX_GLANCES),
    }),
    output: z.array(GlanceRowSchema),
    fails: [],
  }),
  /** Everybody who is named as the assessor of a dossier, by name. */
  'portfolio.assessors': operation({
    effect: 'read',
    input: z.strictObject({}),
    output: z.array(AssessorRowSchema),
    fails: [...PORTFOLIO_FAILURES],
  }),
  'portfolio.backups': operation({
    effect: 'read',
    input: z.strictObject({}),
    output: z.array(BackupSchema),
    fails: [...PORTFOLIO_FAILURES],
  }),
  /** One that was asked for by hand stays until a person removes it. */
  'portfolio.backupNow': operation({
    effect: 'write',
    input: z.strictObject({ name: z.string().max(80).optional() }),
    output: z.strictObject({ id: z.string() }),
    fails: [...PORTFOLIO_FAILURES],
  }),
  /** The present file, damaged or not, is moved aside, never deleted. */
  'portfolio.restore': operation({
    effect: 'write',
    input: z.strictObject({ backupId: z.string().max(100) }),
    output: PortfolioStateSchema,
    fails: [...PORTFOLIO_FAILURES, 'backup.unknown', 'backup.damaged', 'backup.locked'],
  }),
  /** Sets the damaged file aside and starts an empty portfolio. */
  'portfolio.startFresh': operation({
    effect: 'write',
    input: z.strictObject({}),
    output: PortfolioStateSchema,
    fails: [...PORTFOLIO_FAILURES],
  }),
  /** Opens again what could not be opened, or was gone: for when the cause went away. */
  'portfolio.retry': operation({
    effect: 'write',
    input: z.strictObject({}),
    output: PortfolioStateSchema,
    fails: [],
  }),
  /** Writes what somebody else holds: a person says that they no longer work there. */
  'portfolio.takeOver': operation({
    effect: 'write',
    input: z.strictObject({}),
    output: PortfolioStateSchema,
    fails: [...PORTFOLIO_FAILURES],
  }),
  'portfolio.showFile': operation({
    effect: 'dialog',
    input: z.strictObject({}),
    output: z.strictObject({ shown: z.boolean() }),
    fails: [],
  }),
  'cohort.list': operation({
    effect: 'read',
    input: z.strictObject({}),
    output: z.array(CohortSchema),
    fails: [...PORTFOLIO_FAILURES],
  }),
  'cohort.create': operation({
    effect: 'write',
    input: z.strictObject({ name: z.string().min(1).max(200) }),
    output: CohortSchema,
    fails: [...PORTFOLIO_FAILURES],
  }),
  'cohort.rename': operation({
    effect: 'write',
    input: z.strictObject({ id: Id, name: z.string().min(1).max(200) }),
    output: CohortSchema,
    fails: [...PORTFOLIO_FAILURES, 'cohort.unknown'],
  }),
  'cohort.remove': operation({
    effect: 'write',
    input: z.strictObject({ id: Id }),
    output: z.strictObject({ removed: z.boolean() }),
    fails: [...PORTFOLIO_FAILURES, 'dossier.unknown', 'dossier.damaged', 'cohort.unknown'],
  }),
  'example.load': operation({
    effect: 'write',
    input: z.strictObject({ language: z.enum(['fr', 'en']) }),
    output: z.strictObject({ id: Id }),
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
  'example.remove': operation({
    effect: 'write',
    input: z.strictObject({}),
    output: z.strictObject({ removed: z.int() }),
    fails: [...PORTFOLIO_FAILURES],
  }),
} as const;
