/** docs/rules.md, written from the rules and the thresholds themselves (`node scripts/rules-doc.mjs`). */
import { STATION_IDS, STATION_NAMES } from '#shared/base/method/stations.ts';
import { rulesCatalogue } from './catalogue.ts';
import { SEVERITIES } from './finding.ts';
import { THRESHOLDS, type Threshold, type ThresholdId } from './thresholds/thresholds.ts';
import { thresholdInWords } from './thresholds/words.ts';

const cell = (text: string): string => text.replace(/\|/g, '\\|');
const thresholdText = (threshold: Threshold, value: number): string => thresholdInWords(threshold.unit, value, 'en');
const variants = (threshold: Threshold): string =>
  [...Object.entries(threshold.byStructure ?? {}), ...Object.entries(threshold.byModel ?? {})]
    .map(([name, value]) => `${name} ${thresholdText(threshold, value)}`)
    .join(', ');

/** The page as Markdown; the same rules always give the same text. */
export const rulesPage = (): string => {
  const lines: string[] = [
    '# Coherence rules',
    '',
    '<!-- Written by `node scripts/rules-doc.mjs`; edit shared/assessment/coherence, not this file. -->',
    '',
    `${rulesCatalogue.length} rules run over a dossier and its projection at each change. A finding names its rule, the facts that raised it and where to change them; it can be set aside`,
    'with a reason, which the memo prints. There is no score. Severities: *serious* (the plan or the opinion does not hold as it stands), *attention* (a committee will ask), *info* (a fact to know).',
    'A rule may lower or raise its usual severity when the facts are mild or grave. Thresholds are the tool’s defaults unless a law is named; legal values come from secondary sources and none was read again in the text of the law: check them on Légifrance before relying on them.',
    '',
  ];
  for (const station of STATION_IDS) {
    const rules = rulesCatalogue.filter((r) => r.station === station);
    if (rules.length === 0) continue;
    lines.push(`## ${STATION_NAMES[station].en} (${STATION_NAMES[station].fr})`, '');
    lines.push('| rule | severity | says | why | source | since |', '| --- | --- | --- | --- | --- | --- |');
    const ranked = [...rules].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
    for (const r of ranked)
      lines.push(
        `| \`${r.id}\` | ${r.severity} | ${cell(r.title.en)} (*${cell(r.title.fr)}*) | ${cell(r.why.en)} | ${cell(r.source.en)} | ${r.since} |`,
      );
    lines.push('');
  }
  lines.push('## Thresholds', '');
  lines.push(
    'The value for a dossier is the one of its largest model in year 1 if there is one, else that of its kind of structure, else the general one.',
    '',
    '| threshold | value | by structure or model | origin | as of |',
    '| --- | --- | --- | --- | --- |',
  );
  for (const id of Object.keys(THRESHOLDS) as ThresholdId[]) {
    const threshold = THRESHOLDS[id] as Threshold;
    const { origin } = threshold;
    lines.push(
      `| ${cell(threshold.label.en)} | ${thresholdText(threshold, threshold.value)} | ${variants(threshold)} | ${origin.kind === 'tool' ? 'tool default' : `${origin.kind}: ${cell(origin.reference)}`} | ${origin.asOf} |`,
    );
  }
  return `${lines.join('\n')}\n`;
};
