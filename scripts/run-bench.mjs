/**
 * `npm run bench [-- --runs 9] [--json]`: from the start of the process to a window that can be used, for the packaged application with a
 * dossier in its portfolio and for an empty Electron window on the same runtime, turn by turn in the same run. Medians, and their ratio.
 * Then a long plan scrolled, beside a plain table (scrolling.mjs); one edited cell recomputed, against a general spreadsheet engine and LibreOffice (test/bench/recalculation.ts), and memos and packs, against plain
 * text by the same library (test/bench/memo.ts).
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { build } from './build.mjs';
import { ensureDisplay } from './display.mjs';
import { resolveElectron, runtimeFlags } from './electron-runtime.mjs';
import { root, say, stop } from './ground.mjs';
import { packageApp } from './package-app.mjs';
import { loadLongPlan, measureScrolling, scrollingLines } from './scrolling.mjs';

const GIVE_UP_MS = 30_000;
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

/** Waits until the window has a page with a title, so that nobody attaches to it while it loads. @returns the address to attach to */
const loadedAt = async (folder, until) => {
  const file = join(folder, 'DevToolsActivePort');
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

/** Milliseconds from the start of the process to the frame that painted the content, as the page itself recorded it. */
const measure = async ({ executable, folder, selector, use = async () => {} }) => {
  rmSync(join(folder, 'DevToolsActivePort'), { force: true });
  const started = Date.now();
  const child = spawn(executable, [...runtimeFlags(), `--user-data-dir=${folder}`, '--remote-debugging-port=0'], {
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  try {
    const until = started + GIVE_UP_MS;
    const browser = await chromium.connectOverCDP(await loadedAt(folder, until));
    const page = browser.contexts()[0]?.pages()[0];
    if (!page) throw new Error('No window was opened.');
    await page.locator(selector).first().waitFor();
    const at = await page.evaluate(
      () =>
        new Promise((resolve) => {
          new PerformanceObserver((list) =>
            resolve(performance.timeOrigin + (list.getEntries().at(-1)?.startTime ?? Number.NaN)),
          ).observe({ type: 'largest-contentful-paint', buffered: true });
        }),
    );
    await use(page);
    await browser.close();
    return at - started;
  } finally {
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 3_000);
    await ended;
    clearTimeout(late);
  }
};

const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};
const spread = (values) => ({
  median: Math.round(median(values)),
  min: Math.round(Math.min(...values)),
  max: Math.round(Math.max(...values)),
});

try {
  ensureDisplay();
  const { values } = parseArgs({
    options: { runs: { type: 'string', default: '7' }, json: { type: 'boolean', default: false } },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1)
    throw new Error(`--runs ${values.runs}: a whole number above zero is expected.`);
  build();
  const runtime = await resolveElectron();
  const folders = mkdtempSync(join(tmpdir(), 'triptyque-bench-'));
  const empty = { executable: stageEmpty(runtime), folder: join(folders, 'empty'), selector: 'main h1' };
  const ours = {
    executable: await packageApp({ runtime, flavour: 'test' }),
    folder: join(folders, 'triptyque'),
    selector: 'main table tbody button',
  };
  mkdirSync(empty.folder);
  mkdirSync(ours.folder);
  writeFileSync(join(ours.folder, 'settings.json'), JSON.stringify({ language: 'fr', theme: 'light', welcomed: true }));
  try {
    say('Warming up…');
    await measure(empty);
    // The portfolio that is opened in every run holds the worked example.
    await measure({
      ...ours,
      selector: 'main h1',
      use: (page) => page.evaluate(() => window.triptyque.call('example.load', { language: 'fr' })),
    });
    await measure(ours);
    const times = { empty: [], triptyque: [] };
    for (let run = 0; run < runs; run += 1) {
      times.empty.push(await measure(empty));
      times.triptyque.push(await measure(ours));
    }
    const long = { ...ours, folder: join(folders, 'long') };
    mkdirSync(long.folder);
    cpSync(join(ours.folder, 'settings.json'), join(long.folder, 'settings.json'));
    await measure({ ...long, selector: 'main h1', use: loadLongPlan });
    let scrolling = [];
    await measure({
      ...long,
      use: async (page) => {
        scrolling = await measureScrolling(page);
      },
    });
    const result = {
      runtime: `Electron ${runtime.version} (${runtime.kind})`,
      runs,
      empty: spread(times.empty),
      triptyque: spread(times.triptyque),
      ratio: Math.round((median(times.triptyque) / median(times.empty)) * 100) / 100,
      scrolling,
    };
    const line = (name, { median: m, min, max }) => `${name.padEnd(28)} ${m} ms   (${min} to ${max})\n`;
    process.stdout.write(
      values.json
        ? `${JSON.stringify(result)}\n`
        : `Start to interactive window, ${result.runtime}, median of ${runs}:\n` +
            line('empty Electron window', result.empty) +
            line('Triptyque, portfolio shown', result.triptyque) +
            `ratio ${result.ratio}\n\n` +
            scrollingLines(scrolling),
    );
  } finally {
    rmSync(folders, { recursive: true, force: true });
  }
  if (!values.json) {
    for (const bench of ['recalculation.ts', 'memo.ts']) {
      process.stdout.write('\n');
      const part = spawnSync(
        process.execPath,
        ['--disable-warning=ExperimentalWarning', join(root, 'test', 'bench', bench)],
        { cwd: root, stdio: 'inherit' },
      );
      if (part.status !== 0) process.exitCode = part.status ?? 1;
    }
  }
} catch (error) {
  stop(error.message);
}
