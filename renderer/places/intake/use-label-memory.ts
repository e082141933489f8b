import { useMemo } from 'react';
import { useRecords } from '#renderer/ground/state/use-records.ts';
import { idAbout } from '#shared/decision/records/record-id.ts';
import { rememberedOf } from '#shared/finance/intake/meaning/label-memory.ts';
import type { RememberedLabel } from '#shared/finance/intake/meaning/meaning.ts';

/** What the foundation decided of labels before: read with every file, written with what is answered now. The last decision stands. */
export const useLabelMemory = () => {
  const { records, loading, save } = useRecords('intakeLabel', null);
  const memory = useMemo(() => (loading ? null : rememberedOf(records.map((r) => r.body))), [records, loading]);
  const remember = async (answers: readonly RememberedLabel[]): Promise<void> => {
    for (const { key, side, heading, leaf } of answers)
      await save(idAbout('intakeLabel', key), { key, side, heading, leaf });
  };
  return { memory, remember };
};
