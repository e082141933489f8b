/** Dossier files that the system opens with the application: by a command, a double click, or dropped on its icon. */
import type { App } from 'electron';

export interface OpenedFromOutside {
  /** A file was opened; it waits for a window that listens. */
  readonly open: (path: string) => void;
  /** The window listens from now on. @param show what is done with each file, those that waited first */
  readonly listen: (show: (path: string) => void) => void;
}
/** macOS names the file before the application is ready: call it before anything is awaited. */
export const takeOpenedFiles = (app: App): OpenedFromOutside => {
  const waiting: string[] = [];
  let show: ((path: string) => void) | null = null;
  const open = (path: string): void => {
    if (show === null) waiting.push(path);
    else show(path);
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open(path);
  });
  return {
    open,
    listen: (shown) => {
      show = shown;
      for (const path of waiting.splice(0)) shown(path);
    },
  };
};
