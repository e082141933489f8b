import { describe, expect, it } from 'vitest';
import { AWARD, contextOf, INTEREST, MEMBERS, SESSION } from '#test/fixtures/committee.ts';
import { DECISION_IDS, type Decision, type Session } from '../records.ts';
import { decisionProblems } from './problems.ts';
import { REQUIRED } from './requirements.ts';
import { closingProblems, openingProblems, rollProblems } from './session-problems.ts';
import { isCarried, tally } from './votes.ts';

const said = (d: Decision, session: Session = SESSION, interests: readonly (typeof INTEREST)[] = []): string[] =>
  decisionProblems(d, contextOf(session, interests)).map((p) => `${p.field} ${p.rule}`);
const WHOLE: Readonly<Record<(typeof DECISION_IDS)[number], Decision>> = {
  agreed: { ...AWARD, decision: 'agreed', conditions: [] },
  conditions: AWARD,
  deferred: { ...AWARD, decision: 'deferred', missing: 'Budget signé', newDate: '2027-01-20' },
  redirected: { ...AWARD, decision: 'redirected', vehicle: 'fiso', vehicleReason: 'Le stade est précoce.' },
  refused: { ...AWARD, decision: 'refused', reasons: 'Hors de notre champ.' },
};

describe('what a decision must contain', () => {
  it.each(DECISION_IDS)('%s: nothing is said of a whole one', (id) => expect(said(WHOLE[id])).toEqual([]));
  it.each(DECISION_IDS)('%s: each of its own fields is asked for when it is emptied', (id) => {
    const bare: Decision = {
      ...AWARD,
      decision: id,
      amountCents: null,
      instrument: '',
      termMonths: null,
      tranches: [],
      conditions: [],
    };
    const fields = new Set(said(bare).map((p) => p.split(' ')[0]));
    for (const field of REQUIRED[id]) if (field !== 'noConditions') expect(fields, field).toContain(field);
  });
  it('an agreement that carries a condition is one under conditions', () => {
    expect(said({ ...AWARD, decision: 'agreed' })).toEqual(['conditions noCondition']);
  });
  it('tranches make the award, neither less nor more, and say how far they are', () => {
    const [first, second] = AWARD.tranches as [Decision['tranches'][number], Decision['tranches'][number]];
    const over = { ...AWARD, tranches: [first, { ...second, amountCents: 20_000_01 }] };
    expect(decisionProblems(over, contextOf(SESSION, []))).toMatchObject([
      { field: 'tranches', rule: 'trancheOver', cents: 60_000_01, limit: 60_000_00 },
    ]);
    expect(said({ ...AWARD, tranches: [first] })).toEqual(['tranches trancheSum']);
  });
  it('a condition precedent names the tranche that it holds back; every field of it is asked for', () => {
    const condition = { ...AWARD.conditions[0], trancheId: 'gone', evidence: ' ', owner: '', deadline: '', text: '' };
    expect(said({ ...AWARD, conditions: [condition as Decision['conditions'][number]] })).toEqual([
      'conditionText needed',
      'evidence needed',
      'owner needed',
      'deadline needed',
      'tranche tiedToTranche',
    ]);
  });
  it('a new date comes after the session', () => {
    expect(said({ ...WHOLE.deferred, newDate: SESSION.date })).toEqual(['newDate afterSession']);
  });
  it('common to all: motives, minority view or an explicit none, the version read', () => {
    expect(said({ ...AWARD, motives: ' ', minority: { stated: 'view', text: ' ' }, reviewed: null })).toEqual([
      'motives needed',
      'minority minorityStated',
      'reviewed reviewedVersion',
    ]);
  });
});

describe('votes', () => {
  it('of a withdrawn person are refused by name, counted nowhere, and the moment of leaving is asked for', () => {
    const problems = decisionProblems(AWARD, contextOf(SESSION, [INTEREST]));
    expect(problems.map((p) => [p.field, p.rule, p.value])).toEqual([
      ['withdrawn', 'leavingTime', 'David Martin'],
      ['votes', 'voteOfWithdrawn', 'David Martin'],
    ]);
    expect(tally(AWARD, contextOf(SESSION, [INTEREST]).attendance.voters)).toMatchObject({ for: 2, against: 1 });
  });
  it('are asked of everyone who may vote', () => {
    const votes = { kind: 'named' as const, cast: [{ memberId: 'a', vote: 'for' as const }] };
    expect(said({ ...AWARD, votes })).toEqual(['votes voteMissing', 'votes voteMissing', 'votes voteMissing']);
  });
  it('as numbers add up to the voters', () => {
    const votes = { kind: 'counts' as const, for: 3, against: 1, abstain: 1 };
    expect(said({ ...AWARD, votes })).toEqual(['votes voteCount']);
    expect(said({ ...AWARD, votes: { ...votes, abstain: 0 } })).toEqual([]);
  });
  it('carry by more for than against; equal, by the chair where the session says so', () => {
    const equal = { for: 2, against: 2, abstain: 0 };
    expect(isCarried(equal, { casting: true, vote: 'for' })).toBe(true);
    expect(isCarried(equal, { casting: true, vote: 'against' })).toBe(false);
    expect(isCarried(equal, { casting: false, vote: 'for' })).toBe(false);
    expect(isCarried({ for: 1, against: 0, abstain: 9 }, { casting: false, vote: null })).toBe(true);
    expect(isCarried({ for: 0, against: 0, abstain: 4 }, { casting: false, vote: null })).toBe(false);
  });
  it('without quorum decide nothing', () => {
    const roll = SESSION.roll.map((l) => (['a', 'b'].includes(l.memberId) ? l : { ...l, state: 'excused' as const }));
    expect(said({ ...AWARD, votes: { kind: 'counts', for: 2, against: 0, abstain: 0 } }, { ...SESSION, roll })).toEqual(
      ['quorum quorumReached'],
    );
  });
});

describe('a session', () => {
  it('opens with a name, a day and something to hear', () => {
    expect(openingProblems(SESSION)).toEqual([]);
    expect(openingProblems({ ...SESSION, name: '', date: '', agenda: [] }).map((p) => p.field)).toEqual([
      'name',
      'date',
      'agenda',
    ]);
  });
  it('has every voting member on its roll, its chair in the room, proxies in hands that may vote and within their number', () => {
    expect(rollProblems(SESSION, MEMBERS)).toEqual([]);
    const proxy = (memberId: string, holderId: string | null) => ({ memberId, state: 'proxy' as const, holderId });
    const roll = [...SESSION.roll.filter((l) => l.memberId === 'b'), proxy('c', 'b'), proxy('d', 'b')];
    expect(rollProblems({ ...SESSION, roll }, MEMBERS).map((p) => [p.of || p.value, p.rule])).toEqual([
      ['Awa Martin', 'memberOnRoll'],
      ['David Martin', 'holderLimit'],
      ['Awa Martin', 'chairPresent'],
    ]);
    expect(
      rollProblems({ ...SESSION, roll: [...SESSION.roll.slice(0, 2), proxy('c', 'e'), proxy('d', null)] }, MEMBERS).map(
        (p) => p.rule,
      ),
    ).toEqual(['holderPresent', 'holderPresent']);
  });
  it('does not close on a decision half written', () => {
    expect(closingProblems(SESSION, MEMBERS, [{ status: 'open', project: 'Recoudre' }])).toMatchObject([
      { value: 'Recoudre', rule: 'decisionsClosed' },
    ]);
    expect(closingProblems(SESSION, MEMBERS, [{ status: 'closed', project: 'Recoudre' }])).toEqual([]);
  });
});
