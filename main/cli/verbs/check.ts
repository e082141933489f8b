import { STATION_NAMES } from '#shared/base/method/stations.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { type FindingEntry, findingsOf } from '../findings.ts';
import { readDossier } from '../input.ts';
import { printable } from '../printable.ts';
import { type Call, json, type Verb } from '../verb.ts';

const lines = ({ language, t }: Call, finding: FindingEntry): string[] => [
  '',
  `[${t(`cli.severity.${finding.severity}`)}] ${STATION_NAMES[finding.station][language]} — ${finding.title[language]}`,
  `    ${printable(finding.text[language])}`,
  ...finding.facts.map((fact) => `    · ${printable(fact.label[language])} (${printable(fact.path.join('.'))})`),
  `    ${printable(`${finding.rule} / ${finding.subject}`)}`,
];

export const checkVerb: Verb = {
  name: 'check',
  positionals: [{ name: 'DOSSIER' }],
  options: ['json'],
  needed: [],
  run: (call) => {
    const read = readDossier(call);
    if (!read.ok) return read.refused;
    const found = findingsOf(read.value, project(read.value));
    const code = found.findings.length === 0 ? 0 : 1;
    if (call.options.json !== undefined) return { code, out: json({ dossier: read.value.id, ...found }) };
    const out = [
      code === 0 ? call.t('cli.noFinding') : call.t('cli.findings', { count: found.findings.length }),
      ...found.findings.flatMap((f) => lines(call, f)),
      ...found.setAside.flatMap((f) => [
        ...lines(call, f),
        `    ${call.t('cli.setAside', { reason: printable(f.reason) })}`,
      ]),
    ];
    return { code, out: `${out.join('\n')}\n` };
  },
};
