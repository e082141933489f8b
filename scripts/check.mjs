import { runScript } from './setup.mjs';

runScript('scripts/run-check.mjs', process.argv.slice(2));
