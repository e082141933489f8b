/** Whether a memo may be issued. */
import type { Failure } from '#shared/contract/failures.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { missingForIssue } from '#shared/papers/memo/edition.ts';

/** @returns the first place without which it stays a draft; null when it may be issued */
export const unreadyForIssue = (dossier: Dossier): Failure<'memo.notReady'> | null => {
  const [missing] = missingForIssue(dossier);
  return missing === undefined
    ? null
    : {
        code: 'memo.notReady',
        place: { of: 'dossier', path: [...missing] },
        kept: 'nothingChanged',
        next: ['correct'],
      };
};
