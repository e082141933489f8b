import { expect, it } from 'vitest';
import { RETENTION, retentionTable } from '#shared/base/method/retention/retention.ts';
import { type RetainedDossier, reachedTerms } from './terms.ts';

const dossier = (said: Partial<RetainedDossier>): RetainedDossier => ({
  id: 'd',
  outcome: null,
  decidedOn: '',
  endOn: '',
  changedOn: '2026-01-31',
  ...said,
});
const due = (said: Partial<RetainedDossier>, today: string) =>
  reachedTerms([dossier(said)], retentionTable([]), today).map(({ rule, on }) => `${rule} ${on}`);

it('counts a refused request from its answer, to the day', () => {
  const refused = { outcome: 'refused', decidedOn: '2024-02-29' } as const;
  expect(due(refused, '2026-02-27')).toEqual([]);
  expect(due(refused, '2026-02-28')).toEqual(['refused 2026-02-28']);
});

it('asks most of a dossier whose terms are both reached, and nothing of one that is not', () => {
  const supported = { outcome: 'agreed', decidedOn: '2015-03-01', endOn: '2018-03-01' } as const;
  expect(due(supported, '2023-02-28')).toEqual([]);
  expect(due(supported, '2023-03-01')).toEqual(['supported 2023-03-01']);
  expect(due(supported, '2028-03-01')).toEqual(['accounting 2028-03-01']);
  expect(due({}, '2029-01-30')).toEqual([]);
  expect(due({}, '2029-01-31')).toEqual(['silent 2029-01-31']);
});

it('takes the periods of the foundation in the place of ours, or none', () => {
  const set = { rule: 'silent', months: null, reason: 'Choix du conseil', date: '2026-11-30' } as const;
  const table = retentionTable([set]);
  expect(table).toHaveLength(RETENTION.length);
  expect(reachedTerms([dossier({})], table, '2040-01-01')).toEqual([]);
  const shorter = retentionTable([{ ...set, months: 1 }]);
  expect(reachedTerms([dossier({})], shorter, '2026-02-28')).toMatchObject([{ act: 'anonymise', on: '2026-02-28' }]);
});
