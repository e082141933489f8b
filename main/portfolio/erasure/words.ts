/**
 * What is to be forgotten, known by salted fingerprints of its words and by nothing readable: a backup that comes back in a year can be cleaned by it, and nobody can
 * read in it who was erased. Words are compared without capitals and accents, whatever stands between them.
 */
import { randomBytes } from 'node:crypto';
import { sha256 } from '#main/seal/seal.ts';
import { foldText } from '#shared/base/text/accents.ts';

/** What stands in the place of what was erased: the same in both languages, so that a text keeps no language of its own. */
export const ERASED = '[…]';

export interface ErasedWords {
  /** 32 hexadecimal digits, of this erasure alone */ readonly salt: string;
  /** each a run of so many words, and the fingerprint of it */ readonly runs: readonly {
    readonly words: number;
    readonly hash: string;
  }[];
}
interface Word {
  readonly folded: string;
  readonly from: number;
  readonly to: number;
}
const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => ({
    folded: foldText(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }));
const fingerprint = (salt: string, words: readonly string[]): string => sha256(`${salt} ${words.join(' ')}`);

/** Whether a text holds anything that could be looked for. */
export const hasWords = (text: string): boolean => wordsOf(text).length > 0;

/** @param texts the words to be forgotten, as they are written: a name, an address, a passage */
export const forgetWords = (texts: readonly string[]): ErasedWords => {
  const salt = randomBytes(16).toString('hex');
  const runs = new Map<string, { words: number; hash: string }>();
  for (const text of texts) {
    const words = wordsOf(text).map((word) => word.folded);
    if (words.length === 0) continue;
    const hash = fingerprint(salt, words);
    runs.set(hash, { words: words.length, hash });
  }
  // The longest first: "Fatou Diarra" before "Diarra".
  return { salt, runs: [...runs.values()].sort((a, b) => b.words - a.words) };
};

/** Keys whose texts are identifiers, codes or days, never words of a person. */
const CODES: ReadonlySet<string> = new Set(
  'id kind status state leaf heading activityId resourceId restrictedTo builtIn repayment rule station scope model models trait confidence attachmentId startMonth chart format type collection path sessionId memberId dossierId rubricId personId sha256 lineSeal previousSeal contentSeal heads parents salt hash origin'.split(
    ' ',
  ),
);

export interface Eraser {
  /** the same text when nothing in it is to be forgotten */ readonly text: (text: string) => string;
  /** the same value, to the object, when nothing in it is to be forgotten; keys are never touched */ readonly json: <T>(
    value: T,
  ) => T;
  /** JSON as stored, written anew only when something in it went */ readonly stored: (text: string) => string;
  /** how many runs were taken out so far */ readonly count: () => number;
}

export const makeEraser = ({ salt, runs }: ErasedWords): Eraser => {
  const lengths = [...new Set(runs.map((run) => run.words))];
  const hashes = new Set(runs.map((run) => run.hash));
  const known = new Map<string, string>();
  let count = 0;
  const isForgotten = (words: readonly Word[], at: number, length: number): boolean => {
    if (at + length > words.length) return false;
    const key = words.slice(at, at + length).map((word) => word.folded);
    const joined = key.join(' ');
    const hash = known.get(joined) ?? fingerprint(salt, key);
    known.set(joined, hash);
    return hashes.has(hash);
  };
  const text = (from: string): string => {
    const words = wordsOf(from);
    let out = '';
    let done = 0;
    for (let i = 0; i < words.length; ) {
      const length = lengths.find((n) => isForgotten(words, i, n));
      if (length === undefined) {
        i += 1;
        continue;
      }
      const [first, last] = [words[i] as Word, words[i + length - 1] as Word];
      out += from.slice(done, first.from) + ERASED;
      done = last.to;
      count += 1;
      i += length;
    }
    return done === 0 ? from : out + from.slice(done);
  };
  const json = <T>(value: T): T => {
    if (typeof value === 'string') return text(value) as T;
    if (Array.isArray(value)) {
      const next = value.map((item: unknown) => json(item));
      return next.some((item, i) => item !== value[i]) ? (next as T) : value;
    }
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value).map(([key, v]) => [key, CODES.has(key) ? v : json(v)] as const);
    return entries.some(([key, v]) => v !== (value as Record<string, unknown>)[key])
      ? (Object.fromEntries(entries) as T)
      : value;
  };
  return {
    text,
    json,
    stored: (from) => {
      const value = JSON.parse(from) as unknown;
      const next = json(value);
      return next === value ? from : JSON.stringify(next);
    },
    count: () => count,
  };
};
