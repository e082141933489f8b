/** Runs beside the main process, so that a long memo never holds the window; ended from outside when it is cancelled. */
import { parentPort, workerData } from 'node:worker_threads';
import { packHtml } from '#shared/memo/pack/html.ts';
import { packFront, packMemo } from '#shared/memo/pack/pack.ts';
import type { WorkerAnswer, WorkerJob } from './render.ts';
import { writePack, writePdf } from './write.ts';

const { job, fontsFolder } = workerData as { readonly job: WorkerJob; readonly fontsFolder: string };
const say = (answer: WorkerAnswer, moved: readonly ArrayBuffer[] = []): void => parentPort?.postMessage(answer, moved);

const progress = (done: number): void => say({ kind: 'progress', done });

const made = async (): Promise<Uint8Array> => {
  switch (job.kind) {
    case 'memo':
      return writePdf(job.memo, fontsFolder);
    case 'packPage':
      return new TextEncoder().encode(packHtml(job.pack, progress, job.faces));
    case 'pack': {
      const { pack } = job;
      const memos = pack.dossiers.map((_, i) => () => packMemo(pack, i));
      return writePack(packFront(pack), memos, fontsFolder, progress);
    }
  }
};
const bytes = await made();
say({ kind: 'made', bytes }, [bytes.buffer as ArrayBuffer]);
