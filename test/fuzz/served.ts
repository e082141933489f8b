/** Every channel of the contract over a real portfolio, with the handlers and the workers of the main process. What only Electron can do (dialogs, the page printed as a tagged PDF, the keystore) is answered from here. */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeExchangeJobs } from '#main/documents/exchange/jobs.ts';
import { makeIntakeJobs } from '#main/documents/intake/jobs.ts';
import { makeMemoRenderer } from '#main/documents/pdf/render.ts';
import { makeWorkbookReader } from '#main/documents/workbook/reader.ts';
import { makeHandles } from '#main/files/handles.ts';
import { openedCopies } from '#main/files/opened-copies.ts';
import { openOwnWords } from '#main/files/own-words.ts';
import { openPlaces } from '#main/files/places.ts';
import { openSettings } from '#main/files/settings.ts';
import { appHandlers } from '#main/ipc/handlers/app.ts';
import { applicantHandlers } from '#main/ipc/handlers/applicant.ts';
import { backupHandlers } from '#main/ipc/handlers/backup.ts';
import { committeeHandlers } from '#main/ipc/handlers/committee.ts';
import { exchangeHandlers, makeArrivals } from '#main/ipc/handlers/exchange.ts';
import { followUpHandlers } from '#main/ipc/handlers/follow-up.ts';
import { identityHandlers } from '#main/ipc/handlers/identity.ts';
import { intakeHandlers } from '#main/ipc/handlers/intake.ts';
import { memoHandlers } from '#main/ipc/handlers/memo.ts';
import { opinionHandlers } from '#main/ipc/handlers/opinion.ts';
import { packHandlers } from '#main/ipc/handlers/pack.ts';
import { placeHandlers } from '#main/ipc/handlers/place.ts';
import { portfolioHandlers } from '#main/ipc/handlers/portfolio.ts';
import { privacyHandlers } from '#main/ipc/handlers/privacy.ts';
import { protectionHandlers } from '#main/ipc/handlers/protection.ts';
import { recordHandlers } from '#main/ipc/handlers/record.ts';
import { versionHandlers } from '#main/ipc/handlers/version.ts';
import { workbookHandlers } from '#main/ipc/handlers/workbook.ts';
import { makeLog } from '#main/log/log.ts';
import { switchable } from '#main/portfolio/access/switchable.ts';
import { openPortfolio, type Portfolio } from '#main/portfolio/portfolio.ts';
import { makeSafetyJobs } from '#main/portfolio/safety/jobs.ts';
import type { Dialogs } from '#main/shell/dialogs.ts';
import { spellingHandlers } from '#main/spelling/handlers.ts';
import { makeSpeller } from '#main/spelling/speller.ts';
import { fail } from '#shared/contract/failures.ts';
import { type Handlers, makeDispatcher } from '#shared/contract/reply.ts';

/** What the next dialog is answered: a file or a folder of the desk, or nothing when it is given up. */
export interface Desk {
  answer: string | null;
}
export interface Served {
  readonly portfolio: Portfolio;
  readonly settingsFile: string;
  readonly placesFile: string;
  readonly call: ReturnType<typeof makeDispatcher>;
  /** faults of ours, in order */ readonly faults: readonly string[];
  readonly close: () => void;
}
const DAY = '2026-11-23';
const worker = (path: string): URL => new URL(`../../main/${path}`, import.meta.url);
const fontsFolder = dirname(createRequire(import.meta.url).resolve('source-sans/TTF/SourceSans3-Regular.ttf'));
const dictionary = (name: string) => {
  const folder = dirname(fileURLToPath(import.meta.resolve(name)));
  return { affixes: join(folder, 'index.aff'), words: join(folder, 'index.dic') };
};

const deskDialogs = (desk: Desk): Dialogs => {
  const file = async (): Promise<string | null> => desk.answer;
  const many = async (): Promise<readonly string[]> => (desk.answer === null ? [] : [desk.answer]);
  return {
    openDossier: file,
    openWorkbook: file,
    openPicture: file,
    openFigures: many,
    openAny: many,
    openFolder: file,
    save: async (name) => (desk.answer === null ? null : join(desk.answer, name)),
    show: () => undefined,
    open: async () => desk.answer !== null,
  };
};
/** Threads that stay from one portfolio to the next. */
const makeThreads = (folder: string) => ({
  renderer: makeMemoRenderer({ worker: worker('documents/pdf/worker.ts'), fontsFolder }),
  exchange: makeExchangeJobs(worker('documents/exchange/worker.ts')),
  reader: makeWorkbookReader({ worker: worker('documents/workbook/read-worker.ts') }),
  intake: makeIntakeJobs({ worker: worker('documents/intake/worker.ts') }),
  safety: makeSafetyJobs(worker('portfolio/safety/worker.ts')),
  speller: makeSpeller({
    worker: worker('spelling/worker.ts'),
    dictionaries: { fr: dictionary('dictionary-fr'), en: dictionary('dictionary-en-gb') },
    own: openOwnWords(join(folder, 'words.txt')),
    onFault: () => undefined,
  }),
});
export type Threads = ReturnType<typeof makeThreads>;
export const startThreads = (folder: string): Threads => makeThreads(folder);

