/**
 * A lever qualified: the seven criteria of docs/method.md ("Qualification of levers", tool default of 2026-11) over the amounts of the projection.
 * What is not known is left out of the mean and said; it is never counted as a low or a middle mark.
 */

import type { LeafId } from '#shared/base/method/levers.ts';
import { CRITERIA } from '#shared/base/method/tables/qualification.ts';
import type { Cents } from '#shared/base/money/cents.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { Projection } from './projection.ts';

export type CriterionId = 'potential' | 'cost' | 'delay' | 'predictability' | 'autonomy' | 'skills' | 'fit';
export type LeverReview = Dossier['leverReviews'][number];
export interface QualifiedLever {
  readonly leaf: LeafId;
  /** of year 3 */ readonly amountCents: Cents;
  /** amount of year 3 ÷ charges of year 3; null without charges */ readonly share: number | null;
  readonly marks: Readonly<Record<CriterionId, number | null>>;
  /** mean of the known marks, 1 to 5; null when none is known */ readonly mean: number | null;
  readonly unknown: readonly CriterionId[];
  /** how hard it is: 6 − mean of cost, delay and skills, 1 (easy) to 5 (hard); null when none is known */
  readonly effort: number | null;
  readonly horizon: 'short' | 'medium' | null;
}
const CRITERION_IDS = CRITERIA.map((c) => c.id as CriterionId);
const POTENTIAL_BOUNDS = [0.02, 0.05, 0.15, 0.3] as const;
/** 1 to 5 by share of the year-3 need. */
export const potentialLevel = (share: number): number => 1 + POTENTIAL_BOUNDS.filter((bound) => share >= bound).length;

/** Weighted mean of what is known; null when nothing is, or when nothing that is known weighs anything. */
const mean = (marks: readonly { readonly mark: number | null; readonly weight: number }[]): number | null => {
  const known = marks.filter((m) => m.mark !== null);
  const weights = known.reduce((total, m) => total + m.weight, 0);
  return weights === 0 ? null : known.reduce((total, m) => total + (m.mark ?? 0) * m.weight, 0) / weights;
};
const EQUAL = { potential: 1, cost: 1, delay: 1, predictability: 1, autonomy: 1, skills: 1, fit: 1 } as const;

/** @param weights of the seven criteria, in the mean only */
export const qualify = (
  review: LeverReview,
  projection: Projection,
  weights: Readonly<Record<CriterionId, number>> = EQUAL,
): QualifiedLever => {
  const amountCents = projection.mixes[3]?.byLeaf[review.leaf] ?? 0;
  const need = projection.charges.years[2];
  const share = need > 0 ? amountCents / need : null;
  const marks: Record<CriterionId, number | null> = {
    potential: review.potential ?? (share === null ? null : potentialLevel(share)),
    cost: review.cost,
    delay: review.delay,
    predictability: review.predictability,
    autonomy: review.autonomy,
    skills: review.skills,
    fit: review.fit,
  };
  const hard = mean([marks.cost, marks.delay, marks.skills].map((mark) => ({ mark, weight: 1 })));
  return {
    leaf: review.leaf,
    amountCents,
    share,
    marks,
    mean: mean(CRITERION_IDS.map((id) => ({ mark: marks[id], weight: weights[id] }))),
    unknown: CRITERION_IDS.filter((id) => marks[id] === null),
    effort: hard === null ? null : 6 - hard,
    // Less than a year to the first euro is short term: marks 3 and more of the delay scale.
    horizon: review.horizon ?? (marks.delay === null ? null : marks.delay >= 3 ? 'short' : 'medium'),
  };
};

/** Most potential first, then the least effort; what is not known comes last. */
export const byPriority = (levers: readonly QualifiedLever[]): readonly QualifiedLever[] =>
  [...levers].sort(
    (a, b) =>
      (b.marks.potential ?? 0) - (a.marks.potential ?? 0) ||
      (a.effort ?? 6) - (b.effort ?? 6) ||
      b.amountCents - a.amountCents,
  );
