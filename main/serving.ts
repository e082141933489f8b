/** Wiring only: what answers the window, who knows whom, in which order. Evaluated once the window is on its way (index.ts). */
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { app, type BrowserWindow, nativeTheme, powerMonitor } from 'electron';
import { openFindings } from '#shared/assessment/coherence/run.ts';
import { type AppEvent, EVENT_CHANNEL } from '#shared/contract/contract.ts';
import type { Settings } from '#shared/contract/operations/app.ts';
import type { Handlers } from '#shared/contract/reply.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { makeExchangeJobs } from './documents/exchange/jobs.ts';
import { makeIntakeJobs } from './documents/intake/jobs.ts';
import { makeMemoRenderer } from './documents/pdf/render.ts';
import { makeWorkbookReader } from './documents/workbook/reader.ts';
import type { FirstFrame } from './files/first-frame.ts';
import { makeHandles } from './files/handles.ts';
import { openedCopies } from './files/opened-copies.ts';
import { type OwnWords, openOwnWords } from './files/own-words.ts';
import { isEmptyFolder, leftBehind, type openPlaces } from './files/places.ts';
import type { openSettings } from './files/settings.ts';
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
import { placeHandlers } from './ipc/handlers/place.ts';
import { portfolioHandlers } from './ipc/handlers/portfolio.ts';
import { privacyHandlers } from './ipc/handlers/privacy.ts';
import { protectionHandlers } from './ipc/handlers/protection.ts';
import { recordHandlers } from './ipc/handlers/record.ts';
import { versionHandlers } from './ipc/handlers/version.ts';
import { workbookHandlers } from './ipc/handlers/workbook.ts';
import type { AnswerPage } from './ipc/listen.ts';
import { answering } from './ipc/serve.ts';
import type { Log } from './log/log.ts';
import { switchable } from './portfolio/access/switchable.ts';
import { openPortfolio, type Portfolio } from './portfolio/portfolio.ts';
import { makeSafetyJobs } from './portfolio/safety/jobs.ts';
import { keepRounds } from './portfolio/safety/rounds.ts';
import { watchPortfolio } from './portfolio/safety/watch.ts';
import { makeAccessiblePrinter } from './shell/accessible.ts';
import { type Closing, guardClosing } from './shell/closing.ts';
import { offerContextMenu } from './shell/context-menu.ts';
import { makeDialogs } from './shell/dialogs.ts';
import { systemKeystore } from './shell/keystore.ts';
import { setMenu } from './shell/menu.ts';
import { dossierArgument, type takeOpenedFiles } from './shell/opened-from-outside.ts';
import { ORIGIN } from './shell/protocol.ts';
import { spellingHandlers } from './spelling/handlers.ts';
import { makeSpeller } from './spelling/speller.ts';

/** Backups and looks at the whole file read much: they wait until the window has what it first shows. */
const SETTLED_MS = 3_000;
/** A file of this size is looked at whole in a frame or two; a larger one beside the window (about 10 ms a megabyte). */
const LOOKED_AT_ONCE_BYTES = 2_000_000;
const now = (): string => new Date().toISOString();
/** The user's day, not the one of Greenwich. */
const today = (): string => {
  const d = new Date();
  return `${d.getFullYear()}-${String(d.getMonth() + 1).padStart(2, '0')}-${String(d.getDate()).padStart(2, '0')}`;
};

const here = dirname(fileURLToPath(import.meta.url));
/** A worker's script, built beside this one. */
const workerFile = (name: string): URL => pathToFileURL(join(here, `${name}-worker.js`));
const DICTIONARIES = join(here, 'dictionaries');
const dictionaryOf = (language: string) => ({
  affixes: join(DICTIONARIES, `${language}.aff`),
  words: join(DICTIONARIES, `${language}.dic`),
});
const openSpeller = (own: OwnWords, log: Log): ReturnType<typeof makeSpeller> =>
  makeSpeller({
    worker: workerFile('spelling'),
    dictionaries: { fr: dictionaryOf('fr'), en: dictionaryOf('en') },
    own,
    onFault: (error) => log.fault('spelling', error),
  });

/** The window, until it is closed. */
interface Shown {
  readonly window: () => BrowserWindow | null;
  readonly send: (event: AppEvent) => void;
  readonly closing: Closing;
}
const watchWindow = (
  opened: BrowserWindow,
  language: () => Settings['language'],
  speller: ReturnType<typeof makeSpeller>,
): Shown => {
  let window: BrowserWindow | null = opened;
  const send = (event: AppEvent): void => {
    if (window && !window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, event);
  };
  offerContextMenu(opened, {
    language,
    suggest: speller.suggest,
    learn: (word) =>
      void speller.add(word).then(
        () => send({ topic: 'spelling.changed' }),
        () => send({ topic: 'failure', code: 'disk.full' }),
      ),
    send: (command) => send({ topic: 'menu', command }),
  });
  const closing = guardClosing(opened, { ask: () => send({ topic: 'window.closing' }), language });
  opened.on('closed', () => {
    window = null;
  });
  return { window: () => window, send, closing };
};

