import { z } from 'zod';
import { PaymentSchema } from '#shared/decision/committee/records.ts';
import { Id } from '#shared/dossier/content/plan.ts';
import { operation } from '../operation.ts';
import { memoOperations } from './memo.ts';

const Saved = z.strictObject({ revision: z.int(), savedAt: z.string() });
const InSession = z.strictObject({ sessionId: Id });
const OnDossier = z.strictObject({ sessionId: Id, dossierId: Id });
const WRITES = ['record.unknown', 'record.stale', 'record.damaged', 'portfolio.readOnly', 'disk.full'] as const;

/** Acts of a committee are checked in main, whatever the window showed; records that need no check go through `record.save`. */
export const committeeOperations = {
  /** Opens a session whose dossiers are all frozen as they stand (`committee.review`). */
  'committee.hold': operation({
    effect: 'write',
    input: InSession,
    output: Saved,
    fails: [...WRITES, 'committee.incomplete', 'dossier.unknown', 'dossier.damaged'],
  }),
  /** Freezes a dossier of the agenda as it stands, with its memos, as the version that the session reads. `memo.cancel` ends it. */
  'committee.review': operation({
    effect: 'write',
    input: OnDossier.extend({ language: z.enum(['fr', 'en']), jobId: Id }),
    output: Saved,
    fails: [
      ...WRITES,
      'committee.incomplete',
      'dossier.unknown',
      'dossier.damaged',
      'dossier.stale',
      'memo.failed',
      'cancelled',
    ],
  }),
  /** Closes the decision of a dossier: status, amount granted and day go to the dossier, the decision never changes again. */
  'committee.decide': operation({
    effect: 'write',
    input: OnDossier,
    output: Saved,
    fails: [...WRITES, 'committee.incomplete', 'dossier.unknown', 'dossier.damaged', 'dossier.stale'],
  }),
  'committee.close': operation({
    effect: 'write',
    input: InSession,
    output: Saved,
    fails: [...WRITES, 'committee.incomplete', 'dossier.unknown', 'dossier.damaged'],
  }),
  'committee.pay': operation({
    effect: 'write',
    input: z.strictObject({ dossierId: Id, payment: PaymentSchema }),
    output: z.strictObject({ id: Id }),
    fails: ['committee.incomplete', 'record.unknown', 'record.damaged', 'portfolio.readOnly', 'disk.full'],
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
      'record.unknown',
      'record.damaged',
      'committee.incomplete',
      'letter.refused',
      'dossier.unknown',
      'dossier.damaged',
      'memo.failed',
      'cancelled',
    ],
  }),
} as const;
