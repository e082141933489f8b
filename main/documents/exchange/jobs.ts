/** Exchange files written and read in a worker, one job each, with progress and cancel. */
import { Worker } from 'node:worker_threads';
import { type Failed, type Failure, fail, type Ok, type Result } from '#shared/contract/failures.ts';
import type { readExchange } from './read.ts';
import type { ExchangeContent } from './write.ts';

type Received = Awaited<ReturnType<typeof readExchange>>;
/** What a job can come to beside its own answer. */
type Ended = Failed<'exchange.failed' | 'cancelled'>;

export type ExchangeJob =
  | { readonly kind: 'write'; readonly content: ExchangeContent }
  | { readonly kind: 'read'; readonly bytes: Uint8Array; readonly password: string };
export type ExchangeMessage =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'done'; readonly result: Ok<Uint8Array> | Received };

const MAX_MS = 600_000;
const MAX_HEAP_MB = 2_048;
const jobFailure = (details: string): Failure<'exchange.failed'> => ({
  code: 'exchange.failed',
  details: details.slice(0, 500),
  kept: 'nothingChanged',
  next: ['retry'],
});

/** @param worker its file: built beside main, or the source itself under Node */
export const makeExchangeJobs = (worker: URL) => {
  const running = new Map<string, () => void>();
  const run = <T extends Result<unknown>>(jobId: string, job: ExchangeJob, onProgress: (done: number) => void) =>
    new Promise<T | Ended>((resolve) => {
      const thread = new Worker(worker, { workerData: job, resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB } });
      const end = (result: T | Ended): void => {
        clearTimeout(timer);
        running.delete(jobId);
        void thread.terminate();
        resolve(result);
      };
      const timer = setTimeout(() => end(fail(jobFailure('too long'))), MAX_MS);
      running.set(jobId, () => end(fail({ code: 'cancelled', kept: 'nothingChanged' })));
      thread.on('message', (message: ExchangeMessage) => {
        if (message.kind === 'progress') onProgress(message.done);
        else end(message.result as T);
      });
      thread.once('error', (error) => end(fail(jobFailure(error.message))));
      thread.once('exit', (code) => {
        if (code !== 0) end(fail(jobFailure(`worker ended (${code})`)));
      });
    });
  return {
    write: (jobId: string, content: ExchangeContent) =>
      run<Ok<Uint8Array>>(jobId, { kind: 'write', content }, () => undefined),
    /** @returns what `readExchange` answers */
    read: (jobId: string, bytes: Uint8Array, password: string, onProgress: (done: number) => void) =>
      run<Received>(jobId, { kind: 'read', bytes, password }, onProgress),
    /** @returns whether there was such a job */
    cancel: (jobId: string): boolean => {
      const stop = running.get(jobId);
      stop?.();
      return stop !== undefined;
    },
  };
};
export type ExchangeJobs = ReturnType<typeof makeExchangeJobs>;
