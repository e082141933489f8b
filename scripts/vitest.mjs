/** Runs one project of the test suite and counts what passed and failed; a suite that cannot run counts as failed. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './ground.mjs';
import { nodeBinary, toolEnvironment } from './setup.mjs';

/** @returns {{passed: number, failed: number}} */
export const runTests = (project, environment = {}, wrapper = []) => {
  const report = join(root, '.cache', `tests-${project}.json`);
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(report, { force: true });
  const command = [
    ...wrapper,
    nodeBinary(),
    '--disable-warning=ExperimentalWarning',
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  process.stdout.write(`\n— ${project}\n`);
  // One folder for all that the tests, and the programs they start, leave behind: portfolios, profiles, sockets.
  const scratch = mkdtempSync(join(tmpdir(), 'tri-'));
  // Open to all like the folder it stands in: a test reads as another user.
  chmodSync(scratch, 0o1777);
  const result = spawnSync(command[0], command.slice(1), {
    cwd: root,
    stdio: ['ignore', 1, 2],
    env: {
      ...toolEnvironment(),
      TRIPTYQUE_FAILURE_SHOTS: join(root, '.cache', 'failures'),
      ...environment,
      TMPDIR: scratch,
      TEMP: scratch,
      TMP: scratch,
    },
  });
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  try {
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const broken = testResults.filter(
      (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
    ).length;
    // A skipped test is a test that did not hold: it counts as failed.
    let failed = numFailedTests + broken + numPendingTests;
    if (failed === 0 && result.status !== 0) failed = 1;
    return { passed: numPassedTests, failed };
  } catch {
    process.stdout.write(`✗ ${project}: the suite could not run\n`);
    return { passed: 0, failed: 1 };
  }
};
