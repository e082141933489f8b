/** What was looked for, shown in what was found: accents, capitals, ligatures and the shape of an apostrophe count for nothing, and every letter stays as it was written. */
import { foldText } from './accents.ts';

/** A stretch of a text, and whether it is what was looked for. */
export interface SoughtPart {
  readonly text: string;
  readonly isSought: boolean;
}
/** Text as it is looked for: typed with a straight apostrophe, written with a curved one. */
export const foldSought = (text: string): string => foldText(text).replaceAll("'", '’');

/** Each letter of the folded text, and the stretch of the text that it comes from: a ligature is two letters of one, an accent apart belongs to its letter. */
const foldedLetters = (text: string) => {
  let folded = '';
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  for (const letter of text) {
    const plain = foldSought(letter);
    const end = at + letter.length;
    for (let i = 0; i < plain.length; i += 1) {
      from.push(at);
      to.push(end);
    }
    if (plain === '' && to.length > 0) to[to.length - 1] = end;
    folded += plain;
    at = end;
  }
  return { folded, from, to };
};

const LETTER = /[\p{L}\p{N}]/u;
/** Where a word stands: at the beginning of a word before the middle of one. */
const placeOf = (folded: string, word: string): number => {
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1))
    if (at === 0 || !LETTER.test(folded[at - 1] ?? '')) return at;
  return folded.indexOf(word);
};

/**
 * The text cut into what was looked for and the rest; its parts put together are the text.
 * @param words as they were typed; each is found once
 */
export const soughtParts = (text: string, words: readonly string[]): readonly SoughtPart[] => {
  const { folded, from, to } = foldedLetters(text);
  const found = new Array<boolean>(text.length).fill(false);
  for (const word of words.map(foldSought).filter((w) => w !== '')) {
    const at = placeOf(folded, word);
    if (at >= 0) found.fill(true, from[at], to[at + word.length - 1]);
  }
  const parts: { text: string; isSought: boolean }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const isSought = found[at] === true;
    const last = parts.at(-1);
    if (last?.isSought === isSought) last.text += text[at];
    else parts.push({ text: text[at] ?? '', isSought });
  }
  return parts;
};

/** How near a text is to the first word that was typed: it begins with it, one of its words does, or it is somewhere in it. @param folded by foldSought */
export const nearnessOf = (folded: string, first: string): 0 | 1 | 2 => {
  if (folded.startsWith(first)) return 0;
  const at = placeOf(folded, first);
  return at > 0 && !LETTER.test(folded[at - 1] ?? '') ? 1 : 2;
};
