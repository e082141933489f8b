/** Habit: what nobody signs ahead and what nevertheless came last year (docs/method.md, "Recurrent income"). */
import type { LeafId } from '#shared/base/method/levers.ts';
import type { ResourceLine } from '#shared/dossier/content/plan.ts';

/** What nobody signs: dues, sales, gifts, and what no lever brings. */
const UNSIGNABLE: ReadonlySet<LeafId | null> = new Set(['A1', 'A2', 'B1', 'B2', 'B4', 'D1', null]);
export const isUnsignable = (leaf: LeafId | null): boolean => UNSIGNABLE.has(leaf);
/** A line that nobody signs and that came last year: it is renewed, not granted. */
export const isHabitual = (line: ResourceLine): boolean =>
  isUnsignable(line.leaf) && line.status !== 'signed' && line.status !== 'toFind' && (line.history[2] ?? 0) > 0;
