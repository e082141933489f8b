import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { displayWrapper } from './display.mjs';
import { resolveElectron } from './electron-runtime.mjs';
import { root, stop } from './ground.mjs';
import { packageApp } from './package-app.mjs';
import { nodeBinary, toolEnvironment } from './setup.mjs';

const MANY = 500;

try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string' } } });
  const kills = positionals[0] ?? String(MANY);
  for (const [name, text] of Object.entries({ kills, seed: values.seed ?? '1' }))
    if (!/^\d{1,9}$/.test(text)) throw new Error(`${name} ${text}: a number is expected.`);
  build();
  const executable = await packageApp({ runtime: await resolveElectron(), flavour: 'test' });
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const [program, ...args] = [
    ...displayWrapper(),
    nodeBinary(),
    '--disable-warning=ExperimentalWarning',
    vitest,
    'run',
    '--project',
    'e2e',
    'test/e2e/kills.test.ts',
  ];
  const result = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...toolEnvironment(),
      TRIPTYQUE_EXECUTABLE: executable,
      TRIPTYQUE_KILLS: kills,
      ...(values.seed === undefined ? {} : { TRIPTYQUE_SEED: values.seed }),
    },
  });
  process.exitCode = result.status ?? 1;
} catch (error) {
  stop(error.message);
}
