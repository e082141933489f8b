import { expect, it } from 'vitest';
import { exampleDossier } from '#shared/example/dossier.ts';
import { costLineOfNeed, needCarrying, needOfSkill } from './need-cost.ts';

const example = exampleDossier('d', 'fr');
const skill = { ...(example.skills[1] as (typeof example.skills)[number]), month: 16, costCents: 1_250_050 };

it('a skill to be acquired carries its name, cost and month into a need, and into the year of the plan that pays for it', () => {
  const need = needOfSkill(skill, 'n1', 'c1');
  expect(need).toMatchObject({
    title: skill.name,
    category: 'funding',
    costCents: 1_250_050,
    month: 16,
    costLineId: 'c1',
  });
  expect(costLineOfNeed(need, 'c1', 'Appui').driver).toMatchObject({ kind: 'annual', years: [0, 1_250_050, 0] });
  expect(needCarrying(skill, [need])).toBe(need);
  expect(needCarrying({ ...skill, name: '' }, [{ ...need, title: '' }])).toBeUndefined();
});
