/** Everything that answers the window, but for what it first asks (serving.ts): read once that is answered. */
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import type { AppEvent } from '#shared/contract/contract.ts';
import type { Settings } from '#shared/contract/operations/app.ts';
import type { Handlers } from '#shared/contract/reply.ts';
import { makeExchangeJobs } from './documents/exchange/jobs.ts';
import { makeIntakeJobs } from './documents/intake/jobs.ts';
import { makeMemoRenderer } from './documents/pdf/render.ts';
import { makeWorkbookReader } from './documents/workbook/reader.ts';
import type { FirstFrame } from './files/first-frame.ts';
import { makeHandles } from './files/handles.ts';
import type { openedCopies } from './files/opened-copies.ts';
import type { OwnWords } from './files/own-words.ts';
import type { openPlaces } from './files/places.ts';
import type { openSettings } from './files/settings.ts';
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
import type { Sender } from './ipc/sender.ts';
import { answering } from './ipc/serve.ts';
import type { Log } from './log/log.ts';
import type { Portfolio } from './portfolio/portfolio.ts';
import { makeAccessiblePrinter } from './shell/accessible.ts';
import type { Closing } from './shell/closing.ts';
import { makeDialogs } from './shell/dialogs.ts';
import type { takeOpenedFiles } from './shell/opened-from-outside.ts';
import { spellingHandlers } from './spelling/handlers.ts';
import type { makeSpeller } from './spelling/speller.ts';

/** The window, until it is closed. */
export interface Shown {
  readonly window: () => BrowserWindow | null;
  readonly send: (event: AppEvent) => void;
  readonly closing: Closing;
}
/** What answers the window. */
export interface Served {
  readonly portfolio: Portfolio;
  /** another portfolio in its place */ readonly openAt: (folder: string) => void;
  /** where it stands when nobody chose */ readonly usual: string;
  readonly settings: ReturnType<typeof openSettings>;
  readonly places: ReturnType<typeof openPlaces>;
  readonly temporary: ReturnType<typeof openedCopies>;
  readonly speller: ReturnType<typeof makeSpeller>;
  readonly ownWords: OwnWords;
  readonly firstFrame: FirstFrame;
  readonly log: Log;
  readonly shown: Shown;
  readonly openedFiles: ReturnType<typeof takeOpenedFiles>;
  readonly onSettings: (settings: Settings) => void;
  /** what the program says of itself */ readonly about: {
    readonly version: string;
    readonly runtime: string;
    readonly systemLocale: string;
  };
  /** where it stands when it is installed */ readonly resources: string;
  /** the script of a worker */ readonly workerFile: (name: string) => URL;
  /** ISO time */ readonly now: () => string;
  /** the user's day, YYYY-MM-DD */ readonly today: () => string;
}
/** A file opened from outside the window is shown before anything of it enters. */
const previewArrival = (arrivals: ReturnType<typeof makeArrivals>, send: Shown['send'], path: string): void => {
  const arrived = arrivals.take(path);
  send(
    arrived.ok
      ? { topic: 'exchange.arrived', handle: arrived.value.handle }
      : { topic: 'failure', code: arrived.failure.code },
  );
};
/** Another portfolio opened, this one moved. */
const placesServed = (
  { portfolio, places, usual, openAt, settings, temporary, shown, today }: Served,
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
  const { portfolio, places, log, shown, workerFile, now, today } = served;
  const arrivals = makeArrivals();
  const { send } = shown;
  const settings = served.settings.get;
  const temporary = served.temporary.folder;
  const { openedFiles } = served;
  const { version } = served.about;
  const dialogs = makeDialogs(shown.window, () => settings().language);
  const handles = makeHandles();
  const fontsFolder = join(served.resources, 'fonts');
  const renderer = makeMemoRenderer({ worker: workerFile('memo'), fontsFolder });
  const accessible = makeAccessiblePrinter(fontsFolder);
  const jobs = makeExchangeJobs(workerFile('exchange'));
  const onProgress = (jobId: string, done: number, label = ''): void =>
    send({ topic: 'job.progress', jobId, done, label });
  return {
    ...appHandlers({
      ...served.about,
      settings: served.settings,
      portfolio,
      log,
      today,
      onSettings: served.onSettings,
      onLeave: shown.closing.answer,
      onFirstFrame: served.firstFrame.keep,
      onListen: () => {
        openedFiles.listen((path) => previewArrival(arrivals, send, path));
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

/** @returns what answers a page that is trusted */
export const answersOf = (served: Served, sender: Sender): AnswerPage =>
  answering({ ...sender, log: served.log, handlers: allHandlers(served) });
