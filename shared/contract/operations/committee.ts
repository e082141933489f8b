import { z } from 'zod';
import { LETTER_FILE_RULES } from '#shared/decision/committee/letters/letter-file.ts';
import { PaymentSchema } from '#shared/decision/committee/records.ts';
import { Id } from '#shared/dossier/content/plan.ts';
import { FILE_FAILURES, PORTFOLIO_FAILURES } from '../failures.ts';
import { operation } from '../operation.ts';
import { memoOperations } from './memo.ts';

const Saved = z.strictObject({ revision: z.int(), savedAt: z.string() });
const InSession = z.strictObject({ sessionId: Id });
const OnDossier = z.strictObject({ sessionId: Id, dossierId: Id });

/** Acts of a committee are checked in main, whatever the window showed; records that need no check go through `record.save`. */
export const committeeOperations = {
  /** Opens a session whose dossiers are all frozen as they stand (`committee.review`). */
  'committee.hold': operation({
    effect: 'write',
    input: InSession,
    output: Saved,
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
      'committee.incomplete',
    ],
  }),
  /** Freezes a dossier of the agenda as it stands, with its memos, as the version that the session reads. `memo.cancel` ends it. */
  'committee.review': operation({
    effect: 'write',
    input: OnDossier.extend({ language: z.enum(['fr', 'en']), jobId: Id }),
    output: Saved,
    fails: [
      ...PORTFOLIO_FAILURES,
      'input.invalid',
      'dossier.unknown',
      'dossier.stale',
      'dossier.damaged',
      'record.unknown',
      'record.stale',
      'record.damaged',
      'opinion.refused',
      'record.final',
      'committee.incomplete',
      'cancelled',
      'memo.failed',
    ],
  }),
  /** Closes the decision of a dossier: status, amount granted and day go to the dossier, the decision never changes again. */
  'committee.decide': operation({
    effect: 'write',
    input: OnDossier,
    output: Saved,
    fails: [
      ...PORTFOLIO_FAILURES,
      'input.invalid',
      'dossier.unknown',
      'dossier.stale',
      'dossier.conflict',
      'dossier.damaged',
      'dossier.invalid',
      'cohort.unknown',
      'record.unknown',
      'record.stale',
      'record.damaged',
      'opinion.refused',
      'record.final',
      'committee.incomplete',
    ],
  }),
  'committee.close': operation({
    effect: 'write',
    input: InSession,
    output: Saved,
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
      'committee.incomplete',
    ],
  }),
  'committee.pay': operation({
    effect: 'write',
    input: z.strictObject({ dossierId: Id, payment: PaymentSchema }),
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
      'committee.incomplete',
    ],
  }),
  /** A foundation's own letter in Word, chosen in main and judged there: its bytes when nothing is wrong with it, else everything that is. Nothing is kept. */
  'committee.chooseLetterFile': operation({
    effect: 'dialog',
    input: z.strictObject({}),
    output: z.strictObject({
      name: z.string(),
      base64: z.string().nullable(),
      problems: z.array(
        z.strictObject({ rule: z.enum(LETTER_FILE_RULES), name: z.string(), nearest: z.string().nullable() }),
      ),
    }),
    fails: [...FILE_FAILURES, 'file.tooLarge', 'cancelled'],
  }),
  /** The minutes, or the letter of one dossier. Saved and opened by its handle, as a memo is. */
  'committee.render': operation({
    effect: 'read',
    input: z.strictObject({
      sessionId: Id,
      /** null = the minutes */ dossierId: Id.nullable(),
      language: z.enum(['fr', 'en']),
      jobId: Id,
    }),
    output: memoOperations['memo.render'].output,
    fails: [
      ...PORTFOLIO_FAILURES,
      'dossier.unknown',
      'dossier.damaged',
      'record.unknown',
      'record.damaged',
      'committee.incomplete',
      'letter.refused',
      'cancelled',
      'memo.failed',
    ],
  }),
} as const;
