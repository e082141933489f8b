/** Wiring only: what exists, who knows whom, in which order. */
import { url as inspectorAddress } from 'node:inspector';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, type BrowserWindow, nativeTheme, session } from 'electron';
import { openFindings } from '#shared/assessment/coherence/run.ts';
import { type AppEvent, EVENT_CHANNEL } from '#shared/contract/contract.ts';
import type { Settings } from '#shared/contract/operations/app.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { makeExchangeJobs } from './documents/exchange/jobs.ts';
import { makeIntakeJobs } from './documents/intake/jobs.ts';
import { makeMemoRenderer } from './documents/pdf/render.ts';
import { makeWorkbookReader } from './documents/workbook/reader.ts';
import { makeHandles } from './files/handles.ts';
import { openedCopies } from './files/opened-copies.ts';
import { openOwnWords } from './files/own-words.ts';
import { openPlaces } from './files/places.ts';
import { openSettings } from './files/settings.ts';
import { foundationThresholds } from './ipc/foundation-tables.ts';
import { appHandlers } from './ipc/handlers/app.ts';
import { applicantHandlers } from './ipc/handlers/applicant.ts';
import { backupHandlers } from './ipc/handlers/backup.ts';
import { committeeHandlers } from './ipc/handlers/committee.ts';
import { exchangeHandlers, makeArrivals } from './ipc/handlers/exchange.ts';
import { followUpHandlers } from './ipc/handlers/follow-up.ts';
import { identityHandlers } from './ipc/handlers/identity.ts';
import { intakeHandlers } from './ipc/handlers/intake.ts';
import { memoHandlers } from './ipc/handlers/memo.ts';
import { opinionHandlers } from './ipc/handlers/opinion.ts';
import { packHandlers } from './ipc/handlers/pack.ts';
import { portfolioHandlers } from './ipc/handlers/portfolio.ts';
import { recordHandlers } from './ipc/handlers/record.ts';
import { versionHandlers } from './ipc/handlers/version.ts';
import { workbookHandlers } from './ipc/handlers/workbook.ts';
import { serve } from './ipc/serve.ts';
import { makeLog } from './log/log.ts';
import { openPortfolio } from './portfolio/portfolio.ts';
import { makeSafetyJobs } from './portfolio/safety/jobs.ts';
import { keepRounds } from './portfolio/safety/rounds.ts';
import { makeAccessiblePrinter } from './shell/accessible.ts';
import { type Closing, guardClosing } from './shell/closing.ts';
import { offerContextMenu } from './shell/context-menu.ts';
import { makeDialogs } from './shell/dialogs.ts';
import { failedStart, watch, watchProcess } from './shell/last-resort.ts';
import { setMenu } from './shell/menu.ts';
import { closeRoads, denyEverything, refusedSwitch } from './shell/policy.ts';
import { ORIGIN, registerScheme, serveFiles } from './shell/protocol.ts';
import { openWindow } from './shell/window.ts';
import { spellingHandlers } from './spelling/handlers.ts';
import { makeSpeller } from './spelling/speller.ts';

const here = dirname(fileURLToPath(import.meta.url));
/** How soon it is said that the portfolio can no longer be written. */
const STATE_MS = 3_000;
/** A file of this size is looked at whole in a frame or two; a larger one beside the window (about 10 ms a megabyte). */
const LOOKED_AT_ONCE_BYTES = 2_000_000;
/** How often the place of the portfolio is looked at. */
const PLACE_MS = 5_000;
const now = (): string => new Date().toISOString();
/** The user's day, not the one of Greenwich. */
const today = (): string => {
  const d = new Date();
  return `${d.getFullYear()}-${String(d.getMonth() + 1).padStart(2, '0')}-${String(d.getDate()).padStart(2, '0')}`;
};
/** @param folder where the command was typed: a name alone is relative to it */
const dossierArgument = (args: readonly string[], folder: string): string | undefined => {
  const named = args.slice(1).find((a) => a.toLowerCase().endsWith('.triptyque'));
  return named === undefined ? undefined : resolve(folder, named);
};

