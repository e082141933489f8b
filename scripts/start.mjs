import { runScript } from './setup.mjs';

runScript('scripts/run-start.mjs', process.argv.slice(2));
