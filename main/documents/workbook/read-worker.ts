/** Runs beside the main process, so that a large or hostile file never holds the window; ended from outside when it is cancelled. */
import { randomUUID } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { readWorkbook } from './read.ts';
import type { ReadingNews, WorkbookToRead } from './reader.ts';

const { bytes, dossier } = workerData as WorkbookToRead;
const tell = (news: ReadingNews): void => parentPort?.postMessage(news);
tell({ result: await readWorkbook(bytes, dossier, randomUUID, (stage) => tell({ stage })) });
