/** The window is asked before it closes: what it shows and the disk does not hold is not lost without a word. */
import { type BrowserWindow, dialog } from 'electron';
import { translator } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';

export interface Closing {
  /** what the window answers. @param ready false: it heard, and asks the user; true: it may go */ readonly answer: (
    ready: boolean,
  ) => void;
}
export interface ClosingOptions {
  /** tells the window that it is to close */ readonly ask: () => void;
  readonly language: () => Language;
}
/** A window that does not even say that it heard is not waited for without a word. */
const HEARD_MS = 3_000;

export const guardClosing = (window: BrowserWindow, { ask, language }: ClosingOptions): Closing => {
  let mayClose = false;
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
  window.on('close', (event) => {
    if (mayClose || window.webContents.isCrashed()) return;
    event.preventDefault();
    clearTimeout(silence);
    silence = setTimeout(() => void sayItIsSilent(), HEARD_MS);
    ask();
  });
  return {
    answer: (ready) => {
      clearTimeout(silence);
      if (ready) leave();
    },
  };
};
