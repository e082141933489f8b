import { runScript } from './setup.mjs';

runScript('scripts/run-docs.mjs', process.argv.slice(2));
