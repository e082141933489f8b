/** Everything that can be asked from anywhere: the native menu, the palette and the shortcuts all come here. */

import { call } from '#renderer/ground/api/client.ts';
import type { useT } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { redo, undo } from '#renderer/ground/saving/undo-list.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { dossierStore } from '#renderer/ground/state/dossier-store.ts';
import { closeUp } from '#renderer/ground/state/locking.ts';
import { STATION_IDS, STATION_NAMES } from '#shared/base/method/stations.ts';
import type { Language } from '#shared/base/method/text.ts';
import type { MenuCommand } from '#shared/contract/contract.ts';

type T = ReturnType<typeof useT>;
export interface Action {
  readonly id: string;
  readonly label: string;
  readonly shortcut: string;
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

const lock = async (t: T): Promise<void> => {
  const { info, say } = useApp.getState();
  if (info?.portfolio.state === 'open' && info.portfolio.isProtected === true) await closeUp();
  else say(t('actions.notProtected'));
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

/** Screens that print their own pages. */
const PAPERS: ReadonlySet<string> = new Set(['memo', 'sessionPaper', 'followUpReport']);
const COMMANDS: Readonly<Partial<Record<MenuCommand, (t: T) => void>>> = {
  newDossier: () => toPortfolio('newDossier'),
  freeze: inDossier(() => useApp.getState().show('freeze')),
  versions: inDossier(() => useApp.getState().show('versions')),
  importDossier: () => void importFile(),
  exportDossier: inDossier((id) => exportDossiers([id])),
  memo: toMemo,
  // Where pages are shown, their own screen prints them.
  print: (t) => !PAPERS.has(useApp.getState().place.name) && toMemo(t),
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
export const runCommand = (command: MenuCommand, t: T): void => COMMANDS[command]?.(t);

const SHORTCUTS = {
  newDossier: 'Ctrl+N',
  importDossier: 'Ctrl+I',
  exportDossier: 'Ctrl+Maj+S',
  freeze: 'Ctrl+S',
  versions: 'Ctrl+Maj+H',
  memo: 'Ctrl+M',
  print: 'Ctrl+P',
  undo: 'Ctrl+Z',
  redo: 'Ctrl+Y',
  findEverywhere: 'Ctrl+Maj+F',
  preferences: 'Ctrl+,',
  portfolio: 'Ctrl+Maj+O',
  committee: 'Ctrl+Maj+D',
  agenda: 'Ctrl+Maj+E',
  backups: '',
  lock: 'Ctrl+Maj+L',
  toggleCoherence: 'Ctrl+Maj+C',
  help: 'F1',
  about: '',
} as const;
type Listed = keyof typeof SHORTCUTS;
const ANYWHERE: readonly Listed[] = [
  'newDossier',
  'importDossier',
  'findEverywhere',
  'portfolio',
  'committee',
  'agenda',
  'backups',
  'lock',
  'preferences',
  'help',
  'about',
];
const IN_DOSSIER: readonly Listed[] = [
  'memo',
  'freeze',
  'versions',
  'toggleCoherence',
  'exportDossier',
  'undo',
  'redo',
  'print',
];

/** A shortcut as the language names its keys. */
export const shortcutWords = (shortcut: string, language: Language): string =>
  language === 'fr' ? shortcut : shortcut.replace('Maj', 'Shift');

/** What can be done from here, in the order of the palette: stations first when a dossier is open. */
export const actionsHere = (t: T, language: Language): readonly Action[] => {
  const id = openId();
  const { go } = useApp.getState();
  const commands = (list: readonly Listed[]): Action[] =>
    list.map((command) => ({
      id: command,
      label: t(`actions.${command}`),
      shortcut: shortcutWords(SHORTCUTS[command], language),
      run: () => runCommand(command, t),
    }));
  const questions: Action[] =
    id !== null && dossierStore.getState().dossier !== null
      ? [{ id: 'questions', label: t('questions.all'), shortcut: '', run: () => go({ name: 'questions', id }) }]
      : [];
  const followUp: Action[] =
    id === null
      ? []
      : [
          {
            id: 'followUp',
            label: t('followUp.of'),
            shortcut: '',
            run: () => go({ name: 'followUp', id, tab: 'milestones' }),
          },
        ];
  const stations =
    id !== null && dossierStore.getState().dossier !== null
      ? STATION_IDS.map((station) => ({
          id: station,
          label: t('actions.station', { name: STATION_NAMES[station][language] }),
          shortcut: '',
          run: () => go({ name: 'dossier', id, station }),
        }))
      : [];
  return [...stations, ...questions, ...followUp, ...(id === null ? [] : commands(IN_DOSSIER)), ...commands(ANYWHERE)];
};
/** Every shortcut, for the help page. */
export const allShortcuts = (
  t: T,
  language: Language,
): readonly { readonly label: string; readonly keys: string }[] => [
  ...(Object.keys(SHORTCUTS) as Listed[])
    .filter((command) => SHORTCUTS[command] !== '')
    .map((command) => ({ label: t(`actions.${command}`), keys: shortcutWords(SHORTCUTS[command], language) })),
  { label: t('actions.palette'), keys: 'Ctrl+K' },
];
