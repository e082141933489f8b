import { runScript } from './setup.mjs';

runScript('main/cli/main.ts', process.argv.slice(2));
