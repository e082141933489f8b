/** `npm run kills [-- 500] [--seed 7]`: power cuts over the packaged window, as many as one wants. */
import { runScript } from './setup.mjs';
import { windowNeeds } from './system.mjs';

runScript('scripts/run-kills.mjs', process.argv.slice(2), { needs: [...windowNeeds(), 'tests'] });
