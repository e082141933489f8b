/** Builds main, preload and renderer when a source has changed since the last whole build. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, say } from './ground.mjs';
import { writeLicences } from './licences.mjs';
import { writeBillOfMaterials } from './sbom.mjs';
import { nodeBinary, toolEnvironment } from './setup.mjs';

const filesBelow = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });

const sourceHash = () => {
  const hash = createHash('sha256');
  const files = ['shared', 'main', 'renderer'].flatMap((room) => filesBelow(join(root, room))).sort();
  for (const file of [
    ...files,
    join(root, 'package-lock.json'),
    join(root, 'electron.vite.config.ts'),
    join(root, 'vite.main.config.ts'),
    join(root, 'vite.catalogues.ts'),
    join(root, 'vite.one-byte.ts'),
    join(root, 'package.json'),
    join(root, 'scripts', 'licences.mjs'),
    join(root, 'scripts', 'sbom.mjs'),
  ])
    hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
};

/** The main program, and what starts it: `vite build` as the window is built, in the form that a code cache can be made of (boot.ts). */
const buildMain = () => {
  for (const name of ['boot', 'main']) {
    const result = spawnSync(
      nodeBinary(),
      [
        join(root, 'node_modules', 'vite', 'bin', 'vite.js'),
        'build',
        '--config',
        join(root, 'vite.main.config.ts'),
        '--logLevel',
        'warn',
      ],
      { cwd: root, stdio: ['ignore', 2, 2], env: { ...toolEnvironment(), TRIPTYQUE_ENTRY: name } },
    );
    if (result.status !== 0) throw new Error('The application could not be built (the message is above).');
  }
};

export const build = () => {
  const stamp = join(root, 'out', '.stamp');
  const hash = sourceHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  say('Building the application…');
  rmSync(stamp, { force: true });
  const result = spawnSync(
    nodeBinary(),
    [join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn'],
    { cwd: root, stdio: ['ignore', 2, 2], env: toolEnvironment() },
  );
  if (result.status !== 0) throw new Error('The application could not be built (the message is above).');
  buildMain();
  writeLicences(join(root, 'out', 'licences.txt'));
  writeBillOfMaterials(join(root, 'out', 'sbom.cdx.json'));
  writeFileSync(stamp, hash);
};
