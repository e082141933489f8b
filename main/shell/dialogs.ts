/** Files are chosen here, by the user, in main: the window never names a path. */
import { type BrowserWindow, dialog, shell } from 'electron';
import { translator } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';

export interface Dialogs {
  /** null when the user cancels */ readonly openDossier: () => Promise<string | null>;
  readonly openWorkbook: () => Promise<string | null>;
  /** files of figures, several at once */ readonly openFigures: () => Promise<readonly string[]>;
  readonly openPicture: () => Promise<string | null>;
  readonly openAny: () => Promise<readonly string[]>;
  /** a folder of the disk, which may be made there */ readonly openFolder: () => Promise<string | null>;
  readonly save: (name: string, extension: string) => Promise<string | null>;
  readonly show: (path: string) => void;
  /** @returns whether the system opened it */ readonly open: (path: string) => Promise<boolean>;
}

export const makeDialogs = (window: () => BrowserWindow | null, language: () => Language): Dialogs => {
  const on = <T>(ask: (w: BrowserWindow) => T, otherwise: T): T => {
    const w = window();
    return w ? ask(w) : otherwise;
  };
  const openOne = async (
    name: 'shell.dossierFiles' | 'shell.workbooks' | 'shell.pictures',
    extensions: string[],
  ): Promise<string | null> => {
    const t = translator(language());
    const result = await on(
      (w) => dialog.showOpenDialog(w, { properties: ['openFile'], filters: [{ name: t(name), extensions }] }),
      Promise.resolve({ canceled: true, filePaths: [] as string[] }),
    );
    return result.canceled ? null : (result.filePaths[0] ?? null);
  };
  return {
    openDossier: () => openOne('shell.dossierFiles', ['triptyque', 'json']),
    openWorkbook: () => openOne('shell.workbooks', ['xlsx']),
    openPicture: () => openOne('shell.pictures', ['png', 'jpg', 'jpeg']),
    openFigures: async () => {
      const t = translator(language());
      const filters = [
        { name: t('shell.figures'), extensions: ['xlsx', 'xlsm', 'xls', 'xlsb', 'ods', 'csv', 'tsv', 'txt', 'pdf'] },
        { name: t('shell.anyFile'), extensions: ['*'] },
      ];
      const result = await on(
        (w) => dialog.showOpenDialog(w, { properties: ['openFile', 'multiSelections'], filters }),
        Promise.resolve({ canceled: true, filePaths: [] as string[] }),
      );
      return result.canceled ? [] : result.filePaths;
    },
    openAny: async () => {
      const result = await on(
        (w) => dialog.showOpenDialog(w, { properties: ['openFile', 'multiSelections'] }),
        Promise.resolve({ canceled: true, filePaths: [] as string[] }),
      );
      return result.canceled ? [] : result.filePaths;
    },
    openFolder: async () => {
      const result = await on(
        (w) => dialog.showOpenDialog(w, { properties: ['openDirectory', 'createDirectory'] }),
        Promise.resolve({ canceled: true, filePaths: [] as string[] }),
      );
      return result.canceled ? null : (result.filePaths[0] ?? null);
    },
    save: async (name, extension) => {
      const result = await on(
        (w) =>
          dialog.showSaveDialog(w, {
            defaultPath: name,
            filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
          }),
        Promise.resolve({ canceled: true, filePath: '' }),
      );
      return result.canceled || result.filePath === '' ? null : result.filePath;
    },
    show: (path) => shell.showItemInFolder(path),
    open: async (path) => (await shell.openPath(path)) === '',
  };
};
