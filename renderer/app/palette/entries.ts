/** What the palette finds without asking the portfolio, from the nearest to the furthest: the open dossier, places, things to do, help. */
import { actionsHere } from '#renderer/ground/commands/actions.ts';
import type { useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { HELP_CARDS } from '#shared/base/help/cards.ts';
import type { Language } from '#shared/base/method/text.ts';
import type { MenuCommand } from '#shared/contract/menu-commands.ts';
import type { PaletteEntry } from './entry.ts';
import { type Inside, insideEntries } from './in-dossier.ts';
import { type Elsewhere, placeEntries } from './places.ts';

type T = ReturnType<typeof useT>;

/** Commands that lead somewhere and do nothing there. */
const LEADING: ReadonlySet<MenuCommand> = new Set(['portfolio', 'committee', 'agenda', 'preferences']);
const commandEntries = (t: T, language: Language): readonly PaletteEntry[] =>
  actionsHere(t, language).map(({ id, label, shortcut, blocked, run }) => ({
    id: `command-${id}`,
    group: LEADING.has(id) ? 'goTo' : 'do',
    kind: LEADING.has(id) ? 'place' : 'command',
    label,
    side: blocked ?? '',
    keys: blocked === null ? shortcut : '',
    blocked,
    run,
  }));

/** @param inside the dossier on the screen; null when none is */
export const entriesOf = (
  t: T,
  language: Language,
  inside: Inside | null,
  elsewhere: Elsewhere,
): readonly PaletteEntry[] => {
  const help = HELP_CARDS.map(
    (card): PaletteEntry => ({
      id: `help-${card.id}`,
      group: 'help',
      kind: 'card',
      label: card.title[language],
      side: '',
      run: () => useApp.getState().showHelp(card.id),
    }),
  );
  return [
    ...(inside === null ? [] : insideEntries(t, language, inside)),
    ...commandEntries(t, language),
    ...placeEntries(t, language, elsewhere),
    ...help,
  ];
};
