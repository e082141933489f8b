import { runScript } from './setup.mjs';

runScript('scripts/run-bench.mjs', process.argv.slice(2));
