/** Dossier files that the system opens with the application: by a command, a double click, or dropped on its icon. */
import { resolve } from 'node:path';
import type { App } from 'electron';

export interface OpenedFromOutside {
  /** A file was opened; it waits for a window that listens. */
  readonly open: (path: string) => void;
  /** The window listens from now on. @param show what is done with each file, those that waited first */
  readonly listen: (show: (path: string) => void) => void;
}
/** @param folder where the command was typed: a name alone is relative to it */
export const dossierArgument = (args: readonly string[], folder: string): string | undefined => {
  const named = args.slice(1).find((a) => a.toLowerCase().endsWith('.triptyque'));
  return named === undefined ? undefined : resolve(folder, named);
};

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
  app.on('second-instance', (_event, args, folder) => {
    const path = dossierArgument(args, folder);
    if (path !== undefined) open(path);
  });
  return {
    open,
    listen: (shown) => {
      show = shown;
      for (const path of waiting.splice(0)) shown(path);
    },
  };
};
