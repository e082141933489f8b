/** What prevents a session from being opened or closed. */

import type { Decision, Members, Session } from '../records.ts';
import { isPresent } from './attendance.ts';
import { type Problem, problem, requireText } from './problem.ts';

/** A proxy names a holder who is in the room with a vote of their own, and who holds no more than the session allows. */
const proxies = (session: Session, members: Members): Problem[] => {
  const given = session.roll.filter((line) => line.state === 'proxy');
  const name = (id: string | null): string => members.find((m) => m.id === id)?.body.name ?? '';
  return given.flatMap((line): Problem[] => {
    const holder = members.find((m) => m.id === line.holderId);
    const of = name(line.memberId);
    if (holder === undefined || !holder.body.voting || !isPresent(session, holder.id))
      return [problem('roll', holder?.body.name ?? '', 'holderPresent', { of })];
    const held = given.filter((l) => l.holderId === holder.id);
    const beyond = held.indexOf(line) >= session.proxiesEach;
    return beyond ? [problem('roll', holder.body.name, 'holderLimit', { of, limit: session.proxiesEach })] : [];
  });
};

/** Before the session is opened. */
export const openingProblems = (session: Session): Problem[] => [
  ...requireText('name', session.name),
  ...requireText('date', session.date),
  ...(session.agenda.length === 0 ? [problem('agenda', '0', 'agendaNotEmpty')] : []),
];

/** Of the roll, while the session is held. */
export const rollProblems = (session: Session, members: Members): Problem[] => {
  const sitting = members.filter((m) => m.body.active);
  const chair = members.find((m) => m.id === session.chairId);
  return [
    ...sitting
      .filter(({ id, body }) => body.voting && !session.roll.some((line) => line.memberId === id))
      .map(({ body }) => problem('roll', body.name, 'memberOnRoll')),
    ...proxies(session, members),
    ...(chair === undefined || !isPresent(session, chair.id)
      ? [problem('chair', chair?.body.name ?? '', 'chairPresent')]
      : []),
  ];
};

/** Before the session is closed: the roll is whole and no decision is half written. A dossier without any decision was not examined; the minutes say so. */
export const closingProblems = (
  session: Session,
  members: Members,
  decisions: readonly (Pick<Decision, 'status'> & { readonly project: string })[],
): Problem[] => [
  ...rollProblems(session, members),
  ...decisions.filter((d) => d.status === 'open').map((d) => problem('agenda', d.project, 'decisionsClosed')),
];
