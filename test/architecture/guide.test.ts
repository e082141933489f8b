/** The guides name what a person presses by the words that the window shows: when a button changes its words, its guide does too. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LANGUAGES, type Language } from '#shared/base/method/text.ts';
import { catalogueTexts, dataTexts } from './texts.ts';
import { ROOT } from './tree.ts';

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ').trim();
/** A text that counts something is quoted without its count. */
const withoutCount = (text: string): string => text.replace(/ \(\{\{count\}\}\)$/, '');
/** Emphasis, or what is read and not pressed. */
const OF_THE_GUIDE: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    '« Non connu » et « sans objet » sont des réponses.',
    'Dites d’où vient un fait',
    'Les nombres',
    'Préparer',
    'Déclarer un intérêt',
    'Décider',
    'Verser',
    'Présenter',
    'Procès-verbal et lettres',
    'sûre',
    '[…]',
  ],
  en: [
    '“Not known” and “not applicable” are answers.',
    'Say where a fact comes from',
    'Numbers',
    'A meeting',
    'Declaring an interest',
    'Deciding',
    'Paying',
    'Presenting',
    'Minutes and letters',
    'sure',
    '[…]',
  ],
};

it.each(LANGUAGES)('quotes only what the window says, in %s', async (language) => {
  const guide = readFileSync(join(ROOT, 'docs', `guide.${language}.md`), 'utf8');
  const quotes = [...guide.matchAll(/\*\*(.+?)\*\*|«[ \u00a0\u202f](.+?)[ \u00a0\u202f]»|“(.+?)”/g)].map((m) =>
    plain(m[1] ?? m[2] ?? m[3] ?? ''),
  );
  expect(quotes.length).toBeGreaterThan(30);
  const known = new Set(
    [...catalogueTexts(), ...(await dataTexts())].flatMap((text) => {
      const words = plain(withoutCount(text[language]));
      return [words, words.toLowerCase()];
    }),
  );
  const unknown = quotes.filter((quote) => !known.has(quote) && !OF_THE_GUIDE[language].includes(quote));
  expect(unknown).toEqual([]);
});

it('has the same chapters in both languages', () => {
  const [fr, en] = (['fr', 'en'] as const).map((language) =>
    [...readFileSync(join(ROOT, 'docs', `guide.${language}.md`), 'utf8').matchAll(/^(## |\| |- )/gm)].map(
      ([mark]) => mark,
    ),
  );
  expect(en).toEqual(fr);
});
