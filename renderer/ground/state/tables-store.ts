/** The tables that a foundation keeps for itself, in the place of the tool's: one truth for findings, levers and vehicles on the screen. */
import { create } from 'zustand';
import { readNow } from '#renderer/ground/api/reading.ts';
import { thresholdsWith } from '#shared/assessment/coherence/thresholds/set-thresholds.ts';
import { THRESHOLDS, type Thresholds } from '#shared/assessment/coherence/thresholds/thresholds.ts';
import { vehiclesWith } from '#shared/base/method/tables/vehicle-table.ts';
import { VEHICLES, type Vehicle } from '#shared/base/method/tables/vehicles.ts';
import type { RecordKind, RecordOf } from '#shared/decision/records/kinds.ts';

interface Tables {
  readonly thresholds: Thresholds;
  readonly vehicles: readonly Vehicle[];
  /** reads them again from the portfolio; what cannot be read leaves the tables as they are */ readonly load: () => Promise<void>;
}
const bodies = async <K extends RecordKind>(kind: K): Promise<readonly RecordOf<K>['body'][] | null> => {
  const reply = await readNow('record.list', { kind, dossierId: null });
  return reply.ok ? (reply.value as unknown as readonly RecordOf<K>[]).map((r) => r.body) : null;
};

export const useTables = create<Tables>((set) => ({
  thresholds: THRESHOLDS,
  vehicles: VEHICLES,
  load: async () => {
    const [thresholds, vehicles] = await Promise.all([bodies('threshold'), bodies('vehicle')]);
    set({
      ...(thresholds ? { thresholds: thresholdsWith(thresholds) } : {}),
      ...(vehicles ? { vehicles: vehiclesWith(vehicles) } : {}),
    });
  },
}));
