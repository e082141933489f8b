import { runScript } from './setup.mjs';
import { windowNeeds } from './system.mjs';

runScript('scripts/run-package.mjs', process.argv.slice(2), { needs: windowNeeds() });
