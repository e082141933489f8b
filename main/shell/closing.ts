/** The window is asked before it closes: what it shows and the disk does not hold is not lost without a word. */
import { type BrowserWindow, dialog } from 'electron';
import { translator } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';

export interface Closing {
  /** what the window answers. @param ready false: it heard; true: it may go @param asks the user is asked: it stays until they answer */
  readonly answer: (ready: boolean, asks: boolean) => void;
  /** A page listens: the one that was to close may have begun anew before it answered, as it does when a portfolio is locked. */
  readonly listen: () => void;
}
export interface ClosingOptions {
  /** tells the window that it is to close */ readonly ask: () => void;
  readonly language: () => Language;
}
/** A window that does not even say that it heard is not waited for without a word. */
const HEARD_MS = 3_000;

export const guardClosing = (window: BrowserWindow, { ask, language }: ClosingOptions): Closing => {
  let mayClose = false;
  let isLeaving = false;
  let silence: NodeJS.Timeout | undefined;
  const leave = (): void => {
    mayClose = true;
    if (!window.isDestroyed()) window.close();
  };
  const sayItIsSilent = async (): Promise<void> => {
    if (window.isDestroyed()) return;
    const t = translator(language());
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: t('shell.silent'),
      detail: t('shell.silentKept'),
      buttons: [t('shell.wait'), t('shell.closeAnyway')],
      defaultId: 0,
      cancelId: 0,
    });
    if (response === 1) leave();
  };
  const askPage = (): void => {
    isLeaving = true;
    clearTimeout(silence);
    silence = setTimeout(() => void sayItIsSilent(), HEARD_MS);
    ask();
  };
  window.on('close', (event) => {
    if (mayClose || window.webContents.isCrashed()) return;
    event.preventDefault();
    askPage();
  });
  return {
    answer: (ready, asks) => {
      clearTimeout(silence);
      if (asks) isLeaving = false;
      if (ready) leave();
    },
    listen: () => isLeaving && askPage(),
  };
};
