/** Runs beside the main process, so that a large or hostile file never holds the window; ended from outside when it is cancelled. */
import { randomUUID } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { readWorkbook } from './read.ts';
import type { ReadingNews } from './reader.ts';

const { bytes, dossier } = workerData as { readonly bytes: Uint8Array; readonly dossier: Dossier };
const tell = (news: ReadingNews): void => parentPort?.postMessage(news);
tell({ result: await readWorkbook(bytes, dossier, randomUUID, (stage) => tell({ stage })) });
