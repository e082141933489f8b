import { runScript } from './setup.mjs';

runScript('scripts/run-test.mjs', process.argv.slice(2));
