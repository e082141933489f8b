import { useCallback, useEffect, useRef, useState } from 'react';
import type { Language } from '#shared/method/text.ts';
import { call } from '../api/client.ts';
import { openPdf, type PdfDocument } from '../memo/pdf-document.ts';
import type { MemoState } from '../memo/use-memo-document.ts';

/** The minutes of a session, or the letter of one of its dossiers, made again whenever what is asked changes. */
export const usePaper = (sessionId: string, dossierId: string | null, language: Language) => {
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
      const reply = await call('committee.render', { sessionId, dossierId, language, jobId });
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
  }, [sessionId, dossierId, language, attempt]);
  return {
    state,
    cancel: useCallback(() => void call('memo.cancel', { jobId: job.current }), []),
    again: useCallback(() => setAttempt((n) => n + 1), []),
  };
};
