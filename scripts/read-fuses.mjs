/**
 * The fuses of what was built, read back from the executable itself: a table that was set and not applied would be a promise that nobody keeps. Run by electron-builder
 * after every build (`electron-builder.yml`), and on what tests examine.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** In the words of electron-builder: `runAsNode` for `RunAsNode`. */
const nameOf = (option) => option[0].toLowerCase() + option.slice(1);
const OPTIONS = Object.entries(FuseV1Options).filter(([name]) => Number.isNaN(Number(name)));

/**
 * @param {string} executable
 * @returns {Promise<Record<string, boolean>>} each fuse by its name; one that this runtime does not have is absent
 */
export const readFuses = async (executable) => {
  const wire = await getCurrentFuseWire(executable);
  return Object.fromEntries(
    OPTIONS.flatMap(([name, index]) =>
      wire[index] === FuseState.ENABLE || wire[index] === FuseState.DISABLE
        ? [[nameOf(name), wire[index] === FuseState.ENABLE]]
        : [],
    ),
  );
};

/** @returns {Promise<string[]>} what differs between what was asked for and what is there, in words; none when all is as asked */
export const fuseDifferences = async (executable, wanted) => {
  const found = await readFuses(executable);
  return Object.entries(wanted).flatMap(([name, value]) =>
    found[name] === value ? [] : [`${name}: ${value} was asked for, ${found[name] ?? 'nothing'} is there`],
  );
};

const NAMES = ['triptyque', 'Triptyque.exe', 'Triptyque.app/Contents/MacOS/Triptyque'];
const executablesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => NAMES.map((name) => join(folder, entry.name, name)))
    .filter((path) => existsSync(path));

/** electron-builder's own hook. @throws when a package does not have the fuses that its configuration asks for */
export const afterAllArtifactBuild = async ({ outDir, configuration }) => {
  for (const executable of executablesIn(outDir)) {
    const wrong = await fuseDifferences(executable, configuration.electronFuses);
    if (wrong.length > 0)
      throw new Error(`The fuses of ${executable} are not those of its configuration:\n${wrong.join('\n')}`);
  }
  return [];
};
