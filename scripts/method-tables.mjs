/**
 * `npm run docs`: writes the table of thresholds of docs/method.md again from the data of the code. The other tables are short and written by hand; a test
 * holds them all equal to the code.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { THRESHOLDS } from '#shared/assessment/coherence/thresholds/thresholds.ts';
import { root, say } from './ground.mjs';

const written = (value, unit) => {
  if (unit === 'rate') return `${Number((value * 100).toPrecision(6))} %`;
  if (unit === 'cents') return `${String(value / 100).replace(/\B(?=(\d{3})+$)/g, ',')} €`;
  return unit === 'months' || unit === 'years' || unit === 'days' ? `${value} ${unit}` : String(value);
};

/** One line a threshold, as it stands in the document. */
export const thresholdRows = () =>
  Object.entries(THRESHOLDS).map(([id, t]) => {
    const by = Object.entries({ ...t.byStructure, ...t.byModel }).map(
      ([of, value]) => `${of} ${written(value, t.unit)}`,
    );
    const origin = t.origin.kind === 'tool' ? 'tool default' : `${t.origin.kind}: ${t.origin.reference}`;
    return `| ${id} | ${t.label.en} | ${written(t.value, t.unit)} | ${by.join(', ')} | ${origin} |`;
  });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = join(root, 'docs', 'method.md');
  const head = '| id | what | value | by kind or model | origin |\n|---|---|---|---|---|\n';
  const [before, after = ''] = readFileSync(path, 'utf8').split(head);
  writeFileSync(path, `${before}${head}${thresholdRows().join('\n')}\n${after.replace(/^(\|.*\n)*/, '')}`);
  say('docs/method.md: thresholds written.');
}
