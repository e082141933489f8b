/**
 * Electronegativity, a scanner of Electron applications, over our sources. It is installed apart, under `.cache`, from a lockfile of its own: four hundred packages
 * that nothing of the application needs.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './ground.mjs';

const recipe = join(root, 'scripts', 'electron-scan');
const place = join(root, '.cache', 'electron-scan');
const stamp = join(place, '.installed');

const install = () => {
  const lock = readFileSync(join(recipe, 'package-lock.json'), 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  cpSync(recipe, place, { recursive: true });
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const result = spawnSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: place,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (result.error || result.status !== 0)
    throw new Error(`The scanner could not be installed: ${result.error?.message ?? result.stderr.slice(-1_000)}`);
  writeFileSync(stamp, lock);
};

/** What the sources of the application are, without tests: the scanner reads whole folders. */
const stageSources = () => {
  const sources = join(place, 'application');
  rmSync(sources, { recursive: true, force: true });
  for (const room of ['main', 'renderer', 'shared'])
    cpSync(join(root, room), join(sources, room), { recursive: true, filter: (path) => !/\.test\.tsx?$/.test(path) });
  return sources;
};

/** @returns {{ check: string, file: string }[]} what it found, in the order of the files */
export const scanElectron = () => {
  install();
  const { devDependencies, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  // Its table in CSV is written by two hands at once, the heading over the first line at times; this one by one.
  const out = join(place, 'found.sarif');
  rmSync(out, { force: true });
  const scanner = join(place, 'node_modules', '@doyensec', 'electronegativity', 'dist', 'index.js');
  const version = { ...dependencies, ...devDependencies }.electron;
  const result = spawnSync(
    process.execPath,
    ['--require', join(place, 'no-network.cjs'), scanner, '-i', stageSources(), '-o', out, '-r', '-e', version],
    {
      cwd: place,
      encoding: 'utf8',
      timeout: 300_000,
      env: { ...process.env, TMPDIR: place, TEMP: place, TMP: place },
    },
  );
  if (!existsSync(out)) throw new Error(`The scanner did not end: ${`${result.stdout}${result.stderr}`.slice(-2_000)}`);
  const [{ results }] = JSON.parse(readFileSync(out, 'utf8')).runs;
  return results.map(({ ruleId, locations }) => ({
    check: ruleId,
    file: locations[0].physicalLocation.artifactLocation.uri.replaceAll('\\', '/'),
  }));
};
