/** Every key that the window answers to, said once: what the palette shows beside a command and the page of shortcuts are made of it. */
import type { Language } from '#shared/base/method/text.ts';
import type { MenuCommand } from '#shared/contract/contract.ts';

/** Of the native menu (main/shell/menu.ts); empty: none. */
export const COMMAND_KEYS: Readonly<Record<MenuCommand, string>> = {
  palette: 'Ctrl+K',
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
};

/** A shortcut as the language names its keys. */
export const keyWords = (keys: string, language: Language): string =>
  language === 'fr' ? keys : keys.replace('Maj', 'Shift');
