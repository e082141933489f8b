import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { printableDocument, printableText, readGlyphs } from './glyphs.ts';

const file = (name: string): string =>
  fileURLToPath(new URL(`../../../node_modules/source-sans/TTF/${name}`, import.meta.url));
const owns = readGlyphs(readFileSync(file('SourceSans3-Regular.ttf')));

describe('the bundled family', () => {
  it.each(['SourceSans3-Regular.ttf', 'SourceSans3-Semibold.ttf', 'SourceSans3-It.ttf'])(
    '%s owns every sign that a memo writes',
    (name) => {
      const here = readGlyphs(readFileSync(file(name)));
      for (const sign of '0123456789€%\u202f\u00a0−œŒ«»’“”…·–—□×éèàçÉÈÀÇ')
        expect(here(sign.codePointAt(0) ?? 0), sign).toBe(true);
    },
  );
});
describe('a text made printable', () => {
  it('is left as it is when the font owns it', () => {
    const text = 'Recoudre : 1\u202f234\u00a0€, « œuvre »\nligne';
    expect(printableText(text, owns)).toEqual({ text, missing: 0 });
  });
  it('shows a box, once, for each character without a shape', () => {
    expect(printableText('a😀b שלום 中', owns)).toEqual({ text: 'a□b □□□□ □', missing: 6 });
    // A family emoji is three persons and two joiners.
    expect(printableText('👩‍👩‍👧', owns)).toEqual({ text: '□□□', missing: 3 });
  });
  it('composes accents, turns control characters into spaces and drops marks that turn the text around', () => {
    expect(printableText('e\u0301te\u0301', owns).text).toBe('été');
    expect(printableText('a\u0000b\tc\r\nd\u001b[31m', owns).text).toBe('a b c\nd [31m');
    // A bullet of Symbol, a break inside a paragraph, a hyphen that only shows at the end of a line.
    expect(printableText('\uf0b7\tagir\vco\u00adopérer', owns)).toEqual({ text: '• agir\ncoopérer', missing: 0 });
    expect(printableText('x\u202eabc\u202cy', owns)).toEqual({ text: 'xabcy', missing: 0 });
  });
  it('is made throughout a document, which keeps its shape', () => {
    expect(printableDocument({ a: ['😀', 1, null], b: { c: 'x\u0007' }, d: true }, owns)).toEqual({
      document: { a: ['□', 1, null], b: { c: 'x ' }, d: true },
      missing: 1,
    });
  });
});
