/** A program beside ours, in a thread: it holds the write lock, or an old state and every byte of the file, for a while. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { connectReading, connectWriting } from '#main/portfolio/connection.ts';

export interface Holding {
  readonly file: string;
  readonly how: 'write' | 'read';
  /** at most */ readonly ms: number;
  /** lets go earlier when it is told to */ readonly until?: SharedArrayBuffer;
}
const { file, how, ms, until: told } = workerData as Holding;
const until = Date.now() + ms;
const sleep = (time: number): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, time);

if (how === 'write') {
  const db = connectWriting(file);
  db.exec('BEGIN IMMEDIATE');
  parentPort?.postMessage('held');
  if (told === undefined) sleep(ms);
  else Atomics.wait(new Int32Array(told), 0, 0, ms);
  db.exec('COMMIT');
  db.close();
} else {
  const db = connectReading(file);
  db.prepare('BEGIN').run();
  db.prepare('SELECT count(*) FROM dossiers').get();
  parentPort?.postMessage('held');
  // As a scanner does: every file of the folder, from its first byte to its last, again and again.
  while (Date.now() < until)
    for (const name of readdirSync(dirname(file)).filter((n) => n.startsWith('portfolio'))) {
      readFileSync(join(dirname(file), name));
      sleep(5);
    }
  db.close();
}
