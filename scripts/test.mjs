import { runScript } from './setup.mjs';
import { windowNeeds } from './system.mjs';

runScript('scripts/run-test.mjs', process.argv.slice(2), {
  needs: [...windowNeeds(), 'tests'],
  instead: '\n  Without any of these: npm run check',
});
