/** The same person reads the same criteria again, later: what moved. */
import { markOf, type Verdict } from './opinion.ts';
import { type Criterion, sameScale } from './rubric.ts';
import type { ReadOpinion } from './spread.ts';

export interface MovedMark {
  readonly criterion: Criterion;
  readonly before: Verdict | null;
  readonly after: Verdict | null;
  /** levels gained or lost; null when one of the two is not a level, or the levels are no longer the same */ readonly steps:
    | number
    | null;
  readonly reason: string;
}
const rankIn = (criterion: Criterion, verdict: Verdict | null): number | null => {
  if (verdict?.kind !== 'level') return null;
  const at = criterion.levels.findIndex((l) => l.id === verdict.level);
  return at === -1 ? null : at;
};
/** Criteria of the later opinion, in its order, then those that only the earlier one had. */
export const movedBetween = (earlier: ReadOpinion, later: ReadOpinion): MovedMark[] => {
  const before = earlier.rubric.criteria;
  const after = later.rubric.criteria;
  const gone = before.filter((c) => !after.some((a) => a.id === c.id));
  return [...after, ...gone].map((criterion) => {
    const then = before.find((c) => c.id === criterion.id);
    const from = markOf(earlier.opinion, criterion.id).verdict;
    const mark = markOf(later.opinion, criterion.id);
    const ranks =
      then !== undefined && sameScale(then, criterion) ? [rankIn(then, from), rankIn(criterion, mark.verdict)] : [];
    const [low = null, high = null] = ranks;
    return {
      criterion,
      before: from,
      after: mark.verdict,
      steps: low === null || high === null ? null : high - low,
      reason: mark.reason,
    };
  });
};
