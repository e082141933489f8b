/** Shares of a key: added up, and those that the plan itself can tell, who works where, what each activity costs by itself. */
import { sum } from '#shared/base/money/cents.ts';
import { type Allocation, SHARE_DIGITS } from '#shared/dossier/content/plan.ts';
import type { PlanInput, Projection } from './projection.ts';

/** Sums of shares, so that 0.1 + 0.2 is 0.3. */
export const totalShare = (shares: readonly number[]): number =>
  Number(shares.reduce((total, share) => total + share, 0).toFixed(SHARE_DIGITS));

const DIGITS = 4;
/**
 * Shares of the activities by full-time equivalents or by direct costs over the three years, to four digits, adding up to 1.
 * @returns null for a key that the plan cannot tell, or when no activity has anything of its own
 */
export const sharesFromPlan = (
  input: Pick<PlanInput, 'activities' | 'posts' | 'costs'>,
  projection: Pick<Projection, 'lines'>,
  key: Allocation['key'],
): Allocation['shares'] | null => {
  if (key !== 'fte' && key !== 'direct') return null;
  const amountOfLine = (id: string): number => {
    const line = projection.lines.find((l) => l.id === id);
    return line === undefined ? 0 : Math.max(0, sum(line.accrued.years));
  };
  const weights = input.activities.map(({ id }) =>
    key === 'fte'
      ? sum(input.posts.filter((p) => p.activityId === id).map((p) => p.fte))
      : sum([...input.posts, ...input.costs].filter((l) => l.activityId === id).map((l) => amountOfLine(l.id))),
  );
  const whole = sum(weights);
  if (whole <= 0) return null;
  let given = 0;
  let upTo = 0;
  return input.activities.map(({ id }, i) => {
    upTo += weights[i] ?? 0;
    const share = Number((upTo / whole).toFixed(DIGITS));
    const part = Number((share - given).toFixed(DIGITS));
    given = share;
    return { activityId: id, share: part };
  });
};
