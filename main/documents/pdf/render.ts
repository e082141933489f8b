/** Memos rendered in workers, with progress and cancel. One worker stays after its work, with its fonts read and its words shaped. */
import { Worker } from 'node:worker_threads';
import { fail, ok, type Result } from '#shared/contract/failures.ts';
import type { MemoDocument } from '#shared/papers/memo/document.ts';
import type { DossierMemoOptions } from '#shared/papers/memo/dossier-memo.ts';
import type { Faces } from '#shared/papers/memo/html.ts';
import type { PackOptions } from '#shared/papers/memo/pack/pack.ts';

export interface MemoRendererOptions {
  /** the worker's file: built beside main, or the source itself under Node */ readonly worker: URL;
  readonly fontsFolder: string;
}
export type WorkerJob =
  /** a document as it is */
  | { readonly kind: 'document'; readonly memo: MemoDocument }
  /** the memo of a dossier, computed there too */
  | { readonly kind: 'memo'; readonly options: DossierMemoOptions }
  /** the same two as Word files */
  | { readonly kind: 'documentWord'; readonly memo: MemoDocument }
  | { readonly kind: 'memoWord'; readonly options: DossierMemoOptions }
  | { readonly kind: 'memoPage'; readonly options: DossierMemoOptions; readonly faces: Faces }
  | { readonly kind: 'pack'; readonly pack: PackOptions }
  | { readonly kind: 'packPage'; readonly pack: PackOptions; readonly faces?: Faces };
export type WorkerAnswer =
  | { readonly kind: 'progress' /** from 0 to 1 */; readonly done: number }
  | { readonly kind: 'made'; readonly bytes: Uint8Array };
/** @param done from 0 to 1 */
type Told = (done: number) => void;

type Made = Result<Uint8Array, 'memo.failed' | 'cancelled'>;
/** Without a sign of life for so long, a job has gone wrong. */
const MAX_SILENCE_MS = 300_000;
/** A worker without work is let go after so long. */
const MAX_REST_MS = 120_000;
const MEMORY_MB = { one: 1024, pack: 3072 } as const;
const unheard: Told = () => {};

export const makeMemoRenderer = ({ worker, fontsFolder }: MemoRendererOptions) => {
  const jobs = new Map<string, () => void>();
  let resting: { readonly thread: Worker; readonly end: () => void } | null = null;
  const startWorker = (memory: keyof typeof MEMORY_MB): Worker =>
    new Worker(worker, {
      workerData: fontsFolder,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB[memory] },
    });
  /** Keeps one for the next memo; nobody waits for it, and the process may end while it rests. */
  const rest = (thread: Worker): void => {
    if (resting !== null) {
      void thread.terminate();
      return;
    }
    const end = (): void => {
      clearTimeout(timer);
      thread.off('error', end);
      thread.off('exit', end);
      if (resting?.thread === thread) resting = null;
    };
    const timer = setTimeout(() => {
      end();
      void thread.terminate();
    }, MAX_REST_MS).unref();
    thread.unref();
    thread.once('error', end);
    thread.once('exit', end);
    resting = { thread, end };
  };
  const takeWorker = (): Worker => {
    if (resting === null) return startWorker('one');
    const { thread, end } = resting;
    end();
    thread.ref();
    return thread;
  };
  const run = (jobId: string, job: WorkerJob, onProgress: Told) =>
    new Promise<Made>((resolve) => {
      const many = job.kind === 'pack' || job.kind === 'packPage';
      const thread = many ? startWorker('pack') : takeWorker();
      const end = (result: Made): void => {
        clearTimeout(timer);
        jobs.delete(jobId);
        thread.off('message', onAnswer);
        thread.off('error', onError);
        thread.off('exit', onExit);
        if (result.ok && !many) rest(thread);
        else void thread.terminate();
        resolve(result);
      };
      const endInFailure = (details: string): void =>
        end(fail({ code: 'memo.failed', details, kept: 'nothingChanged' }));
      const onAnswer = (answer: WorkerAnswer): void => {
        if (answer.kind === 'made') end(ok(answer.bytes));
        else {
          timer.refresh();
          onProgress(answer.done);
        }
      };
      const onError = (error: Error): void => endInFailure(error.message.slice(0, 500));
      const onExit = (code: number): void => endInFailure(`worker ended (${code})`);
      const timer = setTimeout(() => endInFailure('too long'), MAX_SILENCE_MS);
      jobs.set(jobId, () => {
        end(fail({ code: 'cancelled', kept: 'nothingChanged' }));
        // What was cancelled is often asked again with another choice: the next one loads meanwhile.
        if (!many && resting === null) rest(startWorker('one'));
      });
      thread.on('message', onAnswer);
      thread.on('error', onError);
      thread.on('exit', onExit);
      thread.postMessage(job);
    });
  return {
    /** A document that is already made. @returns the bytes, or `cancelled`, or `memo.failed` with the reason */
    render: (jobId: string, memo: MemoDocument) => run(jobId, { kind: 'document', memo }, unheard),
    /** The memo of a dossier, computed, laid out and written beside the caller. */
    renderMemo: (jobId: string, options: DossierMemoOptions, onProgress = unheard) =>
      run(jobId, { kind: 'memo', options }, onProgress),
    /** A document that is already made, as a Word file. */
    renderWord: (jobId: string, memo: MemoDocument): Promise<Made> =>
      run(jobId, { kind: 'documentWord', memo }, unheard),
    /** The memo of a dossier as a Word file. */
    renderMemoWord: (jobId: string, options: DossierMemoOptions): Promise<Made> =>
      run(jobId, { kind: 'memoWord', options }, unheard),
    /** The same as a page of HTML, in UTF-8. */
    memoPage: (jobId: string, options: DossierMemoOptions, faces: Faces) =>
      run(jobId, { kind: 'memoPage', options, faces }, unheard),
    /** Many memos in one file. */
    renderPack: (jobId: string, pack: PackOptions, onProgress: Told) => run(jobId, { kind: 'pack', pack }, onProgress),
    /** The same as one page of HTML, in UTF-8. @param faces without them, the reader's own */
    packPage: (jobId: string, pack: PackOptions, onProgress: Told, faces?: Faces) =>
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
