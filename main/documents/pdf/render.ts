/** Memos rendered in a worker, one job each, with cancel. */
import { Worker } from 'node:worker_threads';
import { fail, ok, type Result } from '#shared/contract/failures.ts';
import type { MemoDocument } from '#shared/memo/document.ts';
import type { Faces } from '#shared/memo/html.ts';
import type { PackOptions } from '#shared/memo/pack/pack.ts';

export interface MemoRendererOptions {
  /** the worker's file: built beside main, or the source itself under Node */ readonly worker: URL;
  readonly fontsFolder: string;
}
export type WorkerJob =
  | { readonly kind: 'memo'; readonly memo: MemoDocument }
  | { readonly kind: 'pack'; readonly pack: PackOptions }
  | { readonly kind: 'packPage'; readonly pack: PackOptions; readonly faces?: Faces };
export type WorkerAnswer =
  | { readonly kind: 'progress' /** from 0 to 1 */; readonly done: number }
  | { readonly kind: 'made'; readonly bytes: Uint8Array };

/** Without a sign of life for so long, a job has gone wrong. */
const MAX_SILENCE_MS = 300_000;

export const makeMemoRenderer = ({ worker, fontsFolder }: MemoRendererOptions) => {
  const jobs = new Map<string, () => void>();
  const run = (jobId: string, job: WorkerJob, onProgress: (done: number) => void): Promise<Result<Uint8Array>> =>
    new Promise((resolve) => {
      const thread = new Worker(worker, {
        workerData: { job, fontsFolder },
        resourceLimits: { maxOldGenerationSizeMb: job.kind === 'memo' ? 1024 : 3072 },
      });
      const end = (result: Result<Uint8Array>): void => {
        clearTimeout(timer);
        jobs.delete(jobId);
        void thread.terminate();
        resolve(result);
      };
      const timer = setTimeout(
        () => end(fail({ code: 'memo.failed', details: 'too long', kept: 'nothingChanged' })),
        MAX_SILENCE_MS,
      );
      jobs.set(jobId, () => end(fail({ code: 'cancelled', kept: 'nothingChanged' })));
      thread.on('message', (answer: WorkerAnswer) => {
        if (answer.kind === 'made') return end(ok(answer.bytes));
        timer.refresh();
        onProgress(answer.done);
      });
      thread.once('error', (error) =>
        end(fail({ code: 'memo.failed', details: error.message.slice(0, 500), kept: 'nothingChanged' })),
      );
      thread.once('exit', (code) => {
        if (code !== 0) end(fail({ code: 'memo.failed', details: `worker ended (${code})`, kept: 'nothingChanged' }));
      });
    });
  return {
    /** @returns the bytes, or `cancelled`, or `memo.failed` with the reason */
    render: (jobId: string, memo: MemoDocument): Promise<Result<Uint8Array>> =>
      run(jobId, { kind: 'memo', memo }, () => {}),
    /** Many memos in one file. @param onProgress told all along, from 0 to 1 */
    renderPack: (jobId: string, pack: PackOptions, onProgress: (done: number) => void): Promise<Result<Uint8Array>> =>
      run(jobId, { kind: 'pack', pack }, onProgress),
    /** The same as one page of HTML, in UTF-8. @param faces without them, the reader's own */
    packPage: (
      jobId: string,
      pack: PackOptions,
      onProgress: (done: number) => void,
      faces?: Faces,
    ): Promise<Result<Uint8Array>> =>
      run(jobId, { kind: 'packPage', pack, ...(faces === undefined ? {} : { faces }) }, onProgress),
    /** @returns whether there was such a job */
    cancel: (jobId: string): boolean => {
      const stop = jobs.get(jobId);
      stop?.();
      return stop !== undefined;
    },
  };
};
export type MemoRenderer = ReturnType<typeof makeMemoRenderer>;
