/** Rows shared out among threads, each watched: one that gives no sign for long is ended, and what it was given is what failed. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

export interface WorkerStart {
  readonly seed: number;
  /** for how long each row is tried, in milliseconds; null: as many cases as the suite makes */ readonly until:
    | number
    | null;
  readonly most: number;
}
export interface Asked {
  readonly row: string;
}
export type Told =
  | { readonly kind: 'ready' }
  | { readonly kind: 'begun'; readonly row: string; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly row: string; readonly bytes: Uint8Array; readonly error: string }
  | ({ readonly kind: 'done' } & Tried);
export interface Tried {
  readonly row: string;
  readonly cases: number;
  /** how often each answer was given */ readonly said: Readonly<Record<string, number>>;
  readonly ms: number;
  /** the input that took longest, in milliseconds */ readonly slowest: number;
}
export interface Fault {
  readonly row: string;
  readonly bytes: Uint8Array;
  readonly error: string;
}
export interface FuzzReport {
  readonly tried: readonly Tried[];
  readonly faults: readonly Fault[];
}
export interface FuzzOptions {
  readonly rows: readonly string[];
  readonly seed: number;
  /** all the rows together, on all threads; null: as many cases as the suite makes */ readonly seconds?: number | null;
  readonly threads?: number;
  readonly onTried?: (tried: Tried) => void;
}
/** Longer than any input takes on a machine that does other things. */
const HANG_MS = 40_000;
const MEMORY_MB = 1_024;

/** One thread after another takes rows from the list until there are none. */
const runThread = (
  left: string[],
  start: WorkerStart,
  { onTried }: FuzzOptions,
  report: { readonly tried: Tried[]; readonly faults: Fault[] },
): Promise<void> =>
  new Promise((resolve) => {
    let last: { row: string; bytes: Uint8Array } | null = null;
    let watch: NodeJS.Timeout | undefined;
    const begin = (): void => {
      const worker = new Worker(new URL('./worker.ts', import.meta.url), {
        workerData: start,
        resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
        // Libraries say on their own what they make of a broken file.
        stdout: true,
        stderr: true,
      });
      worker.stdout.resume();
      worker.stderr.resume();
      let isOver = false;
      const fall = (error: string): void => {
        if (isOver) return;
        isOver = true;
        clearTimeout(watch);
        report.faults.push({ row: last?.row ?? '', bytes: last?.bytes ?? new Uint8Array(), error });
        void worker.terminate().then(begin);
      };
      const next = (): void => {
        const row = left.shift();
        clearTimeout(watch);
        if (row === undefined) {
          isOver = true;
          void worker.terminate().then(() => resolve());
          return;
        }
        last = { row, bytes: new Uint8Array() };
        look();
        worker.postMessage({ row } satisfies Asked);
      };
      const look = (): void => {
        clearTimeout(watch);
        watch = setTimeout(() => fall(`no answer for ${HANG_MS / 1_000} s`), HANG_MS);
      };
      worker.on('message', (told: Told) => {
        if (isOver) return;
        if (told.kind === 'begun') {
          last = told;
          look();
        } else if (told.kind === 'failed') report.faults.push(told);
        else {
          if (told.kind === 'done') {
            report.tried.push(told);
            onTried?.(told);
          }
          next();
        }
      });
      worker.on('error', (error: unknown) =>
        fall(error instanceof Error ? (error.stack ?? error.message) : String(error)),
      );
      worker.on('exit', () => fall('the thread ended'));
    };
    begin();
  });

/** @returns what was tried of each row, and every fault that was found: the first of each row */
export const fuzz = async (options: FuzzOptions): Promise<FuzzReport> => {
  const { rows, seed, seconds = null, threads = availableParallelism() } = options;
  const report = { tried: [] as Tried[], faults: [] as Fault[] };
  const left = [...rows];
  const count = Math.min(threads, left.length);
  const until = seconds === null ? null : (seconds * 1_000 * count) / left.length;
  const start: WorkerStart = { seed, until, most: Number.MAX_SAFE_INTEGER };
  await Promise.all(Array.from({ length: count }, () => runThread(left, start, options, report)));
  return report;
};
