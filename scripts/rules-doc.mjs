/** Writes docs/rules.md from the rules and thresholds (shared/assessment/coherence); a test says when it is behind. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesPage } from '#shared/assessment/coherence/rules-page.ts';
import { root } from './ground.mjs';

writeFileSync(join(root, 'docs', 'rules.md'), rulesPage());
