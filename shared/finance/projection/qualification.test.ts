import { expect, it } from 'vitest';
import { exampleDossier } from '#shared/example/dossier.ts';
import { project } from './engine.ts';
import { potentialLevel, qualify } from './qualification.ts';

const projection = project(exampleDossier('e', 'fr'));
const blank = {
  id: 'r',
  leaf: 'B2' as const,
  horizon: null,
  potential: null,
  cost: null,
  delay: null,
  predictability: null,
  autonomy: null,
  skills: null,
  fit: null,
  reason: '',
};
it('marks the potential by the share of the year-3 need', () => {
  expect([0.01, 0.02, 0.05, 0.15, 0.3, 0.9].map(potentialLevel)).toEqual([1, 2, 3, 4, 5, 5]);
});
it('takes the amount from the projection, and never counts what is not known', () => {
  const lever = qualify(blank, projection);
  expect(lever.amountCents).toBe(projection.mixes[3]?.byLeaf.B2);
  expect(lever.mean).toBe(lever.marks.potential);
  expect(lever.unknown).toEqual(['cost', 'delay', 'predictability', 'autonomy', 'skills', 'fit']);
  expect(lever.effort).toBeNull();
  const marked = qualify({ ...blank, cost: 1, delay: 2, skills: 3, fit: 5 }, projection);
  expect(marked.effort).toBe(4);
  expect(marked.horizon).toBe('medium');
  expect(marked.mean).toBeCloseTo((1 + 2 + 3 + 5 + (marked.marks.potential ?? 0)) / 5, 12);
});
