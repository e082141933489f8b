/** `npm test`: everything, ending with one line over all suites. A stage that breaks counts as failed and the next ones still run. */
import { build } from './build.mjs';
import { runStaticChecks } from './checks.mjs';
import { twoDisplaysWrapper } from './display.mjs';
import { resolveElectron } from './electron-runtime.mjs';
import { say } from './ground.mjs';
import { packageApp } from './package-app.mjs';
import { tellTally } from './tally.mjs';
import { runTests } from './vitest.mjs';

const counts = [];
const stage = async (name, work) => {
  const started = Date.now();
  try {
    counts.push(await work());
  } catch (error) {
    process.stdout.write(`✗ ${name}: ${error.message}\n`);
    counts.push({ passed: 0, failed: 1, faults: [`${name}: ${error.message}`] });
  }
  say(`${name}: ${Math.round((Date.now() - started) / 1000)} s`);
};
await stage('static checks', runStaticChecks);
await stage('tests without a window', () => runTests(['!e2e']));
await stage('end to end', async () => {
  build();
  const runtime = await resolveElectron();
  const executable = await packageApp({ runtime, flavour: 'test' });
  const release = await packageApp({ runtime, flavour: 'release', rehearsal: true });
  return runTests(
    ['e2e'],
    { TRIPTYQUE_EXECUTABLE: executable, TRIPTYQUE_RELEASE_EXECUTABLE: release },
    twoDisplaysWrapper(),
  );
});

process.exitCode = tellTally(counts);
