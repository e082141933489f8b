import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '#renderer/ground/api/client.ts';
import { useLanguage } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import type { Result } from '#shared/contract/failures.ts';

export interface Reviewing {
  /** how many of how many are frozen; null when nothing is under way */ readonly progress: {
    readonly done: number;
    readonly of: number;
  } | null;
  /** freezes each in turn, and stops at the first that fails */ readonly review: (
    dossierIds: readonly string[],
  ) => Promise<Result<unknown>>;
  readonly cancel: () => void;
}

/** Freezes dossiers of a session with their memos, one after the other; each that is done stays done when the rest is cancelled. */
export const useReview = (sessionId: string): Reviewing => {
  const language = useLanguage();
  const [progress, setProgress] = useState<Reviewing['progress']>(null);
  const job = useRef<string | null>(null);
  const cancel = useCallback((): void => {
    if (job.current !== null) void call('memo.cancel', { jobId: job.current });
    job.current = null;
  }, []);
  useEffect(() => cancel, [cancel]);
  const review = async (dossierIds: readonly string[]): Promise<Result<unknown>> => {
    const jobId = crypto.randomUUID();
    job.current = jobId;
    try {
      for (const [done, dossierId] of dossierIds.entries()) {
        if (job.current !== jobId) return { ok: false, failure: { code: 'cancelled' } };
        setProgress({ done, of: dossierIds.length });
        const reply = await callFinal('committee.review', { sessionId, dossierId, language, jobId });
        if (!reply.ok) return reply;
      }
      return { ok: true, value: null };
    } finally {
      setProgress(null);
    }
  };
  return { progress, review, cancel };
};
