import { useCallback, useEffect, useRef, useState } from 'react';
import { call, onEvent } from './client.ts';

export interface Progress {
  /** 0 to 1 */ readonly done: number;
  /** what is being done: a key of the catalogue */ readonly label: string;
}
/**
 * One job at a time: its id, how far it is, and its end when the place that started it goes.
 * @param cancelling the operation that ends it
 */
export const useJob = (cancelling: 'exchange.cancel' | 'intake.cancel') => {
  const [progress, setProgress] = useState<Progress | null>(null);
  const running = useRef<string | null>(null);
  const cancel = useCallback((): void => {
    if (running.current !== null) void call(cancelling, { jobId: running.current });
  }, [cancelling]);
  useEffect(
    () =>
      onEvent((event) => {
        if (event.topic === 'job.progress' && event.jobId === running.current)
          setProgress({ done: event.done, label: event.label });
      }),
    [],
  );
  useEffect(() => cancel, [cancel]);
  const run = useCallback(async <T>(work: (jobId: string) => Promise<T>): Promise<T> => {
    const jobId = crypto.randomUUID();
    running.current = jobId;
    setProgress({ done: 0, label: '' });
    try {
      return await work(jobId);
    } finally {
      running.current = null;
      setProgress(null);
    }
  }, []);
  return { progress, run, cancel };
};
