/** `npm run check`: the fast loop — types, lint, rules, unit tests, and what the tree must be. Green here means green on a clean clone, but for what needs files or a window. */
import { runStaticChecks } from './checks.mjs';
import { runTests } from './vitest.mjs';

const counts = [runStaticChecks(), runTests('unit'), runTests('component'), runTests('architecture')];
const passed = counts.reduce((total, c) => total + c.passed, 0);
const failed = counts.reduce((total, c) => total + c.failed, 0);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
