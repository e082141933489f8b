/**
 * French typography over our own words, never over a user's: who writes a text types plain spaces, and the program makes them the right ones.
 * Narrow no-break (U+202F) before ; ! ? % and between groups of three digits, no-break (U+00A0) before : and €, and inside « ».
 */
import type { LocalText } from './text.ts';

export const typeset = (french: string): string =>
  french
    .replace(/[ \u00a0\u202f](?=[:€»])/g, '\u00a0')
    .replace(/[ \u00a0\u202f](?=[;!?%])/g, '\u202f')
    .replace(/«[ \u00a0\u202f]/g, '«\u00a0')
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, '\u202f');

/** A text in both languages. */
export const local = (fr: string, en: string): LocalText => ({ fr: typeset(fr), en });

/** The same for a tree of French texts, such as a catalogue. */
export const typesetAll = <T>(texts: T): T =>
  (typeof texts === 'string'
    ? typeset(texts)
    : Object.fromEntries(Object.entries(texts as object).map(([key, value]) => [key, typesetAll(value)]))) as T;

/** The same, each part when it is first read: a start of the window reads few of a catalogue's. */
export const typesetWhenRead = <T extends object>(texts: T): T => {
  const parts = {};
  // Not the values: they may be parsed as they are read.
  for (const key of Object.keys(texts))
    Object.defineProperty(parts, key, {
      enumerable: true,
      configurable: true,
      get: () => {
        const read = typesetAll(texts[key as keyof T]);
        Object.defineProperty(parts, key, { enumerable: true, value: read });
        return read;
      },
    });
  return parts as T;
};
