/**
 * What the machine must have beside Node and npm, looked for before anything is fetched: libraries that a window needs, a virtual display where there is none, a compiler for
 * the older runtime, programs that the tests read their results with. On Debian and Ubuntu what is missing is installed when we may; otherwise the one command is printed.
 * Written for a bare Node 20 with nothing installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder, root, say, stop } from './ground.mjs';

/** A library by the name that the loader asks for, and the package that brings it. */
const LIBRARIES = {
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnss3.so': 'libnss3',
  'libasound.so.2': 'libasound2',
  'libgbm.so.1': 'libgbm1',
  'libXss.so.1': 'libxss1',
  'libXtst.so.6': 'libxtst6',
  'libnotify.so.4': 'libnotify4',
};
/** Since the change to 64-bit times, some packages have a longer name. */
const LONGER_NAMES = { 'libgtk-3-0': 'libgtk-3-0t64', libasound2: 'libasound2t64' };
const JARS = {
  'preflight.jar': 'libpdfbox2-java',
  'javax.activation.jar': 'libactivation-java',
  'jaxb-api.jar': 'libjaxb-api-java',
  'commons-io.jar': 'libcommons-io-java',
  'commons-logging.jar': 'libcommons-logging-java',
};

const run = (program, args) => spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
const pathOf = (program) => {
  const found = (process.env.PATH ?? '')
    .split(':')
    .map((folder) => join(folder, program))
    .find((path) => existsSync(path));
  return found === undefined ? null : realpathSync(found);
};
const program = (name, ...packages) => (pathOf(name) === null ? packages : []);

const missingLibraries = () => {
  const table = ['ldconfig', '/sbin/ldconfig', '/usr/sbin/ldconfig']
    .map((name) => run(name, ['-p']).stdout ?? '')
    .find((text) => text.includes('libc.so'));
  // A system that lists nothing cannot be asked; the runtime’s own libraries are looked at again once it is there.
  if (table === undefined) return [];
  return Object.entries(LIBRARIES)
    .filter(([library]) => !table.includes(`\t${library} `))
    .map(([, name]) => name);
};

/** Calc and Writer are modules of one program: it may be there without them. */
const missingOffice = () => {
  const office = pathOf('soffice');
  const has = (module) => office !== null && existsSync(join(dirname(office), module));
  return [
    ...(has('libsclo.so') ? [] : ['libreoffice-calc-nogui']),
    ...(has('libswlo.so') ? [] : ['libreoffice-writer-nogui']),
  ];
};

/** What each need lacks, as names of Debian packages. */
const LACKS = {
  window: missingLibraries,
  display: () => [...program('xvfb-run', 'xvfb'), ...program('xauth', 'xauth')],
  compiler: () => [...program('g++', 'g++'), ...program('make', 'make'), ...program('python3', 'python3')],
  tests: () => [
    ...program('pdfinfo', 'poppler-utils'),
    ...program('qpdf', 'qpdf'),
    ...program('ip', 'iproute2'),
    ...program('java', 'default-jre-headless'),
    ...missingOffice(),
    ...Object.entries(JARS)
      .filter(([jar]) => !existsSync(join('/usr/share/java', jar)))
      .map(([, name]) => name),
  ],
};

/**
 * @param {readonly ('window'|'display'|'compiler'|'tests')[]} needs
 * @returns {string[]} Debian packages that this machine lacks; none on other systems than Linux, where windows need nothing
 */
const missingPackages = (needs) =>
  process.platform === 'linux' ? [...new Set(needs.flatMap((need) => LACKS[need]()))] : [];

/** Names as this release of Debian or Ubuntu knows them. */
const asNamedHere = (packages) => {
  const known = (name) => /^Package: /m.test(run('apt-cache', ['show', '--no-all-versions', name]).stdout ?? '');
  return packages.map((name) => (LONGER_NAMES[name] && known(LONGER_NAMES[name]) ? LONGER_NAMES[name] : name));
};

