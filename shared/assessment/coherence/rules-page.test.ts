import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rulesCatalogue } from './catalogue.ts';
import { rulesPage } from './rules-page.ts';

it('docs/rules.md is what the rules say (otherwise: node scripts/rules-doc.mjs)', () => {
  const page = readFileSync(new URL('../../../docs/rules.md', import.meta.url), 'utf8');
  expect(page).toBe(rulesPage());
  for (const { id } of rulesCatalogue) expect(page).toContain(`| \`${id}\` |`);
});
