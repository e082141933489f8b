/** Runs beside the main process, so that a long memo never holds the window; ended from outside when it is cancelled. */
import { parentPort, workerData } from 'node:worker_threads';
import type { MemoDocument } from '#shared/memo/document.ts';
import { writePdf } from './write.ts';

const { memo, fontsFolder } = workerData as { readonly memo: MemoDocument; readonly fontsFolder: string };
const pdf = await writePdf(memo, fontsFolder);
parentPort?.postMessage(pdf, [pdf.buffer as ArrayBuffer]);
