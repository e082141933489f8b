import { useCallback, useEffect, useState } from 'react';
import { call, onEvent } from '#renderer/ground/api/client.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import type { OutputOf } from '#shared/contract/contract.ts';

export type KeptSafe = OutputOf<'backup.keeping'>;
/** How the portfolio is kept safe, asked again whenever it changes; null until it is known. */
export const useKeeping = (): KeptSafe | null => {
  const [keeping, setKeeping] = useState<KeptSafe | null>(null);
  const tell = useApp((s) => s.tell);
  const ask = useCallback(async (): Promise<void> => {
    const reply = await call('backup.keeping', {});
    if (reply.ok) setKeeping(reply.value);
    else tell(reply.failure);
  }, [tell]);
  useEffect(() => {
    void ask();
    return onEvent((event) => {
      if (event.topic === 'backup.keeping') void ask();
    });
  }, [ask]);
  return keeping;
};

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
