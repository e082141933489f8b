/**
 * What the runtime starts: runs the compiled main program with the code that V8 made of it at packaging (scripts/code-cache.mjs), so that nothing is
 * parsed while a person waits. The code is read from the application's own archive only: V8 compares its length with the source, not its content, and
 * a cache that others can write would be code that others can write. Where there is none, or it is of another runtime, the source is compiled.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const folder = dirname(fileURLToPath(import.meta.url));
const readElsewhere = createRequire(join(folder, 'main.cjs'));
/** How each part of the program came to run: for the test that a package really uses its cache. */
const ways: Record<string, 'compiled' | 'rejected' | 'cached'> = {};
const loaded = new Map<string, { exports: object }>();

/** @param name of a part of the program, beside this one @returns what it exports; read once */
const load = (name: string): object => {
  const before = loaded.get(name);
  if (before) return before.exports;
  const filename = join(folder, name);
  const cache = filename.replace(/cjs$/, 'cache');
  const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
  // Built of letters of one byte (vite.one-byte.ts).
  const script = new Script(Module.wrap(readFileSync(filename, 'latin1')), {
    filename,
    ...(cachedData && { cachedData }),
  });
  ways[name] = cachedData === undefined ? 'compiled' : script.cachedDataRejected === true ? 'rejected' : 'cached';
  const module = { exports: {} };
  loaded.set(name, module);
  const read = (id: string): unknown => (id.startsWith('./') ? load(basename(id)) : readElsewhere(id));
  script.runInThisContext()(module.exports, Object.assign(read, readElsewhere), module, filename, folder);
  return module.exports;
};

Object.assign(globalThis, { triptyqueCode: ways });
load('main.cjs');
