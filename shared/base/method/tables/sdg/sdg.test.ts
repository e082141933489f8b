import { expect, it } from 'vitest';
import { SDGS } from '../impact.ts';
import { indicatorsFor, OFFERED_INDICATORS } from './indicators.ts';
import { SDG_TARGETS, sdgTarget, targetsOf } from './targets.ts';

it('has the 169 targets of the United Nations, as many for each goal as there are', () => {
  expect(SDG_TARGETS).toHaveLength(169);
  expect(new Set(SDG_TARGETS.map((t) => t.code)).size).toBe(169);
  expect(SDGS.map((g) => targetsOf(g.id).length)).toEqual([
    7, 8, 13, 10, 9, 8, 5, 12, 8, 10, 10, 11, 5, 10, 12, 12, 19,
  ]);
  expect(sdgTarget('8.5')?.goal).toBe('8');
  expect(sdgTarget(' 1.A ')?.code).toBe('1.a');
  expect(sdgTarget('99.zz')).toBeUndefined();
  for (const { code, label } of SDG_TARGETS) {
    expect(label.fr.length, code).toBeGreaterThan(5);
    expect(label.en.length, code).toBeGreaterThan(5);
  }
});
it('offers indicators that belong to a target, each with what to measure and its trap', () => {
  for (const i of OFFERED_INDICATORS) {
    expect(sdgTarget(i.target), i.id).toBeDefined();
    for (const text of [i.label, i.unit, i.measure, i.trap]) {
      expect(text.fr, i.id).not.toBe('');
      expect(text.en, i.id).not.toBe('');
    }
  }
  expect(indicatorsFor('8', '8.5')[0]?.target).toBe('8.5');
});
