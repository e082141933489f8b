/** Votes counted: only those of people who may vote on the dossier, each once. */

import type { Counts, Decision, Vote } from '../records.ts';
import type { Voter } from './attendance.ts';

export interface Tally extends Counts {
  /** named votes of people who may not vote here; never counted */ readonly refused: readonly string[];
  /** who may vote and has not said anything; null where only numbers were written */ readonly silent:
    | readonly string[]
    | null;
}
/** The vote of one person, or null. Said twice, the last one stands. */
export const voteOf = ({ votes }: Pick<Decision, 'votes'>, memberId: string): Vote | null =>
  votes.kind === 'named' ? (votes.cast.findLast((v) => v.memberId === memberId)?.vote ?? null) : null;

export const tally = (decision: Pick<Decision, 'votes'>, voters: readonly Pick<Voter, 'id'>[]): Tally => {
  const { votes } = decision;
  if (votes.kind === 'counts') {
    const { for: inFavour, against, abstain } = votes;
    return { for: inFavour, against, abstain, refused: [], silent: null };
  }
  const may = new Set(voters.map((v) => v.id));
  const counts = { for: 0, against: 0, abstain: 0 };
  const silent: string[] = [];
  for (const id of may) {
    const vote = voteOf(decision, id);
    if (vote === null) silent.push(id);
    else counts[vote] += 1;
  }
  return { ...counts, refused: [...new Set(votes.cast.map((v) => v.memberId))].filter((id) => !may.has(id)), silent };
};

/** More for than against; when equal, the chair's own vote if the session gives it that weight. Abstentions weigh nothing. */
export const isCarried = (counts: Counts, chair: { readonly casting: boolean; readonly vote: Vote | null }): boolean =>
  counts.for > counts.against || (counts.for === counts.against && chair.casting && chair.vote === 'for');
