/** Runs rows one after the other in a thread of its own, so that whoever waits sees a hang, a crash or a promise that nobody waits for. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { Asked, Told, WorkerStart } from './fuzz.ts';
import { keptFolder } from './kept-seeds.ts';
import { UNDERSTOOD } from './parser.ts';
import { type Bench, ROWS, type Row } from './row.ts';

const { seed, until, most } = workerData as WorkerStart;
const tell = (told: Told): void => parentPort?.postMessage(told);
let stray: unknown = null;
/** of the row at hand, in milliseconds */
let slowest = 0;
const remember = (error: unknown): void => {
  stray ??= error ?? new Error('nothing');
};
process.on('unhandledRejection', remember);
process.on('uncaughtException', remember);
/** A settled turn: what a case left behind without waiting for it shows itself here. */
const settle = (): Promise<void> => new Promise((done) => setImmediate(done));
const OWN_KEYS = Reflect.ownKeys(Object.prototype).length;

const keptOf = (row: Row): Uint8Array[] => {
  const folder = keptFolder(row.name);
  try {
    return readdirSync(folder).map((name) => new Uint8Array(readFileSync(join(folder, name))));
  } catch {
    // Nothing failed there yet.
    return [];
  }
};
const runOne = async (row: Row, bench: Bench, bytes: Uint8Array, tally: Map<string, number>): Promise<boolean> => {
  stray = null;
  try {
    tell({ kind: 'begun', row: row.name, bytes });
    const began = performance.now();
    const said = await bench.run(bytes);
    slowest = Math.max(slowest, performance.now() - began);
    await settle();
    if (stray !== null) throw stray;
    if (Reflect.ownKeys(Object.prototype).length !== OWN_KEYS) throw new Error('a prototype was changed');
    tally.set(said, (tally.get(said) ?? 0) + 1);
    return true;
  } catch (error) {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    tell({ kind: 'failed', row: row.name, bytes, error: words.slice(0, 4_000) });
    return false;
  }
};
/** Rows draw apart from one another. */
const seedOf = (row: string, n: number): number => {
  let mixed = Math.imul(seed + 1, 0x9e3779b1) + n;
  for (const letter of row) mixed = Math.imul(mixed, 31) + (letter.codePointAt(0) ?? 0);
  return mixed | 0;
};
/** A verb that read what it was given, and has something to say of it. */
const FOUND = 'code 1';
const runRow = async (row: Row): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'triptyque-fuzz-'));
  const tally = new Map<string, number>();
  const started = performance.now();
  let cases = 0;
  slowest = 0;
  try {
    const bench = await row.ready(folder);
    for (const bytes of bench.sound) await runOne(row, bench, bytes, tally);
    if (bench.sound.length > 0 && ![UNDERSTOOD, FOUND].some((said) => tally.has(said)))
      throw new Error(`no sound input is understood: ${[...tally.keys()].join(', ')}`);
    let isSound = true;
    for (const bytes of keptOf(row)) isSound = (await runOne(row, bench, bytes, tally)) && isSound;
    const limit = until === null ? row.cases : most;
    const end = until === null ? Number.POSITIVE_INFINITY : performance.now() + until;
    for (; isSound && cases < limit && performance.now() < end; cases += 1)
      isSound = await runOne(row, bench, bench.draw(seedOf(row.name, cases)), tally);
    await bench.end();
  } catch (error) {
    tell({ kind: 'failed', row: row.name, bytes: new Uint8Array(), error: (error as Error).stack ?? String(error) });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  tell({
    kind: 'done',
    row: row.name,
    cases,
    said: Object.fromEntries(tally),
    ms: performance.now() - started,
    slowest,
  });
};
parentPort?.on('message', (asked: Asked) => {
  const row = ROWS.find(({ name }) => name === asked.row);
  if (row !== undefined) void runRow(row);
});
tell({ kind: 'ready' });
