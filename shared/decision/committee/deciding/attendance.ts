/** Who is in the room, who may vote on a dossier, and whether they are enough. Everything here counts after withdrawal. */
import type { Member, Members, QUORUM_IDS, Session } from '../records.ts';

type QuorumId = (typeof QUORUM_IDS)[number];
/** How many of `base` voting members must be there (tool defaults of 2026-11: docs/method.md, "Committee"). `count` uses the number written in the session. */
export const QUORUM_RULES: Readonly<Record<QuorumId, (base: number, count: number) => number>> = {
  majority: (base) => Math.floor(base / 2) + 1,
  half: (base) => Math.ceil(base / 2),
  third: (base) => Math.ceil(base / 3),
  twoThirds: (base) => Math.ceil((base * 2) / 3),
  count: (_, count) => count,
};

/** A voice: who has it, and who casts it (themselves, or the holder of their proxy). */
export interface Voter {
  readonly id: string;
  readonly member: Member;
  readonly holderId: string;
  readonly holder: Member;
}
export interface Attendance {
  readonly voters: readonly Voter[];
  /** present or not, out of this dossier; in the order of the members */ readonly withdrawn: readonly {
    readonly id: string;
    readonly member: Member;
    readonly present: boolean;
  }[];
  readonly quorum: {
    readonly needed: number;
    /** voting members in the room and not withdrawn; a proxy is a voice, not a presence */ readonly counted: number;
    /** voting members of the committee, withdrawn ones included */ readonly base: number;
    readonly reached: boolean;
  };
}

type Roll = Pick<Session, 'roll' | 'quorum'>;
const stateOf = ({ roll }: Pick<Session, 'roll'>, id: string) => roll.find((line) => line.memberId === id);
export const isPresent = (session: Pick<Session, 'roll'>, id: string): boolean =>
  stateOf(session, id)?.state === 'present';

/** @param withdrawn ids of those who declared an interest in this dossier; none for the session as a whole */
export const attendance = (session: Roll, members: Members, withdrawn: ReadonlySet<string>): Attendance => {
  const sitting = members.filter(({ body }) => body.active);
  const voting = sitting.filter(({ body }) => body.voting);
  const inRoom = voting.filter(({ id }) => isPresent(session, id) && !withdrawn.has(id));
  const voters = voting.flatMap(({ id, body: member }): Voter[] => {
    if (withdrawn.has(id)) return [];
    const line = stateOf(session, id);
    if (line?.state === 'present') return [{ id, member, holderId: id, holder: member }];
    const holder = line?.state === 'proxy' ? inRoom.find((m) => m.id === line.holderId) : undefined;
    // A proxy held by someone who is withdrawn, absent or without a vote falls.
    return holder === undefined ? [] : [{ id, member, holderId: holder.id, holder: holder.body }];
  });
  const needed = QUORUM_RULES[session.quorum.rule](voting.length, session.quorum.count);
  return {
    voters,
    withdrawn: sitting
      .filter(({ id }) => withdrawn.has(id))
      .map(({ id, body: member }) => ({ id, member, present: isPresent(session, id) })),
    quorum: { needed, counted: inRoom.length, base: voting.length, reached: inRoom.length >= Math.max(1, needed) },
  };
};
