/** What two copies of a dossier disagree on, and what can be chosen. */
import type { Path } from '#shared/dossier/content/commands.ts';

export const CHOICES = ['mine', 'theirs', 'both'] as const;
export type Choice = (typeof CHOICES)[number];
/** Why a choice is proposed: the other side has nothing; only this side is known; it holds the other's words; both fit; nothing tells them apart. */
export const PROPOSAL_REASONS = ['kept', 'known', 'longer', 'joined', 'mine'] as const;
export type ProposalReason = (typeof PROPOSAL_REASONS)[number];

/** One place where both copies changed, differently. `undefined` on a side: nothing stands there. */
export interface Conflict {
  /** the path joined with "/", the same whatever is chosen */ readonly id: string;
  /** ['answers', question], ['answers', question, 'note'], ['plan', field], [collection, item, field …], or [collection, item] when one side removed it */
  readonly path: Path;
  /** what stood there before both changes, when that is known */ readonly base?: unknown;
  readonly mine?: unknown;
  readonly theirs?: unknown;
  /** what 'both' would write; undefined where it cannot be chosen */ readonly both?: unknown;
  readonly proposal: Choice;
  readonly reason: ProposalReason;
}
/** Conflict id → what was chosen; a conflict that is not named takes its proposal. */
export type Choices = Readonly<Record<string, Choice>>;
/** A value of one side that the result does not hold. */
export interface LeftOut {
  readonly path: Path;
  readonly side: 'mine' | 'theirs';
  readonly value: unknown;
}
