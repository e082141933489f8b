/**
 * Spelling beside the window: Hunspell over the French and the English dictionary that come with the application. Nothing is fetched. A word is right when one of the two
 * languages has it, because a dossier in one quotes the other.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { Hunspell } from 'hunspell-asm';
import type { AnsweredSpelling, AskedSpelling, SpellingData, SpellingQuestion } from './protocol.ts';

/** Proposals that a menu can show. */
const MOST = 5;
const { dictionaries, own } = workerData as SpellingData;

const open = async (): Promise<{ readonly fr: Hunspell; readonly en: Hunspell }> => {
  // The library is written for CommonJS, and looks for these there. It reads nothing at its own place: its binary is inside it.
  Object.assign(globalThis, { require: createRequire(import.meta.url), __dirname: '', __filename: '' });
  const { loadModule } = await import('hunspell-asm');
  const factory = await loadModule();
  const load = (language: 'fr' | 'en'): Hunspell => {
    const { affixes, words } = dictionaries[language];
    const files = [
      factory.mountBuffer(readFileSync(affixes), `${language}.aff`),
      factory.mountBuffer(readFileSync(words), `${language}.dic`),
    ] as const;
    const hunspell = factory.create(...files);
    // Read whole: what it was read from need not stay.
    for (const file of files) factory.unmount(file);
    for (const word of own) hunspell.addWord(word);
    return hunspell;
  };
  return { fr: load('fr'), en: load('en') };
};

const opened = open();
const answer = async (question: SpellingQuestion): Promise<readonly string[]> => {
  const { fr, en } = await opened;
  switch (question.kind) {
    case 'check':
      return question.words.filter((word) => {
        const plain = word.replaceAll('’', "'");
        return !(fr.spell(plain) || en.spell(plain));
      });
    case 'suggest':
      return (question.language === 'fr' ? fr : en)
        .suggest(question.word.replaceAll('’', "'"))
        .slice(0, MOST)
        .map((word) => word.replaceAll("'", '’'));
    case 'add':
      fr.addWord(question.word);
      en.addWord(question.word);
      return [];
  }
};

parentPort?.on('message', ({ id, question }: AskedSpelling) => {
  void answer(question).then((words) => parentPort?.postMessage({ id, words } satisfies AnsweredSpelling));
});
