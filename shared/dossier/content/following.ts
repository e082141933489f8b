/** What follows by itself from what is typed: the rate of charges of a post, as long as nobody has said another one. */
import { monthAt } from '#shared/base/i18n/dates.ts';
import { defaultChargeRate } from '#shared/base/method/employer-charges.ts';
import { applyAll } from './apply.ts';
import type { Command } from './commands.ts';
import type { Post } from './plan.ts';
import type { Dossier } from './schema.ts';

/** Whether the rate of charges is still the default of the pay. */
export const isDefaultRate = ({ unsaid }: Post): boolean => unsaid?.includes('chargeRate') === true;

/** The rate that a post of this dossier has by default. */
export const defaultRateOf = ({ plan, posts }: Pick<Dossier, 'plan' | 'posts'>, post: Post): number =>
  defaultChargeRate(
    post.grossMonthlyCents,
    monthAt(plan.startMonth, post.firstMonth),
    posts.reduce((total, p) => total + p.fte, 0),
  );

/** Pay, first month and size decide of the rate. */
const moves = (before: Post, after: Post): boolean =>
  before.grossMonthlyCents !== after.grossMonthlyCents ||
  before.firstMonth !== after.firstMonth ||
  before.fte !== after.fte;

/**
 * The commands with what follows from them, as one step: a post whose rate is the default takes that of its new pay; once a rate is typed it stays as typed.
 * Commands that a rule refuses come back as they are.
 */
export const withFollowing = (dossier: Dossier, commands: readonly Command[]): readonly Command[] => {
  if (!commands.some((c) => c.type === 'set' && c.path[0] === 'posts')) return commands;
  const applied = applyAll(dossier, commands);
  if (!applied.ok) return commands;
  const more = applied.dossier.posts.flatMap((post): Command[] => {
    const before = dossier.posts.find((p) => p.id === post.id);
    if (before === undefined || before === post || !isDefaultRate(before) || !isDefaultRate(post)) return [];
    if (before.chargeRate !== post.chargeRate)
      return [{ type: 'set', path: ['posts', post.id, 'unsaid'], before: post.unsaid }];
    const rate = defaultRateOf(applied.dossier, post);
    return !moves(before, post) || rate === post.chargeRate
      ? []
      : [{ type: 'set', path: ['posts', post.id, 'chargeRate'], before: post.chargeRate, after: rate }];
  });
  return more.length === 0 ? commands : [...commands, ...more];
};
