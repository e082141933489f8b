/** A real window of the packaged application: started on a fresh folder, watched for faults, photographed when a test fails. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { type Translate, translator } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import type { Bridge, InputOf, OperationName, OutputOf } from '#shared/contract/contract.ts';
import type { Result } from '#shared/contract/failures.ts';
import type { Settings } from '#shared/contract/operations/app.ts';
import { runtimeFlags } from '../../scripts/electron-runtime.mjs';
import { drive, type MainProcess } from './driver.ts';

export interface LaunchOptions {
  /** user-data folder; a fresh one, removed after the test, when absent */ readonly folder?: string;
  /** language of the system that the application starts on */ readonly language?: Language;
  /** settings written before the start; `null` leaves none, as on a first run */ readonly settings?: Partial<Settings> | null;
  /** further arguments, as a file manager would pass them */ readonly args?: readonly string[];
  /** the window stays when the test has ended: who asked for it ends it (shared-window.ts) */ readonly outlives?: boolean;
}
export interface Opened {
  readonly app: MainProcess;
  readonly page: Page;
  readonly folder: string;
  readonly language: Language;
  readonly t: Translate;
  /** console errors and uncaught exceptions of the window, in order */ readonly faults: string[];
  /** closes as a user does; what the main process logged as faults is added to `faults` */ readonly close: () => Promise<void>;
  /** resolves when the main process has ended, however it did */ readonly gone: Promise<void>;
  /** ends the main process with SIGKILL, as a power cut would */ readonly kill: () => Promise<void>;
  /** photographs a window in which a test failed, and tells its faults */ readonly picture: (
    name: string,
  ) => Promise<void>;
  /** one call over the bridge, from inside the page */ readonly call: <K extends OperationName>(
    name: K,
    input: InputOf<K>,
  ) => Promise<Result<OutputOf<K>>>;
  /** like `call`, for messages that the types refuse */ readonly rawCall: (
    name: unknown,
    input: unknown,
  ) => Promise<unknown>;
}

const packaged = (variable: string, folder: string, make: string): string => {
  const path = resolve(process.env[variable] ?? join('dist', folder, 'linux-unpacked', 'triptyque'));
  if (!existsSync(path)) throw new Error(`No packaged application at ${path}: run ${make} first.`);
  return path;
};
/** The packaged executable under test: TRIPTYQUE_EXECUTABLE, or the last one that was made here. */
export const executable = (): string => packaged('TRIPTYQUE_EXECUTABLE', 'test', 'npm run package -- --test');
/** The same application with the fuses of a release; Playwright cannot drive it. */
export const releaseExecutable = (): string =>
  packaged('TRIPTYQUE_RELEASE_EXECUTABLE', 'release-rehearsal', 'npm run package -- --rehearsal');
/** An empty folder, removed when the test has ended and its windows are closed. */
export const freshFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'triptyque-e2e-'));
  // Child processes of a killed application may still be writing when it is gone: hence the retries.
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));
  return folder;
};
/** Where the pictures of failed tests go. */
const shotsFolder = (): string => process.env.TRIPTYQUE_FAILURE_SHOTS ?? join(tmpdir(), 'triptyque-e2e-failures');

const environment = (language: Language): Record<string, string> => {
  const locale = language === 'fr' ? 'fr_FR.UTF-8' : 'en_GB.UTF-8';
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !entry[0].startsWith('NODE_'),
  );
  return { ...Object.fromEntries(inherited), LANG: locale, LC_ALL: locale, LANGUAGE: language };
};
const argumentsFor = (folder: string, rest: readonly string[] = []): string[] => [
  ...runtimeFlags(),
  `--user-data-dir=${folder}`,
  ...rest,
];

/** Starts an executable without a driver, as the system would; it is ended with the test if it still runs. */
export const startPlain = (
  path: string,
  folder: string,
  {
    args = [],
    env = {},
    cwd = tmpdir(),
  }: { args?: readonly string[]; env?: Record<string, string>; cwd?: string } = {},
): ChildProcess => {
  const child = spawn(path, argumentsFor(folder, args), {
    cwd,
    env: { ...environment('fr'), ...env },
    stdio: 'ignore',
  });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  return child;
};

/** What the main process wrote down as gone wrong. */
export const loggedFaults = (folder: string): string[] => {
  const file = join(folder, 'logs', 'triptyque.log');
  return existsSync(file) ? (readFileSync(file, 'utf8').match(/^\S+ fault .*(?:\n[^\d].*)*/gm) ?? []) : [];
};

export const launch = async (options: LaunchOptions = {}): Promise<Opened> => {
  const folder = options.folder ?? freshFolder();
  const language = options.language ?? 'fr';
  const settingsFile = join(folder, 'settings.json');
  if (options.settings !== null && !existsSync(settingsFile))
    writeFileSync(settingsFile, JSON.stringify({ language, theme: 'light', welcomed: true, ...options.settings }));
  const { app, page, gone, ...driven } = await drive({
    executable: executable(),
    args: argumentsFor(folder, options.args),
    env: environment(language),
  });
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  page.setDefaultTimeout(15_000);
  let ended = false;
  void gone.then(() => {
    ended = true;
  });
  const close = async (): Promise<void> => {
    if (!ended) await driven.close();
    faults.push(...loggedFaults(folder));
  };
  const kill = async (): Promise<void> => {
    if (!ended) await driven.kill();
  };
  const picture = async (name: string): Promise<void> => {
    if (ended) return;
    mkdirSync(shotsFolder(), { recursive: true });
    const path = join(shotsFolder(), `${name.replaceAll(/\W+/g, '-').slice(0, 80)}.png`);
    await page.screenshot({ path, timeout: 5_000 }).catch(() => undefined);
    process.stderr.write(`  picture of the failed window: ${path}\n  faults: ${JSON.stringify(faults)}\n`);
  };
  if (!options.outlives)
    onTestFinished(async ({ task }) => {
      if (task.result?.state === 'fail') await picture(task.name);
      await kill();
    });
  await page.getByRole('main').first().waitFor();
  const rawCall = (name: unknown, input: unknown): Promise<unknown> =>
    page.evaluate(([n, i]) => (globalThis as unknown as { triptyque: Bridge }).triptyque.call(n as string, i), [
      name,
      input,
    ] as const);
  const call: Opened['call'] = async (name, input) => (await rawCall(name, input)) as Result<OutputOf<typeof name>>;
  return { app, page, folder, language, t: translator(language), faults, gone, close, kill, picture, call, rawCall };
};

/** Waits until a process has ended. @returns its exit code, null when a signal ended it */
export const exitOf = async (child: ChildProcess): Promise<number | null> =>
  child.exitCode ?? ((await once(child, 'exit')) as [number | null])[0];
