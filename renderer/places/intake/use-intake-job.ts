import { useCallback, useEffect, useRef, useState } from 'react';
import { call, onEvent } from '#renderer/ground/api/client.ts';

/** A reading under way: how far it is, and its end when the place that started it goes. */
export const useIntakeJob = () => {
  const [progress, setProgress] = useState<{ readonly done: number; readonly label: string } | null>(null);
  const running = useRef<string | null>(null);
  const cancel = useCallback((): void => {
    if (running.current !== null) void call('intake.cancel', { jobId: running.current });
  }, []);
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
