/** A session in a real portfolio, from its opening to its papers: what is refused, what reaches the dossier, what never changes again. */
import { expect, it } from 'vitest';
import { closeDecision, closeSession, enterPayment, holdSession, reviewDossier } from '#main/committee/acts.ts';
import { minutesOf } from '#main/committee/papers.ts';
import type { ReceivedFile } from '#shared/archive/exchange/copy.ts';
import { ok } from '#shared/contract/failures.ts';
import type { Decision } from '#shared/decision/committee/records.ts';
import { answerNumber, answerText } from '#shared/dossier/content/accessors.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { award, BARE, bookOf, held, sitting, VOTED, write } from './committee-fixture.ts';
import { NOBODY, take } from './exchange-fixture.ts';
import { ALL, answer, freshFolder, must, open } from './portfolio-fixture.ts';

it('opens on frozen versions of the dossiers as they stand, and takes another only when it is asked to', async () => {
  const s = sitting(open(freshFolder()));
  const [first, second] = s.dossiers;
  const files = async () =>
    ok([{ name: 'memo.pdf', mediaType: 'application/pdf', content: new Uint8Array([1, 2, 3]) }]);
  must(await reviewDossier(s.acting, s.session, first, files));
  expect(holdSession(s.acting, s.session)).toMatchObject({
    failure: {
      place: { of: 'committee', path: ['reviewed'] },
      value: 'Le Jardin partagé',
      rule: { kind: 'committee', rule: 'reviewedVersion' },
    },
  });
  must(await reviewDossier(s.acting, s.session, second, BARE));
  answer(s.portfolio, second, 'request.summary', 'Changé avant l’ouverture');
  expect(holdSession(s.acting, s.session)).toMatchObject({
    failure: { rule: { kind: 'committee', rule: 'reviewedVersion' } },
  });
  must(await reviewDossier(s.acting, s.session, second, BARE));
  must(holdSession(s.acting, s.session));
  const [version] = must(s.portfolio.versions(first));
  expect(version).toMatchObject({ name: 'Comité de novembre', reason: 'committee', files: [{ name: 'memo.pdf' }] });
  expect(bookOf(s).heard[0]?.item.reviewed).toEqual({
    revision: 1,
    fingerprint: version?.fingerprint,
    versionId: version?.id,
  });
  // Changed during the session: what the committee read stays, until it is asked to read again.
  answer(s.portfolio, first, 'request.summary', 'Changé pendant la séance');
  expect(bookOf(s).heard[0]?.item.reviewed?.revision).toBe(1);
  must(await reviewDossier(s.acting, s.session, first, BARE));
  must(await reviewDossier(s.acting, s.session, first, BARE));
  expect(bookOf(s).heard[0]?.item.reviewed?.revision).toBe(2);
  expect(must(s.portfolio.versions(first))).toHaveLength(2);
  expect(must(s.portfolio.checkVersions()).map((c) => c.trouble)).toEqual([null, null, null, null]);
});

it('keeps a place for a dossier that left the portfolio, in the minutes too, and can still be closed', async () => {
  const portfolio = open(freshFolder());
  const { id } = must(portfolio.loadExample((example) => exampleDossier(example, 'fr')));
  const s = await held(portfolio);
  const { session } = bookOf(s);
  const agenda = [...session.body.agenda, { dossierId: id, time: '', rapporteur: '', reviewed: null, left: [] }];
  must(
    portfolio.saveRecord({
      id: session.id,
      kind: 'session',
      dossierId: null,
      base: session.revision,
      body: { ...session.body, agenda },
    }),
  );
  write(s, id, award());
  must(portfolio.removeExamples());
  expect(bookOf(s).heard.at(-1)).toMatchObject({ isGone: true, decision: null });
  expect(JSON.stringify(minutesOf(bookOf(s), 'fr', ''))).toContain('3. Dossier qui n’est plus dans le portefeuille');
  must(closeSession(s.acting, s.session));
});

