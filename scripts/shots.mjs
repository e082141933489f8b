import { runScript } from './setup.mjs';

runScript('scripts/run-shots.mjs', process.argv.slice(2));
