/** Edited workbooks read in a worker, one job each, within limits of time and memory, with progress and cancel. */
import { Worker } from 'node:worker_threads';
import type { Rule } from '#shared/base/refusal/rule.ts';
import { type Failed, fail } from '#shared/contract/failures.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { ReadingStage, readWorkbook } from './read.ts';

type Read = Awaited<ReturnType<typeof readWorkbook>>;

export type ReadingNews = { readonly stage: ReadingStage } | { readonly result: Read };
export interface WorkbookReaderOptions {
  /** the worker's file: built beside main, or the source itself under Node */ readonly worker: URL;
  /** milliseconds after which a file is given up */ readonly maxMs?: number;
  readonly maxMemoryMb?: number;
}
const MAX_MS = 60_000;
const MAX_MEMORY_MB = 512;

export const makeWorkbookReader = ({ worker, maxMs = MAX_MS, maxMemoryMb = MAX_MEMORY_MB }: WorkbookReaderOptions) => {
  const jobs = new Map<string, () => void>();
  return {
    /** @returns what `readWorkbook` returns, or `cancelled`, or `file.tooLarge` when it takes too long or too much memory */
    read: (jobId: string, bytes: Uint8Array, dossier: Dossier, told: (stage: ReadingStage) => void = () => {}) =>
      new Promise<Read | Failed<'cancelled' | 'file.tooLarge' | 'file.unreadable'>>((resolve) => {
        const thread = new Worker(worker, {
          workerData: { bytes, dossier },
          resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb },
        });
        const end: typeof resolve = (result): void => {
          clearTimeout(timer);
          jobs.delete(jobId);
          void thread.terminate();
          resolve(result);
        };
        const tooMuch = (rule: Rule): void => end(fail({ code: 'file.tooLarge', rule, kept: 'nothingChanged' }));
        const timer = setTimeout(() => tooMuch({ kind: 'seconds', limit: maxMs / 1_000 }), maxMs);
        jobs.set(jobId, () => end(fail({ code: 'cancelled', kept: 'nothingChanged' })));
        thread.on('message', (news: ReadingNews) => ('stage' in news ? told(news.stage) : end(news.result)));
        thread.once('error', (error: NodeJS.ErrnoException) =>
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? tooMuch({ kind: 'megabytes', limit: maxMemoryMb })
            : end(fail({ code: 'file.unreadable', details: error.message.slice(0, 500), kept: 'nothingChanged' })),
        );
        thread.once('exit', (code) => {
          if (code !== 0)
            end(fail({ code: 'file.unreadable', details: `worker ended (${code})`, kept: 'nothingChanged' }));
        });
      }),
    /** @returns whether there was such a job */
    cancel: (jobId: string): boolean => {
      const stop = jobs.get(jobId);
      stop?.();
      return stop !== undefined;
    },
  };
};
export type WorkbookReader = ReturnType<typeof makeWorkbookReader>;