const DICTIONARIES = join(here, 'dictionaries');
const dictionaryOf = (language: string) => ({
  affixes: join(DICTIONARIES, `${language}.aff`),
  words: join(DICTIONARIES, `${language}.dic`),
});
const openSpeller = (userData: string, log: ReturnType<typeof makeLog>): ReturnType<typeof makeSpeller> =>
  makeSpeller({
    worker: new URL('./spelling-worker.js', import.meta.url),
    dictionaries: { fr: dictionaryOf('fr'), en: dictionaryOf('en') },
    own: openOwnWords(join(userData, 'words.txt')),
    onFault: (error) => log.fault('spelling', error),
  });

const start = async (): Promise<void> => {
  let window: BrowserWindow | null = null;
  let closing: Closing | null = null;
  const userData = app.getPath('userData');
  const log = makeLog(join(userData, 'logs'));
  watchProcess(log);
  const temporary = openedCopies(join(userData, 'opened'));
  const settings = openSettings(join(userData, 'settings.json'), app.getSystemLocale(), now());
  const places = openPlaces(join(userData, 'places.json'));
  const send = (event: AppEvent): void => {
    if (window && !window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, event);
  };
  // The window first: its page is read and laid out by another process while the portfolio opens here. What it asks meanwhile waits for this turn to end.
  const dialogs = makeDialogs(
    () => window,
    () => settings.get().language,
  );
  const show = (s: Settings): void => {
    nativeTheme.themeSource = s.theme;
    setMenu(s.language, (command) => send({ topic: 'menu', command }));
  };
  show(settings.get());
  denyEverything(app, session.defaultSession);
  serveFiles(session.defaultSession.protocol, join(here, '..', 'renderer'));
  window = openWindow({
    preload: join(here, '..', 'preload', 'index.cjs'),
    dark: nativeTheme.shouldUseDarkColors,
    placeFile: join(userData, 'window.json'),
    url: `${ORIGIN}/`,
  });
  watch(window, log);
  const speller = openSpeller(userData, log);
  offerContextMenu(window, {
    language: () => settings.get().language,
    suggest: speller.suggest,
    learn: (word) =>
      void speller.add(word).then(
        () => send({ topic: 'spelling.changed' }),
        () => send({ topic: 'failure', code: 'disk.full' }),
      ),
    send: (command) => send({ topic: 'menu', command }),
  });
  closing = guardClosing(window, {
    ask: () => send({ topic: 'window.closing' }),
    language: () => settings.get().language,
  });
  window.on('closed', () => {
    window = null;
  });
  const portfolio = openPortfolio({
    folder: join(userData, 'portfolio'),
    headAbove: LOOKED_AT_ONCE_BYTES,
    now,
    user: () => settings.get().userName,
    onChanged: () => send({ topic: 'portfolio.changed' }),
    onFault: (error) => log.fault('findings', error),
    second: () => places.get().second,
    onKept: () => send({ topic: 'backup.keeping' }),
    jobs: makeSafetyJobs(new URL('./portfolio-worker.js', import.meta.url)),
    countFindings: (dossier) => openFindings(dossier, project(dossier), foundationThresholds(portfolio)).length,
  });
  const arrivals = makeArrivals();
  const handles = makeHandles();
  const fontsFolder = join(process.resourcesPath, 'fonts');
  const renderer = makeMemoRenderer({ worker: new URL('./memo-worker.js', import.meta.url), fontsFolder });
  const accessible = makeAccessiblePrinter(fontsFolder);
  const tellDone = (jobId: string, done: number): void => send({ topic: 'job.progress', jobId, done, label: '' });
  const exchangeJobs = makeExchangeJobs(new URL('./exchange-worker.js', import.meta.url));
  serve({
    log,
    origin: ORIGIN,
    isOurs: (id) => window?.webContents.id === id,
    handlers: {
      ...appHandlers({
        version: app.getVersion(),
        runtime: `Electron ${process.versions.electron} (Chromium ${process.versions.chrome})`,
        systemLocale: app.getSystemLocale(),
        settings,
        portfolio,
        log,
        today,
        onSettings: show,
        onLeave: (ready) => closing?.answer(ready),
      }),
      ...portfolioHandlers({ portfolio, dialogs, temporary: temporary.folder, today }),
      ...backupHandlers({
        portfolio,
        dialogs,
        places,
        onProgress: tellDone,
        onKeeping: () => send({ topic: 'backup.keeping' }),
      }),
      ...opinionHandlers({
        portfolio,
        dialogs,
        now,
        today,
        settings: settings.get,
        version: app.getVersion(),
        jobs: exchangeJobs,
      }),
      ...exchangeHandlers({
        portfolio,
        dialogs,
        renderer,
        arrivals,
        now,
        today,
        settings: settings.get,
        version: app.getVersion(),
        jobs: exchangeJobs,
        onProgress: (jobId, done, label) => send({ topic: 'job.progress', jobId, done, label }),
      }),
      ...recordHandlers(portfolio),
      ...identityHandlers(dialogs),
      ...spellingHandlers(speller),
      ...workbookHandlers({
        portfolio,
        dialogs,
        now,
        send,
        reader: makeWorkbookReader({ worker: new URL('./workbook-worker.js', import.meta.url) }),
      }),
      ...intakeHandlers({
        portfolio,
        dialogs,
        send,
        handles: makeHandles(),
        jobs: makeIntakeJobs({ worker: new URL('./intake-worker.js', import.meta.url) }),
      }),
      ...applicantHandlers({ portfolio, dialogs, today, now, handles, settings: settings.get, renderer }),
      ...versionHandlers({ portfolio, dialogs, temporary: temporary.folder, today, renderer, settings: settings.get }),
      ...memoHandlers({
        portfolio,
        dialogs,
        temporary: temporary.folder,
        today,
        handles,
        settings: settings.get,
        renderer,
        accessible,
        onProgress: tellDone,
      }),
      ...packHandlers({
        portfolio,
        today,
        handles,
        renderer,
        accessible,
        settings: settings.get,
        onProgress: tellDone,
      }),
      ...followUpHandlers({ portfolio, dialogs, handles, renderer, settings: settings.get, now, today }),
      ...committeeHandlers({ portfolio, handles, renderer, settings: settings.get, now, today }),
    },
  });
  /** A file opened from outside the window: shown before anything of it enters. */
  const previewFile = (path: string): void => {
    const arrived = arrivals.take(path);
    send(
      arrived.ok
        ? { topic: 'exchange.arrived', handle: arrived.value.handle }
        : { topic: 'failure', code: arrived.failure.code },
    );
  };
  app.on('second-instance', (_event, args, folder) => {
    const file = dossierArgument(args, folder);
    if (window?.isMinimized()) window.restore();
    window?.show();
    window?.focus();
    if (file !== undefined) previewFile(file);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    previewFile(path);
  });
  // A key taken out, a folder made read-only, a disk that fills up: said when it happens, not at the next change.
  let told = JSON.stringify(portfolio.state());
  setInterval(() => {
    const now = JSON.stringify(portfolio.state());
    if (now !== told) send({ topic: 'portfolio.state' });
    told = now;
  }, STATE_MS).unref();
  app.on('window-all-closed', () => app.quit());
  app.on('quit', () => {
    portfolio.close();
    temporary.sweep();
  });
  // A file that was deleted or replaced is noticed before the next word is typed.
  setInterval(() => void portfolio.checkPlace(), PLACE_MS).unref();
  const named = dossierArgument(process.argv, process.cwd());
  if (named !== undefined) window.webContents.once('did-finish-load', () => previewFile(named));
  keepRounds(portfolio, {
    now,
    onTrouble: log.warn,
    onDamage: () => send({ topic: 'failure', code: 'portfolio.damaged' }),
    onProgress: (done) => tellDone('backup.verify', done),
  });
};

// Chromium refuses its sandbox to root, where tests run; each window asks for its own sandbox all the same.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
closeRoads(app);
const refused = refusedSwitch(app, inspectorAddress() !== undefined);
if (refused !== null) {
  process.stderr.write(`triptyque: --${refused} is refused\n`);
  app.exit(1);
}
registerScheme();
if (app.requestSingleInstanceLock()) void app.whenReady().then(start).catch(failedStart);
else app.quit();
