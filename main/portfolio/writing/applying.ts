/** Commands as they enter a dossier: whole, or not at all with the reason. */
import { type Failure, fail, ok, refusedAt } from '#shared/contract/failures.ts';
import { type AppliedCommand, applyAll } from '#shared/dossier/content/apply.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import type { DossierStates } from './dossier-states.ts';

/** On an older base, what stands there was changed by someone else: reload. On the present one, the commands do not fit the dossier. */
export const refusalFailure = (
  applied: AppliedCommand & { readonly ok: false },
  isStale: boolean,
): Failure<'dossier.invalid' | 'dossier.stale' | 'dossier.conflict'> => {
  const place = refusedAt(applied.refusal);
  if (applied.kind === 'invalid')
    return { code: 'dossier.invalid', ...place, kept: 'nothingChanged', next: ['correct'] };
  return { code: isStale ? 'dossier.stale' : 'dossier.conflict', ...place, kept: 'nothingChanged', next: ['reload'] };
};

export const staleDossier = (id: string): Failure<'dossier.stale'> => ({
  code: 'dossier.stale',
  id,
  kept: 'nothingChanged',
  next: ['reload'],
});

/**
 * Commands made on revision `base`. When the dossier has moved on since, they are still accepted if everything they replace is as they say.
 * @returns the new revision once it is on the disk
 */
export const makeApplying =
  ({ load, rewrite }: DossierStates) =>
  (id: string, base: number, origin: 'edit' | 'undo' | 'redo', commands: readonly Command[]) => {
    const loaded = load(id);
    if (!loaded.ok) return loaded;
    const { dossier, record } = loaded.value;
    if (base > record.revision) return fail(staleDossier(id));
    const applied = applyAll(dossier, commands);
    if (!applied.ok) return fail(refusalFailure(applied, base < record.revision));
    return ok(rewrite(loaded.value, applied.dossier, {}, { origin, commands, change: null }));
  };
