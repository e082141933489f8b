import { expect, it } from 'vitest';
import { foundationThresholds } from '#main/ipc/foundation-tables.ts';
import { THRESHOLDS } from '#shared/assessment/coherence/thresholds/thresholds.ts';
import { VEHICLES } from '#shared/base/method/tables/vehicles.ts';
import { freshFolder, must, open } from './portfolio-fixture.ts';

const ourShare = (value: number | null, base: number) => ({
  id: 'threshold-ourShare',
  kind: 'threshold' as const,
  dossierId: null,
  base,
  body: {
    threshold: 'ourShare',
    values: value === null ? null : { value, byStructure: {}, byModel: { M3: 0.6 } },
    reason: 'Décision du conseil',
    date: '2026-12-01',
  },
});

it('a threshold set in the portfolio is there at the next opening, with its history, until it is taken back', () => {
  const folder = freshFolder();
  const first = open(folder);
  expect(foundationThresholds(first)).toEqual(THRESHOLDS);
  must(first.saveRecord(ourShare(0.45, 0)));
  first.close();
  const again = open(folder);
  expect(foundationThresholds(again).ourShare).toMatchObject({
    value: 0.45,
    byModel: { M3: 0.6 },
    origin: { kind: 'foundation', asOf: '2026-12-01' },
  });
  must(again.saveRecord(ourShare(null, 1)));
  expect(foundationThresholds(again)).toEqual(THRESHOLDS);
  expect(must(again.recordHistory('threshold-ourShare')).map((l) => l.revision)).toEqual([2, 1]);
});

it('a threshold or a vehicle of another shape is refused, and nothing is written', () => {
  const portfolio = open(freshFolder());
  const { body } = ourShare(0.45, 0);
  for (const wrong of [
    { ...body, reason: '' },
    { ...body, date: 'demain' },
    { ...body, values: { value: '0,45' } },
  ])
    expect(portfolio.saveRecord({ ...ourShare(0.45, 0), body: wrong })).toMatchObject({
      failure: { code: 'input.invalid' },
    });
  const [vehicle] = VEHICLES;
  expect(
    portfolio.saveRecord({ id: 'vehicle-x', kind: 'vehicle', dossierId: null, base: 0, body: { ...vehicle } }),
  ).toMatchObject({ failure: { code: 'input.invalid' } });
  expect(must(portfolio.listRecords('threshold', null))).toEqual([]);
  expect(must(portfolio.listRecords('vehicle', null))).toEqual([]);
});
