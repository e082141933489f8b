/** What a closed decision keeps of the room: quorum, voters, votes and withdrawals, by name, as they were. */

import type { AgendaItem, Decision, Interest, Outcome } from '../records.ts';
import type { Attendance } from './attendance.ts';
import { tally, voteOf } from './votes.ts';

export const outcomeOf = (
  decision: Pick<Decision, 'votes'>,
  { voters, withdrawn, quorum }: Attendance,
  item: Pick<AgendaItem, 'left'>,
  interests: ReadonlyMap<string, Interest>,
): Outcome => {
  const counted = tally(decision, voters);
  const leavingOf = (id: string) => item.left.find((l) => l.memberId === id);
  return {
    quorum: { needed: Math.max(1, quorum.needed), counted: quorum.counted, base: quorum.base },
    votes: { for: counted.for, against: counted.against, abstain: counted.abstain },
    voters: voters.map(({ id, member, holderId, holder }) => ({
      name: member.name,
      by: holderId === id ? '' : holder.name,
      vote: voteOf(decision, id),
    })),
    withdrawn: withdrawn.map(({ id, member, present }) => ({
      name: member.name,
      nature: interests.get(id)?.nature ?? '',
      at: present ? (leavingOf(id)?.at ?? '') : '',
      back: present ? (leavingOf(id)?.back ?? '') : '',
    })),
  };
};
