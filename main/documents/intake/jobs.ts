/** Files of figures opened and read in a worker, one job each, within limits of time and memory, with progress and cancel. */
import { Worker } from 'node:worker_threads';
import type { Rule } from '#shared/base/refusal/rule.ts';
import { fail, type Result } from '#shared/contract/failures.ts';
import type { IntakeReading } from '#shared/finance/intake/reading.ts';
import type { SourceFile } from '#shared/finance/intake/source.ts';

export const INTAKE_STAGES = ['opening', 'reading'] as const;
export type IntakeStage = (typeof INTAKE_STAGES)[number];
export interface OpenedFigures {
  readonly source: SourceFile;
  readonly reading: IntakeReading;
}
export type IntakeFailureCode = 'cancelled' | 'file.unreadable' | 'file.tooLarge' | 'file.unknownFormat';
export type IntakeNews =
  | { readonly stage: IntakeStage }
  | { readonly result: Result<OpenedFigures, IntakeFailureCode> };
export interface IntakeJobsOptions {
  /** the worker's file: built beside main, or the source itself under Node */ readonly worker: URL;
  /** milliseconds after which a file is given up */ readonly maxMs?: number;
  readonly maxMemoryMb?: number;
}
const MAX_MS = 60_000;
const MAX_MEMORY_MB = 512;

export const makeIntakeJobs = ({ worker, maxMs = MAX_MS, maxMemoryMb = MAX_MEMORY_MB }: IntakeJobsOptions) => {
  const jobs = new Map<string, () => void>();
  return {
    /** @returns the file as cells and its first reading; `cancelled`; `file.tooLarge` when it takes too long or too much memory */
    read: (
      jobId: string,
      bytes: Uint8Array,
      name: string,
      told: (stage: IntakeStage) => void = () => {},
    ): Promise<Result<OpenedFigures, IntakeFailureCode>> =>
      new Promise((resolve) => {
        const thread = new Worker(worker, {
          workerData: { bytes, name },
          resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb },
        });
        const end = (result: Result<OpenedFigures, IntakeFailureCode>): void => {
          clearTimeout(timer);
          jobs.delete(jobId);
          void thread.terminate();
          resolve(result);
        };
        const tooMuch = (rule: Rule): void => end(fail({ code: 'file.tooLarge', rule, kept: 'nothingChanged' }));
        const timer = setTimeout(() => tooMuch({ kind: 'seconds', limit: maxMs / 1_000 }), maxMs);
        jobs.set(jobId, () => end(fail({ code: 'cancelled', kept: 'nothingChanged' })));
        thread.on('message', (news: IntakeNews) => ('stage' in news ? told(news.stage) : end(news.result)));
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
export type IntakeJobs = ReturnType<typeof makeIntakeJobs>;
