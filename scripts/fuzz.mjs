/** `npm run fuzz [-- --seconds 600] [--only csv] [--seed 7]`: inputs that are wrong, for every parser and every channel, for as long as one wants. */
import { runScript } from './setup.mjs';

runScript('scripts/run-fuzz.mjs', process.argv.slice(2));
