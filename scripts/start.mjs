import { runScript } from './setup.mjs';
import { WITHOUT_WINDOW, windowNeeds } from './system.mjs';

runScript('scripts/run-start.mjs', process.argv.slice(2), {
  needs: windowNeeds(),
  instead: WITHOUT_WINDOW,
});
