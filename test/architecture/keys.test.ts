/** The keys that the window tells of are those that the native menu has. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { COMMAND_KEYS } from '#renderer/ground/commands/keys.ts';
import { MENU_COMMANDS } from '#shared/contract/menu-commands.ts';

it('says the keys that the native menu has', () => {
  const menu = readFileSync('main/shell/menu.ts', 'utf8');
  const keysIn = (command: string): string =>
    (new RegExp(`item\\(t\\('shell\\.\\w+'\\), '([^']*)', '${command}'\\)`).exec(menu)?.[1] ?? 'none').replace(
      'CmdOrCtrl',
      'Ctrl',
    );
  expect(MENU_COMMANDS.filter((command) => keysIn(command) !== COMMAND_KEYS[command])).toEqual([]);
});
