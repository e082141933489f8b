import { runScript } from './setup.mjs';
import { windowNeeds } from './system.mjs';

runScript('scripts/run-start.mjs', process.argv.slice(2), {
  needs: windowNeeds(),
  instead: '\n  Without a window, and without any of these: npm run demo',
});
