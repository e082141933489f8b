import { expect, it } from 'vitest';
import { PROVIDERS } from './options.ts';
import { PROVIDER_IDS, positionGrid } from './position.ts';

it('names the same providers as the question of the station', () => {
  expect(PROVIDERS.map((p) => p.id)).toEqual([...PROVIDER_IDS]);
});
it('puts tariffs with the public authorities in return for a service, subsidies without', () => {
  const rows = positionGrid({ C1: 850, C2: 60, D1: 40 });
  const of = (provider: string) => rows.find((r) => r.provider === provider);
  expect(of('public')?.with).toBeCloseTo(850 / 950, 12);
  expect(of('public')?.without).toBeCloseTo(60 / 950, 12);
  expect(of('private')?.without).toBeCloseTo(40 / 950, 12);
  expect(rows.reduce((t, r) => t + r.with + r.without, 0)).toBeCloseTo(1, 12);
});
it('is all zeros without resources', () => {
  expect(positionGrid({}).every((r) => r.with === 0 && r.without === 0)).toBe(true);
});
