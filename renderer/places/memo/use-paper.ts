import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '#renderer/ground/api/client.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { Result } from '#shared/contract/failures.ts';
import { openPdf, type PdfDocument } from './pdf-document.ts';
import type { MemoState } from './use-memo-document.ts';

/** Asks main for a paper; the job is that under which it can be cancelled. */
export type MakePaper = (jobId: string) => Promise<Result<OutputOf<'memo.render'>>>;

/** Minutes, a letter, a report: made again whenever what is asked changes, which is when `ask` is another function. */
export const usePaper = (ask: MakePaper) => {
  const [state, setState] = useState<MemoState>({ state: 'making' });
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
  return {
    state,
    cancel: useCallback(() => void call('memo.cancel', { jobId: job.current }), []),
    again: useCallback(() => setAttempt((n) => n + 1), []),
  };
};
