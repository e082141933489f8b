/** Spelling as main asks it: a worker that starts at the first word and goes when nothing was written for a while, and the words that the user added. */
import { Worker } from 'node:worker_threads';
import type { Language } from '#shared/base/method/text.ts';
import type { OwnWords } from '../files/own-words.ts';
import type { AnsweredSpelling, AskedSpelling, DictionaryFiles, SpellingData, SpellingQuestion } from './protocol.ts';

export interface Speller {
  /** @returns those of the words that no dictionary has */ readonly check: (
    words: readonly string[],
  ) => Promise<readonly string[]>;
  readonly suggest: (word: string, language: Language) => Promise<readonly string[]>;
  /** keeps a word for good; throws when the disk refuses it */ readonly add: (word: string) => Promise<void>;
  readonly stop: () => void;
}
/** The dictionaries take 40 MB, and are read again in half a second, beside the window. */
const IDLE_MS = 120_000;

/** @param worker the built worker, or its source */
export const makeSpeller = ({
  worker: url,
  dictionaries,
  own,
  onFault,
  idleMs = IDLE_MS,
}: {
  readonly worker: URL;
  readonly dictionaries: DictionaryFiles;
  readonly own: OwnWords;
  readonly onFault: (error: unknown) => void;
  /** what is waited for after the last word, until the dictionaries are let go */ readonly idleMs?: number;
}): Speller => {
  const waiting = new Map<number, (words: readonly string[]) => void>();
  let worker: Worker | null = null;
  let last = 0;
  let isBroken = false;
  const fall = (error: unknown): void => {
    onFault(error);
    worker = null;
    isBroken = true;
    // Without a dictionary nothing is wrong: nobody is told so for nothing.
    for (const done of waiting.values()) done([]);
    waiting.clear();
  };
  const start = (): Worker => {
    const started = new Worker(url, { workerData: { dictionaries, own: own.list() } satisfies SpellingData });
    started.on('message', ({ id, words }: AnsweredSpelling) => {
      waiting.get(id)?.(words);
      waiting.delete(id);
    });
    started.on('error', fall);
    started.on('exit', (code) => {
      if (worker === started) fall(new Error(`the worker of the dictionaries ended (${code})`));
    });
    started.unref();
    return started;
  };
  const stop = (): void => {
    const ended = worker;
    worker = null;
    void ended?.terminate();
  };
  let idle: ReturnType<typeof setTimeout> | undefined;
  const waitForIdle = (): void => {
    clearTimeout(idle);
    idle = setTimeout(() => (waiting.size === 0 ? stop() : waitForIdle()), idleMs);
    idle.unref();
  };
  const ask = (question: SpellingQuestion): Promise<readonly string[]> =>
    new Promise((resolve) => {
      // A worker that fell would fall again at the next word.
      if (isBroken) return resolve([]);
      worker ??= start();
      waitForIdle();
      last += 1;
      waiting.set(last, resolve);
      worker.postMessage({ id: last, question } satisfies AskedSpelling);
    });
  return {
    check: (words) => ask({ kind: 'check', words }),
    suggest: (word, language) => ask({ kind: 'suggest', word, language }),
    add: async (word) => {
      own.add(word);
      await ask({ kind: 'add', word });
    },
    stop,
  };
};
