/** Everything that can be asked from anywhere: the native menu, the palette and the shortcuts all come here. */

import { call } from '#renderer/ground/api/client.ts';
import type { useT } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { lockNow } from '#renderer/ground/saving/lock.ts';
import { redo, undo, undoList } from '#renderer/ground/saving/undo-list.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { closeUp } from '#renderer/ground/state/locking.ts';
import type { Language } from '#shared/base/method/text.ts';
import { failureWords } from '#shared/contract/failure-words.ts';
import { MENU_COMMANDS, type MenuCommand } from '#shared/contract/menu-commands.ts';
import { COMMAND_KEYS, keysInWords } from './keys.ts';
import { paperState, printShownPaper } from './shown-paper.ts';

type T = ReturnType<typeof useT>;
export interface Action {
  readonly id: MenuCommand;
  readonly label: string;
  readonly shortcut: string;
  /** why it cannot be done here and now, in words; null when it can */ readonly blocked: string | null;
  readonly run: () => void;
}

/** The dossier on the screen, or null. */
const openId = (): string | null => {
  const { place } = useApp.getState();
  const { name } = place;
  return name === 'dossier' ||
    name === 'overview' ||
    name === 'memo' ||
    name === 'questions' ||
    name === 'followUp' ||
    name === 'followUpReport'
    ? place.id
    : null;
};
const toPortfolio = (wish: 'newDossier' | 'search' | null): void => {
  const { go, wishFor } = useApp.getState();
  go({ name: 'portfolio' });
  wishFor(wish);
};
/** A file is chosen, then shown before anything of it enters. */
export const importFile = async (): Promise<void> => {
  const { tell, exchangeWith } = useApp.getState();
  const reply = await call('exchange.choose', {});
  if (reply.ok) exchangeWith({ kind: 'take', handle: reply.value.handle });
  else tell(reply.failure);
};
/** What belongs to the foundation, without any dossier. */
export const exportFoundation = (): void => useApp.getState().exchangeWith({ kind: 'send', ids: [] });
export const exportDossiers = (ids: readonly string[]): void => useApp.getState().exchangeWith({ kind: 'send', ids });
const backUp = async (t: T): Promise<void> => {
  const { tell, say } = useApp.getState();
  const reply = await callFinal('portfolio.backupNow', {});
  if (reply.ok) say(t('actions.backedUp'));
  else tell(reply.failure);
};

const isProtectedNow = (): boolean => {
  const portfolio = useApp.getState().info?.portfolio;
  return portfolio?.state === 'open' && portfolio.isProtected === true;
};
const lock = async (t: T): Promise<void> => {
  if (isProtectedNow()) await closeUp();
  else useApp.getState().say(t('actions.notProtected'));
};

/** What needs an open dossier says so when there is none. */
const inDossier =
  (run: (id: string, t: T) => void) =>
  (t: T): void => {
    const id = openId();
    if (id === null) useApp.getState().say(t('actions.openFirst'));
    else run(id, t);
  };
const toMemo = inDossier((id) => useApp.getState().go({ name: 'memo', id }));

const COMMANDS: Readonly<Record<MenuCommand, (t: T) => void>> = {
  newDossier: () => toPortfolio('newDossier'),
  freeze: inDossier(() => useApp.getState().show('freeze')),
  versions: inDossier(() => useApp.getState().show('versions')),
  importDossier: () => void importFile(),
  exportDossier: inDossier((id) => exportDossiers([id])),
  memo: toMemo,
  // Where pages are shown, those are printed.
  print: (t) => {
    if (paperState() === 'none') toMemo(t);
    else if (!printShownPaper()) useApp.getState().say(t('actions.paperBeingMade'));
  },
  undo,
  redo,
  findEverywhere: () => toPortfolio('search'),
  palette: () => useApp.getState().show('palette'),
  help: () => useApp.getState().show('help'),
  about: () => useApp.getState().show('about'),
  preferences: () => useApp.getState().go({ name: 'settings' }),
  backups: (t) => void backUp(t),
  lock: (t) => void lock(t),
  portfolio: () => toPortfolio(null),
  committee: () => useApp.getState().go({ name: 'committee', tab: 'sessions' }),
  agenda: () => useApp.getState().go({ name: 'agenda' }),
  toggleCoherence: () => useApp.getState().toggleCoherence(),
};
/** Runs a command of the menu, of the palette or of a shortcut. */
export const runCommand = (command: MenuCommand, t: T): void => COMMANDS[command](t);

/** What is done in a dossier before what is done anywhere. */
const ORDER: readonly MenuCommand[] = [
  'memo',
  'freeze',
  'versions',
  'toggleCoherence',
  'exportDossier',
  'undo',
  'redo',
  'print',
  'newDossier',
  'importDossier',
  'findEverywhere',
];
/** Pages of a dossier beside which findings stand. */
const BESIDE_FINDINGS: ReadonlySet<string> = new Set(['overview', 'dossier', 'questions']);
const whenOpen = (t: T): string | null => (openId() === null ? t('actions.openFirst') : null);
const whenWritten = (t: T, language: Language): string | null => {
  const lock = lockNow();
  return lock === null || lock === 'acting' ? null : failureWords(t, language, lock);
};
/** Why a command cannot be run here, where it cannot everywhere. */
const BLOCKS: Readonly<Partial<Record<MenuCommand, (t: T, language: Language) => string | null>>> = {
  newDossier: whenWritten,
  importDossier: whenWritten,
  freeze: (t, language) => whenOpen(t) ?? whenWritten(t, language),
  versions: whenOpen,
  exportDossier: whenOpen,
  memo: whenOpen,
  print: (t) => {
    const paper = paperState();
    return paper === 'none' ? whenOpen(t) : paper === 'making' ? t('actions.paperBeingMade') : null;
  },
  toggleCoherence: (t) =>
    whenOpen(t) ?? (BESIDE_FINDINGS.has(useApp.getState().place.name) ? null : t('actions.besidePages')),
  undo: (t) => (undoList.getState().past.length === 0 ? t('actions.nothingToUndo') : null),
  redo: (t) => (undoList.getState().future.length === 0 ? t('actions.nothingToRedo') : null),
  lock: (t) => (isProtectedNow() ? null : t('actions.notProtected')),
};

/** Every command of the menu, what can be done here first, in the order in which it is looked for; the palette itself is open. */
export const actionsHere = (t: T, language: Language): readonly Action[] => {
  const known = new Set<string>(ORDER);
  return [...ORDER, ...MENU_COMMANDS.filter((command) => command !== 'palette' && !known.has(command))]
    .map((command) => ({
      id: command,
      label: t(`actions.${command}`),
      shortcut: keysInWords(COMMAND_KEYS[command], t),
      blocked: BLOCKS[command]?.(t, language) ?? null,
      run: () => runCommand(command, t),
    }))
    .toSorted((a, b) => Number(a.blocked !== null) - Number(b.blocked !== null));
};
/** Every shortcut, for the help page. */
export const allShortcuts = (t: T): readonly { readonly label: string; readonly keys: string }[] => [
  ...MENU_COMMANDS.filter((command) => COMMAND_KEYS[command] !== '').map((command) => ({
    label: t(`actions.${command}`),
    keys: keysInWords(COMMAND_KEYS[command], t),
  })),
  { label: t('actions.today'), keys: 'Ctrl+;' },
];
