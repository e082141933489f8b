/** Every key that the window answers to, said once: what the palette shows beside a command and the page of shortcuts are made of it. */
import type { useT } from '#renderer/ground/language/language.tsx';
import type { MenuCommand } from '#shared/contract/menu-commands.ts';

/** Of the native menu (main/shell/menu.ts); empty: none. */
export const COMMAND_KEYS: Readonly<Record<MenuCommand, string>> = {
  palette: 'Ctrl+K',
  newDossier: 'Ctrl+N',
  importDossier: 'Ctrl+I',
  exportDossier: 'Ctrl+Shift+S',
  freeze: 'Ctrl+S',
  versions: 'Ctrl+Shift+H',
  memo: 'Ctrl+M',
  print: 'Ctrl+P',
  undo: 'Ctrl+Z',
  redo: 'Ctrl+Y',
  findEverywhere: 'Ctrl+Shift+F',
  preferences: 'Ctrl+,',
  portfolio: 'Ctrl+Shift+O',
  committee: 'Ctrl+Shift+D',
  agenda: 'Ctrl+Shift+E',
  backups: '',
  lock: 'Ctrl+Shift+L',
  toggleCoherence: 'Ctrl+Shift+C',
  help: 'F1',
  about: '',
};

/** Keys pressed alone. They act where nothing is written, and can be switched off in the preferences (letters.ts). */
export const LETTERS = { go: 'g', help: '?', find: '/', add: 'n', tick: 'x', step: 'e', assign: 'a' } as const;
/** After the first of the two keys that lead somewhere. */
export const GO_LETTERS = { d: 'portfolio', e: 'agenda', c: 'committee', v: 'views' } as const;

/** What else the keyboard does, by where it does it: the words are `help.keys.<group>.<id>`. */
const OTHER_KEYS = {
  window: {
    back: 'Alt+←',
    forward: 'Alt+→',
    parts: 'F6',
    goPortfolio: 'G Then D',
    goAgenda: 'G Then E',
    goCommittee: 'G Then C',
    goViews: 'G Then V',
    shortcuts: LETTERS.help,
  },
  list: {
    move: '↑ ↓',
    tickOn: 'Shift+↑ ↓',
    tick: 'X',
    all: 'Ctrl+A',
    peek: 'Space',
    open: 'Enter',
    step: 'E',
    assign: 'A',
    board: 'Ctrl+← →',
    find: LETTERS.find,
    view: 'F2',
    add: 'N',
  },
  dossier: {
    findings: 'Alt+1',
    help: 'Alt+2',
    documents: 'Alt+3',
    panel: 'Ctrl+.',
    origin: 'Alt+Enter',
    tabs: 'Ctrl+PgDn',
    addLine: 'N',
    removeLine: 'Delete',
    moveLine: 'Alt+↑ ↓',
  },
  grid: {
    edit: 'F2',
    fillDown: 'Ctrl+D',
    fillRight: 'Ctrl+R',
    origin: 'Alt+Enter',
    note: 'Shift+F2',
  },
  slides: { move: '← →', black: 'B', mask: 'M', leave: 'Esc' },
} as const;
type OtherKeys = typeof OTHER_KEYS;
export type KeyGroup = keyof OtherKeys;
export const KEY_GROUPS = Object.keys(OTHER_KEYS) as readonly KeyGroup[];
/** A key of a group: what it does as a key of the catalogue, and the key itself. */
export type KeyWordsOf = { [G in KeyGroup]: `help.keys.${G}.${keyof OtherKeys[G] & string}` }[KeyGroup];
export const keysOf = (group: KeyGroup): readonly { readonly words: KeyWordsOf; readonly keys: string }[] =>
  Object.entries(OTHER_KEYS[group]).map(([id, keys]) => ({ words: `help.keys.${group}.${id}` as KeyWordsOf, keys }));

/** Names on a keyboard that are not the same in every language: words of `help.keyNames`. */
const NAMED = ['Shift', 'Enter', 'Space', 'Delete', 'Esc', 'Then', 'PgDn'] as const;
const isNamed = (part: string): part is (typeof NAMED)[number] => (NAMED as readonly string[]).includes(part);
/** A shortcut as the language names its keys. */
export const keysInWords = (keys: string, t: ReturnType<typeof useT>): string =>
  keys
    .split(/([+ ])/)
    .map((part) => (isNamed(part) ? t(`help.keyNames.${part}`) : part))
    .join('');
