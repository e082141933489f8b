import { runScript } from './setup.mjs';

runScript('scripts/run-package.mjs', process.argv.slice(2));
