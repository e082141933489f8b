/** Edited workbooks read in a worker. */
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { makeWorkerJobs, type WorkerJobsOptions, type WorkerNews } from '../jobs/worker-jobs.ts';
import type { ReadingStage, readWorkbook } from './read.ts';

type Read = Awaited<ReturnType<typeof readWorkbook>>;
/** What goes to the worker. */
export interface WorkbookToRead {
  readonly bytes: Uint8Array;
  readonly dossier: Dossier;
}
export type ReadingNews = WorkerNews<ReadingStage, Read>;

export const makeWorkbookReader = (options: WorkerJobsOptions) => {
  const { run, cancel } = makeWorkerJobs<WorkbookToRead, ReadingStage, Read>(options);
  return {
    /** @returns what `readWorkbook` returns, or `cancelled`, or `file.tooLarge` when it takes too long or too much memory */
    read: (jobId: string, bytes: Uint8Array, dossier: Dossier, onStage?: (stage: ReadingStage) => void) =>
      run(jobId, { bytes, dossier }, onStage),
    cancel,
  };
};
export type WorkbookReader = ReturnType<typeof makeWorkbookReader>;
