/** Lines of which nobody has said the lever or the status: they count in the totals, in no model, and somebody has to know it. */
import { isUnsaid } from '#shared/dossier/content/plan.ts';
import { lineFact } from '../facts.ts';
import type { CoherenceRule } from '../rule.ts';
import { PLAN } from '../sources.ts';
import { E, F, fr, say } from '../texts.ts';

export const UNSAID_RULES: readonly CoherenceRule[] = [
  {
    id: 'plan.unsaidLever',
    station: 'model',
    severity: 'attention',
    title: say('Ressource sans levier', 'Income without a lever'),
    why: say(
      'Sans levier, une ressource compte dans le budget et dans aucun modèle : les parts du modèle sont celles du reste.',
      'Without a lever, income counts in the budget but in no model: the model’s shares are those of the rest.',
    ),
    source: PLAN,
    since: '2026-11',
    check: ({ dossier, projection }) => {
      const open = dossier.resources.filter((r) => isUnsaid(r, 'leaf'));
      const cents = projection.lines
        .filter((l) => open.some((r) => r.id === l.id))
        .reduce((t, l) => t + l.accrued.years.reduce((a, b) => a + b, 0), 0);
      if (open.length === 0) return [];
      return [
        {
          subject: 'lever',
          text: {
            fr: fr`Levier non précisé pour ${F.list(open.map((r) => F.quoted(r.label)))} : ${F.euros(cents)} sur trois ans, qui ne comptent dans aucun modèle.`,
            en: `No lever is given for ${E.list(open.map((r) => E.quoted(r.label)))}: ${E.euros(cents)} over three years, which counts in no model.`,
          },
          facts: open.map((r) => lineFact('resources', r)),
        },
      ];
    },
  },
  {
    id: 'plan.unsaidStatus',
    station: 'projection',
    severity: 'info',
    title: say('Ressource sans statut', 'Income without a status'),
    why: say(
      'Tant que personne ne l’a dit, une ressource compte comme à rechercher.',
      'Until someone says otherwise, income counts as still to be found.',
    ),
    source: PLAN,
    since: '2026-11',
    check: ({ dossier }) => {
      const open = dossier.resources.filter((r) => isUnsaid(r, 'status'));
      if (open.length === 0) return [];
      return [
        {
          subject: 'status',
          text: {
            fr: fr`Statut non précisé pour ${F.list(open.map((r) => F.quoted(r.label)))} : le plan les compte comme à rechercher.`,
            en: `No status is given for ${E.list(open.map((r) => E.quoted(r.label)))}: the plan counts them as still to be found.`,
          },
          facts: open.map((r) => lineFact('resources', r)),
        },
      ];
    },
  },
];
