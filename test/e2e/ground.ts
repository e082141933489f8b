/** A portfolio in which everything stands ready to be cut: made by the same code, without a window. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { holdSession, reviewDossier } from '#main/committee/acts.ts';
import { openPortfolio, type Portfolio } from '#main/portfolio/portfolio.ts';
import { followedChanges } from '#shared/decision/records/followed.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { exampleFollowUp } from '#shared/example/follow-up.ts';
import { AWARD, MEMBERS, SESSION } from '#test/fixtures/committee.ts';
import { award, BARE, write } from '../integration/committee-fixture.ts';
import { read, send, take } from '../integration/exchange-fixture.ts';
import { answer, must } from '../integration/portfolio-fixture.ts';
import { EXAMPLE, type Ground, SESSION_ID } from './acts.ts';

/** Days that follow one another: what was written before is older than what the window writes. */
const clock = (): (() => string) => {
  let tick = Date.parse('2026-11-01T08:00:00.000Z');
  return () => {
    tick += 1_000;
    return new Date(tick).toISOString();
  };
};
const openIn = (folder: string, user: string): Portfolio => {
  mkdirSync(folder, { recursive: true });
  return openPortfolio({ folder, now: clock(), user: () => user });
};
const NEW = { organisation: 'Racines', cohortId: null };

/** A session that is held, with a decision that lacks nothing for each of its dossiers. */
const sit = async (portfolio: Portfolio, decisions: number): Promise<readonly string[]> => {
  for (const { id, body } of MEMBERS)
    must(portfolio.saveRecord({ id, kind: 'member', dossierId: null, base: 0, body }));
  const ids = Array.from({ length: decisions }, (_, i) => {
    const { id } = must(portfolio.createDossier({ project: `Décision ${i}`, ...NEW }));
    answer(portfolio, id, 'request.amountAsked', 60_000_00);
    return id;
  });
  const agenda = ids.map((dossierId) => ({ dossierId, time: '14:15', rapporteur: 'Lina', reviewed: null, left: [] }));
  const body = { ...SESSION, status: 'prepared' as const, agenda };
  must(portfolio.saveRecord({ id: SESSION_ID, kind: 'session', dossierId: null, base: 0, body }));
  const acting = { portfolio, now: () => '2026-11-02T15:00:00.000Z', newId: () => 'unused' };
  for (const id of ids) must(await reviewDossier(acting, SESSION_ID, id, BARE));
  must(holdSession(acting, SESSION_ID));
  const sitting = { portfolio, acting, session: SESSION_ID, dossiers: ['', ''] as const };
  for (const id of ids) write(sitting, id, award({ votes: AWARD.votes }));
  return ids;
};

/** @param folder of the user of the window @param beside a folder for the files and the portfolio of a colleague */
export const layGround = async (folder: string, beside: string, decisions: number): Promise<Ground> => {
  const portfolio = openIn(join(folder, 'portfolio'), 'Awa');
  must(portfolio.loadExample(() => exampleDossier(EXAMPLE, 'fr')));
  const followed = followedChanges(null, exampleFollowUp('fr'), EXAMPLE);
  must(
    portfolio.saveRecords(
      EXAMPLE,
      followed.map((one) => ({ ...one, base: 0 })),
    ),
  );
  const { id: merged } = must(portfolio.createDossier({ project: 'Fusion', ...NEW }));
  answer(portfolio, merged, 'request.owner', 'Awa');
  const colleague = openIn(join(beside, 'colleague'), 'Bela');
  take(colleague, await read(await send(portfolio, [merged])));
  const toDecide = await sit(portfolio, decisions);
  portfolio.catchUp();
  portfolio.close();
  return { folder: beside, toDecide, colleague, merged };
};
