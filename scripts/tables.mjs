import { runScript } from './setup.mjs';

runScript('scripts/method-tables.mjs', process.argv.slice(2));
