/**
 * What the support is for, in figures: people reached, results added, and what one of them costs us (docs/method.md, "What a decision rests on"). Read from the
 * goals of the dossier; nothing is guessed that they do not say.
 */
import { type Cents, roundHalfAway, sum } from '#shared/base/money/cents.ts';
import { answerNumber } from '#shared/dossier/content/accessors.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';

type Goal = Dossier['goals'][number];
export interface ResultsAdded {
  readonly goalId: string;
  readonly indicator: string;
  readonly unit: string;
  /** what year 1, 2 and 3 bring above the baseline; for a cumulative indicator, what each adds to the year before */
  readonly years: readonly [number, number, number];
  readonly added: number;
  /** part that would have come without the project, 0…1; null when nobody said */ readonly deadweight: number | null;
  /** chosen by the assessor, or the first goal that has every figure */ readonly chosen: boolean;
}
const isWhole = (g: Goal): g is Goal & { baseline: number; month12: number; month24: number; month36: number } =>
  g.baseline !== null && g.month12 !== null && g.month24 !== null && g.month36 !== null;

/** Sums of decimals as a person would write them: 0.1 + 0.2 is 0.3. */
const tidy = (value: number): number => Number(value.toPrecision(12));

/** The results that the support adds over three years; null when no goal has a baseline and three targets. */
export const resultsAdded = ({ goals }: Pick<Dossier, 'goals'>): ResultsAdded | null => {
  const chosen = goals.find((g) => g.role === 'result');
  const goal = chosen ?? goals.find((g) => g.role === undefined && isWhole(g));
  if (goal === undefined || !isWhole(goal)) return null;
  const { baseline, month12, month24, month36 } = goal;
  const years: readonly [number, number, number] =
    goal.cumulative === true
      ? [tidy(month12 - baseline), tidy(month24 - month12), tidy(month36 - month24)]
      : [tidy(month12 - baseline), tidy(month24 - baseline), tidy(month36 - baseline)];
  return {
    goalId: goal.id,
    indicator: goal.indicator,
    unit: goal.unit,
    years,
    added: tidy(years[0] + years[1] + years[2]),
    deadweight: goal.deadweight ?? null,
    chosen: chosen !== undefined,
  };
};

/** People reached a year, today and in three years, as the framing says; null when both are unknown. */
export const peopleReached = (
  dossier: Dossier,
): { readonly today: number | null; readonly year3: number | null } | null => {
  const today = answerNumber(dossier, 'framing.beneficiaries');
  const year3 = answerNumber(dossier, 'framing.ambition');
  return today === null && year3 === null ? null : { today, year3 };
};

/** What we put in, in all its forms. */
export const supportCents = ({ supports }: Pick<Dossier, 'supports'>): Cents =>
  sum(supports.map((s) => s.principalCents));

/** Our money for one result added, in whole cents; null when nothing is added or nothing is given. */
export const costPerResult = (dossier: Pick<Dossier, 'goals' | 'supports'>): Cents | null => {
  const results = resultsAdded(dossier);
  const given = supportCents(dossier);
  return results === null || results.added <= 0 || given === 0 ? null : roundHalfAway(given / results.added);
};
