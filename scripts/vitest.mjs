/** Runs projects of the test suite and counts what passed and failed; a suite that cannot run counts as failed. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from './ground.mjs';
import { nodeBinary, toolEnvironment } from './setup.mjs';

/** The first lines of a failure: enough to know what was expected, wherever the rest of the output is cut. */
const FAULT_LINES = 12;

/** A skipped test is a test that did not hold: it counts as failed. So does a file that broke before its first test. */
const count = ({ numPassedTests, testResults }, status) => {
  const faults = testResults.flatMap(({ name, status: ended, message, assertionResults }) => {
    const file = relative(root, name);
    if (ended === 'failed' && assertionResults.length === 0) return [`${file}: ${message}`];
    return assertionResults
      .filter((test) => test.status !== 'passed')
      .map((test) => `${file} › ${test.fullName}: ${test.failureMessages?.[0] ?? test.status}`);
  });
  if (faults.length === 0 && status !== 0) faults.push(`the test runner ended with ${status}, every test passed`);
  return {
    passed: numPassedTests,
    failed: faults.length,
    faults: faults.map((fault) => fault.split('\n').slice(0, FAULT_LINES).join('\n')),
  };
};

/**
 * @param projects names, or `!name` for all the others; run together: while the last file of one ends on one core, the next begins on the other
 * @returns {{passed: number, failed: number, faults: string[]}}
 */
export const runTests = (projects, environment = {}, wrapper = []) => {
  const name = projects.join(', ');
  const report = join(root, '.cache', `tests-${projects.join('-').replace('!', 'not-')}.json`);
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(report, { force: true });
  const command = [
    ...wrapper,
    nodeBinary(),
    '--disable-warning=ExperimentalWarning',
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  process.stdout.write(`\n— ${name}\n`);
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
    return count(JSON.parse(readFileSync(report, 'utf8')), result.status);
  } catch {
    const fault = `${name}: the suite could not run`;
    process.stdout.write(`✗ ${fault}\n`);
    return { passed: 0, failed: 1, faults: [fault] };
  }
};
