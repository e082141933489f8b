import { expect, it } from 'vitest';
import { foldSought, nearnessOf, soughtParts } from './sought.ts';

/** Parts as one text, what is marked between brackets. */
const show = (text: string, ...words: readonly string[]): string =>
  soughtParts(text, words)
    .map((part) => (part.isSought ? `[${part.text}]` : part.text))
    .join('');

it('marks what was typed as it is written, whatever its accents and capitals', () => {
  expect(show('Trésorerie au plus bas', 'treso')).toBe('[Tréso]rerie au plus bas');
  expect(show('TRÉSORERIE', 'trésor')).toBe('[TRÉSOR]ERIE');
  expect(show('De\u0301passement', 'depass')).toBe('[De\u0301pass]ement');
  expect(show('De\u0301fi', 'dé')).toBe('[De\u0301]fi');
  expect(show('Main-d’œuvre', "d'oeu")).toBe('Main-[d’œu]vre');
  expect(show('Cœur', 'o')).toBe('C[œ]ur');
});

it('marks each word where a word begins, before the middle of another', () => {
  expect(show('Assurance et son rang', 'r')).toBe('Assurance et son [r]ang');
  expect(show('Assurance', 'ran')).toBe('Assu[ran]ce');
  expect(show('Besoin de trésorerie mensuelle', 'mens', 'besoin')).toBe('[Besoin] de trésorerie [mens]uelle');
  expect(show('aaa', 'a', 'aa')).toBe('[aa]a');
});

it('leaves the text whole, whatever was typed', () => {
  for (const text of ['', 'é', 'Œuvre 😀 d’art', 'a\u0301\u0327b', 'Dz'])
    for (const words of [[], [''], ['e'], ['zzz'], ['oeuvre', 'art'], ['😀']])
      expect(
        soughtParts(text, words)
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
  expect(show('Rien', 'tout')).toBe('Rien');
});

it('tells what begins with a word from what holds it', () => {
  const nearness = (text: string, word: string): number => nearnessOf(foldSought(text), foldSought(word));
  expect(nearness('Échéances', 'eche')).toBe(0);
  expect(nearness('Les échéances', 'éche')).toBe(1);
  expect(nearness('L’échéance', 'éche')).toBe(1);
  expect(nearness('Approché', 'che')).toBe(2);
});
