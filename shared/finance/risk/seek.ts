/** What the plan bears, by goal seek on the same engine (docs/method.md, "What the plan bears"). Every answer is a figure that can be checked by typing it. */

import { isOfNoFunder } from '#shared/base/method/levers.ts';
import { type Cents, spread, sum } from '#shared/base/money/cents.ts';
import type { Adjustment, Post } from '#shared/dossier/content/plan.ts';
import { funderKey } from '#shared/finance/projection/adjustments.ts';
import type { CashFlows } from '#shared/finance/projection/cash.ts';
import { makeLineFlows } from '#shared/finance/projection/line-flows.ts';
import type { PlanInput } from '#shared/finance/projection/projection.ts';
import { cashOnly } from './cash-only.ts';

/** Longest delay and horizon that are tried. */
export const MAX_DELAY_MONTHS = 24;
const MONTHS = 36;

export interface PostSeek {
  readonly id: string;
  readonly title: string;
  /** planned first month, 1…36 */ readonly plannedMonth: number;
  /** earliest first month at which no month-end is below zero; null when the plan bears it at no month */
  readonly earliestMonth: number | null;
}
export interface FunderLoss {
  readonly funder: string;
  /** lowest month-end when this funder gives nothing from month 1 */ readonly lowestCents: Cents;
  readonly lowestMonth: number;
  readonly borne: boolean;
}
export interface PlanBears {
  /** smallest grant in month 1 that keeps every month-end at or above zero / the safety level; in cents */
  readonly grantForZeroCents: Cents;
  readonly grantForSafetyCents: Cents;
  /** the same when nothing but signed resources comes */ readonly grantSignedOnlyCents: Cents;
  /** lowest month-end, and 0 when one is below zero */
  readonly spareCents: Cents;
  /** how much of the supports asked the plan could do without, each reduced in proportion, found by seeking on the supports themselves */
  readonly spareSupportCents: Cents;
  /** months by which every receipt may come late, all else equal; null when the plan is already below zero */
  readonly longestDelayMonths: number | null;
  readonly posts: readonly PostSeek[];
  /** from the worst loss to the least */ readonly funders: readonly FunderLoss[];
}

/** One plan asked many times: only what a question moves is worked out again. */
type Ask = (input: PlanInput, adjustments?: readonly Adjustment[]) => CashFlows;
const asker = (): Ask => {
  const lines = makeLineFlows();
  return (input, adjustments = []) => cashOnly(input, adjustments, lines);
};
const bears = (ask: Ask, input: PlanInput, delay = 0): boolean =>
  ask(input, delay === 0 ? [] : [{ kind: 'delay', months: delay }]).lowestCents >= 0;

const longestDelay = (ask: Ask, input: PlanInput): number | null => {
  if (!bears(ask, input)) return null;
  let months = 0;
  while (months < MAX_DELAY_MONTHS && bears(ask, input, months + 1)) months += 1;
  return months;
};

const withPost = (input: PlanInput, post: Post, firstMonth: number): PlanInput => ({
  ...input,
  posts: input.posts.map((p) => (p.id === post.id ? { ...p, firstMonth } : p)),
});
/** Hiring later only takes payments away, so that the first month that is borne is found by halving. */
const earliestStart = (ask: Ask, input: PlanInput, post: Post): number | null => {
  const latest = post.lastMonth ?? MONTHS;
  if (!bears(ask, withPost(input, post, latest))) return null;
  let low = 1;
  let high = latest;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (bears(ask, withPost(input, post, middle))) high = middle;
    else low = middle + 1;
  }
  return low;
};

const losses = (ask: Ask, input: PlanInput): readonly FunderLoss[] =>
  [
    ...new Map(
      input.resources
        .filter((r) => r.funder.trim() !== '' && !isOfNoFunder(r.leaf))
        .reverse()
        .map((r) => [funderKey(r.funder), r.funder] as const),
    ).values(),
  ]
    .map((funder): FunderLoss => {
      const { lowestCents, lowestMonth } = ask(input, [{ kind: 'loseFunder', funder, fromMonth: 1 }]);
      return { funder, lowestCents, lowestMonth, borne: lowestCents >= 0 };
    })
    .sort((a, b) => a.lowestCents - b.lowestCents || (a.funder < b.funder ? -1 : 1));

const withSupport = (input: PlanInput, totalCents: Cents): PlanInput => {
  const parts = spread(
    totalCents,
    input.supports.map((s) => s.principalCents),
  );
  return { ...input, supports: input.supports.map((s, i) => ({ ...s, principalCents: parts[i] ?? 0 })) };
};
/** The least support that keeps every month-end at or above zero is found by halving, in whole cents. */
const spareSupport = (ask: Ask, input: PlanInput): Cents => {
  const asked = sum(input.supports.map((s) => s.principalCents));
  if (asked === 0 || !bears(ask, input)) return 0;
  let low = 0;
  let high = asked;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (bears(ask, withSupport(input, middle))) high = middle;
    else low = middle + 1;
  }
  return asked - low;
};

export const planBears = (input: PlanInput): PlanBears => {
  const ask = asker();
  const base = ask(input);
  return {
    grantForZeroCents: base.neededForZeroCents,
    grantForSafetyCents: base.neededForSafetyCents,
    grantSignedOnlyCents: ask(input, [{ kind: 'unsignedFactor', factor: 0 }]).neededForZeroCents,
    spareCents: Math.max(0, base.lowestCents),
    spareSupportCents: spareSupport(ask, input),
    longestDelayMonths: longestDelay(ask, input),
    posts: input.posts.map((post) => ({
      id: post.id,
      title: post.title,
      plannedMonth: post.firstMonth,
      earliestMonth: earliestStart(ask, input, post),
    })),
    funders: losses(ask, input),
  };
};
