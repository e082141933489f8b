/** Runs beside the main process: a large or hostile file never holds the window, and can be ended from outside. */
import { parentPort, workerData } from 'node:worker_threads';
import { ok } from '#shared/contract/failures.ts';
import type { ExchangeJob, ExchangeMessage } from './jobs.ts';
import { readExchange } from './read.ts';
import { writeExchange } from './write.ts';

const job = workerData as ExchangeJob;
const tell = (message: ExchangeMessage): void => parentPort?.postMessage(message);
const result =
  job.kind === 'write'
    ? ok(await writeExchange(job.content))
    : await readExchange(job.bytes, job.password, (done) => tell({ kind: 'progress', done }));
tell({ kind: 'done', result });