/** @param folder of the user, whose portfolio is there already */
export const serveOver = (folder: string, desk: Desk, threads: Threads): Served => {
  let tick = Date.parse(`${DAY}T08:00:00.000Z`);
  let ids = 0;
  const faults: string[] = [];
  const now = (): string => {
    tick += 1_000;
    return new Date(tick).toISOString();
  };
  const today = (): string => DAY;
  const nothing = (): void => undefined;
  const [settingsFile, placesFile] = [join(folder, 'settings.json'), join(folder, 'places.json')];
  const settings = openSettings(settingsFile, 'fr_FR', now());
  const places = openPlaces(placesFile);
  const usual = join(folder, 'portfolio');
  const open = (at: string): Portfolio =>
    openPortfolio({
      folder: at,
      now,
      user: () => settings.get().userName,
      newId: () => {
        ids += 1;
        return `made-${ids}`;
      },
      second: () => places.get().second,
      jobs: threads.safety,
      guessCost: 1,
      onFault: (error) => faults.push(String(error)),
    });
  const held = switchable(open(usual));
  const { portfolio } = held;
  const temporary = openedCopies(join(folder, 'opened'));
  const dialogs = deskDialogs(desk);
  const handles = makeHandles();
  const log = makeLog(join(folder, 'logs'));
  const { renderer } = threads;
  const shared = { portfolio, dialogs, now, today, settings: settings.get, handles, renderer };
  const accessible = {
    faces: { regular: '', bold: '' },
    print: async () => fail({ code: 'memo.failed', kept: 'nothingChanged' }),
    cancel: () => false,
  } as unknown as Parameters<typeof memoHandlers>[0]['accessible'];
  const handlers: Handlers = {
    ...appHandlers({
      version: '0.1.0',
      runtime: 'Node',
      systemLocale: 'fr_FR',
      settings,
      portfolio,
      log,
      today,
      onSettings: nothing,
      onFirstFrame: nothing,
      onLeave: nothing,
      onListen: nothing,
    }),
    ...portfolioHandlers({ portfolio, dialogs, temporary: temporary.folder, today }),
    ...backupHandlers({ portfolio, dialogs, places, onProgress: nothing, onKeeping: nothing }),
    ...placeHandlers({
      portfolio,
      dialogs,
      places,
      usual,
      today,
      onProgress: nothing,
      openAt: (at) => held.open(() => open(at)),
    }),
    ...protectionHandlers({ ...shared, onProtected: nothing, onLocked: nothing }),
    ...privacyHandlers({
      portfolio,
      dialogs,
      renderer,
      today,
      settings,
      ownWords: openOwnWords(join(folder, 'words.txt')),
      temporary,
      handles,
    }),
    ...opinionHandlers({ ...shared, version: '0.1.0', jobs: threads.exchange }),
    ...exchangeHandlers({
      ...shared,
      arrivals: makeArrivals(),
      version: '0.1.0',
      jobs: threads.exchange,
      onProgress: nothing,
    }),
    ...recordHandlers(portfolio),
    ...identityHandlers(dialogs),
    ...spellingHandlers(threads.speller),
    ...workbookHandlers({ portfolio, dialogs, now, send: nothing, reader: threads.reader }),
    ...intakeHandlers({ portfolio, dialogs, send: nothing, handles: makeHandles(), jobs: threads.intake }),
    ...applicantHandlers(shared),
    ...versionHandlers({ ...shared, temporary: temporary.folder }),
    ...memoHandlers({ ...shared, temporary: temporary.folder, accessible, onProgress: nothing }),
    ...packHandlers({ ...shared, accessible, onProgress: nothing }),
    ...followUpHandlers(shared),
    ...committeeHandlers(shared),
  };
  const call = makeDispatcher(handlers, (name, error) => {
    faults.push(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return 'incident';
  });
  return { portfolio, settingsFile, placesFile, call, faults, close: () => portfolio.close() };
};

/** A folder of the user with the portfolio that was made once, as it was then. */
export const layOut = (from: string, to: string): void => {
  rmSync(to, { recursive: true, force: true, maxRetries: 5 });
  mkdirSync(to, { recursive: true });
  for (const name of ['portfolio', 'settings.json']) cpSync(join(from, name), join(to, name), { recursive: true });
};
