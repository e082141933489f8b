/**
 * `npm run docs`: writes the tables of ratios, of thresholds and of dated facts of docs/method.md again from the data of the code. The other tables are short and written by hand; a test
 * holds them all equal to the code.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { THRESHOLDS } from '#shared/assessment/coherence/thresholds/thresholds.ts';
import { DUTY_FACTS } from '#shared/base/method/tables/facts/duty-facts.ts';
import { PAYROLL_FACTS } from '#shared/base/method/tables/facts/payroll-facts.ts';
import { RATIOS } from '#shared/finance/figures/ratios.ts';
import { root, say } from './ground.mjs';

const written = (value, unit) => {
  if (unit === 'rate') return `${Number((value * 100).toPrecision(6))} %`;
  if (unit === 'cents') return `${String(value / 100).replace(/\B(?=(\d{3})+(?:\.|$))/g, ',')} €`;
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

/** One line a ratio, by its one definition. */
export const ratioRows = () => RATIOS.map((r) => `| ${r.id} | ${r.label.en} | ${r.rule.en} | ${r.unit} |`);

/** One line a dated value. */
export const factRows = () =>
  [...PAYROLL_FACTS, ...DUTY_FACTS].flatMap((f) =>
    f.values.map(
      (v) =>
        `| ${f.id} | ${f.name.en} | ${v.from} | ${written(v.value, f.unit)} | ${v.confidence === 2 ? 'two copies' : 'one copy'} | ${v.origin} |`,
    ),
  );

/** The lines under a table's head, written again. */
const rewritten = (page, head, rows) => {
  const [before, after = ''] = page.split(head);
  return `${before}${head}${rows.join('\n')}\n${after.replace(/^(\|.*\n)*/, '')}`;
};
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = join(root, 'docs', 'method.md');
  const ratios = '| id | name | formula | unit |\n|---|---|---|---|\n';
  const thresholds = '| id | what | value | by kind or model | origin |\n|---|---|---|---|---|\n';
  const facts = '| id | what | from | value | read in | origin |\n|---|---|---|---|---|---|\n';
  const page = rewritten(readFileSync(path, 'utf8'), ratios, ratioRows());
  writeFileSync(path, rewritten(rewritten(page, thresholds, thresholdRows()), facts, factRows()));
  say('docs/method.md: ratios, thresholds and dated facts written.');
}
