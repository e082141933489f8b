import { useCallback, useEffect, useRef, useState } from 'react';
import { call, onEvent } from '#renderer/ground/api/client.ts';
import { callFinal } from '#renderer/ground/saving/final.ts';
import type { InputOf, OutputOf } from '#shared/contract/contract.ts';
import type { Failure } from '#shared/contract/failures.ts';

export type PackState =
  | { readonly state: 'choosing' }
  | { readonly state: 'making' /** from 0 to 1 */; readonly done: number }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'ready'; readonly made: OutputOf<'pack.render'> };

/** Makes a pack in the background, tells how far it is, and ends it when it is cancelled or the place is left. */
export const usePack = () => {
  const [state, setState] = useState<PackState>({ state: 'choosing' });
  const job = useRef('');
  useEffect(
    () =>
      onEvent((event) => {
        if (event.topic === 'job.progress' && event.jobId === job.current)
          setState({ state: 'making', done: event.done });
      }),
    [],
  );
  const cancel = useCallback((): void => {
    if (job.current !== '') void call('memo.cancel', { jobId: job.current });
  }, []);
  useEffect(() => cancel, [cancel]);
  return {
    state,
    cancel,
    again: useCallback(() => setState({ state: 'choosing' }), []),
    make: useCallback(async (request: Omit<InputOf<'pack.render'>, 'jobId'>): Promise<void> => {
      const jobId = crypto.randomUUID();
      job.current = jobId;
      setState({ state: 'making', done: 0 });
      const reply = await callFinal('pack.render', { ...request, jobId });
      if (job.current !== jobId) return;
      job.current = '';
      if (reply.ok) setState({ state: 'ready', made: reply.value });
      else if (reply.failure.code === 'cancelled') setState({ state: 'choosing' });
      else setState({ state: 'failed', failure: reply.failure });
    }, []),
  };
};
