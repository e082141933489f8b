/** Expected failures are values that cross the border whole: what, where, which rule, what was kept, what can be done. */
import { z } from 'zod';
import { PlaceSchema } from '#shared/base/refusal/place.ts';
import type { Refusal } from '#shared/base/refusal/refusal.ts';
import { RuleSchema } from '#shared/base/refusal/rule.ts';

export const FAILURE_CODES = [
  'input.invalid',
  'operation.unknown',
  'sender.refused',
  'message.tooLarge',
  'internal',
  'portfolio.damaged',
  'portfolio.newer',
  'portfolio.foreign',
  'portfolio.inUse',
  'portfolio.readOnly',
  'portfolio.closed',
  'folder.denied',
  'folder.lost',
  'disk.full',
  'disk.failing',
  'dossier.unknown',
  'dossier.stale',
  'dossier.conflict',
  'dossier.damaged',
  'dossier.invalid',
  'dossier.newer',
  'cohort.unknown',
  'version.unknown',
  'version.damaged',
  'record.unknown',
  'record.stale',
  'record.damaged',
  'opinion.refused',
  'opinion.otherDossier',
  'record.final',
  'committee.incomplete',
  'letter.refused',
  'attachment.unknown',
  'attachment.tooLarge',
  'attachment.damaged',
  'backup.unknown',
  'backup.damaged',
  'file.unreadable',
  'file.tooLarge',
  'file.unknownFormat',
  'exchange.locked',
  'exchange.wrongPassword',
  'exchange.hostile',
  'exchange.damaged',
  'exchange.invalid',
  'exchange.newer',
  'exchange.stale',
  'exchange.failed',
  'answers.foreign',
  'answers.otherDossier',
  'answers.newer',
  'handle.expired',
  'cancelled',
  'memo.failed',
  'memo.notReady',
  'print.failed',
  'window.unsaved',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];
export const NEXT_STEPS = [
  'retry',
  'reload',
  'openBackup',
  'chooseFolder',
  'copyReport',
  'correct',
  'update',
  'freeSpace',
] as const;

/** What is safe. */
export const KEPT = ['nothingChanged', 'originalUntouched', 'editsInMemory', 'lastSaved'] as const;

export const FailureSchema = z.strictObject({
  code: z.enum(FAILURE_CODES),
  /** of what is unknown, changed or damaged, for whoever named it by its identifier; the window does not say it */ id: z
    .string()
    .max(200)
    .optional(),
  place: PlaceSchema.optional(),
  /** the offending value as text, shortened */ value: z.string().max(200).optional(),
  rule: RuleSchema.optional(),
  kept: z.enum(KEPT).optional(),
  next: z.array(z.enum(NEXT_STEPS)).max(5).optional(),
  details: z.string().max(2_000).optional(),
});
export type Failure = z.infer<typeof FailureSchema>;
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
/** What a failure says of a refused value. */
export const refusedAt = ({ place, value, rule }: Refusal): Pick<Failure, 'place' | 'value' | 'rule'> => ({
  place,
  value,
  rule,
});
export const fail = (failure: Failure): Result<never> => ({ ok: false, failure });
