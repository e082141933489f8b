/**
 * The code that V8 makes of the main program, kept beside it in the package (main/boot.ts reads it). It is made by the very runtime that is packaged, after a
 * start with an empty portfolio, so that it holds the functions that a start needs.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { displayWrapper } from './display.mjs';
import { runtimeFlags, stage, stagedApp } from './electron-runtime.mjs';
import { root, say } from './ground.mjs';

const PROGRAM = join(root, 'out', 'main', 'main.cjs');
const CACHE = join(root, 'out', 'main', 'main.cache');
const NOTE = join(root, '.cache', 'code-cache.txt');
const PATIENCE_MS = 60_000;

/** Runs the program as boot.ts does, and writes its code once the first page has been shown for a moment. */
const maker = (program, cache) => `const { app } = require('electron');
const { createRequire, Module } = require('node:module');
const { dirname } = require('node:path');
const { readFileSync, writeFileSync } = require('node:fs');
const { Script } = require('node:vm');
const filename = ${JSON.stringify(program)};
const script = new Script(Module.wrap(readFileSync(filename, 'utf8')), { filename });
app.on('browser-window-created', (_event, window) =>
  window.webContents.once('did-finish-load', () =>
    setTimeout(() => {
      writeFileSync(${JSON.stringify(cache)}, script.createCachedData());
      app.exit(0);
    }, 1_500),
  ),
);
const made = { exports: {} };
script.runInThisContext()(made.exports, createRequire(filename), made, filename, dirname(filename));
`;

/** What the cache is of: another program or another runtime needs another. */
const fingerprint = (runtime) =>
  createHash('sha256').update(readFileSync(PROGRAM)).update(`${runtime.kind} ${runtime.version}`).digest('hex');

/** Writes out/main/main.cache for this runtime, or leaves none: the program then starts a little slower. */
export const makeCodeCache = (runtime) => {
  const wanted = fingerprint(runtime);
  if (existsSync(CACHE) && existsSync(NOTE) && readFileSync(NOTE, 'utf8') === wanted) return;
  rmSync(CACHE, { force: true });
  const executable = stage(runtime);
  const app = stagedApp(runtime);
  const data = mkdtempSync(join(tmpdir(), 'triptyque-code-'));
  try {
    // In the staged application, which is made anew at each start, another program takes the place of boot.cjs.
    writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'code-cache', main: 'maker.cjs' }));
    writeFileSync(join(app, 'maker.cjs'), maker(join(app, 'out', 'main', 'main.cjs'), CACHE));
    const [program, ...args] = [...displayWrapper(), executable, ...runtimeFlags(), `--user-data-dir=${data}`];
    const result = spawnSync(program, args, { stdio: 'ignore', timeout: PATIENCE_MS });
    // What runs out of time under a virtual display loses the display alone: the program itself would spin for ever.
    if (result.signal !== null && process.platform !== 'win32')
      spawnSync('pkill', ['-9', '-f', data], { stdio: 'ignore' });
    if (existsSync(CACHE) && statSync(CACHE).size > 0) writeFileSync(NOTE, wanted);
    else say('No code cache could be made: the package starts without one, a little slower.');
  } finally {
    rmSync(data, { recursive: true, force: true });
    rmSync(app, { recursive: true, force: true });
  }
};
