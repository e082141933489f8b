import { expect, it } from 'vitest';
import { VEHICLES } from '#shared/base/method/tables/vehicles.ts';
import { emptyDossier } from './empty.ts';
import { type PlanFacts, positioning } from './positioning.ts';
import type { Dossier } from './schema.ts';

const facts: PlanFacts = { incomeYear1Cents: 40_000_000, resultsCents: [1, 1, 1], investmentCents: 100, fte: 4 };
const at = (stage: string, asked: number, founded: number): Dossier => ({
  ...emptyDossier('a', { startMonth: '2027-01' }),
  answers: {
    'request.stage': { state: 'answered', value: stage },
    'request.amountAsked': { state: 'answered', value: asked },
    'request.founded': { state: 'answered', value: founded },
  },
});
const outcome = (dossier: Dossier, id: string, plan = facts): string =>
  positioning(dossier, plan, 2026).find((p) => p.vehicle.id === id)?.outcome ?? '';

it('excludes nobody for what is not known, and says what is missing', () => {
  const all = positioning(emptyDossier('a', { startMonth: '2027-01' }), facts, 2026);
  expect(all).toHaveLength(VEHICLES.length);
  for (const p of all.filter((x) => x.vehicle.tests.length === 0)) expect(p.outcome).toBe('unknown');
});
it('excludes by stage, ticket and age, each at its bound', () => {
  expect(outcome(at('experiment', 2_000_000, 2024), 'confiance')).toBe('open');
  expect(outcome(at('experiment', 2_000_001, 2024), 'confiance')).toBe('excluded');
  expect(outcome(at('proof', 2_000_000, 2024), 'confiance')).toBe('excluded');
  expect(outcome(at('proof', 2_000_000, 2023), 'amorcage')).toBe('open');
  expect(outcome(at('proof', 2_000_000, 2022), 'amorcage')).toBe('excluded');
});
it('takes either income or jobs where the vehicle does', () => {
  const dossier = at('modelling', 12_000_000, 2016);
  expect(outcome(dossier, 'fondsI')).toBe('excluded');
  expect(outcome(dossier, 'fondsI', { ...facts, fte: 5 })).toBe('open');
  expect(outcome(dossier, 'fondsI', { ...facts, incomeYear1Cents: 50_000_000 })).toBe('open');
});
it('never offers a loan on losses, nor bonds without surpluses', () => {
  const dossier = at('scaling', 60_000_000, 2016);
  expect(outcome(dossier, 'titres')).toBe('open');
  expect(outcome(dossier, 'titres', { ...facts, resultsCents: [1, 0, 1] })).toBe('excluded');
  expect(outcome(at('scaling', 10_000_000, 2016), 'pretParticipatif', { ...facts, resultsCents: [1, -1, 1] })).toBe(
    'excluded',
  );
});
it('gives every exclusion its reason, in both languages', () => {
  for (const p of positioning(at('idea', 1, 2026), facts, 2026))
    for (const test of p.tests) {
      expect(test.reason.fr).not.toBe('');
      expect(test.reason.en).not.toMatch(/undefined|NaN/);
    }
});
it('says bounds as a person would: at most, at least, from one to another, and one stage once', () => {
  const vehicle = (
    ticket: readonly [number | null, number | null],
    stages: readonly [number, number],
  ): (typeof VEHICLES)[number] => ({ ...(VEHICLES[0] as (typeof VEHICLES)[number]), ticket, stages, tests: [] });
  const reasons = (v: (typeof VEHICLES)[number]) =>
    (positioning(at('modelling', 12_000_000, 2016), facts, 2026, [v])[0]?.tests ?? []).map(({ reason }) => reason);
  const [oneStage, most] = reasons(vehicle([null, 2_000_000], [5, 5]));
  expect(oneStage?.en).toBe('stage: Modelling (expected: Scaling up)');
  expect(most?.en).toBe('amount requested: €120,000 (expected: at most €20,000)');
  expect(reasons(vehicle([50_000_000, null], [1, 6]))[1]?.en).toMatch(/\(expected: at least €500,000\)$/);
  expect(reasons(vehicle([1_000_000, 50_000_000], [1, 6]))[1]?.en).toMatch(/\(expected: €10,000 to €500,000\)$/);
});
