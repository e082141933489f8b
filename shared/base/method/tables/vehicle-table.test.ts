import { expect, it } from 'vitest';
import { type VehicleRecord, VehicleRecordSchema, vehicleLines, vehiclesWith } from './vehicle-table.ts';
import { VEHICLES } from './vehicles.ts';

const own: VehicleRecord = {
  vehicle: 'fonds-local',
  name: { fr: 'Fonds local', en: 'Local fund' },
  stages: [2, 4],
  ticket: [1_000_000, null],
  instrument: 'grant',
  tests: [{ kind: 'minAge', years: 2 }],
  note: { fr: '', en: '' },
  asOf: '2026-11-01',
  origin: 'Appel à projets 2026',
  archived: false,
};

it('keeps the tool’s vehicles in their place, changed or archived, and adds the foundation’s own', () => {
  expect(vehiclesWith([])).toEqual(VEHICLES);
  const changed = { ...own, vehicle: 'dla' };
  const table = vehiclesWith([own, changed, { ...own, vehicle: 'fiso', archived: true }]);
  expect(table).toHaveLength(VEHICLES.length);
  expect(table.findIndex((v) => v.id === 'dla')).toBe(VEHICLES.findIndex((v) => v.id === 'dla') - 1);
  expect(table.find((v) => v.id === 'dla')?.ticket).toEqual([1_000_000, null]);
  expect(table.some((v) => v.id === 'fiso')).toBe(false);
  expect(table.at(-1)?.id).toBe('fonds-local');
  expect(vehicleLines([{ ...own, archived: true }, own]).at(-1)).toMatchObject({
    fromTool: false,
    record: { archived: false },
  });
});

it('refuses a vehicle whose bounds are upside down, or without a source', () => {
  expect(VehicleRecordSchema.safeParse(own).success).toBe(true);
  for (const wrong of [
    { stages: [4, 2] },
    { ticket: [5, 1] },
    { origin: '' },
    { asOf: '2020' },
    { instrument: 'gift' },
  ])
    expect(VehicleRecordSchema.safeParse({ ...own, ...wrong }).success, JSON.stringify(wrong)).toBe(false);
});
