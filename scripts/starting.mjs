/**
 * From the start of the process to a window that can be used: for the packaged application with portfolios of several sizes and for an empty Electron window on
 * the same runtime, turn by turn in the same run.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { manyDossiers } from '../test/bench/many-dossiers.ts';
import { medianOf } from '../test/bench/rows.ts';
import { runtimeFlags } from './electron-runtime.mjs';
import { root, say } from './ground.mjs';

const GIVE_UP_MS = 60_000;
const EMPTY_MAIN = `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, show: false, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => window.show());
  void window.loadFile('index.html');
});
app.on('window-all-closed', () => app.quit());
`;
const EMPTY_PAGE = '<!doctype html><meta charset="utf-8"><title>Empty</title><main><h1>Empty</h1></main>\n';

/** The same runtime with the smallest application that shows a window. @returns its executable */
const stageEmpty = (runtime) => {
  const target = join(root, '.cache', `empty-${runtime.kind}-${runtime.version}`);
  if (!existsSync(target)) {
    const part = `${target}.part`;
    rmSync(part, { recursive: true, force: true });
    mkdirSync(join(root, '.cache'), { recursive: true });
    // Copied, as the packaged application is: a shared file would be warm for one of the two.
    cpSync(runtime.dist, part, { recursive: true });
    renameSync(part, target);
  }
  const resources =
    process.platform === 'darwin' ? join(target, 'Electron.app', 'Contents', 'Resources') : join(target, 'resources');
  const app = join(resources, 'app');
  mkdirSync(app, { recursive: true });
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'empty', version: '1.0.0', main: 'main.cjs' }));
  writeFileSync(join(app, 'main.cjs'), EMPTY_MAIN);
  writeFileSync(join(app, 'index.html'), EMPTY_PAGE);
  return join(
    target,
    process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : basename(runtime.executable),
  );
};

/**
 * How long a start is left alone. Who attaches to a page while it starts is told of all that it does, and what is told takes a tenth of the time or more: the empty
 * window, which is done by then, would pay nothing of it. Longer where a start took longer.
 */
let leftAloneMs = 4_000;
/** Waits until the window stands and has a page with a title. @returns the address to attach to */
const loadedAt = async (folder, until) => {
  const file = join(folder, 'DevToolsActivePort');
  await wait(leftAloneMs);
  while (Date.now() < until) {
    await wait(50);
    const [port, path] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    if (!path) continue;
    const targets = await fetch(`http://127.0.0.1:${port}/json/list`).then(
      (reply) => reply.json(),
      () => [],
    );
    if (targets.some(({ type, title, url }) => type === 'page' && /^(app|file):/.test(url) && !url.endsWith(title)))
      return `ws://127.0.0.1:${port}${path}`;
  }
  throw new Error('The window did not start.');
};

/** @returns the same as `measure`; null where somebody attached before the window could be used */
const measureAlone = async ({ executable, folder, selector, use = async () => {} }) => {
  rmSync(join(folder, 'DevToolsActivePort'), { force: true });
  const started = Date.now();
  // The test flavour lets itself be driven only where Node's inspector was asked for; the empty window pays for it too.
  const child = spawn(
    executable,
    ['--inspect=0', ...runtimeFlags(), `--user-data-dir=${folder}`, '--remote-debugging-port=0'],
    {
      stdio: 'ignore',
    },
  );
  const ended = once(child, 'exit');
  try {
    const until = started + GIVE_UP_MS;
    const address = await loadedAt(folder, until);
    const attached = Date.now();
    const browser = await chromium.connectOverCDP(address);
    const page = browser.contexts()[0]?.pages()[0];
    if (!page) throw new Error('No window was opened.');
    await page.locator(selector).first().waitFor();
    // The list as it was last seen stands over the page until the page does.
    await page.waitForFunction(() => document.getElementById('first-frame') === null);
    const at = await page.evaluate(
      () =>
        new Promise((resolve) => {
          new PerformanceObserver((list) => {
            const painted = list.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
            const when = (mark) =>
              performance.timeOrigin + (performance.getEntriesByName(mark)[0]?.startTime ?? painted);
            resolve({ painted: performance.timeOrigin + painted, usable: when('usable'), answered: when('answered') });
          }).observe({ type: 'paint', buffered: true });
        }),
    );
    const isAlone = Math.max(at.usable, at.answered) < attached;
    if (isAlone) await use(page);
    await browser.close();
    if (!isAlone) return null;
    return { painted: at.painted - started, usable: at.usable - started, answered: at.answered - started };
  } finally {
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 3_000);
    await ended;
    clearTimeout(late);
  }
};
/**
 * @returns {Promise<{painted: number, usable: number, answered: number}>} milliseconds from the start of the process to the first frame with something on it, to
 * the one after which the window answers, and to what main says of the portfolio that it opened, as the page itself recorded them; where the page says nothing of the
 * latter two, they are the first
 */
export const measure = async (start) => {
  const times = await measureAlone(start);
  if (times !== null) return times;
  leftAloneMs *= 2;
  return measure(start);
};

const REST_MS = 4_000;
const PORTFOLIO = 'main table tbody button';

/** A folder of its own for the application, in French, welcomed, with a portfolio of so many dossiers (1: the worked example). */
export const prepareFolder = async (executable, folder, dossiers) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ language: 'fr', theme: 'light', welcomed: true }));
  if (dossiers > 1) cpSync(manyDossiers(dossiers), join(folder, 'portfolio'), { recursive: true });
  else
    await measure({
      executable,
      folder,
      selector: 'main h1',
      use: (page) => page.evaluate(() => window.triptyque.call('example.load', { language: 'fr' })),
    });
  return { executable, folder, selector: PORTFOLIO };
};

/** What a start may cost against an empty window, by the dossiers in the portfolio. */
const askedOf = (dossiers) => (dossiers === 1 ? 1.25 : 1.35);

/**
 * @param {number[]} sizes dossiers in each portfolio that is opened
 * @returns {Promise<import('../test/bench/rows.ts').BenchRow[]>}
 */
export const measureStarts = async ({ runtime, executable, folder, runs, sizes }) => {
  const empty = { executable: stageEmpty(runtime), folder: join(folder, 'empty'), selector: 'main h1' };
  mkdirSync(empty.folder, { recursive: true });
  const opened = [];
  for (const dossiers of sizes)
    opened.push({
      dossiers,
      times: [],
      ...(await prepareFolder(executable, join(folder, `many-${dossiers}`), dossiers)),
    });
  say('Starts: warming up…');
  // Twice, and long enough: at the first start the list is kept for the next one, at the second Chromium keeps the code of the page.
  for (const one of [empty, ...opened])
    for (let start = 0; start < 2; start += 1) await measure({ ...one, use: () => wait(REST_MS) });
  const emptyTimes = [];
  for (let run = 0; run < runs; run += 1) {
    emptyTimes.push((await measure(empty)).painted);
    for (const one of opened) one.times.push(await measure(one));
  }
  const emptyWindow = { name: 'empty Electron window', value: medianOf(emptyTimes) };
  return opened.flatMap(({ dossiers, times }) => {
    const row = (what, key, asked) => ({
      group: 'start',
      name: `to ${what}, ${dossiers} dossier(s), median of ${runs}`,
      value: medianOf(times.map((time) => time[key])),
      unit: 'ms',
      peer: emptyWindow,
      ...asked,
    });
    const asked = { asked: { ratio: askedOf(dossiers) } };
    return [
      row('the last known list', 'painted', asked),
      row('a window that can be used', 'usable', asked),
      row('the portfolio, opened', 'answered'),
    ];
  });
};
