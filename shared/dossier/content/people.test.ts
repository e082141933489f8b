import { expect, it } from 'vitest';
import { keyPersonRisks, missingSkills, motivationOffer, skillLevers, volunteerHours } from './people.ts';

const mission = (hoursPerYear: number | null, volunteers: number, motivations: string[]) => ({
  id: `m${hoursPerYear}`,
  name: '',
  volunteers,
  hoursPerYear,
  retention: null,
  successor: null,
  motivations,
});
const skill = (state: string, holders: number | null, critical: boolean, leaf: 'B2' | null = null) => ({
  id: `${state}${holders}${leaf}`,
  name: state,
  domain: 'mission',
  state,
  holder: null,
  holders,
  critical,
  leaf,
  costCents: null,
  month: null,
});
const people = {
  volunteerMissions: [mission(100, 4, ['takeCare']), mission(null, 2, ['takeCare', 'createTies'])],
  skills: [
    skill('held', 1, true),
    skill('held', 2, true),
    skill('held', 1, false),
    skill('missing', null, false, 'B2'),
  ],
};
it('counts hours that are known, and volunteers by what their missions offer', () => {
  expect(volunteerHours(people)).toBe(100);
  expect(motivationOffer(people).map((o) => [o.motivation, o.missions, o.volunteers])).toEqual([
    ['buildOneself', 0, 0],
    ['developSkills', 0, 0],
    ['takeCare', 2, 6],
    ['createTies', 1, 2],
  ]);
});
it('sets what volunteers seek beside what their own mission offers', () => {
  const missions = [
    { ...mission(100, 4, ['takeCare']), seeks: ['takeCare', 'developSkills'] },
    { ...mission(null, 2, ['takeCare', 'createTies']), seeks: ['developSkills'] },
  ];
  const of = (id: string) =>
    motivationOffer({ ...people, volunteerMissions: missions }).find((o) => o.motivation === id);
  expect(of('takeCare')).toMatchObject({ seeking: 1, unmet: 0 });
  expect(of('developSkills')).toMatchObject({ seeking: 2, unmet: 2 });
  expect(of('createTies')).toMatchObject({ seeking: 0, unmet: 0 });
});
it('names critical skills held by one person, and missing ones that a funded lever needs', () => {
  expect(keyPersonRisks(people).map((s) => s.id)).toEqual(['held1null']);
  expect(missingSkills(people, new Set(['B2']))).toHaveLength(1);
  expect(missingSkills(people, new Set(['C2']))).toHaveLength(0);
});
it('sets beside each lever its money, and all of it as waiting where a skill it needs is late', () => {
  const late = { ...skill('toAcquire', null, true, 'B2'), month: 4 };
  const money = { B2: 168_00, C2: 190_00 } as const;
  expect(skillLevers([skill('held', 2, true, 'B2')], money)).toEqual([{ leaf: 'B2', cents: 168_00, waitingCents: 0 }]);
  expect(skillLevers([skill('held', 2, true, 'B2'), late], money)).toEqual([
    { leaf: 'B2', cents: 168_00, waitingCents: 168_00 },
  ]);
  // A skill that comes in the first month is there when the plan begins; one of no lever waits for nothing.
  expect(skillLevers([{ ...late, month: 1 }, skill('missing', null, true)], money)).toEqual([
    { leaf: 'B2', cents: 168_00, waitingCents: 0 },
  ]);
});
