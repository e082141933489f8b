/** Packages the built application for this machine around a given runtime, with the fuses of one flavour. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { makeCodeCache } from './code-cache.mjs';
import { root, say } from './ground.mjs';
import { toolEnvironment } from './setup.mjs';
import { ensureSandbox } from './system.mjs';

const require = createRequire(import.meta.url);

/**
 * What may run beside the application, by flavour. They differ by one fuse: end-to-end tests drive the window through Node's inspector,
 * a release refuses it (docs/security.md).
 */
export const fuseTable = (flavour) => ({
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: flavour === 'test',
  enableEmbeddedAsarIntegrityValidation: process.platform !== 'linux',
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
});

const findExecutable = (folder) => {
  for (const name of ['triptyque', 'Triptyque', 'Triptyque.exe', 'Triptyque.app/Contents/MacOS/Triptyque'])
    if (existsSync(join(folder, name))) return join(folder, name);
  throw new Error(`No executable in ${folder}`);
};

/**
 * @param rehearsal a release flavour made to be examined by tests, never handed out: the only one that may stand on the fallback runtime
 * @returns {Promise<string>} path of the packaged executable
 */
export const packageApp = async ({ runtime, flavour, rehearsal = false }) => {
  if (flavour === 'release' && runtime.kind === 'fallback' && !rehearsal)
    throw new Error(
      'A release is never packaged with the fallback runtime: build it where the pinned Electron can be downloaded.',
    );
  const name = rehearsal ? `${flavour}-rehearsal` : flavour;
  say(`Packaging the ${flavour} flavour…`);
  makeCodeCache(runtime);
  const output = join(root, 'dist', name);
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const config = {
    extends: join(root, 'electron-builder.yml'),
    electronDist: runtime.dist,
    electronVersion: runtime.version,
    directories: { output },
    electronFuses: fuseTable(flavour),
  };
  const configFile = join(root, '.cache', `builder-${name}.json`);
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(configFile, JSON.stringify(config));
  const result = spawnSync(
    process.execPath,
    [require.resolve('electron-builder/cli.js'), '--dir', '--config', configFile, '--publish', 'never'],
    { cwd: root, encoding: 'utf8', env: toolEnvironment() },
  );
  if (result.status !== 0)
    throw new Error(`electron-builder failed:\n${`${result.stdout}${result.stderr}`.slice(-3000)}`);
  const folder = join(
    output,
    readdirSync(output).find((name) => name.includes('unpacked') || name.startsWith('mac')) ?? '',
  );
  // The fallback runtime carries the update feed of the product that it came with.
  rmSync(join(folder, 'resources', 'app-update.yml'), { force: true });
  if (runtime.sqlite) {
    const unpacked = join(
      folder,
      'resources',
      'app.asar.unpacked',
      'node_modules',
      'better-sqlite3-multiple-ciphers',
      'prebuilds',
      'linux-x64.node',
    );
    if (!existsSync(unpacked)) throw new Error('The SQLite driver was not unpacked from the archive.');
    cpSync(runtime.sqlite, unpacked);
  }
  ensureSandbox(folder);
  return findExecutable(folder);
};
