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
  'portfolio.locked',
  'protection.wrong',
  'protection.mistyped',
  'protection.damaged',
  'protection.newer',
  'protection.missing',
  'protection.weak',
  'protection.unchanged',
  'protection.noKeystore',
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
  'backup.locked',
  'backup.absent',
  'backup.last',
  'backup.samePlace',
  'place.noPortfolio',
  'place.notEmpty',
  'place.inside',
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
  'privacy.noWords',
  'privacy.notErasable',
  'privacy.notArchived',
  'privacy.destroyed',
  'cancelled',
  'memo.failed',
  'memo.notReady',
  'print.failed',
  'window.unsaved',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];
/** What any question to a portfolio and any change of it can meet, whatever is asked: the file, its folder, its disk. */
export const PORTFOLIO_FAILURES = [
  'portfolio.closed',
  'portfolio.damaged',
  'portfolio.newer',
  'portfolio.foreign',
  'portfolio.inUse',
  'portfolio.readOnly',
  'portfolio.locked',
  'folder.denied',
  'folder.lost',
  'disk.full',
  'disk.failing',
] as const satisfies readonly FailureCode[];
export type PortfolioFailureCode = (typeof PORTFOLIO_FAILURES)[number];
/** What any other file that is read or written can meet. */
export const FILE_FAILURES = [
  'disk.full',
  'folder.denied',
  'file.unreadable',
] as const satisfies readonly FailureCode[];
export type FileFailureCode = (typeof FILE_FAILURES)[number];
/** What any call can meet before it is served, or when the program itself is at fault. Operations need not declare them. */
export const CALL_FAILURES = [
  'input.invalid',
  'operation.unknown',
  'sender.refused',
  'message.tooLarge',
  'internal',
] as const satisfies readonly FailureCode[];
export type CallFailureCode = (typeof CALL_FAILURES)[number];
export const NEXT_STEPS = [
  'retry',
  'reload',
  'openBackup',
  'chooseFolder',
  'copyReport',
  'correct',
  'update',
  'freeSpace',
  'unlock',
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
/** A failure of one of the kinds `C`. */
export interface Failure<C extends FailureCode = FailureCode> extends Omit<z.infer<typeof FailureSchema>, 'code'> {
  code: C;
}
export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}
export interface Failed<C extends FailureCode> {
  readonly ok: false;
  readonly failure: Failure<C>;
}
/** A value, or a failure of one of the kinds `C`: whoever reads one knows what is left to say. */
export type Result<T, C extends FailureCode = FailureCode> = Ok<T> | Failed<C>;
/** The kinds of failure that a result, or the promise of one, can hold. */
export type CodesOf<R> = Extract<Awaited<R>, { readonly ok: false }> extends Failed<infer C> ? C : never;
export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });
/** What a failure says of a refused value. */
export const refusedAt = ({ place, value, rule }: Refusal): Pick<Failure, 'place' | 'value' | 'rule'> => ({
  place,
  value,
  rule,
});
export const fail = <C extends FailureCode>(failure: Failure<C>): Failed<C> => ({ ok: false, failure });
