/** Opens the application, and lets through what it says without what Chromium mutters about the desktop around it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { runtimeFlags } from './electron-runtime.mjs';

/** Chromium’s own log lines begin with process, day and level; libraries of the desktop with their name. */
const NOISE =
  /^(\[\d+:\d+\/\d+\.\d+:(INFO|WARNING|ERROR|VERBOSE\d*):|\(?.*\b(Gtk|Gdk|GLib|dconf|libnotify)(-\w+)?-(WARNING|CRITICAL|Message)|libva |MESA|libGL|Fontconfig |DevTools listening |Debugger listening |For help, see: )/;
/** Kept for the case in which the window does not open: then noise may be the reason. */
const KEPT_LINES = 40;

/** @returns the process, the end of it, and the last lines that were not shown */
const open = (executable, args) => {
  const child = spawn(executable, [...runtimeFlags(), ...args], { stdio: ['inherit', 'inherit', 'pipe'] });
  const muted = [];
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (!NOISE.test(line) && line.trim() !== '') process.stderr.write(`${line}\n`);
    else if (line.trim() !== '') muted.push(line);
    if (muted.length > KEPT_LINES) muted.shift();
  });
  return { child, muted, ended: once(child, 'exit').then(([code]) => code ?? 1) };
};

const withReasons = (code, muted) => {
  if (code !== 0 && muted.length > 0) process.stderr.write(`${muted.join('\n')}\n`);
  return code;
};

/** @returns {Promise<number>} the exit code, once the window was closed */
export const openUntilClosed = async (executable, args) => {
  const { muted, ended } = open(executable, args);
  return withReasons(await ended, muted);
};

const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
};

const WINDOW_WITHIN_MS = 60_000;
const firstPage = async (port) => {
  const until = Date.now() + WINDOW_WITHIN_MS;
  while (Date.now() < until) {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`).catch(() => null);
    const page = browser?.contexts()[0]?.pages()[0];
    if (page) return page;
    await browser?.close();
    await wait(200);
  }
  throw new Error('The window did not open within a minute.');
};

/** Opens the window, takes a picture of it once it shows something, and closes it again. @returns {Promise<number>} the exit code */
export const openForPicture = async (executable, args, path) => {
  const port = await freePort();
  // Chromium's switch is taken only beside Node's (main/shell/policy.ts), which no release has.
  const { child, muted, ended } = open(executable, [...args, '--inspect=0', `--remote-debugging-port=${port}`]);
  const early = ended.then((code) => {
    withReasons(code, muted);
    throw new Error('The application ended before its window opened.');
  });
  let browser = null;
  try {
    const page = await Promise.race([firstPage(port), early]);
    browser = page.context().browser();
    await page.locator('h1').first().waitFor({ timeout: WINDOW_WITHIN_MS });
    await page.waitForFunction(() => document.getElementById('first-frame') === null);
    await page.screenshot({ path, animations: 'disabled' });
  } finally {
    early.catch(() => {});
    // What drives the page keeps a folder until it lets go.
    await browser?.close().catch(() => {});
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(late);
  }
  return 0;
};
