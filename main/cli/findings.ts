/** What does not hold together in a dossier: the one place where the command line asks. */

import type { Finding } from '#shared/coherence/finding.ts';
import { answerText, identifierRule } from '#shared/dossier/accessors.ts';
import type { Dossier } from '#shared/dossier/schema.ts';
import { translator } from '#shared/i18n/translate.ts';
import { questionById } from '#shared/method/questions/all.ts';
import { STATION_NAMES } from '#shared/method/stations.ts';
import type { LocalText } from '#shared/method/text.ts';
import type { PlanIssue, Projection } from '#shared/projection/projection.ts';

const SOURCE: LocalText = { fr: 'contrôle de saisie', en: 'check of what was typed' };
const WORDS = { fr: translator('fr'), en: translator('en') } as const;

const ofPlan = (issue: PlanIssue): Finding => ({
  rule: `plan.${issue.code}`,
  subject: issue.path[1] ?? '',
  severity: issue.severity === 'error' ? 'serious' : 'attention',
  text: { fr: WORDS.fr(`cli.finding.${issue.code}`), en: WORDS.en(`cli.finding.${issue.code}`) },
  facts: [{ label: STATION_NAMES.projection, path: issue.path }],
  station: 'projection',
  source: SOURCE,
});

const ofIdentifier = (dossier: Dossier, id: 'request.siren' | 'request.rna'): Finding[] => {
  const question = questionById(id);
  const value = answerText(dossier, id);
  const rule = question === undefined ? null : identifierRule(question, value);
  if (question === undefined || rule === null) return [];
  return [
    {
      rule: `identifier.${rule}`,
      subject: id,
      severity: 'attention',
      text: { fr: WORDS.fr('cli.finding.identifier', { value }), en: WORDS.en('cli.finding.identifier', { value }) },
      facts: [{ label: question.label, path: ['answers', id] }],
      station: 'request',
      source: SOURCE,
    },
  ];
};

export interface Found {
  readonly findings: readonly Finding[];
  /** those that the assessor put aside, with the reason */ readonly setAside: readonly (Finding & {
    readonly reason: string;
  })[];
}

export const findingsOf = (dossier: Dossier, projection: Projection): Found => {
  const all = [
    ...ofIdentifier(dossier, 'request.siren'),
    ...ofIdentifier(dossier, 'request.rna'),
    ...projection.issues.map(ofPlan),
  ];
  const reasonOf = ({ rule, subject }: Finding): string | undefined =>
    dossier.setAside.find((s) => s.rule === rule && s.subject === subject)?.reason;
  return {
    findings: all.filter((f) => reasonOf(f) === undefined),
    setAside: all.flatMap((f) => {
      const reason = reasonOf(f);
      return reason === undefined ? [] : [{ ...f, reason }];
    }),
  };
};
