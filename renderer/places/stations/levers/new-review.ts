import type { LeafId } from '#shared/base/method/levers.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';

/** A lever that was just kept: nothing is known of it yet. */
export const newReview = (leaf: LeafId): Omit<Dossier['leverReviews'][number], 'id'> => ({
  leaf,
  horizon: null,
  potential: null,
  cost: null,
  delay: null,
  predictability: null,
  autonomy: null,
  skills: null,
  fit: null,
  reason: '',
});
