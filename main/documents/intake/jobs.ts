/** Files of figures opened and read in a worker. */
import type { Result } from '#shared/contract/failures.ts';
import type { IntakeReading } from '#shared/finance/intake/reading.ts';
import type { SourceFile } from '#shared/finance/intake/source.ts';
import { makeWorkerJobs, type WorkerJobsOptions, type WorkerNews } from '../jobs/worker-jobs.ts';

export const INTAKE_STAGES = ['opening', 'reading'] as const;
export type IntakeStage = (typeof INTAKE_STAGES)[number];
export interface OpenedFigures {
  readonly source: SourceFile;
  readonly reading: IntakeReading;
}
export type IntakeFailureCode = 'cancelled' | 'file.unreadable' | 'file.tooLarge' | 'file.unknownFormat';
type Opened = Result<OpenedFigures, IntakeFailureCode>;
/** What goes to the worker. */
export interface FiguresToRead {
  readonly bytes: Uint8Array;
  readonly name: string;
}
export type IntakeNews = WorkerNews<IntakeStage, Opened>;

export const makeIntakeJobs = (options: WorkerJobsOptions) => {
  const { run, cancel } = makeWorkerJobs<FiguresToRead, IntakeStage, Opened>(options);
  return {
    /** @returns the file as cells and its first reading; `cancelled`; `file.tooLarge` when it takes too long or too much memory */
    read: (jobId: string, bytes: Uint8Array, name: string, onStage?: (stage: IntakeStage) => void): Promise<Opened> =>
      run(jobId, { bytes, name }, onStage),
    cancel,
  };
};
export type IntakeJobs = ReturnType<typeof makeIntakeJobs>;
