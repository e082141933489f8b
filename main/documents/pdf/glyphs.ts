/** Which characters the memo's font owns, read from the font file itself, so that what cannot be printed is said instead of vanishing. */

import { tidyPasted } from '#shared/base/text/pasted.ts';

/** Has the font a shape for this code point? */
export type Owns = (codePoint: number) => boolean;

/**
 * The Unicode map (`cmap`, format 12) of a TrueType file.
 * @throws when the file has none: the bundled family always does
 */
export const readGlyphs = (font: Buffer): Owns => {
  const tables = font.readUInt16BE(4);
  const table = (name: string): number => {
    for (let i = 0; i < tables; i += 1) {
      const at = 12 + 16 * i;
      if (font.toString('latin1', at, at + 4) === name) return font.readUInt32BE(at + 8);
    }
    throw new Error(`font without ${name}`);
  };
  const cmap = table('cmap');
  const maps = font.readUInt16BE(cmap + 2);
  for (let i = 0; i < maps; i += 1) {
    const at = cmap + font.readUInt32BE(cmap + 4 + 8 * i + 4);
    if (font.readUInt16BE(at) !== 12) continue;
    const ranges: [number, number][] = [];
    for (let g = 0; g < font.readUInt32BE(at + 12); g += 1)
      ranges.push([font.readUInt32BE(at + 16 + 12 * g), font.readUInt32BE(at + 20 + 12 * g)]);
    return (codePoint) => ranges.some(([from, to]) => codePoint >= from && codePoint <= to);
  }
  throw new Error('font without a full Unicode map');
};

/** Printed where a shape is missing. */
export const MISSING = '□';
/** Marks without a shape of their own: joiners, direction marks, variation selectors, byte-order mark. */
const SHAPELESS = /\p{Cf}|\p{Variation_Selector}/u;

/**
 * A text as the font can print it: composed accents, control characters as spaces, shapeless marks dropped, and a box for each character without a shape.
 * @returns the text, and how many boxes were put in it
 */
export const printableText = (text: string, owns: Owns): { readonly text: string; readonly missing: number } => {
  let missing = 0;
  let out = '';
  for (const character of tidyPasted(text.normalize('NFC'))) {
    const code = character.codePointAt(0) ?? 0;
    if (character === '\n') out += character;
    else if (/\p{Cc}/u.test(character)) out += ' ';
    else if (owns(code)) out += character;
    else if (!SHAPELESS.test(character)) {
      missing += 1;
      out += MISSING;
    }
  }
  return { text: out, missing };
};

/** Every text of a document made printable. @returns a copy of the same shape, and the number of boxes */
export const printableDocument = <T>(document: T, owns: Owns): { readonly document: T; readonly missing: number } => {
  let missing = 0;
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const made = printableText(value, owns);
      missing += made.missing;
      return made.text;
    }
    if (Array.isArray(value)) return value.map(walk);
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
    return value;
  };
  return { document: walk(document) as T, missing };
};
