import { describe, expect, it } from 'vitest';
import { AWARD } from '#test/fixtures/committee.ts';
import { ledger, paymentRefusal } from './payments.ts';

type Entry = Parameters<typeof paymentRefusal>[1];
const entry = (kind: Entry['kind'], amountCents: number, trancheId = 't1'): Entry => ({
  kind,
  amountCents,
  trancheId,
  on: '2027-01-20',
});
const MET = [{ conditionId: 'c1', state: 'met' as const }];
const state = (payments: readonly Entry[], today: string, states: Parameters<typeof ledger>[1] = MET) =>
  ledger(AWARD, states, payments, today).lines.map((l) => [l.state, l.late]);

describe('a tranche', () => {
  it('is held back by its condition until that is met or waived', () => {
    expect(state([], '2026-12-01', [])).toEqual([
      ['held', false],
      ['due', false],
    ]);
    expect(paymentRefusal(ledger(AWARD, [], [], '2027-01-20'), entry('paid', 100))).toMatchObject({
      rule: 'trancheHeld',
      heldBy: [{ id: 'c1' }],
    });
    for (const given of ['met', 'waived'] as const) {
      const open = ledger(AWARD, [{ conditionId: 'c1', state: given }], [], '2027-01-20');
      expect(paymentRefusal(open, entry('paid', 100))).toBeNull();
    }
    const again = [...MET, { conditionId: 'c1', state: 'open' as const }];
    expect(state([], '2026-12-01', again)[0]).toEqual(['held', false]);
  });
  it('tied to a condition in course is held once that is not met', () => {
    const inCourse = AWARD.conditions.map((c) => ({ ...c, kind: 'inCourse' as const }));
    const of = (given: 'open' | 'notMet') =>
      ledger({ ...AWARD, conditions: inCourse }, [{ conditionId: 'c1', state: given }], [], '2026-12-01').lines[0]
        ?.state;
    expect([of('open'), of('notMet')]).toEqual(['due', 'held']);
  });
  it('is due, then late, partly paid, paid; what is returned is owed again, what is cancelled is not', () => {
    expect(state([], '2027-01-15')[0]).toEqual(['due', false]);
    expect(state([], '2027-01-16')[0]).toEqual(['late', true]);
    const half = [entry('paid', 10_000_00)];
    expect(state(half, '2027-02-01')[0]).toEqual(['partial', true]);
    const whole = [...half, entry('paid', 30_000_00)];
    expect(state(whole, '2027-02-01')[0]).toEqual(['paid', false]);
    expect(state([...whole, entry('returned', 5_000_00)], '2027-02-01')[0]).toEqual(['partial', true]);
    expect(state([...half, entry('cancelled', 30_000_00)], '2027-02-01')[0]).toEqual(['paid', false]);
    expect(state([entry('cancelled', 40_000_00)], '2027-02-01')[0]).toEqual(['cancelled', false]);
  });
});

describe('a movement', () => {
  const paid = ledger(AWARD, MET, [entry('paid', 30_000_00)], '2027-01-20');
  it.each([
    ['more than the tranche', entry('paid', 10_000_01), 'trancheRest', 10_000_00],
    ['a cancellation of what was paid', entry('cancelled', 10_000_01), 'trancheRest', 10_000_00],
    ['a return of what was not paid', entry('returned', 30_000_01), 'returnedPaid', 30_000_00],
    ['nothing', entry('paid', 0), 'amountPositive', undefined],
    ['of a tranche that is not there', entry('paid', 1, 't9'), 'trancheKnown', undefined],
    ['without a day', { ...entry('paid', 1), on: '' }, 'dayNeeded', undefined],
  ] as const)('%s is refused', (_, wrong, rule, limitCents) => {
    expect(paymentRefusal(paid, wrong)).toEqual({ rule, ...(limitCents === undefined ? {} : { limitCents }) });
  });
  it('up to the rest is accepted, and the sums say so', () => {
    expect(paymentRefusal(paid, entry('paid', 10_000_00))).toBeNull();
    expect(paid).toMatchObject({ awardCents: 60_000_00, netCents: 30_000_00, remainingCents: 30_000_00 });
  });
  it('stops where movements entered on two laptops pay too much together, until the excess comes back', () => {
    const twice = [entry('paid', 40_000_00), entry('paid', 5_000_00)];
    const over = ledger(AWARD, MET, twice, '2027-01-20');
    expect(over.overpaidCents).toBe(5_000_00);
    const other = entry('paid', 1_00, 't2');
    expect(paymentRefusal(over, other)).toEqual({ rule: 'overpaid', limitCents: 5_000_00 });
    expect(paymentRefusal(over, entry('returned', 5_000_00))).toBeNull();
    const back = ledger(AWARD, MET, [...twice, entry('returned', 5_000_00)], '2027-01-20');
    expect([back.overpaidCents, paymentRefusal(back, other)]).toEqual([0, null]);
  });
  it('of a tranche that the decision does not have counts as paid, and stops what follows', () => {
    const stray = ledger(AWARD, MET, [entry('paid', 3_00, 'gone')], '2027-01-20');
    expect(stray).toMatchObject({ netCents: 3_00, overpaidCents: 3_00 });
    expect(paymentRefusal(stray, entry('paid', 1_00))).toEqual({ rule: 'overpaid', limitCents: 3_00 });
  });
  it('never pays more than the award, even where tranches were written too high', () => {
    const wrong = ledger({ ...AWARD, amountCents: 35_000_00 }, MET, [entry('paid', 30_000_00)], '2027-01-20');
    expect(paymentRefusal(wrong, entry('paid', 5_000_01))).toEqual({ rule: 'awardRest', limitCents: 5_000_00 });
  });
});
