import { useCallback, useEffect, useRef, useState } from 'react';
import { call, onEvent } from '#renderer/ground/api/client.ts';
import { callFinal } from '#renderer/ground/saving/final.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { Failure } from '#shared/contract/failures.ts';
import type { MemoRequest } from '#shared/contract/operations/memo.ts';
import { openPdf, type PdfDocument } from './pdf-document.ts';

export type MemoState =
  | { readonly state: 'making' /** from 0 to 1, when it is known */; readonly done?: number }
  | { readonly state: 'failed'; readonly failure: Failure }
  | {
      readonly state: 'ready';
      readonly memo: Omit<OutputOf<'memo.render'>, 'pdf'>;
      readonly pdf: PdfDocument;
    };

/** Makes the memo whenever what is asked changes; what is on the screen goes to disk first, so that the memo says it. */
export const useMemoDocument = (request: MemoRequest) => {
  // One text for what is asked: the same request in another object asks for nothing new.
  const asked = JSON.stringify(request);
  const [state, setState] = useState<MemoState>({ state: 'making' });
  const [attempt, setAttempt] = useState(0);
  const job = useRef('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks for the same memo again
  useEffect(() => {
    let gone = false;
    let shown: PdfDocument | null = null;
    const jobId = crypto.randomUUID();
    job.current = jobId;
    setState({ state: 'making' });
    const make = async (): Promise<void> => {
      const reply = await callFinal('memo.render', { ...(JSON.parse(asked) as MemoRequest), jobId });
      if (gone) return;
      if (!reply.ok) return setState({ state: 'failed', failure: reply.failure });
      const { pdf: bytes, ...memo } = reply.value;
      const pdf = await openPdf(bytes);
      if (gone) return pdf.close();
      shown = pdf;
      setState({ state: 'ready', memo, pdf });
    };
    void make();
    return () => {
      gone = true;
      shown?.close();
      void call('memo.cancel', { jobId });
    };
  }, [asked, attempt]);
  useEffect(
    () =>
      onEvent((event) => {
        if (event.topic === 'job.progress' && event.jobId === job.current)
          setState((was) => (was.state === 'making' ? { state: 'making', done: event.done } : was));
      }),
    [],
  );
  return {
    state,
    cancel: useCallback(() => void call('memo.cancel', { jobId: job.current }), []),
    again: useCallback(() => setAttempt((n) => n + 1), []),
  };
};
