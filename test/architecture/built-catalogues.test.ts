/** The words that are built into the program are those of the catalogues, to the letter (vite.catalogues.ts). */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { expect, it } from 'vitest';
import { ENGLISH } from '#shared/base/i18n/en/catalogue.ts';
import { FRENCH } from '#shared/base/i18n/fr/catalogue.ts';
import { catalogueFiles, catalogues } from '../../vite.catalogues.ts';

const fileOf = (language: string): string =>
  fileURLToPath(new URL(`../../shared/base/i18n/${language}/catalogue.ts`, import.meta.url));
/** What a plugin makes of a catalogue, run from a folder of its own with the files that it puts beside it. */
const built = async (plugin: Plugin, language: string, work: (text: string, made: object) => void): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'triptyque-words-'));
  try {
    const emitFile = ({ fileName, source }: { readonly fileName: string; readonly source: string }): void =>
      writeFileSync(join(folder, fileName), source);
    const load = plugin.load as unknown as (this: object, id: string) => Promise<string>;
    const text = await load.call({ emitFile }, fileOf(language));
    const module = join(folder, 'catalogue.mjs');
    writeFileSync(module, text);
    work(text, Object.values((await import(pathToFileURL(module).href)) as Record<string, object>)[0] ?? {});
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

it.each([
  ['fr', FRENCH],
  ['en', ENGLISH],
] as const)('holds for %s every word, in the window and beside it', async (language, catalogue) => {
  for (const plugin of [catalogues, catalogueFiles])
    await built(plugin, language, (_text, made) => {
      expect(Object.keys(made)).toEqual(Object.keys(catalogue));
      expect(JSON.parse(JSON.stringify(made))).toEqual(JSON.parse(JSON.stringify(catalogue)));
    });
  // One letter of two bytes would double the text that the window holds.
  await built(catalogues, language, (text) => expect(text).not.toMatch(/[^\0-\xff]/));
});
