import { describe, expect, it } from 'vitest';
import { INTEREST, MEMBERS, SESSION, SUBJECT } from '#test/fixtures/committee.ts';
import type { Session } from '../records.ts';
import { attendance, QUORUM_RULES } from './attendance.ts';
import { concerns, withdrawalsFrom } from './withdrawal.ts';

const here = (session: Session, withdrawn: readonly string[] = []) => attendance(session, MEMBERS, new Set(withdrawn));
const proxy = (from: string, to: string): Session => ({
  ...SESSION,
  roll: SESSION.roll.map((l) => (l.memberId === from ? { memberId: from, state: 'proxy', holderId: to } : l)),
});

describe('an interest', () => {
  it('is in a dossier, or in everything an organisation bears, however its name is written', () => {
    const inOrganisation = (name: string, siren = '') => ({
      ...INTEREST,
      subject: { kind: 'organisation' as const, name, siren },
    });
    expect(concerns(INTEREST, SUBJECT)).toBe(true);
    expect(concerns(INTEREST, { ...SUBJECT, dossierId: 'd2' })).toBe(false);
    expect(concerns(inOrganisation('  les ateliers DU FIL '), { ...SUBJECT, dossierId: 'd2' })).toBe(true);
    expect(concerns(inOrganisation('Ateliers du Bois'), SUBJECT)).toBe(false);
    expect(concerns(inOrganisation(''), { ...SUBJECT, organisation: '' })).toBe(false);
  });
  it('follows the SIREN before the name', () => {
    const known = { kind: 'organisation' as const, name: 'Un autre nom', siren: '732 829 320' };
    expect(concerns({ ...INTEREST, subject: known }, { ...SUBJECT, siren: '732829320' })).toBe(true);
    expect(
      concerns({ ...INTEREST, subject: { ...known, name: SUBJECT.organisation } }, { ...SUBJECT, siren: '552100554' }),
    ).toBe(false);
  });
  it('withdraws once, with what was declared first', () => {
    const later = { ...INTEREST, nature: 'plus tard', declaredOn: '2026-11-25' };
    expect([...withdrawalsFrom([later, INTEREST], SUBJECT)]).toEqual([['d', INTEREST]]);
  });
});

describe('quorum', () => {
  it.each([
    ['majority', 4, 3],
    ['majority', 5, 3],
    ['half', 5, 3],
    ['half', 4, 2],
    ['third', 7, 3],
    ['twoThirds', 7, 5],
    ['count', 7, 2],
  ] as const)('%s of %i voting members asks for %i', (rule, base, needed) => {
    expect(QUORUM_RULES[rule](base, 2)).toBe(needed);
  });
  it('counts those who vote, are in the room and are not withdrawn', () => {
    expect(here(SESSION).quorum).toEqual({ needed: 3, counted: 4, base: 4, reached: true });
    expect(here(SESSION, ['d']).quorum).toMatchObject({ counted: 3, reached: true });
    expect(here(SESSION, ['c', 'd']).quorum).toMatchObject({ counted: 2, base: 4, reached: false });
    expect(here(SESSION, ['e']).quorum).toMatchObject({ counted: 4 });
  });
  it('is not helped by a proxy, which is a voice and not a presence', () => {
    expect(here(proxy('c', 'a')).quorum.counted).toBe(3);
    expect(here(proxy('c', 'a')).voters.map((v) => [v.id, v.holderId])).toContainEqual(['c', 'a']);
  });
  it('is never reached by nobody', () => {
    expect(here({ ...SESSION, roll: [], quorum: { rule: 'count', count: 0 } }).quorum.reached).toBe(false);
  });
});

describe('a proxy', () => {
  it('falls with the withdrawal of who gave it or of who holds it', () => {
    expect(here(proxy('c', 'd'), ['d']).voters.map((v) => v.id)).toEqual(['a', 'b']);
    expect(here(proxy('c', 'd'), ['c']).voters.map((v) => v.id)).toEqual(['a', 'b', 'd']);
  });
  it('is nothing in the hands of someone without a vote', () => {
    expect(here(proxy('c', 'e')).voters.map((v) => v.id)).toEqual(['a', 'b', 'd']);
  });
});