/** What answers the window. */
interface Served {
  readonly portfolio: Portfolio;
  /** another portfolio in its place */ readonly openAt: (folder: string) => void;
  /** where it stands when nobody chose */ readonly usual: string;
  readonly settings: ReturnType<typeof openSettings>;
  readonly places: ReturnType<typeof openPlaces>;
  readonly temporary: ReturnType<typeof openedCopies>;
  readonly arrivals: ReturnType<typeof makeArrivals>;
  readonly speller: ReturnType<typeof makeSpeller>;
  readonly ownWords: OwnWords;
  readonly firstFrame: FirstFrame;
  readonly log: Log;
  readonly shown: Shown;
  readonly openedFiles: ReturnType<typeof takeOpenedFiles>;
  readonly onSettings: (settings: Settings) => void;
}
/** A file opened from outside the window is shown before anything of it enters. */
const previewArrival = (served: Pick<Served, 'arrivals' | 'shown'>, path: string): void => {
  const arrived = served.arrivals.take(path);
  served.shown.send(
    arrived.ok
      ? { topic: 'exchange.arrived', handle: arrived.value.handle }
      : { topic: 'failure', code: arrived.failure.code },
  );
};
/** Another portfolio opened, this one moved. */
const placesServed = (
  { portfolio, places, usual, openAt, settings, temporary, shown }: Served,
  dialogs: ReturnType<typeof makeDialogs>,
  on: { readonly onProgress: (jobId: string, done: number) => void; readonly onSwitched: () => void },
) =>
  placeHandlers({
    portfolio,
    dialogs,
    places,
    usual,
    today,
    onProgress: on.onProgress,
    openAt: (folder, isOther) => {
      openAt(folder);
      on.onSwitched();
      temporary.sweep();
      // Which dossiers were opened last, and what was searched, are of the other portfolio.
      const { list } = settings.get();
      if (isOther)
        settings.set({ leftPages: [], ...(list === undefined ? {} : { list: { ...list, text: '', cohortId: null } }) });
      // Nothing that the page read is of this portfolio: it begins anew, once it has its answer.
      setTimeout(() => shown.window()?.webContents.reload(), 50);
    },
  });
const allHandlers = (served: Served): Handlers => {
  const { portfolio, places, arrivals, log, shown } = served;
  const { send } = shown;
  const settings = served.settings.get;
  const temporary = served.temporary.folder;
  const { openedFiles } = served;
  const version = app.getVersion();
  const dialogs = makeDialogs(shown.window, () => settings().language);
  const handles = makeHandles();
  const fontsFolder = join(process.resourcesPath, 'fonts');
  const renderer = makeMemoRenderer({ worker: workerFile('memo'), fontsFolder });
  const accessible = makeAccessiblePrinter(fontsFolder);
  const jobs = makeExchangeJobs(workerFile('exchange'));
  const onProgress = (jobId: string, done: number, label = ''): void =>
    send({ topic: 'job.progress', jobId, done, label });
  return {
    ...appHandlers({
      version,
      runtime: `Electron ${process.versions.electron}, Chromium ${process.versions.chrome}`,
      systemLocale: app.getSystemLocale(),
      settings: served.settings,
      portfolio,
      log,
      today,
      onSettings: served.onSettings,
      onLeave: shown.closing.answer,
      onFirstFrame: served.firstFrame.keep,
      onListen: () => {
        openedFiles.listen((path) => previewArrival(served, path));
        shown.closing.listen();
      },
    }),
    ...portfolioHandlers({ portfolio, dialogs, temporary, today }),
    ...backupHandlers({
      portfolio,
      dialogs,
      places,
      onProgress,
      onKeeping: () => send({ topic: 'backup.keeping' }),
    }),
    ...placesServed(served, dialogs, { onProgress, onSwitched: handles.forget }),
    ...protectionHandlers({
      portfolio,
      dialogs,
      renderer,
      settings,
      today,
      onProtected: () => {
        const { list } = settings();
        if (list !== undefined) served.settings.set({ list: { ...list, text: '' } });
      },
      onLocked: (isOnDisk) => {
        handles.forget();
        served.temporary.sweep();
        // What the page read goes with it; it cannot begin itself anew, for it may go nowhere (policy.ts). Once it has its answer.
        if (isOnDisk) setTimeout(() => shown.window()?.webContents.reload(), 50);
      },
    }),
    ...privacyHandlers({ ...served, dialogs, renderer, today, handles }),
    ...opinionHandlers({ portfolio, dialogs, now, today, settings, version, jobs }),
    ...exchangeHandlers({
      portfolio,
      dialogs,
      renderer,
      arrivals,
      now,
      today,
      settings,
      version,
      jobs,
      onProgress,
    }),
    ...recordHandlers(portfolio),
    ...identityHandlers(dialogs),
    ...spellingHandlers(served.speller),
    ...workbookHandlers({
      portfolio,
      dialogs,
      now,
      send,
      reader: makeWorkbookReader({ worker: workerFile('workbook') }),
    }),
    ...intakeHandlers({
      portfolio,
      dialogs,
      send,
      handles: makeHandles(),
      jobs: makeIntakeJobs({ worker: workerFile('intake') }),
    }),
    ...applicantHandlers({ portfolio, dialogs, today, now, handles, settings, renderer }),
    ...versionHandlers({ portfolio, dialogs, temporary, today, renderer, settings }),
    ...memoHandlers({ portfolio, dialogs, temporary, today, handles, settings, renderer, accessible, onProgress }),
    ...packHandlers({ portfolio, today, handles, renderer, accessible, settings, onProgress }),
    ...followUpHandlers({ portfolio, dialogs, handles, renderer, settings, now, today }),
    ...committeeHandlers({ portfolio, dialogs, handles, renderer, settings, now, today }),
  };
};

