/** The window: its safety, its place and its size. */
import { existsSync, readFileSync } from 'node:fs';
import { BrowserWindow, type BrowserWindowConstructorOptions, screen } from 'electron';
import { z } from 'zod';
import { atomicWrite } from '../files/atomic-write.ts';
import { fitInto } from './window-place.ts';

const PlaceSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(400),
  height: z.int().min(300),
  maximised: z.boolean(),
});
type Place = z.infer<typeof PlaceSchema>;
export const BACKGROUND = { light: '#fbfaf7', dark: '#14181b' } as const;

/** What no page of ours may have, whatever it shows. */
export const SAFE = Object.freeze({
  sandbox: true,
  // No window, no place of another origin is opened by the middle button either.
  disableBlinkFeatures: 'Auxclick',
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  devTools: false,
});

/** A laptop of 1366 × 768 at 125 % leaves 1093 × 574 to a window, and half of that where two stand side by side. */
const SMALLEST = { minWidth: 480, minHeight: 400 } as const;
const USUAL = { width: 1440, height: 900 } as const;

export const windowOptions = (preload: string, dark: boolean): BrowserWindowConstructorOptions => ({
  ...SMALLEST,
  show: false,
  title: 'Triptyque',
  backgroundColor: dark ? BACKGROUND.dark : BACKGROUND.light,
  webPreferences: Object.freeze({ preload, ...SAFE }),
});

const readPlace = (file: string): Place | null => {
  if (!existsSync(file)) return null;
  try {
    return PlaceSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // A window can be placed anew; nothing of the user's is in this file.
    return null;
  }
};
export const openWindow = ({
  preload,
  dark,
  placeFile,
  url,
}: {
  readonly preload: string;
  readonly dark: boolean;
  readonly placeFile: string;
  readonly url: string;
}): BrowserWindow => {
  const place = readPlace(placeFile);
  const room = screen.getPrimaryDisplay().workAreaSize;
  const window = new BrowserWindow({
    ...windowOptions(preload, dark),
    // No larger than the screen: what is below its edge cannot be reached.
    width: Math.min(USUAL.width, room.width),
    height: Math.min(USUAL.height, room.height),
    // Of the screen that it was left on, or of the nearest: that one may be gone.
    ...(place && fitInto(place, screen.getDisplayMatching(place).workArea)),
  });
  if (place?.maximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', () => {
    try {
      atomicWrite(placeFile, JSON.stringify({ ...window.getNormalBounds(), maximised: window.isMaximized() }));
    } catch {
      // The place of a window is not worth a message.
    }
  });
  void window.loadURL(url);
  return window;
};
