import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { translator } from '#shared/base/i18n/translate.ts';
import { MENU_COMMANDS } from '#shared/contract/contract.ts';
import { COMMAND_KEYS, KEY_GROUPS, keysInWords, keysOf, LETTERS } from './keys.ts';

it('says the keys that the native menu has', () => {
  const menu = readFileSync(new URL('../../../main/shell/menu.ts', import.meta.url), 'utf8');
  const keysIn = (command: string): string =>
    (new RegExp(`item\\(t\\('shell\\.\\w+'\\), '([^']*)', '${command}'\\)`).exec(menu)?.[1] ?? 'none').replace(
      'CmdOrCtrl',
      'Ctrl',
    );
  expect(MENU_COMMANDS.filter((command) => keysIn(command) !== COMMAND_KEYS[command])).toEqual([]);
});

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
