/** What works beside the main process can end at any moment: whoever waited is answered in words, and the next one is served. */
import { expect, it } from 'vitest';
import { makeWorkerJobs } from '#main/documents/jobs/worker-jobs.ts';
import { makeSafetyJobs } from '#main/portfolio/safety/jobs.ts';
import { makeSpeller } from '#main/spelling/speller.ts';
import { translator } from '#shared/base/i18n/translate.ts';
import { failureWords } from '#shared/contract/failure-words.ts';
import type { Failed, Ok } from '#shared/contract/failures.ts';

const workerOf = (source: string): URL => new URL(`data:text/javascript,${encodeURIComponent(source)}`);
/** Ends when it is told to, answers otherwise. */
const ENDING = workerOf(`
  import { parentPort, workerData } from 'node:worker_threads';
  if (workerData === 'end') process.exit(3);
  else parentPort.postMessage({ result: { ok: true, value: workerData } });
`);

it('a reader of files that ends before it answers is said, and the next file is read', async () => {
  const jobs = makeWorkerJobs<string, never, Ok<string> | Failed<'file.unreadable'>>({ worker: ENDING });
  const ended = await jobs.run('1', 'end');
  if (ended.ok) throw new Error('it answered');
  expect(ended.failure).toMatchObject({ code: 'file.unreadable', kept: 'nothingChanged' });
  for (const language of ['fr', 'en'] as const)
    expect(failureWords(translator(language), language, ended.failure).length).toBeGreaterThan(20);
  expect(await jobs.run('2', 'a')).toEqual({ ok: true, value: 'a' });
});

it('dictionaries that end say no word wrong, keep nobody waiting, and are not asked again', async () => {
  const faults: unknown[] = [];
  const speller = makeSpeller({
    worker: workerOf(
      "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => process.exit(3));",
    ),
    dictionaries: {} as never,
    own: { list: () => [], add: () => undefined } as never,
    onFault: (error) => faults.push(error),
  });
  expect(await speller.check(['faute'])).toEqual([]);
  expect(await speller.suggest('faute', 'fr')).toEqual([]);
  expect(faults).toHaveLength(1);
  speller.stop();
});

it('dictionaries are let go when nothing was written for a while, and are there again for the next word', async () => {
  const faults: unknown[] = [];
  // Says how many words its own thread was asked.
  const speller = makeSpeller({
    worker: workerOf(`
      import { parentPort } from 'node:worker_threads';
      let asked = 0;
      parentPort.on('message', ({ id }) => parentPort.postMessage({ id, words: [String(++asked)] }));
    `),
    dictionaries: {} as never,
    own: { list: () => [], add: () => undefined } as never,
    onFault: (error) => faults.push(error),
    idleMs: 40,
  });
  await expect
    .poll(async () => {
      await new Promise((resolve) => setTimeout(resolve, 150));
      return speller.check(['mot']);
    })
    .toEqual(['1']);
  expect(faults).toEqual([]);
  speller.stop();
});

it('what is asked while everything beside the portfolio is ended does not begin: it was asked with the key of before', async () => {
  const jobs = makeSafetyJobs(
    workerOf(`
      import { parentPort, workerData } from 'node:worker_threads';
      if (workerData.file === 'first') setInterval(() => undefined, 1000);
      else parentPort.postMessage({ kind: 'done', value: workerData.file });
    `),
  );
  const ask = (file: string) => jobs.run({ kind: 'verify', file }, () => undefined);
  const first = ask('first');
  const meanwhile = first.catch(() => ask('meanwhile'));
  await new Promise((resolve) => setImmediate(resolve));
  await jobs.settle();
  await expect(first).rejects.toMatchObject({ code: 'CANCELLED' });
  await expect(meanwhile).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(await ask('after')).toBe('after');
});
