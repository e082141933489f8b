/** A withdrawn person counts nowhere, a quorum is made of people in the room, and a ledger never pays more than was decided. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { attendance } from '#shared/decision/committee/deciding/attendance.ts';
import { outcomeOf } from '#shared/decision/committee/deciding/outcome.ts';
import { tally } from '#shared/decision/committee/deciding/votes.ts';
import { withdrawalsFrom } from '#shared/decision/committee/deciding/withdrawal.ts';
import { ledger, paymentRefusal } from '#shared/decision/committee/payments.ts';
import { newSession } from '#shared/decision/committee/prefill.ts';
import {
  CONDITION_STATES,
  type ConditionState,
  type Decision,
  type Interest,
  type Members,
  PAYMENT_KINDS,
  type Payment,
  QUORUM_IDS,
  ROLL_STATES,
  type Session,
  VOTES,
} from '#shared/decision/committee/records.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const id = fc.constantFrom(...IDS);
const subject = { dossierId: 'd1', organisation: 'Les Ateliers du Fil', siren: '732829320' };

const members: fc.Arbitrary<Members> = fc
  .tuple(...IDS.map((i) => fc.record({ voting: fc.boolean(), active: fc.boolean() }).map((m) => ({ i, m }))))
  .map((all) => all.map(({ i, m }) => ({ id: i, body: { name: `Person ${i}`, role: '', ...m } })));
const session: fc.Arbitrary<Session> = fc
  .record({
    roll: fc.uniqueArray(
      fc.record({
        memberId: id,
        state: fc.constantFrom(...ROLL_STATES),
        holderId: fc.option(id),
      }),
      { selector: (l) => l.memberId },
    ),
    quorum: fc.record({ rule: fc.constantFrom(...QUORUM_IDS), count: fc.nat(8) }),
  })
  .map((part) => ({ ...newSession('S', '2026-11-26'), ...part }));
const interests: fc.Arbitrary<Interest[]> = fc.array(
  fc.record({
    memberId: id,
    subject: fc.oneof(
      fc.record({ kind: fc.constant('dossier' as const), dossierId: fc.constantFrom('d1', 'd2') }),
      fc.record({
        kind: fc.constant('organisation' as const),
        name: fc.constantFrom('Les Ateliers du Fil', 'les ateliers  du FIL', 'Autre'),
        siren: fc.constantFrom('', '732 829 320', '552100554'),
      }),
    ),
    nature: fc.string({ maxLength: 20 }),
    declaredOn: fc.constantFrom('2026-11-01', '2026-11-20'),
  }),
  { maxLength: 8 },
);
const votes: fc.Arbitrary<Decision['votes']> = fc.record({
  kind: fc.constant('named' as const),
  cast: fc.array(fc.record({ memberId: id, vote: fc.constantFrom(...VOTES) }), { maxLength: 12 }),
});

it('a withdrawn person has no voice, no vote and no place in the quorum, also through a proxy', () => {
  fc.assert(
    fc.property(members, session, interests, votes, (m, s, declared, cast) => {
      const out = withdrawalsFrom(declared, subject);
      const room = attendance(s, m, new Set(out.keys()));
      for (const voter of room.voters) {
        expect(out.has(voter.id)).toBe(false);
        expect(out.has(voter.holderId)).toBe(false);
        expect(voter.member.voting && voter.member.active && voter.holder.voting && voter.holder.active).toBe(true);
      }
      const counted = tally({ votes: cast }, room.voters);
      const withoutThem = {
        ...cast,
        cast: cast.kind === 'named' ? cast.cast.filter((v) => !out.has(v.memberId)) : [],
      } as Decision['votes'];
      const clean = tally({ votes: withoutThem }, room.voters);
      expect([counted.for, counted.against, counted.abstain]).toEqual([clean.for, clean.against, clean.abstain]);
      expect(counted.for + counted.against + counted.abstain).toBeLessThanOrEqual(room.voters.length);
      const kept = outcomeOf({ votes: cast }, room, { left: [] }, out);
      const names = new Set(m.filter((x) => out.has(x.id)).map((x) => x.body.name));
      expect(kept.voters.some((v) => names.has(v.name) || names.has(v.by))).toBe(false);
      expect(kept.withdrawn.every((w) => names.has(w.name))).toBe(true);
    }),
    { numRuns: 600 },
  );
});

it('a quorum counts distinct voting members in the room, and withdrawing one more never helps to reach it', () => {
  fc.assert(
    fc.property(members, session, id, fc.uniqueArray(id), (m, s, one, some) => {
      const before = attendance(s, m, new Set(some)).quorum;
      const after = attendance(s, m, new Set([...some, one])).quorum;
      const present = new Set(s.roll.filter((l) => l.state === 'present').map((l) => l.memberId));
      expect(before.counted).toBe(
        m.filter((x) => x.body.active && x.body.voting && present.has(x.id) && !some.includes(x.id as typeof one))
          .length,
      );
      expect(after.counted).toBeLessThanOrEqual(before.counted);
      expect(after.needed).toBe(before.needed);
      expect(after.reached && !before.reached).toBe(false);
      expect(before.reached).toBe(before.counted >= Math.max(1, before.needed));
    }),
    { numRuns: 600 },
  );
});

const cents = fc.nat(5_000);
const TRANCHES = ['t1', 't2', 't3'] as const;
const movement: fc.Arbitrary<Pick<Payment, 'trancheId' | 'kind' | 'amountCents' | 'on'>> = fc.record({
  trancheId: fc.constantFrom(...TRANCHES, 'other'),
  kind: fc.constantFrom(...PAYMENT_KINDS),
  amountCents: cents,
  on: fc.constantFrom('', '2027-01-15', '2027-06-01'),
});
const change: fc.Arbitrary<Pick<ConditionState, 'conditionId' | 'state'>> = fc.record({
  conditionId: fc.constantFrom('c1', 'c2'),
  state: fc.constantFrom(...CONDITION_STATES),
});

it('whatever is asked of it, in whatever order, a ledger pays at most the award, each tranche at most its amount, and a held one nothing', () => {
  fc.assert(
    fc.property(
      fc.tuple(cents, cents, cents),
      cents,
      fc.constantFrom(...TRANCHES),
      fc.array(fc.oneof(movement, change), { maxLength: 40 }),
      (amounts, awardCents, tied, steps) => {
        const award = {
          amountCents: awardCents,
          tranches: TRANCHES.map((t, i) => ({ id: t, name: t, amountCents: amounts[i] ?? 0, dueOn: '2027-01-15' })),
          conditions: (['precedent', 'inCourse'] as const).map((kind, i) => ({
            id: `c${i + 1}`,
            kind,
            text: 'x',
            evidence: '',
            owner: '',
            deadline: '',
            trancheId: tied,
          })),
        };
        const states: Pick<ConditionState, 'conditionId' | 'state'>[] = [];
        const entered: Pick<Payment, 'trancheId' | 'kind' | 'amountCents' | 'on'>[] = [];
        for (const step of steps) {
          if ('conditionId' in step) {
            states.push(step);
            continue;
          }
          const before = ledger(award, states, entered, '2027-03-01');
          if (paymentRefusal(before, step) !== null) continue;
          if (step.kind === 'paid')
            expect(before.lines.find((l) => l.tranche.id === step.trancheId)?.heldBy).toEqual([]);
          entered.push(step);
          const after = ledger(award, states, entered, '2027-03-01');
          expect(after.netCents).toBeLessThanOrEqual(awardCents);
          expect(after.netCents).toBeGreaterThanOrEqual(0);
          for (const line of after.lines) {
            const net = line.paidCents - line.returnedCents;
            expect(net).toBeGreaterThanOrEqual(0);
            expect(net + line.cancelledCents + line.remainingCents).toBe(line.amountCents);
          }
        }
      },
    ),
    { numRuns: 600 },
  );
});
