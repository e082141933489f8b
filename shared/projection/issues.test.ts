import { expect, it } from 'vitest';
import { exampleDossier } from '../example/dossier.ts';
import { project } from './engine.ts';

const example = exampleDossier('e', 'fr');
const restricted = (totalCents: number, toMonth: number) =>
  project({
    ...example,
    resources: example.resources.map((r) =>
      r.id === 'region' && r.driver.kind === 'grant'
        ? { ...r, driver: { ...r.driver, totalCents, fromMonth: 1, toMonth, restrictedTo: ['training'] } }
        : r,
    ),
  }).issues.filter((i) => i.code === 'restrictedOverspent');

it('says by how much named costs exceed a restricted grant, over the months it runs', () => {
  // Certified training costs 26,000 in year 1 and 30,000 in year 2.
  expect(restricted(5_600_000, 24)).toEqual([]);
  expect(restricted(5_000_000, 24)).toEqual([
    {
      code: 'restrictedOverspent',
      path: ['resources', 'region', 'driver', 'restrictedTo'],
      value: 600_000,
      severity: 'warning',
    },
  ]);
  expect(restricted(2_600_000, 12)).toEqual([]);
});
