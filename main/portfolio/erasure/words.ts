/**
 * What is to be forgotten, known by salted fingerprints of its words and by nothing readable: a backup that comes back in a year can be cleaned by it, and nobody reads
 * in it who was erased. Words are compared without capitals and accents, whatever stands between them.
 */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { sha256 } from '#main/seal/seal.ts';
import { foldText } from '#shared/base/text/accents.ts';
import { codeFields } from '#shared/decision/privacy/stores.ts';

/** What stands in the place of what was erased: the same in both languages, so that a text keeps no language of its own. */
export const ERASED = '[…]';

export const ForgottenSchema = z.strictObject({
  /** 32 hexadecimal digits, of this erasure alone */ salt: z.string(),
  /** each a run of so many words, and the fingerprint of it */ runs: z.array(
    z.strictObject({ words: z.int(), hash: z.string() }),
  ),
});
export type Forgotten = z.infer<typeof ForgottenSchema>;
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

/** Whether a text holds anything that could be looked for: two letters at least. */
export const isSearchable = (text: string): boolean => wordsOf(text).some(({ folded }) => folded.length >= 2);

/** @param texts the words to be forgotten, as they are written: a name, an address, a passage */
export const forgetWords = (texts: readonly string[]): Forgotten => {
  const salt = randomBytes(16).toString('hex');
  const runs = new Map<string, { words: number; hash: string }>();
  for (const text of texts.filter(isSearchable)) {
    const words = wordsOf(text).map((word) => word.folded);
    const hash = fingerprint(salt, words);
    runs.set(hash, { words: words.length, hash });
  }
  // The longest first: "Fatou Diarra" before "Diarra".
  return { salt, runs: [...runs.values()].sort((a, b) => b.words - a.words) };
};

/** Part of a text, in the units of its string. */
interface Span {
  readonly from: number;
  readonly to: number;
}
const replaceSpans = (text: string, spans: readonly Span[]): string => {
  let out = '';
  let done = 0;
  for (const { from, to } of spans) {
    out += text.slice(done, from) + ERASED;
    done = to;
  }
  return spans.length === 0 ? text : out + text.slice(done);
};

/** Every text of a value rewritten, but for identifiers, codes, days and seals; the same object where nothing changed. Keys are never touched. */
export const mapTexts = <T>(value: T, rewrite: (text: string) => string, codes = codeFields()): T => {
  if (typeof value === 'string') return rewrite(value) as T;
  if (Array.isArray(value)) {
    const next = value.map((item: unknown) => mapTexts(item, rewrite, codes));
    return next.some((item, i) => item !== value[i]) ? (next as T) : value;
  }
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(
    ([key, inner]) => [key, codes.has(key) ? inner : mapTexts(inner, rewrite, codes)] as const,
  );
  return entries.some(([key, inner]) => inner !== (value as Record<string, unknown>)[key])
    ? (Object.fromEntries(entries) as T)
    : value;
};

export interface Eraser {
  /** the same text when nothing in it is to be forgotten */ readonly text: (text: string) => string;
  /** the same value, to the object, when nothing in it is to be forgotten */ readonly value: <T>(value: T) => T;
  /** JSON as stored, written anew only when something in it went */ readonly stored: (text: string) => string;
  /** the runs of words that were met, as they are compared: known while it works, and kept nowhere */ readonly met: () => readonly (readonly string[])[];
}

export const makeEraser = (forgotten: readonly Forgotten[]): Eraser => {
  const known = new Map<string, boolean>();
  const met = new Map<string, readonly string[]>();
  const lists = forgotten.map(({ salt, runs }) => ({ salt, hashes: new Set(runs.map((run) => run.hash)) }));
  const lengths = [...new Set(forgotten.flatMap(({ runs }) => runs.map((run) => run.words)))].sort((a, b) => b - a);
  const isForgotten = (words: readonly Word[], at: number, length: number): boolean => {
    if (at + length > words.length) return false;
    const run = words.slice(at, at + length).map((word) => word.folded);
    const joined = run.join(' ');
    const found = known.get(joined) ?? lists.some(({ salt, hashes }) => hashes.has(fingerprint(salt, run)));
    known.set(joined, found);
    if (found) met.set(joined, run);
    return found;
  };
  const text = (from: string): string => {
    const words = wordsOf(from);
    const spans: Span[] = [];
    for (let i = 0; i < words.length; ) {
      const length = lengths.find((n) => isForgotten(words, i, n));
      if (length !== undefined) spans.push({ from: (words[i] as Word).from, to: (words[i + length - 1] as Word).to });
      i += length ?? 1;
    }
    return replaceSpans(from, spans);
  };
  const codes = codeFields();
  const value = <T>(from: T): T => mapTexts(from, text, codes);
  return {
    text,
    value,
    stored: (from) => {
      const data = JSON.parse(from) as unknown;
      const next = value(data);
      return next === data ? from : JSON.stringify(next);
    },
    met: () => [...met.values()],
  };
};

/** A run as short as a name: part of it is taken out wherever it stands, where the whole of it was once typed. */
const NAME_WORDS = 4;
/** How many words of a longer passage must stand together to be a part of it. */
const PART_WORDS = 3;
/**
 * Takes out what was written on the way to the words: a name is typed letter by letter, and the history of the place where it stood has its beginnings.
 * @param runs the words in full, as the eraser met them
 */
export const eraseBeginnings =
  (runs: readonly (readonly string[])[]) =>
  (text: string): string => {
    const words = wordsOf(text);
    const spans: Span[] = [];
    const lengthAt = (at: number, run: readonly string[]): number => {
      let full = 0;
      while (full < run.length && words[at + full]?.folded === run[full]) full += 1;
      const next = words[at + full]?.folded;
      const isBegun =
        next !== undefined && next.length >= 2 && full < run.length && (run[full] as string).startsWith(next);
      const length = full + (isBegun ? 1 : 0);
      const isLast = length > 0 && at + length === words.length;
      if (length === 0 || (length === 1 && (words[at] as Word).folded.length < 2)) return 0;
      return run.length <= NAME_WORDS || length >= PART_WORDS || isLast ? length : 0;
    };
    for (let i = 0; i < words.length; ) {
      const length = Math.max(0, ...runs.map((run) => lengthAt(i, run)));
      if (length > 0) spans.push({ from: (words[i] as Word).from, to: (words[i + length - 1] as Word).to });
      i += Math.max(1, length);
    }
    return replaceSpans(text, spans);
  };
