/**
 * The start: what the window is, before anything is served to it. Only what its first frame needs is read here: the rest of the program is
 * evaluated (serving.ts) while another process reads the page.
 */
import { url as inspectorAddress } from 'node:inspector';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { app, type BrowserWindow, nativeTheme, type Session, session } from 'electron';
import { makeFirstFrame } from './files/first-frame.ts';
import { openPlaces } from './files/places.ts';
import { openSettings, systemLocale } from './files/settings.ts';
import { beginningKept } from './ipc/beginning.ts';
import { firstAnswering } from './ipc/first-answer.ts';
import { listenToWindows } from './ipc/listen.ts';
import type { Sender } from './ipc/sender.ts';
import { makeLog } from './log/log.ts';
import { firstFramePath } from './portfolio/files.ts';
import { aboutProgram, today } from './shell/about.ts';
import { failedStart, watch, watchProcess } from './shell/last-resort.ts';
import { takeOpenedFiles } from './shell/opened-from-outside.ts';
import { closeRoads, denyEverything, refusedSwitch } from './shell/policy.ts';
import { ORIGIN, registerScheme, serveFiles } from './shell/protocol.ts';
import { keepDriverOut } from './shell/toolkit.ts';
import { openWindow } from './shell/window.ts';

const here = dirname(fileURLToPath(import.meta.url));
// Before the application is ready: a file opened with it is told at once.
const openedFiles = takeOpenedFiles(app);

/** The file in which the page's program stands (electron.vite.config.ts). */
const PROGRAM = `${ORIGIN}/assets/first-*.js`;
/** Whatever becomes of the page, what answers it is there by then. */
const LATEST_MS = 2_000;
/**
 * Done once the page has all of its program, which it then evaluates by itself. Handing it over is not enough: that the file is at its end is told by this very
 * thread, and a page that is not told waits for as long as the thread is held.
 */
const programRead = ({ webRequest }: Session): Promise<void> =>
  new Promise((resolve) => {
    webRequest.onCompleted({ urls: [PROGRAM] }, () => {
      webRequest.onCompleted(null);
      resolve();
    });
    setTimeout(resolve, LATEST_MS).unref();
  });

const start = async (): Promise<void> => {
  const userData = app.getPath('userData');
  const log = makeLog(join(userData, 'logs'));
  watchProcess(log);
  const settings = openSettings(
    join(userData, 'settings.json'),
    systemLocale(app.getSystemLocale(), process.platform, process.env),
    new Date().toISOString(),
  );
  const places = openPlaces(join(userData, 'places.json'));
  const usual = join(userData, 'portfolio');
  nativeTheme.themeSource = settings.get().theme;
  denyEverything(app, session.defaultSession);
  const firstFrame = makeFirstFrame({
    file: () => firstFramePath(places.get().portfolio ?? usual),
    settings: settings.get,
    isDark: () => nativeTheme.shouldUseDarkColors,
  });
  let window: BrowserWindow | null = null;
  const sender: Sender = {
    origin: ORIGIN,
    isOurs: (id) => window?.isDestroyed() === false && window.webContents.id === id,
  };
  const { answerWith, isAsked } = listenToWindows((rest) =>
    firstAnswering(
      sender,
      () => {
        const list = firstFrame.list();
        return list && beginningKept({ ...aboutProgram(), settings, today }, places.get().portfolio ?? usual, list);
      },
      rest,
    ),
  );
  const isRead = programRead(session.defaultSession);
  serveFiles(session.defaultSession.protocol, join(here, '..', 'renderer'), {
    onPage: firstFrame.on,
  });
  window = openWindow({
    preload: join(here, '..', 'preload', 'index.cjs'),
    dark: nativeTheme.shouldUseDarkColors,
    placeFile: join(userData, 'window.json'),
    url: `${ORIGIN}/`,
  });
  watch(window, log);
  // Not before: what is evaluated here holds the thread that hands the page its files. A page that has a list to draw asks for more once it is drawn.
  await isRead;
  if (firstFrame.list() !== null) await Promise.race([isAsked, wait(LATEST_MS, undefined, { ref: false })]);
  // Closed meanwhile, and the program with it.
  if (window.isDestroyed()) return;
  const { serveWindow } = await import('./serving.ts');
  serveWindow({ window, userData, log, settings, places, usual, firstFrame, openedFiles, sender, answerWith });
};

// Chromium refuses its sandbox to root, where tests run; each window asks for its own sandbox all the same.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
closeRoads(app);
keepDriverOut(app);
const refused = refusedSwitch(app, inspectorAddress() !== undefined);
if (refused !== null) {
  process.stderr.write(`triptyque: --${refused} is refused\n`);
  app.exit(1);
}
registerScheme();
if (app.requestSingleInstanceLock()) void app.whenReady().then(start).catch(failedStart);
else app.quit();
