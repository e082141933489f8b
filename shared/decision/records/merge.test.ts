import { expect, it } from 'vitest';
import { AWARD, SESSION } from '#test/fixtures/committee.ts';
import { mergeRecord } from './merge.ts';
import { namedPath, valueAtPlace, withValueAt } from './place.ts';
import { writableRecord } from './writable.ts';

const [condition] = AWARD.conditions;
if (condition === undefined) throw new Error('the fixture has a condition');

it('keeps what each side changed, field by field and item by item', () => {
  const base = { ...AWARD, conditions: [condition, { ...condition, id: 'c2', text: 'Deuxième' }] };
  const mine = { ...base, motives: 'Réécrit', conditions: base.conditions.map((c) => ({ ...c, owner: 'Moi' })) };
  const theirs = { ...base, dissent: 'Autre', conditions: [{ ...condition, text: 'Reprise' }] };
  const merged = mergeRecord(base, mine, theirs);
  // The second condition was changed here and removed there: what was written is not lost, and it is said.
  expect(merged.conflicts).toEqual([['conditions', 'c2']]);
  expect(merged.body).toMatchObject({ motives: 'Réécrit', dissent: 'Autre' });
  expect(merged.body.conditions[0]).toEqual({ ...condition, text: 'Reprise', owner: 'Moi' });
});
it('says where both changed the same place, and keeps what was written here', () => {
  const merged = mergeRecord(SESSION, { ...SESSION, place: 'A' }, { ...SESSION, place: 'B', time: '09:00' });
  expect(merged).toEqual({ body: { ...SESSION, place: 'A', time: '09:00' }, conflicts: [['place']] });
});
it('takes a version frozen meanwhile into an agenda that was reordered here', () => {
  const item = (dossierId: string) => ({ dossierId, time: '', rapporteur: '', reviewed: null, left: [] });
  const base = { ...SESSION, agenda: [item('a'), item('b')] };
  const reviewed = { revision: 3, fingerprint: 'f'.repeat(64), versionId: 'v' };
  const mine = { ...base, agenda: [item('b'), { ...item('a'), time: '10:00' }] };
  const theirs = { ...base, agenda: [{ ...item('a'), reviewed }, item('b')] };
  const merged = mergeRecord(base, mine, theirs);
  expect(merged.conflicts).toEqual([]);
  expect(merged.body.agenda).toEqual([item('b'), { ...item('a'), time: '10:00', reviewed }]);
});
it('writes every place that keeps the rules, and names the one that does not by its item', () => {
  const evidence = 'x'.repeat(560);
  const typed = {
    ...AWARD,
    conditions: [
      { ...condition, evidence },
      { ...condition, id: 'new', text: 'Nouvelle', evidence },
    ],
    minority: { stated: 'view' as const, text: 'Un désaccord' },
  };
  const { body, refused } = writableRecord('decision', typed, AWARD);
  expect(refused.map((r) => r.path.join('/'))).toEqual(['conditions/c1/evidence', 'conditions/new/evidence']);
  expect(body?.minority).toEqual({ stated: 'view', text: 'Un désaccord' });
  expect(body?.conditions.map((c) => [c.text, c.evidence])).toEqual([
    [condition.text, condition.evidence],
    ['Nouvelle', ''],
  ]);
});
it('writes nothing of a record whose rule cannot be kept', () => {
  expect(writableRecord('decision', { ...AWARD, votes: 'all' } as never, { votes: 'all' } as never).body).toBeNull();
});
it('reads and writes a place by the name of its item', () => {
  expect(valueAtPlace(AWARD, ['conditions', 'c1', 'text'])).toBe(condition.text);
  expect(withValueAt(AWARD, ['conditions', 'c1', 'text'], 'Autre').conditions[0]?.text).toBe('Autre');
  expect(withValueAt(AWARD, ['conditions', 'gone', 'text'], 'Autre')).toEqual(AWARD);
  expect(namedPath(AWARD, ['conditions', 0, 'text'])).toEqual(['conditions', 'c1', 'text']);
});
