import { useCallback, useEffect, useRef, useState } from 'react';
import { call, onEvent } from '#renderer/ground/api/client.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { Failure, Result } from '#shared/contract/failures.ts';
import { openPdf, type PdfDocument } from './pdf-document.ts';

/** Asks main for a paper; the job is that under which it can be cancelled. */
export type MakePaper = (jobId: string) => Promise<Result<OutputOf<'memo.render'>>>;
type PaperState =
  | { readonly state: 'making' /** from 0 to 1, when it is known */; readonly done?: number }
  | { readonly state: 'failed'; readonly failure: Failure }
  | {
      readonly state: 'ready';
      readonly memo: Omit<OutputOf<'memo.render'>, 'pdf'>;
      readonly pdf: PdfDocument;
    };

/** A memo, minutes, a letter, a report: made again whenever what is asked changes, which is when `ask` is another function. */
export const usePaper = (ask: MakePaper) => {
  const [state, setState] = useState<PaperState>({ state: 'making' });
  const [attempt, setAttempt] = useState(0);
  const job = useRef('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks for the same paper again
  useEffect(() => {
    let gone = false;
    let shown: PdfDocument | null = null;
    const jobId = crypto.randomUUID();
    job.current = jobId;
    setState({ state: 'making' });
    const make = async (): Promise<void> => {
      const reply = await ask(jobId);
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
  }, [ask, attempt]);
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