/** What goes before a command to run it as root: nothing as root, sudo where it asks for no password, null = we may not. */
const asRoot = () => {
  if (process.getuid?.() === 0) return [];
  return pathOf('sudo') !== null && run('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : null;
};

const aptGet = (before, args) => {
  const [first, ...rest] = [...before, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args];
  return run(first, rest);
};
const INSTALL = ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120'];

/** What can be done on a machine that lacks what a window takes. */
export const WITHOUT_WINDOW = '\n  Without a window, and without any of these: npm run demo';
/** The tests want an office suite, which is long to fetch: nothing is printed meanwhile. */
const patience = (needs) => (needs.includes('tests') ? ', a few minutes' : '');
/** How an administrator runs a command here. */
const administrator = () => (pathOf('sudo') === null ? 'As root, one command' : 'One command');
const forAdministrator = (command) => (pathOf('sudo') === null ? command : `sudo ${command}`);

/**
 * Sees to it that the machine has what is needed, or stops with the one command that brings it.
 * @param {readonly ('window'|'display'|'compiler'|'tests')[]} needs
 * @param {string} [instead] one sentence on what can be done without, printed where we stop
 * @param {string} [fetched] what is true, where we stop, of what came over the network
 */
export const ensureSystem = (needs, instead = '', fetched = 'Nothing was fetched.') => {
  const missing = missingPackages(needs);
  if (missing.length === 0) return;
  if (pathOf('apt-get') === null)
    stop(
      `This machine lacks libraries or programs. On Debian their packages are called: ${missing.join(' ')}. Install what your system calls them, then start again.${instead}`,
    );
  const command = (names) => `apt-get install -y --no-install-recommends ${names.join(' ')}`;
  const before = asRoot();
  if (before === null)
    stop(
      `This machine lacks system packages, and installing them takes an administrator. ${fetched} ${administrator()}, then start again:\n\n  ${forAdministrator('apt-get update')} && ${forAdministrator(command(asNamedHere(missing)))}\n${instead}`,
    );
  const updated = aptGet(before, ['update']);
  const names = asNamedHere(missing);
  say(
    `Installing the system packages that are missing (${[...before, 'apt-get'].join(' ')}${patience(needs)}): ${names.join(' ')}`,
  );
  const result = aptGet(before, [...INSTALL, ...names]);
  const left = missingPackages(needs);
  if (left.length === 0) return;
  const words = `${updated.stderr ?? ''}${result.stderr ?? ''}`.trim().split('\n').slice(-6).join('\n  ');
  stop(
    `System packages could not be installed: ${left.join(' ')}. ${fetched} The command was:\n\n  ${command(names)}\n\n  ${words}\n${instead}`,
  );
};

/** Chromium's helper: it shuts pages in where users may not make namespaces of their own, and must belong to root for that. */
const isTrusted = (helper) => {
  const { uid, mode } = statSync(helper);
  return uid === 0 && (mode & 0o4755) === 0o4755;
};

/**
 * Sees to it that Chromium can shut its pages in, or stops with the one command that lets it: on some systems (Ubuntu since 23.10, containers) only root may.
 * A window is never opened without its sandbox, but by root, for whom Chromium has none.
 * @param {string} folder of the runtime that will be started
 */
export const ensureSandbox = (folder) => {
  const helper = join(folder, 'chrome-sandbox');
  if (process.platform !== 'linux' || process.getuid() === 0 || !existsSync(helper) || isTrusted(helper)) return;
  if (run('unshare', ['--user', '--map-root-user', 'true']).status === 0) return;
  const before = asRoot();
  if (before !== null) {
    say(`Giving Chromium's sandbox to root, as this system asks (${before.join(' ')} chown, chmod): ${helper}`);
    const [first, ...rest] = before;
    run(first, [...rest, 'chown', 'root:root', helper]);
    run(first, [...rest, 'chmod', '4755', helper]);
    if (isTrusted(helper)) return;
  }
  stop(
    `On this system only an administrator may let Chromium shut its pages in. ${administrator()}, then start again:\n\n  ${forAdministrator(`chown root:root '${helper}'`)} && ${forAdministrator(`chmod 4755 '${helper}'`)}\n`,
  );
};

/** No screen that a window could stand on. */
export const isWithoutDisplay = () =>
  process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

const isThereAlready = () =>
  existsSync(cacheFolder()) && readdirSync(cacheFolder()).some((name) => name.endsWith('-napi9.node'));

/**
 * Whether a driver will have to be compiled for the older runtime: the pinned Electron is not there and its release host does not answer.
 * Behind a proxy we cannot tell; a compiler is then asked for once the download has failed.
 */
const isLikelyToCompile = () => {
  if (process.platform !== 'linux' || process.arch !== 'x64' || process.env.ELECTRON_OVERRIDE_DIST_PATH) return false;
  if (existsSync(join(root, 'node_modules', 'electron', 'dist', 'electron')) || isThereAlready()) return false;
  const isProxy = ([name, value]) => value !== '' && /^(https?|all)_proxy$|^electron_get_use_proxy$/i.test(name);
  if (Object.entries(process.env).some(isProxy)) return false;
  const host = process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror || 'https://github.com/';
  const ask = `fetch(${JSON.stringify(host)}, { method: 'HEAD', signal: AbortSignal.timeout(4000) }).then(() => process.exit(0), () => process.exit(1))`;
  return spawnSync(process.execPath, ['-e', ask], { stdio: 'ignore' }).status !== 0;
};

/** What opening a window takes on this machine. */
export const windowNeeds = () => [
  'window',
  ...(isWithoutDisplay() ? ['display'] : []),
  ...(isLikelyToCompile() ? ['compiler'] : []),
];
