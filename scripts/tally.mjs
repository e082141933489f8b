/** What the suites came to, said last: each failed test by its name, for whoever sees the end of the output alone, then one line. */

/**
 * @param {{passed: number, failed: number, faults: string[]}[]} counts one a suite; a fault is a line or a few
 * @returns {number} the exit code: 0 when all held
 */
export const tellTally = (counts) => {
  const faults = counts.flatMap((c) => c.faults);
  if (faults.length > 0) process.stdout.write(`\nWhat failed:\n${faults.map((fault) => `✗ ${fault}`).join('\n')}\n`);
  const passed = counts.reduce((total, c) => total + c.passed, 0);
  const failed = counts.reduce((total, c) => total + c.failed, 0);
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
};
