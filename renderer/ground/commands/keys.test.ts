import { expect, it } from 'vitest';
import { translator } from '#shared/base/i18n/translate.ts';
import { KEY_GROUPS, keysInWords, keysOf, LETTERS } from './keys.ts';

it('tells every letter that acts alone, and names each key in the language of the reader', () => {
  const told = KEY_GROUPS.flatMap(keysOf).map(({ keys }) => keys.toLowerCase());
  for (const letter of Object.values(LETTERS)) expect(told.some((keys) => keys.split(' ')[0] === letter)).toBe(true);
  const [fr, en] = [translator('fr'), translator('en')];
  expect(keysInWords('G Then D', fr)).toBe('G puis D');
  expect(keysInWords('G Then D', en)).toBe('G then D');
  expect(keysInWords('Alt+Enter', fr)).toBe('Alt+Entrée');
  expect(keysInWords('Shift+↑ ↓', fr)).toBe('Maj+↑ ↓');
  const english = /Shift|Enter|Space|Delete|Esc|Then|PgDn/;
  expect(KEY_GROUPS.flatMap(keysOf).filter(({ keys }) => english.test(keysInWords(keys, fr)))).toEqual([]);
});
