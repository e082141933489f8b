import { z } from 'zod';
import { ALLIANCE_STEPS } from '#shared/base/method/tables/alliances.ts';
import { DUE_KINDS, DUE_WINDOWS } from '#shared/decision/follow-up/agenda.ts';
import { Id } from '#shared/dossier/content/plan.ts';
import { FILE_FAILURES, PORTFOLIO_FAILURES } from '../failures.ts';
import { operation } from '../operation.ts';
import { memoOperations } from './memo.ts';

export const DueSchema = z.strictObject({
  uid: z.string(),
  kind: z.enum(DUE_KINDS),
  dossierId: Id.nullable(),
  sessionId: Id.nullable(),
  cohortId: Id.nullable(),
  project: z.string(),
  title: z.string(),
  detail: z.string(),
  /** of a cohort: the end of its call, not a meeting */ closesCall: z.boolean(),
  /** of an alliance, the step that is due */ step: z.enum(ALLIANCE_STEPS).nullable(),
  on: z.string(),
  late: z.boolean(),
  held: z.boolean(),
  people: z.array(z.string()),
});

/** After the decision: what is due across the portfolio, and the report of one follow-up. The follow-up itself is a record (`record.save`). */
export const followUpOperations = {
  /** The earliest first; archived dossiers are left out. `window`: only what is due within it. */
  'followUp.agenda': operation({
    effect: 'read',
    input: z.strictObject({ window: z.enum(DUE_WINDOWS).optional() }),
    output: z.array(DueSchema),
    fails: [...PORTFOLIO_FAILURES, 'dossier.damaged', 'record.unknown', 'record.damaged'],
  }),
  /** What the filter leaves, as an iCalendar file that holds names and days alone. */
  'followUp.saveCalendar': operation({
    effect: 'dialog',
    input: z.strictObject({
      window: z.enum(DUE_WINDOWS),
      person: z.string().max(200),
      language: z.enum(['fr', 'en']),
    }),
    output: z.strictObject({ name: z.string(), days: z.int() }),
    fails: [
      ...PORTFOLIO_FAILURES,
      ...FILE_FAILURES,
      'dossier.damaged',
      'record.unknown',
      'record.damaged',
      'cancelled',
    ],
  }),
  /** Saved and opened by its handle, as a memo is; `memo.cancel` ends it. */
  'followUp.render': operation({
    effect: 'read',
    input: z.strictObject({ dossierId: Id, language: z.enum(['fr', 'en']), jobId: Id }),
    output: memoOperations['memo.render'].output,
    fails: [
      ...PORTFOLIO_FAILURES,
      'dossier.unknown',
      'dossier.damaged',
      'version.unknown',
      'version.damaged',
      'record.unknown',
      'record.damaged',
      'cancelled',
      'memo.failed',
    ],
  }),
} as const;
