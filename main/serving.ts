/** Wiring only: what answers the window, who knows whom, in which order. Evaluated once the window is on its way (index.ts). */
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { app, type BrowserWindow, nativeTheme, powerMonitor } from 'electron';
import { openFindings } from '#shared/assessment/coherence/run.ts';
import type { AppEvent } from '#shared/contract/contract.ts';
import { CHANNELS } from '#shared/contract/names.ts';
import type { Settings } from '#shared/contract/operations/app.ts';
import { project } from '#shared/finance/projection/engine.ts';
import type { Served, Shown } from './answers.ts';
import { openedCopies } from './files/opened-copies.ts';
import { type OwnWords, openOwnWords } from './files/own-words.ts';
import { isEmptyFolder, leftBehind } from './files/places.ts';
import { beginning } from './ipc/beginning.ts';
import { firstAnswering } from './ipc/first-answer.ts';
import { foundationThresholds } from './ipc/foundation-tables.ts';
import type { AnswerPage } from './ipc/listen.ts';
import type { Sender } from './ipc/sender.ts';
import type { Log } from './log/log.ts';
import { switchable } from './portfolio/access/switchable.ts';
import { openPortfolio, type Portfolio } from './portfolio/portfolio.ts';
import { makeSafetyJobs } from './portfolio/safety/jobs.ts';
import { keepRounds } from './portfolio/safety/rounds.ts';
import { watchPortfolio } from './portfolio/safety/watch.ts';
import { aboutProgram, today } from './shell/about.ts';
import { guardClosing } from './shell/closing.ts';
import { offerContextMenu } from './shell/context-menu.ts';
import { systemKeystore } from './shell/keystore.ts';
import { setMenu } from './shell/menu.ts';
import { dossierArgument } from './shell/opened-from-outside.ts';
import { makeSpeller } from './spelling/speller.ts';

/** Backups and looks at the whole file read much: they wait until the window has what it first shows. */
const SETTLED_MS = 3_000;
/** A file of this size is looked at whole in a frame or two; a larger one beside the window (about 10 ms a megabyte). */
const LOOKED_AT_ONCE_BYTES = 2_000_000;
const now = (): string => new Date().toISOString();

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

const watchWindow = (
  opened: BrowserWindow,
  language: () => Settings['language'],
  speller: ReturnType<typeof makeSpeller>,
): Shown => {
  let window: BrowserWindow | null = opened;
  const send = (event: AppEvent): void => {
    if (window && !window.isDestroyed()) window.webContents.send(CHANNELS.event, event);
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

/** A window that was opened, and what its first frame needed (index.ts). */
interface Standing extends Pick<Served, 'settings' | 'places' | 'usual' | 'firstFrame' | 'openedFiles' | 'log'> {
  readonly window: BrowserWindow;
  readonly userData: string;
  /** whom main listens to */ readonly sender: Sender;
  /** takes what answers the page */ readonly answerWith: (answer: AnswerPage) => void;
}
/** Serves a window that has just been opened: its words, its portfolio, what answers it. */
export const serveWindow = ({ window, userData, sender, answerWith, ...standing }: Standing): void => {
  const { log, settings, places, usual, openedFiles } = standing;
  const ownWords = openOwnWords(join(userData, 'words.txt'));
  const speller = openSpeller(ownWords, log);
  const shown = watchWindow(window, () => settings.get().language, speller);
  const { send } = shown;
  const onSettings = (s: Settings): void => {
    nativeTheme.themeSource = s.theme;
    setMenu(s.language, (command) => send({ topic: 'menu', command }));
  };
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
  const about = aboutProgram();
  const served: Served = {
    ...standing,
    portfolio,
    openAt: (folder) => held.open(() => openAt(folder)),
    temporary,
    speller,
    ownWords,
    shown,
    onSettings,
    about,
    resources: process.resourcesPath,
    workerFile,
    now,
    today,
  };
  // The list is answered first: all the rest is as much again to read.
  const rest = new Promise((resolve) => setImmediate(resolve))
    .then(() => import('./answers.ts'))
    .then(({ answersOf }) => answersOf(served, sender));
  answerWith(
    firstAnswering(
      sender,
      () => beginning({ ...about, settings, portfolio, today }),
      () => rest,
    ),
  );
  // Once the page has its answer: the menu needs words, which take as long to read as the portfolio to open.
  setImmediate(() => onSettings(settings.get()));
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
