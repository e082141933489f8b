/** The static checks, each one counted as one test: types, lint, rules between rooms, nothing unused. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { root } from './ground.mjs';
import { nodeBinary, toolEnvironment } from './setup.mjs';

/** @returns {Promise<{status: number, output: string}>} */
const run = (args) =>
  new Promise((resolve) => {
    const options = { cwd: root, encoding: 'utf8', env: toolEnvironment(), maxBuffer: 64_000_000 };
    execFile(nodeBinary(), args, options, (error, stdout, stderr) =>
      resolve({
        status: error === null ? 0 : 1,
        output: `${stdout}${stderr}${stdout || stderr ? '' : (error?.message ?? '')}`,
      }),
    );
  });
const bin = (...parts) => join(root, 'node_modules', ...parts);
/** Fewer modules than this means that the tool read nothing and its green is worthless. */
const MIN_MODULES = 40;

export const staticChecks = [
  { name: 'types', run: () => run([bin('@typescript', 'native', 'bin', 'tsc'), '-b']) },
  { name: 'lint', run: () => run([bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '.']) },
  {
    name: 'rules between rooms',
    run: async () => {
      const result = await run([
        bin('dependency-cruiser', 'bin', 'dependency-cruiser.mjs'),
        'shared',
        'main',
        'renderer',
        '--config',
        '.dependency-cruiser.cjs',
        '--output-type',
        'err-long',
      ]);
      const modules = Number(/(\d+) modules/.exec(result.output)?.[1] ?? 0);
      return modules >= MIN_MODULES
        ? result
        : { status: 1, output: `${result.output}\nOnly ${modules} modules were read: the tool is blind.` };
    },
  },
  // test/architecture/unused.test.ts shows that it sees.
  { name: 'nothing unused', run: () => run([bin('knip', 'bin', 'knip.js'), '--no-progress']) },
  // What the product never reaches is not a feature, however well tested.
  {
    name: 'nothing that only tests use',
    run: () => run([bin('knip', 'bin', 'knip.js'), '--no-progress', '--production', '--include', 'files']),
  },
];

/** All at once: each keeps one core busy, and one of them two. @returns {Promise<{passed: number, failed: number, faults: string[]}>} */
export const runStaticChecks = async () => {
  const faults = [];
  const results = await Promise.all(staticChecks.map((check) => check.run()));
  for (const [i, { name }] of staticChecks.entries()) {
    const { status, output } = results[i];
    process.stdout.write(`${status === 0 ? '✓' : '✗'} ${name}\n`);
    if (status === 0) continue;
    process.stdout.write(`${output.split('\n').slice(0, 80).join('\n')}\n`);
    faults.push(`static checks › ${name}`);
  }
  return { passed: staticChecks.length - faults.length, failed: faults.length, faults };
};
