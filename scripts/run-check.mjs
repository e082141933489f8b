/** `npm run check`: the fast loop — types, lint, rules, unit tests, and what the tree must be. Green here means green on a clean clone, but for what needs files or a window. */
import { runStaticChecks } from './checks.mjs';
import { tellTally } from './tally.mjs';
import { runTests } from './vitest.mjs';

const counts = [await runStaticChecks(), runTests(['unit', 'component', 'architecture'])];
process.exit(tellTally(counts));
