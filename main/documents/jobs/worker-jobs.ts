/** Files read in a worker, one job each, within limits of time and memory, with progress and cancel. */
import { Worker } from 'node:worker_threads';
import type { Rule } from '#shared/base/refusal/rule.ts';
import { type Failed, fail } from '#shared/contract/failures.ts';

export interface WorkerJobsOptions {
  /** the worker's file: built beside main, or the source itself under Node */ readonly worker: URL;
  /** milliseconds after which a file is given up */ readonly maxMs?: number;
  readonly maxMemoryMb?: number;
}
/** What a worker tells: where it is, then what it came to. */
export type WorkerNews<Stage, R> = { readonly stage: Stage } | { readonly result: R };
/** What a job can come to beside its own answer: too large when it takes too long or too much memory. */
type Ended = Failed<'cancelled' | 'file.tooLarge' | 'file.unreadable'>;

const MAX_MS = 60_000;
const MAX_MEMORY_MB = 512;

/** Jobs of one kind: `Data` goes in, an `R` comes out. */
export const makeWorkerJobs = <Data, Stage, R>({
  worker,
  maxMs = MAX_MS,
  maxMemoryMb = MAX_MEMORY_MB,
}: WorkerJobsOptions) => {
  const jobs = new Map<string, () => void>();
  return {
    /** @returns what the worker answers, or how the job ended without it */
    run: (jobId: string, data: Data, onStage: (stage: Stage) => void = () => {}): Promise<R | Ended> =>
      new Promise((resolve) => {
        const thread = new Worker(worker, {
          workerData: data,
          resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb },
        });
        const end = (result: R | Ended): void => {
          clearTimeout(timer);
          jobs.delete(jobId);
          void thread.terminate();
          resolve(result);
        };
        const endUnread = (details: string): void =>
          end(fail({ code: 'file.unreadable', details: details.slice(0, 500), kept: 'nothingChanged' }));
        const tooMuch = (rule: Rule): void => end(fail({ code: 'file.tooLarge', rule, kept: 'nothingChanged' }));
        const timer = setTimeout(() => tooMuch({ kind: 'seconds', limit: maxMs / 1_000 }), maxMs);
        jobs.set(jobId, () => end(fail({ code: 'cancelled', kept: 'nothingChanged' })));
        thread.on('message', (news: WorkerNews<Stage, R>) =>
          'stage' in news ? onStage(news.stage) : end(news.result),
        );
        thread.once('error', (error: NodeJS.ErrnoException) =>
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? tooMuch({ kind: 'megabytes', limit: maxMemoryMb })
            : endUnread(error.message),
        );
        thread.once('exit', (code) => {
          if (code !== 0) endUnread(`worker ended (${code})`);
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
