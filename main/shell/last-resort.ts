/** The last net: it needs no translation, no database and no window to speak. */
import { app, type BrowserWindow, dialog } from 'electron';
import type { Log } from '../log/log.ts';

const KEPT = 'Tout ce qui était indiqué comme enregistré est sur le disque.\nEverything shown as saved is on the disk.';

export const watch = (window: BrowserWindow, log: Log): void => {
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    const incident = log.fault('window', new Error(details.reason));
    const choice = dialog.showMessageBoxSync(window, {
      type: 'error',
      message: 'La fenêtre s’est arrêtée. / The window stopped.',
      detail: `${KEPT}\n(${incident})`,
      buttons: ['Rouvrir / Reopen', 'Quitter / Quit'],
      defaultId: 0,
      cancelId: 0,
    });
    if (choice === 0) window.reload();
    else app.quit();
  });
};
/** What kept the window from opening at all: said, with the way to try again. */
export const failedStart = (error: unknown): void => {
  // For whoever started it from a terminal, and for what waits behind it: the box below stands until someone answers.
  process.stderr.write(`triptyque: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  const choice = dialog.showMessageBoxSync({
    type: 'error',
    message: 'Triptyque ne peut pas démarrer. / Triptyque cannot start.',
    detail: `${KEPT}\n\n${String((error as Error | null)?.message ?? error).slice(0, 500)}`,
    buttons: ['Réessayer / Try again', 'Quitter / Quit'],
    defaultId: 0,
    cancelId: 1,
  });
  if (choice === 0) app.relaunch();
  app.exit(choice === 0 ? 0 : 1);
};
export const watchProcess = (log: Log): void => {
  process.on('uncaughtException', (error) => {
    const incident = log.fault('main', error);
    if (app.isReady())
      dialog.showErrorBox('Triptyque', `Une erreur est survenue. / An error occurred.\n${KEPT}\n(${incident})`);
  });
  process.on('unhandledRejection', (error) => void log.fault('promise', error));
};