/** Files named with the command that started the application, or started it again. */
const takeNamedFiles = (shown: Shown, openedFiles: Served['openedFiles']): void => {
  app.on('second-instance', () => {
    const front = shown.window();
    if (front?.isMinimized()) front.restore();
    front?.show();
    front?.focus();
  });
  const named = dossierArgument(process.argv, process.cwd());
  if (named !== undefined) openedFiles.open(named);
};

/** Who asked for a lock after a time away is away when the session is locked, or the computer sleeps. */
const lockWithComputer = (portfolio: Portfolio, settings: () => Settings, send: Shown['send']): void => {
  const lock = (): void => {
    const state = portfolio.state();
    if (state.state === 'open' && state.isProtected === true && (settings().idleMinutes ?? 0) > 0)
      send({ topic: 'menu', command: 'lock' });
  };
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
};

/** Serves a window that has just been opened: its words, its portfolio, what answers it. */
export const serveWindow = ({
  window,
  userData,
  log,
  settings,
  places,
  usual,
  firstFrame,
  openedFiles,
  answerWith,
}: {
  readonly window: BrowserWindow;
  readonly userData: string;
  readonly log: Log;
  readonly settings: Served['settings'];
  readonly places: Served['places'];
  readonly usual: string;
  readonly firstFrame: FirstFrame;
  readonly openedFiles: Served['openedFiles'];
  /** takes what answers the page */ readonly answerWith: (answer: AnswerPage) => void;
}): void => {
  const ownWords = openOwnWords(join(userData, 'words.txt'));
  const speller = openSpeller(ownWords, log);
  const shown = watchWindow(window, () => settings.get().language, speller);
  const { send } = shown;
  const onSettings = (s: Settings): void => {
    nativeTheme.themeSource = s.theme;
    setMenu(s.language, (command) => send({ topic: 'menu', command }));
  };
  onSettings(settings.get());
  const temporary = openedCopies(join(userData, 'opened'));
  const openAt = (folder: string): Portfolio =>
    openPortfolio({
      folder,
      isExpected: folder !== usual && !isEmptyFolder(folder),
      headAbove: LOOKED_AT_ONCE_BYTES,
      now,
      user: () => settings.get().userName,
      onChanged: () => send({ topic: 'portfolio.changed' }),
      onFault: (error) => log.fault('findings', error),
      second: () => places.get().second,
      left: () => leftBehind(places, folder),
      keystore: systemKeystore(),
      onKept: () => send({ topic: 'backup.keeping' }),
      jobs: makeSafetyJobs(workerFile('portfolio')),
      countFindings: (dossier) => openFindings(dossier, project(dossier), foundationThresholds(portfolio)).length,
    });
  const held = switchable(openAt(places.get().portfolio ?? usual));
  const { portfolio } = held;
  const arrivals = makeArrivals();
  answerWith(
    answering({
      log,
      origin: ORIGIN,
      isOurs: (id) => shown.window()?.webContents.id === id,
      handlers: allHandlers({
        portfolio,
        openAt: (folder) => held.open(() => openAt(folder)),
        usual,
        settings,
        places,
        temporary,
        arrivals,
        speller,
        ownWords,
        firstFrame,
        log,
        shown,
        openedFiles,
        onSettings,
      }),
    }),
  );
  app.on('window-all-closed', () => app.quit());
  app.on('quit', () => {
    portfolio.close();
    temporary.sweep();
  });
  takeNamedFiles(shown, openedFiles);
  watchPortfolio(portfolio, () => send({ topic: 'portfolio.state' }));
  lockWithComputer(portfolio, settings.get, send);
  const beginRounds = (): void => {
    // The portfolio may have been closed meanwhile, with the window.
    if (window.isDestroyed()) return;
    keepRounds(portfolio, {
      now,
      onTrouble: log.warn,
      onDamage: () => send({ topic: 'failure', code: 'portfolio.damaged' }),
      onProgress: (done) => send({ topic: 'job.progress', jobId: 'backup.verify', done, label: '' }),
    });
  };
  setTimeout(beginRounds, SETTLED_MS);
};
