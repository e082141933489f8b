/** Words that the user added to the dictionaries: one a line, in a small file beside the settings, which any editor opens. */
import { existsSync, readFileSync } from 'node:fs';
import { atomicWrite } from './atomic-write.ts';

export interface OwnWords {
  readonly list: () => readonly string[];
  /** Throws when the disk refuses it. */
  readonly add: (word: string) => void;
  /** Words that are erased go. */ readonly forget: (rewrite: (text: string) => string) => void;
}
/** Longer than any word of either language. */
const LONGEST = 100;
const MOST = 20_000;

export const openOwnWords = (path: string): OwnWords => {
  const read = (): readonly string[] =>
    existsSync(path)
      ? readFileSync(path, 'utf8')
          .split(/\r?\n/)
          .map((line) => line.trim())
          .filter((word) => word !== '' && word.length <= LONGEST)
          .slice(0, MOST)
      : [];
  return {
    list: read,
    add: (word) => {
      const words = new Set([...read(), word.trim()]);
      atomicWrite(path, `${[...words].join('\n')}\n`);
    },
    forget: (rewrite) => {
      const words = read();
      const kept = words.filter((word) => rewrite(word) === word);
      if (kept.length < words.length) atomicWrite(path, `${kept.join('\n')}\n`);
    },
  };
};
