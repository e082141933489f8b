import { basename } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take as long as ten others: begun last, one of them would run alone at the end. */
const LONG = [
  'kills.test.ts',
  'focus.test.ts',
  'access.test.ts',
  'projection-access.test.ts',
  'security.test.ts',
  'new-dossier.test.ts',
  // Without a window. Short ones to read, which vitest would begin last of all.
  'memo.test.ts',
  'electron-scan.test.ts',
  'crash-kill.test.ts',
  'crash-files.test.ts',
  'workbook.test.ts',
  'pack.test.ts',
  'cli-alone.test.ts',
  'cli-files.test.ts',
  'matrices.test.ts',
  'cli-protection.test.ts',
  'exchange-season.test.ts',
];
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONG.indexOf(basename(moduleId));
      return at === -1 ? LONG.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    // Left to itself, vitest keeps a core free: on two cores that is half of the machine.
    maxWorkers: '100%',
    // What is waited for comes when it comes: a second, which is usual, is a clock. So are the ten seconds of what is made ready before a test.
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 120_000,
    // Of all projects: vitest asks one sequencer, that of the root.
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          testTimeout: 60_000,
          // Pure, or alone in a folder of their own: a hundred and forty of them read the same sources once.
          isolate: false,
          include: ['shared/**/*.test.ts', 'main/**/*.test.ts', 'renderer/**/*.test.ts', 'scripts/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          include: ['test/component/**/*.test.tsx'],
          environment: 'happy-dom',
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'properties',
          include: ['test/properties/**/*.test.ts', 'test/fuzz/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'architecture',
          include: ['test/architecture/**/*.test.ts'],
          testTimeout: 120_000,
          // They read files; the syntax of each is made once.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          // Two at a time where each has a display of its own (scripts/display.mjs): on one, windows take the focus from each other.
          fileParallelism: process.env.TRIPTYQUE_SECOND_DISPLAY !== undefined,
          setupFiles: ['test/e2e/own-display.ts'],
        },
      },
    ],
  },
});
