/** Runs beside the main process, so that a large or hostile file never holds the window; ended from outside when it is cancelled. */
import { parentPort, workerData } from 'node:worker_threads';
import { ok } from '#shared/contract/failures.ts';
import { readFigures } from '#shared/finance/intake/read.ts';
import type { FiguresToRead, IntakeNews } from './jobs.ts';
import { openFigures } from './open.ts';

const { bytes, name } = workerData as FiguresToRead;
const tell = (news: IntakeNews): void => parentPort?.postMessage(news);
tell({ stage: 'opening' });
const opened = await openFigures(bytes, name);
if (opened.ok) {
  tell({ stage: 'reading' });
  tell({ result: ok({ source: opened.value, reading: readFigures(opened.value) }) });
} else tell({ result: opened });
