import { z } from 'zod';
import { breaking } from '#shared/base/refusal/rule.ts';
import { Id } from '#shared/dossier/content/plan.ts';
import type { IntakeReading } from '#shared/finance/intake/reading.ts';
import type { SourceFile } from '#shared/finance/intake/source.ts';
import { FILE_FAILURES, PORTFOLIO_FAILURES } from '../failures.ts';
import { operation } from '../operation.ts';

/** Bytes of a dropped file that one message carries; a file comes in parts, in their order. */
export const PART_BYTES = 4_000_000;
const Held = z.strictObject({ handle: z.string(), name: z.string() });
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
/** Plain data made by our own worker of a file's cells, of any size: its shape is the reading's own (shared/finance/intake). */
const Opened = z.strictObject({ source: z.custom<SourceFile>(isObject), reading: z.custom<IntakeReading>(isObject) });

/** Any budget, accounts or cash plan: held by main, read in a worker, shown by the window; nothing enters a dossier before it was seen. */
export const intakeOperations = {
  /** the user chooses files; each is held under a handle */
  'intake.choose': operation({
    effect: 'dialog',
    input: z.strictObject({}),
    output: z.array(Held),
    fails: [...FILE_FAILURES, 'file.tooLarge', 'cancelled'],
  }),
  /** a file dropped on the window, part after part; held once the last one is there */
  'intake.hold': operation({
    effect: 'write',
    input: z.strictObject({
      transfer: Id,
      name: z.string().min(1).max(300),
      part: z.custom<Uint8Array>((v) => v instanceof Uint8Array, breaking('notBytes')),
      last: z.boolean(),
    }),
    output: z.strictObject({ handle: z.string().nullable() }),
    fails: ['file.tooLarge'],
  }),
  'intake.read': operation({
    effect: 'read',
    input: z.strictObject({ handle: z.string().max(64), jobId: Id }),
    output: Opened,
    fails: ['cancelled', 'file.unreadable', 'file.tooLarge', 'file.unknownFormat'],
  }),
  /** a document of a dossier read once more: to show the cell that a figure comes from */
  'intake.readAttachment': operation({
    effect: 'read',
    input: z.strictObject({ id: Id, jobId: Id }),
    output: Opened,
    fails: [
      ...PORTFOLIO_FAILURES,
      'cancelled',
      'attachment.unknown',
      'attachment.damaged',
      'file.unreadable',
      'file.tooLarge',
      'file.unknownFormat',
    ],
  }),
  'intake.cancel': operation({
    effect: 'stop',
    input: z.strictObject({ jobId: Id }),
    output: z.strictObject({ cancelled: z.boolean() }),
    fails: [],
  }),
  /** the file that figures come from becomes a document of their dossier */
  'intake.attach': operation({
    effect: 'write',
    input: z.strictObject({ handle: z.string().max(64), dossierId: Id }),
    output: z.strictObject({ attachmentId: Id }),
    fails: [...PORTFOLIO_FAILURES, 'dossier.unknown', 'dossier.damaged', 'attachment.tooLarge', 'file.unreadable'],
  }),
} as const;
