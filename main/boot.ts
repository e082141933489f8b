/**
 * What the runtime starts: runs the compiled main program with the code that V8 made of it at packaging (scripts/code-cache.mjs), so that nothing is
 * parsed while a person waits. The code is read from the application's own archive only: V8 compares its length with the source, not its content, and
 * a cache that others can write would be code that others can write. Where there is none, or it is of another runtime, the source is compiled.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const folder = dirname(fileURLToPath(import.meta.url));
const filename = join(folder, 'main.cjs');
const cache = join(folder, 'main.cache');
const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
const script = new Script(Module.wrap(readFileSync(filename, 'utf8')), {
  filename,
  ...(cachedData && { cachedData }),
});
/** How the program came to run: for the test that a package really uses its cache. */
Object.assign(globalThis, {
  triptyqueCode: cachedData === undefined ? 'compiled' : script.cachedDataRejected === true ? 'rejected' : 'cached',
});
const module = { exports: {} };
script.runInThisContext()(module.exports, createRequire(filename), module, filename, folder);