it('closes a decision only when it is whole, without those who withdrew, and writes it to the dossier and the list', async () => {
  const s = await held(open(freshFolder()));
  const [first] = s.dossiers;
  const id = write(s, first, award({ motives: '' }));
  expect(closeDecision(s.acting, s.session, first)).toMatchObject({
    failure: {
      code: 'committee.incomplete',
      place: { of: 'committee', path: ['motives'] },
      rule: { kind: 'committee', rule: 'needed' },
    },
  });
  write(
    s,
    first,
    award({
      votes: { kind: 'named', cast: [...(VOTED.kind === 'named' ? VOTED.cast : []), { memberId: 'd', vote: 'for' }] },
    }),
  );
  expect(closeDecision(s.acting, s.session, first)).toMatchObject({
    failure: {
      place: { of: 'committee', path: ['votes'] },
      value: 'David Martin',
      rule: { kind: 'committee', rule: 'voteOfWithdrawn' },
    },
  });
  write(s, first, award());
  must(closeDecision(s.acting, s.session, first));
  const { dossier, status } = must(s.portfolio.openDossier(first));
  expect(status).toBe('decided');
  expect(answerNumber(dossier, 'request.amountGranted')).toBe(60_000_00);
  expect(answerText(dossier, 'request.decisionDate')).toBe('2026-11-26');
  expect(must(s.portfolio.list(ALL)).rows.find((r) => r.id === first)).toMatchObject({
    status: 'decided',
    grantedCents: 60_000_00,
    decisionDate: '2026-11-26',
  });
  const [record] = must(s.portfolio.listRecords('decision', first));
  expect(record?.body).toMatchObject({
    status: 'closed',
    closedAt: '2026-11-26T15:00:00.000Z',
    outcome: {
      quorum: { needed: 3, counted: 3, base: 4 },
      votes: { for: 2, against: 1, abstain: 0 },
      withdrawn: [{ name: 'David Martin', at: '14:12', back: '14:40' }],
    },
  });
  expect(record?.body.outcome?.voters.map((v) => v.name)).toEqual(['Awa Martin', 'Bela Martin', 'Chloé Martin']);
  expect(record?.body.reviewed).toMatchObject({
    revision: 1,
    fingerprint: must(s.portfolio.versions(first))[0]?.fingerprint,
  });
  // Closed for ever, by whatever road.
  const again = { id, kind: 'decision' as const, dossierId: first, base: record?.revision ?? 0, body: record?.body };
  expect(s.portfolio.saveRecord(again)).toMatchObject({ failure: { code: 'record.final' } });
  expect(s.portfolio.removeRecord(id, record?.revision ?? 0)).toMatchObject({ failure: { code: 'record.final' } });
  expect(closeDecision(s.acting, s.session, first)).toMatchObject({ ok: true, value: { revision: record?.revision } });
});

it('sends a deferred dossier back to be examined on its new date, and grants nothing', async () => {
  const s = await held(open(freshFolder()));
  const [, second] = s.dossiers;
  const cast = ['a', 'b', 'c', 'd'].map((memberId) => ({ memberId, vote: 'for' as const }));
  write(s, second, {
    ...award({ votes: { kind: 'named', cast } }),
    decision: 'deferred',
    missing: 'Comptes 2025\nBudget signé',
    newDate: '2027-01-20',
  });
  must(closeDecision(s.acting, s.session, second));
  const { dossier, status } = must(s.portfolio.openDossier(second));
  expect(status).toBe('inReview');
  expect(answerText(dossier, 'request.decisionDate')).toBe('2027-01-20');
  expect(answerNumber(dossier, 'request.amountGranted')).toBeNull();
});

it('closes a session on decisions that are closed, and then for ever', async () => {
  const s = await held(open(freshFolder()));
  const [first] = s.dossiers;
  write(s, first, award());
  expect(closeSession(s.acting, s.session)).toMatchObject({
    failure: { rule: { kind: 'committee', rule: 'decisionsClosed' } },
  });
  must(closeDecision(s.acting, s.session, first));
  must(closeSession(s.acting, s.session));
  const { id, revision, body } = bookOf(s).session;
  expect(s.portfolio.saveRecord({ id, kind: 'session', dossierId: null, base: revision, body })).toMatchObject({
    failure: { code: 'record.final' },
  });
});

