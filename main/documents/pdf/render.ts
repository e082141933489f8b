/** Memos rendered in a worker, one job each, with cancel. */
import { Worker } from 'node:worker_threads';
import { fail, ok, type Result } from '#shared/contract/failures.ts';
import type { MemoDocument } from '#shared/memo/document.ts';

export interface MemoRendererOptions {
  /** the worker's file: built beside main, or the source itself under Node */ readonly worker: URL;
  readonly fontsFolder: string;
}
const MAX_MS = 60_000;

export const makeMemoRenderer = ({ worker, fontsFolder }: MemoRendererOptions) => {
  const jobs = new Map<string, () => void>();
  return {
    /** @returns the bytes, or `cancelled`, or `memo.failed` with the reason */
    render: (jobId: string, memo: MemoDocument): Promise<Result<Uint8Array>> =>
      new Promise((resolve) => {
        const thread = new Worker(worker, {
          workerData: { memo, fontsFolder },
          resourceLimits: { maxOldGenerationSizeMb: 1024 },
        });
        const end = (result: Result<Uint8Array>): void => {
          clearTimeout(timer);
          jobs.delete(jobId);
          void thread.terminate();
          resolve(result);
        };
        const timer = setTimeout(
          () => end(fail({ code: 'memo.failed', details: 'too long', kept: 'nothingChanged' })),
          MAX_MS,
        );
        jobs.set(jobId, () => end(fail({ code: 'cancelled', kept: 'nothingChanged' })));
        thread.once('message', (pdf: Uint8Array) => end(ok(pdf)));
        thread.once('error', (error) =>
          end(fail({ code: 'memo.failed', details: error.message.slice(0, 500), kept: 'nothingChanged' })),
        );
        thread.once('exit', (code) => {
          if (code !== 0) end(fail({ code: 'memo.failed', details: `worker ended (${code})`, kept: 'nothingChanged' }));
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
export type MemoRenderer = ReturnType<typeof makeMemoRenderer>;
