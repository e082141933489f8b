import { describe, expect, it } from 'vitest';
import type { Adjustment } from '#shared/dossier/content/plan.ts';
import { DossierSchema } from '#shared/dossier/content/schema.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { applyScenario } from './apply-scenario.ts';
import { project } from './engine.ts';

const d = exampleDossier('d', 'fr');
/** Lines are rounded one by one: a euro a line and year at most. */
const TOLERANCE = 100 * (d.resources.length + d.costs.length + d.posts.length) * 36;

const CASES: Readonly<Record<string, readonly Adjustment[]>> = {
  'half of what is not signed': [{ kind: 'unsignedFactor', factor: 0.5 }],
  'costs 5 % higher': [{ kind: 'costs', factor: 1.05 }],
  'everything two months later': [{ kind: 'delay', months: 2 }],
  'half the growth': [{ kind: 'growth', factor: 0.5 }],
  'one line at 60 %, and later': [
    { kind: 'line', lineId: d.resources.find((r) => r.driver.kind === 'annual')?.id ?? '', factor: 0.6 },
    { kind: 'delay', months: 1 },
  ],
};

describe('a scenario written into the plan', () => {
  it.each(Object.entries(CASES))('gives what the scenario gives: %s', (_, adjustments) => {
    const { left, ...lines } = applyScenario(d, adjustments);
    const written = project({ ...d, ...lines });
    const scenario = project(d, adjustments);
    for (const m of written.months.keys())
      expect(Math.abs((written.cash.closing[m] ?? 0) - (scenario.cash.closing[m] ?? 0))).toBeLessThan(TOLERANCE);
    for (const y of [0, 1, 2] as const)
      expect(Math.abs(written.result.years[y] - scenario.result.years[y])).toBeLessThan(TOLERANCE);
    expect(left.includes('loseFunder')).toBe(false);
    // What is written is a dossier: every amount whole, every month within its bounds.
    expect(DossierSchema.safeParse({ ...d, ...lines }).success).toBe(true);
  });
  it('changes nothing where nothing is tried, and says what no line can say', () => {
    expect(applyScenario(d, []).resources.map((r) => r.driver)).toEqual(d.resources.map((r) => r.driver));
    expect(applyScenario(d, [{ kind: 'loseFunder', funder: '@largest', fromMonth: 13 }]).left).toEqual(['loseFunder']);
    const late = d.resources.some((r) => r.driver.kind === 'grant' && r.driver.schedule.some((s) => s.month + 12 > 36));
    expect(applyScenario(d, [{ kind: 'delay', months: 12 }]).left.includes('afterPlan')).toBe(late);
  });
});
