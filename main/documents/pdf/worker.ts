/** Runs beside the main process, so that a long memo never holds the window; ended from outside when it is cancelled. */
import { parentPort, workerData } from 'node:worker_threads';
import { packFront, packMemo } from '#shared/memo/pack/pack.ts';
import type { WorkerAnswer, WorkerJob } from './render.ts';
import { writePack, writePdf } from './write.ts';

const { job, fontsFolder } = workerData as { readonly job: WorkerJob; readonly fontsFolder: string };
const say = (answer: WorkerAnswer, moved: readonly ArrayBuffer[] = []): void => parentPort?.postMessage(answer, moved);

const written = (): Promise<Uint8Array> => {
  if (job.kind === 'memo') return writePdf(job.memo, fontsFolder);
  const { pack } = job;
  return writePack(
    packFront(pack),
    pack.dossiers.map((_, i) => () => packMemo(pack, i)),
    fontsFolder,
    (done) => say({ kind: 'progress', done }),
  );
};
const pdf = await written();
say({ kind: 'pdf', pdf }, [pdf.buffer as ArrayBuffer]);
