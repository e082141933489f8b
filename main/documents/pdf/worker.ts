/** Runs beside the main process, so that a long memo never holds the window; ended from outside when it is cancelled, asked again when it is not. */
import { parentPort, workerData } from 'node:worker_threads';
import type { MemoDocument } from '#shared/papers/memo/document.ts';
import { dossierMemo } from '#shared/papers/memo/dossier-memo.ts';
import { memoHtml } from '#shared/papers/memo/html.ts';
import { packHtml } from '#shared/papers/memo/pack/html.ts';
import { packFront, packMemo } from '#shared/papers/memo/pack/pack.ts';
import type { WorkerAnswer, WorkerJob } from './render.ts';
import { writePack, writePdf } from './write.ts';

const fontsFolder = workerData as string;
const say = (answer: WorkerAnswer, moved: readonly ArrayBuffer[] = []): void => parentPort?.postMessage(answer, moved);

const progress = (done: number): void => say({ kind: 'progress', done });
/** What computing takes of a memo, roughly; laying it out and writing it take the rest. */
const COMPUTED = 0.3;

/** The writer of Word files is read when the first is asked for. */
const writeWord = async (memo: MemoDocument): Promise<Uint8Array> => {
  const { writeDocx } = await import('../word/write-docx.ts');
  return writeDocx(memo);
};
const runJob = async (job: WorkerJob): Promise<Uint8Array> => {
  switch (job.kind) {
    case 'document':
      return writePdf(job.memo, fontsFolder);
    case 'memo': {
      const memo = dossierMemo(job.options);
      progress(COMPUTED);
      return writePdf(memo, fontsFolder, (done) => progress(COMPUTED + (1 - COMPUTED) * done));
    }
    case 'documentWord':
      return writeWord(job.memo);
    case 'memoWord':
      return writeWord(dossierMemo(job.options));
    case 'memoPage':
      return new TextEncoder().encode(memoHtml(dossierMemo(job.options), job.faces));
    case 'packPage':
      return new TextEncoder().encode(packHtml(job.pack, progress, job.faces));
    case 'pack': {
      const { pack } = job;
      const memos = pack.dossiers.map((_, i) => () => packMemo(pack, i));
      return writePack(packFront(pack), memos, fontsFolder, progress);
    }
  }
};
parentPort?.on('message', async (job: WorkerJob) => {
  const bytes = await runJob(job);
  say({ kind: 'made', bytes }, [bytes.buffer as ArrayBuffer]);
});