it('does not open without an agenda, nor decide before it opens', () => {
  const s = sitting(open(freshFolder()), { agenda: [] });
  expect(holdSession(s.acting, s.session)).toMatchObject({
    failure: { rule: { kind: 'committee', rule: 'agendaNotEmpty' } },
  });
  expect(closeDecision(s.acting, s.session, s.dossiers[0])).toMatchObject({
    failure: { rule: { kind: 'committee', rule: 'sessionHeld' } },
  });
});

it('holds the payment that a condition is tied to, pays no more than the award, and keeps what was paid', async () => {
  const s = await held(open(freshFolder()));
  const [first] = s.dossiers;
  const decisionId = write(s, first, award());
  const pay = (trancheId: string, amountCents: number, kind: 'paid' | 'returned' | 'cancelled' = 'paid') =>
    enterPayment(s.acting, first, { decisionId, trancheId, kind, amountCents, on: '2027-01-20', note: '' });
  expect(pay('t2', 100)).toMatchObject({ failure: { code: 'record.unknown' } });
  must(closeDecision(s.acting, s.session, first));
  expect(pay('t1', 40_000_00)).toMatchObject({ failure: { rule: { kind: 'committee', rule: 'trancheHeld' } } });
  must(pay('t2', 20_000_00));
  expect(pay('t2', 1)).toMatchObject({ failure: { rule: { kind: 'committee', rule: 'trancheRest', limitCents: 0 } } });
  const met = { decisionId, conditionId: 'c1', state: 'met', on: '2026-12-20', note: 'Rapport reçu' };
  must(s.portfolio.saveRecord({ id: 'state-1', kind: 'conditionState', dossierId: first, base: 0, body: met }));
  expect(pay('t1', 40_000_01)).toMatchObject({
    failure: { rule: { kind: 'committee', rule: 'trancheRest', limitCents: 40_000_00 } },
  });
  must(pay('t1', 40_000_00));
  must(pay('t1', 5_000_00, 'returned'));
  must(pay('t1', 5_000_00));
  expect(must(s.portfolio.listRecords('payment', first))).toHaveLength(4);
});

it('never lets a file from outside rewrite a decision that is closed, nor open again one that was closed elsewhere', async () => {
  const s = await held(open(freshFolder()));
  const [first] = s.dossiers;
  const id = write(s, first, award());
  const draft = must(s.portfolio.copyDossier(first, false));
  must(closeDecision(s.acting, s.session, first));
  const closed = must(s.portfolio.copyDossier(first, false));
  const lines = (copy: typeof closed) => copy.records.find((r) => r.id === id)?.lines ?? [];
  const decisionIn = (portfolio: typeof s.portfolio) => must(portfolio.listRecords('decision', first))[0];
  const before = decisionIn(s.portfolio);

  const forged = structuredClone(closed);
  const last = lines(forged).at(-1);
  if (last === undefined) throw new Error('no line');
  lines(forged).push({
    ...last,
    revision: last.revision + 1,
    at: '2027-01-01T00:00:00.000Z',
    body: { ...(last.body as Decision), amountCents: 90_000_00 },
  });
  const file = (copy: typeof closed): ReceivedFile => ({
    about: NOBODY,
    copies: [copy],
    documents: 0,
    opinion: null,
    foundation: [],
  });
  take(s.portfolio, file(forged));
  // What stands is what was closed here; the other closing is kept beside it, and said.
  expect(decisionIn(s.portfolio)).toMatchObject({ body: before?.body, updatedAt: before?.updatedAt });
  expect(must(s.portfolio.recordClashes()).map((c) => [c.id, c.others.length])).toEqual([[id, 1]]);

  // On another laptop the draft went on after it was closed here: the closing stands.
  const other = open(freshFolder());
  take(other, file(draft));
  const there = decisionIn(other);
  if (there === undefined) throw new Error('no decision');
  must(
    other.saveRecord({
      id,
      kind: 'decision',
      dossierId: first,
      base: there.revision,
      body: { ...there.body, dissent: 'Écrit plus tard' },
    }),
  );
  take(other, file(closed));
  expect(decisionIn(other)?.body).toEqual(before?.body);
  take(s.portfolio, file(must(other.copyDossier(first, false))));
  expect(decisionIn(s.portfolio)?.body).toEqual(before?.body);
});
