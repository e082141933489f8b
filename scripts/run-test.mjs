/** `npm test`: everything, ending with one line over all suites. A stage that breaks counts as failed and the next ones still run. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { runStaticChecks } from './checks.mjs';
import { displayWrapper } from './display.mjs';
import { resolveElectron } from './electron-runtime.mjs';
import { packageApp } from './package-app.mjs';
import { root, say } from './setup.mjs';
import { runTests } from './vitest.mjs';

/** Programs that the tests read their results with. */
const TOOLS = {
  pdfinfo: 'poppler-utils',
  qpdf: 'qpdf',
  'xvfb-run': 'xvfb xauth',
  soffice: 'libreoffice-calc-nogui',
  java: 'default-jre-headless',
};
/** The validator of PDF/A, with what it needs. */
const PREFLIGHT = {
  jar: '/usr/share/java/preflight.jar',
  packages: 'libpdfbox2-java libactivation-java libjaxb-api-java libcommons-io-java',
};
const missingTools = () => {
  if (process.platform !== 'linux') return [];
  const tools = Object.keys(TOOLS).filter((tool) => spawnSync('which', [tool]).status !== 0);
  return existsSync(PREFLIGHT.jar) ? tools : [...tools, 'preflight'];
};
const packageOf = (tool) => (tool === 'preflight' ? PREFLIGHT.packages : TOOLS[tool]);

const counts = [];
const stage = async (name, work) => {
  const started = Date.now();
  try {
    counts.push(await work());
  } catch (error) {
    process.stdout.write(`✗ ${name}: ${error.message}\n`);
    counts.push({ passed: 0, failed: 1 });
  }
  say(`${name}: ${Math.round((Date.now() - started) / 1000)} s`);
};
const hasTests = (folder) =>
  existsSync(join(root, folder)) &&
  readdirSync(join(root, folder), { recursive: true }).some((f) => f.endsWith('.test.ts'));

const missing = missingTools();
if (missing.length > 0) {
  process.stdout.write(
    `✗ Missing programs: ${missing.join(', ')}\n  On Debian or Ubuntu: apt-get install ${missing.map(packageOf).join(' ')}\n`,
  );
  counts.push({ passed: 0, failed: 1 });
}

await stage('static checks', runStaticChecks);
for (const project of ['unit', 'properties', 'architecture', 'integration']) {
  if (project === 'unit' || hasTests(`test/${project}`)) await stage(project, () => runTests(project));
}
if (hasTests('test/e2e')) {
  await stage('end to end', async () => {
    build();
    const runtime = await resolveElectron();
    const executable = await packageApp({ runtime, flavour: 'test' });
    const release = await packageApp({ runtime, flavour: 'release', rehearsal: true });
    return runTests(
      'e2e',
      { TRIPTYQUE_EXECUTABLE: executable, TRIPTYQUE_RELEASE_EXECUTABLE: release },
      displayWrapper(),
    );
  });
}

const passed = counts.reduce((total, c) => total + c.passed, 0);
const failed = counts.reduce((total, c) => total + c.failed, 0);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
