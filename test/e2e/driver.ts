/**
 * Starts a packaged Electron application and holds two lines to it: the page, driven by Playwright over Chromium's debugging port, and the
 * main process, over Node's inspector. Playwright's own Electron launcher attaches while the window is still on its way to its first page,
 * and when the two meet it waits for ever (one start in fifty here); this one attaches when the page is there.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Page } from 'playwright-core';

type ElectronModule = typeof import('electron');
export interface MainProcess {
  /** Runs a function in the main process, given the electron module and one argument; both ways by value (JSON). */
  readonly evaluate: <R, A = undefined>(
    work: (electron: ElectronModule, argument: A) => R | Promise<R>,
    argument?: A,
  ) => Promise<R>;
}
export interface Driven {
  readonly app: MainProcess;
  readonly page: Page;
  /** resolves when the process has ended */ readonly gone: Promise<void>;
  /** quits as the menu does */ readonly close: () => Promise<void>;
  /** SIGKILL: no handler runs, nothing is tidied */ readonly kill: () => Promise<void>;
}
export interface DriveOptions {
  readonly executable: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
}
/** A start that takes longer than this has failed. */
const START_MS = 40_000;

/** The addresses that Node and Chromium print when they listen. */
const addresses = (child: ChildProcess): Promise<{ readonly node: string; readonly chromium: string }> =>
  new Promise((resolve, reject) => {
    let text = '';
    const late = setTimeout(() => reject(new Error(`The application did not start:\n${text.slice(-2_000)}`)), START_MS);
    child.stderr?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      const node = /Debugger listening on (ws:\S+)/.exec(text)?.[1];
      const browser = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
      if (!node || !browser) return;
      clearTimeout(late);
      resolve({ node, chromium: browser });
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`The application ended at its start (${code}):\n${text.slice(-2_000)}`));
    });
  });

interface Evaluated {
  readonly result?: {
    readonly result?: { readonly value?: unknown };
    readonly exceptionDetails?: { readonly text: string; readonly exception?: { readonly description?: string } };
  };
  readonly error?: { readonly message: string };
}

/** A page as Chromium lists it. */
interface Target {
  readonly type: string;
  readonly url: string;
}
interface Line {
  readonly run: (expression: string) => Promise<unknown>;
  readonly hangUp: () => void;
}
/** One line to Node's inspector: expressions in, values out. */
const inspect = async (address: string): Promise<Line> => {
  const socket = new WebSocket(address);
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let last = 0;
  await new Promise<void>((resolve, reject) => {
    socket.onopen = () => resolve();
    socket.onerror = () => reject(new Error(`No answer from the inspector at ${address}`));
  });
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(String(data)) as Evaluated & { readonly id?: number };
    const call = waiting.get(message.id ?? 0);
    if (!call) return;
    waiting.delete(message.id ?? 0);
    const fault = message.result?.exceptionDetails;
    if (message.error) call.reject(new Error(message.error.message));
    else if (fault) call.reject(new Error(fault.exception?.description ?? fault.text));
    else call.resolve(message.result?.result?.value);
  };
  socket.onclose = () => {
    for (const call of waiting.values()) call.reject(new Error('The main process has ended.'));
    waiting.clear();
  };
  const run = (expression: string): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (socket.readyState !== WebSocket.OPEN) return reject(new Error('The main process has ended.'));
      last += 1;
      waiting.set(last, { resolve, reject });
      const params = { expression, includeCommandLineAPI: true, awaitPromise: true, returnByValue: true };
      socket.send(JSON.stringify({ id: last, method: 'Runtime.evaluate', params }));
    });
  return { run, hangUp: () => socket.close() };
};

/** @returns once the window shows its first page */
export const drive = async ({ executable, args, env = process.env }: DriveOptions): Promise<Driven> => {
  const child = spawn(executable, ['--inspect=0', '--remote-debugging-port=0', ...args], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let errors = '';
  child.stderr?.on('data', (part: Buffer | string) => {
    errors = `${errors}${String(part)}`.slice(-10_000);
  });
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await gone;
  };
  try {
    const listening = await addresses(child);
    const { run, hangUp } = await inspect(listening.node);
    // Node does not end while somebody is on the line.
    child.stderr?.on('data', (part: string) => part.includes('Waiting for the debugger to disconnect') && hangUp());
    const app: MainProcess = {
      evaluate: async (work, argument) =>
        // Held by the global object: the inspector forgets a promise that the collector takes before it is settled.
        (await run(
          `globalThis.heldForInspector = Promise.resolve((${work})(require('electron'), ${JSON.stringify(argument) ?? 'undefined'}))`,
        )) as Awaited<ReturnType<typeof work>>,
    };
    const until = Date.now() + START_MS;
    const reach = async (there: () => Promise<boolean>): Promise<void> => {
      while (!(await there().catch(() => false))) {
        const [said] = /^triptyque: .*/ms.exec(errors) ?? [];
        if (said !== undefined || Date.now() > until) throw new Error(said ?? 'The application opened no window.');
        await wait(20);
      }
    };
    // Asked of Chromium first: a question to the main process while it is still reading Electron's modules can break its start.
    await reach(async () => {
      const pages = (await (await fetch(`http://${new URL(listening.chromium).host}/json/list`)).json()) as Target[];
      return pages.some(({ type, url }) => type === 'page' && url !== '' && url !== 'about:blank');
    });
    await reach(() =>
      app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        return contents !== undefined && contents.getURL() !== '' && !contents.isLoading();
      }),
    );
    const browser = await chromium.connectOverCDP(listening.chromium);
    const page = browser.contexts()[0]?.pages()[0];
    if (!page) throw new Error('The window has no page.');
    // The list as it was last seen stands over the page until the page does.
    await page.waitForFunction(() => document.getElementById('first-frame') === null);
    const close = async (): Promise<void> => {
      // The answer can be cut off by the end itself.
      await app.evaluate((electron) => electron.app.quit()).catch(() => undefined);
      await gone;
    };
    return { app, page, gone, close, kill };
  } catch (error) {
    await kill();
    throw error;
  }
};
