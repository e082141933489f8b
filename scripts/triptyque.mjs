import { join } from 'node:path';
import { root } from './ground.mjs';
import { runScript } from './setup.mjs';

// Half of the time of a short command goes into reading sources: what was read once is kept.
process.env.NODE_COMPILE_CACHE ??= join(root, '.cache', 'compiled');
runScript('main/cli/main.ts', process.argv.slice(2));
