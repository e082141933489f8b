/**
 * A catalogue of words is built as text, parsed when it is first read. As objects both languages, five thousand words of each, would be made at every start,
 * for a window that shows two hundred of one; and the code that V8 keeps for the next start would hold them all.
 */
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { escapeLetter } from './vite.one-byte.ts';

const CATALOGUE = /\/shared\/base\/i18n\/(fr|en)\/catalogue\.ts$/;
type Words = Readonly<Record<string, object>>;
/** What a catalogue exports, and under which name. */
const wordsOf = async (file: string): Promise<readonly [name: string, words: Words]> => {
  const [first] = Object.entries((await import(pathToFileURL(file).href)) as Readonly<Record<string, Words>>);
  if (first === undefined) throw new Error(`${file} exports no catalogue.`);
  return first;
};

/** No letter of more than one byte, in the text itself: one such letter would double all of it. */
const inOneByte = (json: string): string => json.replace(/[^\0-\xff]/g, escapeLetter);
/** @param parsed of one part, in a program that has its `part` in hand */
const whenRead = (name: string, parts: string, parsed: string): string => `const parts = {};
for (const part of ${parts})
  Object.defineProperty(parts, part, {
    enumerable: true,
    configurable: true,
    get: () => {
      const words = ${parsed};
      Object.defineProperty(parts, part, { enumerable: true, value: words });
      return words;
    },
  });
export const ${name} = parts;
`;

/** For the window, which can read no file at once: each part of a catalogue is a text in the program. */
export const catalogues: Plugin = {
  name: 'catalogues',
  enforce: 'pre',
  async load(id) {
    if (!CATALOGUE.test(id)) return null;
    const [name, words] = await wordsOf(id);
    const texts = Object.entries(words).map(
      ([part, texts]) => `${JSON.stringify(part)}: ${JSON.stringify(inOneByte(JSON.stringify(texts)))}`,
    );
    return `const texts = { ${texts.join(', ')} };\n${whenRead(name, 'Object.keys(texts)', 'JSON.parse(texts[part])')}`;
  },
};

/** For what runs beside it: a file for each language, which the program that uses it reads. */
export const catalogueFiles: Plugin = {
  name: 'catalogue-files',
  enforce: 'pre',
  async load(id) {
    const language = CATALOGUE.exec(id)?.[1];
    if (language === undefined) return null;
    const [name, words] = await wordsOf(id);
    const fileName = `words-${language}.json`;
    this.emitFile({ type: 'asset', fileName, source: JSON.stringify(words) });
    return `import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
let all;
const read = () => (all ??= JSON.parse(readFileSync(join(dirname(fileURLToPath(import.meta.url)), '${fileName}'), 'utf8')));
${whenRead(name, JSON.stringify(Object.keys(words)), 'read()[part]')}`;
  },
};
