/** One concept a file, a folder that can be read at a glance. */
import { dirname } from 'node:path/posix';
import { expect, it } from 'vitest';
import { files, ROOMS, text } from './tree.ts';

const MAX_LINES = 400;
/** A test is a list of cases. */
const MAX_TEST_LINES = 600;
const MAX_FILES = 14;
/** Folders that hold more, and why. */
const WIDE: Readonly<Record<string, string>> = {
  'main/cli/verbs': 'one file a verb of the command line',
  'main/ipc/handlers': 'one file a theme of the contract',
  scripts: 'one file a command of package.json, each beside the part that it runs under Node 24',
  'shared/base/i18n/fr': 'one file a namespace of the catalogue',
  'shared/base/i18n/en': 'one file a namespace of the catalogue',
  'shared/assessment/coherence/rules': 'one file a theme of rules',
  'shared/contract/operations': 'one file a theme of the contract',
  'shared/base/method': 'one file a table of the method',
  'shared/papers/memo': 'one file a section of the memo',
  'shared/finance/projection': 'one file a concept of the engine, and they are read together',
  'shared/dossier/content': 'what a dossier is, how it changes, how it is read',
};
const sources = files(/\.(tsx?|mts|mjs|css)$/, ROOMS);

it('reads the sources', () => expect(sources.length).toBeGreaterThan(150));

it(`has no file longer than ${MAX_LINES} lines`, () => {
  const long = sources
    .map((path) => [path, text(path).split('\n').length - 1] as const)
    .filter(([path, n]) => n > (path.endsWith('.test.ts') ? MAX_TEST_LINES : MAX_LINES));
  expect(long).toEqual([]);
});

it(`has no folder of more than ${MAX_FILES} files, tests aside, but those that have a reason`, () => {
  const counts = new Map<string, number>();
  for (const path of sources)
    if (!/\.test\.tsx?$/.test(path)) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  expect([...counts].filter(([folder, n]) => n > MAX_FILES && !(folder in WIDE))).toEqual([]);
});

it('names files by what they hold', () => {
  // A catalogue is named after its namespace, and the words that every place shares are one.
  const vague = /(^|\/)(utils?|helpers?|common|misc|types|constants|index)\.tsx?$/;
  expect(
    sources.filter((path) => vague.test(path) && path !== 'main/index.ts' && !path.startsWith('shared/base/i18n/')),
  ).toEqual([]);
  expect(sources.filter((path) => /[A-Z_ ]/.test(path))).toEqual([]);
});
