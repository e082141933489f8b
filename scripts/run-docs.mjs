/** `npm run docs`: writes every page and table that is made from the code. Tests say when one is behind. */
import { spawnSync } from 'node:child_process';
import { root, say } from './ground.mjs';
import { nodeBinary, toolEnvironment } from './setup.mjs';

const run = (...args) => {
  const { status } = spawnSync(nodeBinary(), args, {
    cwd: root,
    env: toolEnvironment(),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
};
run('scripts/architecture-rooms.mjs');
run('scripts/method-tables.mjs');
run('scripts/rules-doc.mjs');
run('main/cli/main.ts', 'schema', '--out', 'docs/schema/dossier.schema.json');
run('main/cli/main.ts', 'schema', 'opinion', '--out', 'docs/schema/opinion.schema.json');
say('Pages made from the code are written.');
