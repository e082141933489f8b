/**
 * The code that V8 makes of the main program, kept beside it in the package (main/boot.ts reads it). It is made by the very runtime that is packaged, after a
 * start with an empty portfolio, so that it holds the functions that a start needs.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { displayWrapper } from './display.mjs';
import { runtimeFlags, stage, stagedApp } from './electron-runtime.mjs';
import { root, say } from './ground.mjs';

const FOLDER = join(root, 'out', 'main');
/** The parts of the program that every start reads first; what they have in common stands in others, which bring themselves. */
const PARTS = ['main', 'serving', 'answers'];
const NOTE = join(root, '.cache', 'code-cache.txt');
const PATIENCE_MS = 60_000;

/** Runs the program as boot.ts does, and writes the code of its parts once the first page has been shown for a moment. */
const maker = (program, caches) => `const { app } = require('electron');
const { createRequire, Module } = require('node:module');
const { basename, join } = require('node:path');
const { readFileSync, writeFileSync } = require('node:fs');
const { Script } = require('node:vm');
const folder = ${JSON.stringify(program)};
const elsewhere = createRequire(join(folder, 'main.cjs'));
const loaded = new Map();
const load = (name) => {
  if (loaded.has(name)) return loaded.get(name).made.exports;
  const filename = join(folder, name);
  const script = new Script(Module.wrap(readFileSync(filename, 'latin1')), { filename });
  const made = { exports: {} };
  loaded.set(name, { script, made });
  const read = (id) => (id.startsWith('./') ? load(basename(id)) : elsewhere(id));
  script.runInThisContext()(made.exports, Object.assign(read, elsewhere), made, filename, folder);
  return made.exports;
};
const parts = ${JSON.stringify(PARTS)};
const keep = () => {
  // A slow machine reads the last of them late.
  if (!parts.every((part) => loaded.has(part + '.cjs'))) return setTimeout(keep, 500);
  for (const [file, { script }] of loaded)
    writeFileSync(join(${JSON.stringify(caches)}, file.replace(/cjs$/, 'cache')), script.createCachedData());
  app.exit(0);
};
app.on('browser-window-created', (_event, window) =>
  window.webContents.once('did-finish-load', () => setTimeout(keep, 1_500)),
);
load('main.cjs');
`;

const cacheOf = (part) => join(FOLDER, `${part}.cache`);
const filesOf = (ending) =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith(ending))
    .sort();
/** What the cache is of: another program or another runtime needs another. */
const fingerprint = (runtime) => {
  const hash = createHash('sha256').update(`${runtime.kind} ${runtime.version}`);
  for (const file of filesOf('.cjs')) hash.update(file).update(readFileSync(join(FOLDER, file)));
  return hash.digest('hex');
};

/** Writes the caches beside the parts of the program for this runtime, or leaves none: the program then starts a little slower. */
export const makeCodeCache = (runtime) => {
  const wanted = fingerprint(runtime);
  const isMade = () => PARTS.every((part) => existsSync(cacheOf(part)));
  if (isMade() && existsSync(NOTE) && readFileSync(NOTE, 'utf8') === wanted) return;
  for (const file of filesOf('.cache')) rmSync(join(FOLDER, file), { force: true });
  const executable = stage(runtime);
  const app = stagedApp(runtime);
  const data = mkdtempSync(join(tmpdir(), 'triptyque-code-'));
  try {
    // In the staged application, which is made anew at each start, another program takes the place of boot.cjs.
    writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'code-cache', main: 'maker.cjs' }));
    writeFileSync(join(app, 'maker.cjs'), maker(join(app, 'out', 'main'), FOLDER));
    const [program, ...args] = [...displayWrapper(), executable, ...runtimeFlags(), `--user-data-dir=${data}`];
    const result = spawnSync(program, args, { stdio: 'ignore', timeout: PATIENCE_MS });
    // What runs out of time under a virtual display loses the display alone: the program itself would spin for ever.
    if (result.signal !== null && process.platform !== 'win32')
      spawnSync('pkill', ['-9', '-f', data], { stdio: 'ignore' });
    if (isMade()) writeFileSync(NOTE, wanted);
    else say('No code cache could be made: the package starts without one, a little slower.');
  } finally {
    rmSync(data, { recursive: true, force: true });
    rmSync(app, { recursive: true, force: true });
  }
};
