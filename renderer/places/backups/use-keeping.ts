import { useCallback, useEffect, useState } from 'react';
import { onEvent } from '#renderer/ground/api/client.ts';
import { useRead } from '#renderer/ground/api/reading.ts';
import type { OutputOf } from '#shared/contract/contract.ts';

export type KeptSafe = OutputOf<'backup.keeping'>;
/** How the portfolio is kept safe, asked again whenever it changes; null until it is known. */
export const useKeeping = (): KeptSafe | null => useRead('backup.keeping', {}).value ?? null;

/** How far a long look is, from 0 to 1, while it runs; null when it does not. @param jobId the name of its operation */
export const useLook = (jobId: string) => {
  const [done, setDone] = useState<number | null>(null);
  useEffect(
    () =>
      onEvent((event) => {
        if (event.topic === 'job.progress' && event.jobId === jobId)
          setDone((before) => (before === null ? null : event.done));
      }),
    [jobId],
  );
  const run = useCallback(async <T>(work: () => Promise<T>): Promise<T> => {
    setDone(0);
    try {
      return await work();
    } finally {
      setDone(null);
    }
  }, []);
  return { done, run };
};
