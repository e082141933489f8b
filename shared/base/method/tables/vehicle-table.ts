/**
 * Vehicles as a foundation keeps them: each record is one vehicle, new or in the place of one that the tool brings. An archived one is no longer proposed; what was
 * decided with it stays.
 */
import { z } from 'zod';
import { breaking, matching } from '#shared/base/refusal/rule.ts';
import { VEHICLES, type Vehicle } from './vehicles.ts';

const Text = z.strictObject({ fr: z.string().max(1_000), en: z.string().max(1_000) });
const Cents = z.int().min(0).max(1_000_000_000_000);
const Stage = z.int().min(1).max(6);
const Years = z.int().min(0).max(200);
export const VehicleTestSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('minAge'), years: Years }),
  z.strictObject({ kind: z.literal('maxAge'), years: Years }),
  z.strictObject({ kind: z.literal('minIncome'), cents: Cents }),
  z.strictObject({ kind: z.literal('incomeOrPosts'), cents: Cents, fte: z.number().min(0).max(10_000) }),
  z.strictObject({ kind: z.literal('investmentOnly') }),
  z.strictObject({ kind: z.literal('surpluses') }),
]);
export const VehicleRecordSchema = z.strictObject({
  /** the vehicle it is, or whose place it takes */ vehicle: matching(/^[A-Za-z0-9_-]{1,50}$/, 'identifier'),
  name: Text,
  stages: z.tuple([Stage, Stage]).refine(([first, last]) => first <= last, breaking('firstAfterLast')),
  ticket: z
    .tuple([Cents.nullable(), Cents.nullable()])
    .refine(([least, most]) => least === null || most === null || least <= most, breaking('lowestAboveHighest')),
  instrument: z.enum(['grant', 'repayable', 'guarantee', 'engineering']),
  tests: z.array(VehicleTestSchema).max(6),
  note: Text,
  asOf: z.iso.date(),
  origin: z.string().min(1).max(500),
  archived: z.boolean(),
});
export type VehicleRecord = z.infer<typeof VehicleRecordSchema>;

/** One line of the table: the vehicle, whether the tool brought it, whether the foundation wrote it. */
export interface VehicleLine {
  readonly vehicle: Vehicle;
  /** known to the tool under this id */ readonly fromTool: boolean;
  readonly record: VehicleRecord | null;
}
const asVehicle = ({ vehicle, archived: _archived, ...rest }: VehicleRecord): Vehicle => ({ id: vehicle, ...rest });

/** The tool's vehicles in their order, each as the foundation wrote it if it did, then the foundation's own. A later record of a vehicle wins. */
export const vehicleLines = (records: readonly VehicleRecord[]): readonly VehicleLine[] => {
  const last = new Map(records.map((r) => [r.vehicle, r]));
  const known = VEHICLES.map((vehicle): VehicleLine => {
    const record = last.get(vehicle.id) ?? null;
    return { vehicle: record ? asVehicle(record) : vehicle, fromTool: true, record };
  });
  const own = [...last.values()].filter((r) => !VEHICLES.some((v) => v.id === r.vehicle));
  return [...known, ...own.map((record) => ({ vehicle: asVehicle(record), fromTool: false, record }))];
};
/** Those that are proposed. */
export const vehiclesWith = (records: readonly VehicleRecord[]): readonly Vehicle[] =>
  vehicleLines(records).flatMap((l) => (l.record?.archived ? [] : [l.vehicle]));
