/** A committee in a real portfolio: five members, two dossiers, a session. */
import { randomUUID } from 'node:crypto';
import { type Acting, holdSession, reviewDossier } from '#main/committee/acts.ts';
import { type Book, readBook } from '#main/committee/book.ts';
import type { Portfolio } from '#main/portfolio/portfolio.ts';
import type { NewFile } from '#main/portfolio/versions/rows.ts';
import { ok, type Result } from '#shared/contract/failures.ts';
import { newDecision } from '#shared/decision/committee/prefill.ts';
import type { Decision, Session } from '#shared/decision/committee/records.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { AWARD, INTEREST, MEMBERS, SESSION } from '#test/fixtures/committee.ts';
import { put } from './exchange-fixture.ts';
import { answer, must } from './portfolio-fixture.ts';

export interface Sitting {
  readonly portfolio: Portfolio;
  readonly acting: Acting;
  readonly session: string;
  /** the example, on which David withdrew, and a second dossier */ readonly dossiers: readonly [string, string];
}
const save = (portfolio: Portfolio, kind: 'member' | 'session' | 'interest', id: string, body: unknown): void =>
  void must(portfolio.saveRecord({ id, kind, dossierId: null, base: 0, body }));

export const LEFT = [{ memberId: 'd', at: '14:12', back: '14:40' }];
/** @param change of the session before it opens */
export const sitting = (portfolio: Portfolio, change: Partial<Session> = {}): Sitting => {
  const first = 'd1';
  put(portfolio, exampleDossier(first, 'fr'));
  const second = must(
    portfolio.createDossier({ project: 'Le Jardin partagé', organisation: 'Racines', cohortId: null }),
  ).id;
  answer(portfolio, second, 'request.amountAsked', 25_000_00);
  for (const { id, body } of MEMBERS) save(portfolio, 'member', id, body);
  save(portfolio, 'interest', 'i1', { ...INTEREST, subject: { kind: 'dossier', dossierId: first } });
  const agenda = [first, second].map((dossierId, i) => ({
    dossierId,
    time: i === 0 ? '14:15' : '15:00',
    rapporteur: 'Lina Roy',
    reviewed: null,
    left: i === 0 ? LEFT : [],
  }));
  save(portfolio, 'session', 's1', { ...SESSION, status: 'prepared', agenda, ...change });
  const acting: Acting = { portfolio, now: () => '2026-11-26T15:00:00.000Z', newId: randomUUID };
  return { portfolio, acting, session: 's1', dossiers: [first, second] };
};
/** Nothing but the dossier itself is frozen: the window adds its memos. */
export const BARE = async (): Promise<Result<readonly NewFile[]>> => ok([]);
export const held = async (portfolio: Portfolio, change: Partial<Session> = {}): Promise<Sitting> => {
  const all = sitting(portfolio, change);
  for (const id of all.dossiers) must(await reviewDossier(all.acting, all.session, id, BARE));
  must(holdSession(all.acting, all.session));
  return all;
};
/** Votes of those who may: David has none on the first dossier. */
export const VOTED: Decision['votes'] = {
  kind: 'named',
  cast: [
    { memberId: 'a', vote: 'for' },
    { memberId: 'b', vote: 'for' },
    { memberId: 'c', vote: 'against' },
  ],
};
/** Writes the decision of a dossier, as the form does. @returns its record's id */
export const write = ({ portfolio, session }: Sitting, dossierId: string, change: Partial<Decision>): string => {
  const { dossier } = must(portfolio.openDossier(dossierId));
  const present = must(portfolio.listRecords('decision', dossierId)).findLast((d) => d.body.sessionId === session);
  const base = present?.body ?? {
    ...newDecision(session, dossier, SESSION.date, null, (rank) => `Tranche ${rank}`),
    motives: '',
  };
  const id = present?.id ?? `decision-${dossierId}`.slice(0, 60);
  must(
    portfolio.saveRecord({
      id,
      kind: 'decision',
      dossierId,
      base: present?.revision ?? 0,
      body: { ...base, ...change, sessionId: session },
    }),
  );
  return id;
};
export const award = (change: Partial<Decision> = {}): Partial<Decision> => {
  const { sessionId: _, reviewed: __, ...rest } = AWARD;
  return { ...rest, votes: VOTED, ...change };
};
export const bookOf = ({ portfolio, session }: Sitting): Book => must(readBook(portfolio, session));
