/** A session in a real portfolio, from its opening to its papers: what is refused, what reaches the dossier, what never changes again. */
import { expect, it } from 'vitest';
import { closeDecision, closeSession, enterPayment, holdSession, reviewDossier } from '#main/committee/acts.ts';
import { contentSeal } from '#main/portfolio/seal.ts';
import { answerNumber, answerText } from '#shared/dossier/accessors.ts';
import { award, bookOf, held, sitting, VOTED, write } from './committee-fixture.ts';
import { ALL, answer, freshFolder, must, open } from './portfolio-fixture.ts';

it('fixes the version that is read when the session opens, and takes another only when it is asked to', () => {
  const s = held(open(freshFolder()));
  const [first] = s.dossiers;
  const before = must(s.portfolio.openDossier(first));
  expect(bookOf(s).heard[0]?.item.reviewed).toEqual({
    revision: before.revision,
    seal: contentSeal(before.dossier),
    versionId: null,
  });
  answer(s.portfolio, first, 'request.summary', 'Changé pendant la séance');
  expect(bookOf(s).heard[0]?.item.reviewed?.revision).toBe(before.revision);
  must(reviewDossier(s.acting, s.session, first));
  expect(bookOf(s).heard[0]?.item.reviewed?.revision).toBe(before.revision + 1);
  expect(holdSession(s.acting, s.session)).toMatchObject({ failure: { rule: 'committee.sessionHeld' } });
});

it('closes a decision only when it is whole, without those who withdrew, and writes it to the dossier and the list', () => {
  const s = held(open(freshFolder()));
  const [first] = s.dossiers;
  const id = write(s, first, award({ motives: '' }));
  expect(closeDecision(s.acting, s.session, first)).toMatchObject({
    failure: { code: 'committee.incomplete', path: 'motives', rule: 'committee.needed' },
  });
  write(
    s,
    first,
    award({
      votes: { kind: 'named', cast: [...(VOTED.kind === 'named' ? VOTED.cast : []), { memberId: 'd', vote: 'for' }] },
    }),
  );
  expect(closeDecision(s.acting, s.session, first)).toMatchObject({
    failure: { path: 'votes', value: 'David Martin', rule: 'committee.voteOfWithdrawn' },
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
  expect(record?.body.reviewed?.revision).toBe(1);
  // Closed for ever, by whatever road.
  const again = { id, kind: 'decision' as const, dossierId: first, base: record?.revision ?? 0, body: record?.body };
  expect(s.portfolio.saveRecord(again)).toMatchObject({ failure: { code: 'record.final' } });
  expect(s.portfolio.removeRecord(id, record?.revision ?? 0)).toMatchObject({ failure: { code: 'record.final' } });
  expect(closeDecision(s.acting, s.session, first)).toMatchObject({ ok: true, value: { revision: record?.revision } });
});

it('sends a deferred dossier back to be examined on its new date, and grants nothing', () => {
  const s = held(open(freshFolder()));
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

it('closes a session on decisions that are closed, and then for ever', () => {
  const s = held(open(freshFolder()));
  const [first] = s.dossiers;
  write(s, first, award());
  expect(closeSession(s.acting, s.session)).toMatchObject({ failure: { rule: 'committee.decisionsClosed' } });
  must(closeDecision(s.acting, s.session, first));
  must(closeSession(s.acting, s.session));
  const { id, revision, body } = bookOf(s).session;
  expect(s.portfolio.saveRecord({ id, kind: 'session', dossierId: null, base: revision, body })).toMatchObject({
    failure: { code: 'record.final' },
  });
});

it('does not open without an agenda, nor decide before it opens', () => {
  const s = sitting(open(freshFolder()), { agenda: [] });
  expect(holdSession(s.acting, s.session)).toMatchObject({ failure: { rule: 'committee.agendaNotEmpty' } });
  expect(closeDecision(s.acting, s.session, s.dossiers[0])).toMatchObject({
    failure: { rule: 'committee.sessionHeld' },
  });
});

it('holds the payment that a condition is tied to, pays no more than the award, and keeps what was paid', () => {
  const s = held(open(freshFolder()));
  const [first] = s.dossiers;
  const decisionId = write(s, first, award());
  const pay = (trancheId: string, amountCents: number, kind: 'paid' | 'returned' | 'cancelled' = 'paid') =>
    enterPayment(s.acting, first, { decisionId, trancheId, kind, amountCents, on: '2027-01-20', note: '' });
  expect(pay('t2', 100)).toMatchObject({ failure: { code: 'record.unknown' } });
  must(closeDecision(s.acting, s.session, first));
  expect(pay('t1', 40_000_00)).toMatchObject({ failure: { rule: 'committee.trancheHeld' } });
  must(pay('t2', 20_000_00));
  expect(pay('t2', 1)).toMatchObject({ failure: { rule: 'committee.trancheRest 0' } });
  const met = { decisionId, conditionId: 'c1', state: 'met', on: '2026-12-20', note: 'Rapport reçu' };
  must(s.portfolio.saveRecord({ id: 'state-1', kind: 'conditionState', dossierId: first, base: 0, body: met }));
  expect(pay('t1', 40_000_01)).toMatchObject({ failure: { rule: 'committee.trancheRest 40000' } });
  must(pay('t1', 40_000_00));
  must(pay('t1', 5_000_00, 'returned'));
  must(pay('t1', 5_000_00));
  expect(must(s.portfolio.listRecords('payment', first))).toHaveLength(4);
});
