/** Runs beside the main process: however large the portfolio, the window goes on. */
import { parentPort, workerData } from 'node:worker_threads';
import { storageCode } from '../connection.ts';
import { runSafetyJob, type SafetyJob, type SafetyMessage } from './jobs.ts';

/** More steps than a person sees would only fill the channel. */
const STEP = 0.01;

const tell = (message: SafetyMessage): void => parentPort?.postMessage(message);
let told = 0;
try {
  const value = runSafetyJob(workerData as SafetyJob, (done) => {
    if (done - told < STEP) return;
    told = done;
    tell({ kind: 'progress', done });
  });
  tell({ kind: 'done', value });
} catch (error) {
  const code = storageCode(error);
  tell({ kind: 'thrown', error: { message: (error as Error).message, ...(code === undefined ? {} : { code }) } });
}
