/** Skills, levers and capacity needs: what each lever demands, who can do it, what it costs to close the gap. */

import { type LeafId, leafById } from '#shared/base/method/levers.ts';
import { answerNumber } from '#shared/dossier/content/accessors.ts';
import { amountFact, answerFact, fact, lineFact, numberFact, rateFact } from '../facts.ts';
import type { CoherenceRule, RaisedFinding, RuleContext } from '../rule.ts';
import { METHOD, TOOL } from '../sources.ts';
import { E, F, fr, say } from '../texts.ts';

const plannedIncome = ({ projection }: RuleContext, leaf: LeafId): number =>
  projection.lines
    .filter((l) => l.kind === 'resource' && l.leaf === leaf)
    .reduce((t, l) => t + l.accrued.years[0] + l.accrued.years[1] + l.accrued.years[2], 0);

export const SKILL_RULES: readonly CoherenceRule[] = [
  {
    id: 'levers.missingSkill',
    station: 'levers',
    severity: 'attention',
    title: say('Levier financé sans la compétence qu’il demande', 'Lever counted on without the skill it requires'),
    why: say(
      'De l’argent prévu que personne ne sait aller chercher : le premier écart d’un plan.',
      'Planned money that nobody knows how to raise: the first gap in a plan.',
    ),
    source: METHOD,
    since: '2026-11',
    check: (c) =>
      c.dossier.skills.flatMap((skill): RaisedFinding[] => {
        if (skill.leaf === null || skill.state === 'held') return [];
        const planned = plannedIncome(c, skill.leaf);
        if (planned <= 0 || (skill.state === 'toAcquire' && skill.month !== null)) return [];
        const leaf = leafById(skill.leaf);
        const missing = skill.state === 'missing';
        return [
          {
            subject: skill.id,
            severity: missing ? ('attention' as const) : ('info' as const),
            text: {
              fr: fr`${F.quoted(leaf.label.fr)} doit apporter ${F.euros(planned)} en trois ans ; la compétence ${F.quoted(skill.name)} ${missing ? 'manque' : 'est à acquérir, sans date'}.`,
              en: `${E.quoted(leaf.label.en)} is to bring in ${E.euros(planned)} over three years; the skill ${E.quoted(skill.name)} ${missing ? 'is missing' : 'is to be acquired, with no date'}.`,
            },
            facts: [
              fact(['skills', skill.id, 'state'], F.quoted(skill.name), E.quoted(skill.name)),
              ...c.dossier.resources.filter((r) => r.leaf === skill.leaf).map((l) => lineFact('resources', l)),
            ],
            suggest: {
              question: {
                fr: fr`Qui apportera la compétence ${F.quoted(skill.name)}, à quel coût et à partir de quand ?`,
                en: `Who will provide the skill ${E.quoted(skill.name)}, at what cost and from when?`,
              },
              need: { fr: skill.name.trim() || leaf.label.fr, en: skill.name.trim() || leaf.label.en },
            },
          },
        ];
      }),
  },
  {
    id: 'levers.weakReview',
    station: 'levers',
    severity: 'attention',
    title: say('Levier important jugé faible', 'Important lever judged weak'),
    why: say(
      'Un levier que l’on juge soi-même peu cohérent ou hors de portée ne peut pas porter une grande part du plan.',
      'A lever that you yourself judge a poor fit or out of reach cannot carry a large part of the plan.',
    ),
    source: METHOD,
    since: '2026-11',
    reads: ['leverWeight'],
    check: ({ dossier, projection, threshold }) => {
      const mix = projection.mixes[3];
      if (mix === undefined || mix.totalCents === 0) return [];
      return dossier.leverReviews.flatMap((review): RaisedFinding[] => {
        const share = (mix.byLeaf[review.leaf] ?? 0) / mix.totalCents;
        const weak = [
          ...(review.fit !== null && review.fit <= 2 ? [{ fr: 'cohérence', en: 'fit' }] : []),
          ...(review.skills !== null && review.skills <= 2 ? [{ fr: 'compétences', en: 'skills' }] : []),
          ...(review.predictability === 1 ? [{ fr: 'prévisibilité', en: 'predictability' }] : []),
        ];
        if (share < threshold('leverWeight') || weak.length === 0) return [];
        const leaf = leafById(review.leaf);
        return [
          {
            subject: review.id,
            text: {
              fr: fr`${F.quoted(leaf.label.fr)} porte ${F.percent(share)} des ressources de l’année 3 ; sa qualification est basse sur : ${F.list(weak.map((w) => w.fr))}.`,
              en: `${E.quoted(leaf.label.en)} accounts for ${E.percent(share)} of income in year 3; its assessment is low on: ${E.list(weak.map((w) => w.en))}.`,
            },
            facts: [
              fact(['leverReviews', review.id], F.quoted(leaf.label.fr), E.quoted(leaf.label.en)),
              rateFact(['levers'], 'Part de l’année 3', 'Share of year 3', share),
            ],
          },
        ];
      });
    },
  },
  {
    id: 'people.singleHolder',
    station: 'people',
    severity: 'attention',
    title: say('Compétence critique qui ne tient qu’à un fil', 'Critical skill that hangs by a thread'),
    why: say(
      'Un départ, ou la fin d’une mission de service civique, suffit alors à arrêter ce dont le projet ne peut se passer.',
      'One departure, or the end of a civic-service placement, is then enough to stop what the project cannot do without.',
    ),
    source: METHOD,
    since: '2026-11',
    check: ({ dossier }) =>
      dossier.skills.flatMap((skill): RaisedFinding[] => {
        const alone = skill.holders !== null && skill.holders <= 1;
        const civic = skill.holder === 'civicService';
        if (!skill.critical || skill.state !== 'held' || (!alone && !civic)) return [];
        return [
          {
            subject: skill.id,
            text: civic
              ? {
                  fr: fr`La compétence critique ${F.quoted(skill.name)} repose sur un volontaire en service civique : sa mission finit, et elle ne remplace pas un emploi.`,
                  en: `The critical skill ${E.quoted(skill.name)} rests on a civic-service volunteer: the placement ends, and it does not replace a job.`,
                }
              : {
                  fr: fr`La compétence critique ${F.quoted(skill.name)} est tenue par une seule personne.`,
                  en: `The critical skill ${E.quoted(skill.name)} is held by only one person.`,
                },
            facts: [fact(['skills', skill.id], F.quoted(skill.name), E.quoted(skill.name))],
            suggest: {
              question: {
                fr: fr`Qui prend le relais sur ${F.quoted(skill.name)} en cas d’absence ?`,
                en: `Who takes over ${E.quoted(skill.name)} in case of absence?`,
              },
            },
          },
        ];
      }),
  },
  {
    id: 'people.missions',
    station: 'people',
    severity: 'attention',
    title: say('Missions bénévoles et heures déclarées', 'Volunteer roles and hours declared'),
    why: say(
      'Les missions détaillées, la réponse et la valorisation doivent compter les mêmes heures.',
      'The roles in detail, the answer and the valuation must count the same hours.',
    ),
    source: METHOD,
    since: '2026-11',
    reads: ['hoursGap'],
    check: ({ dossier, threshold }) => {
      const missions = dossier.volunteerMissions;
      const declared = answerNumber(dossier, 'people.volunteerHours');
      // An unknown mission makes the sum say nothing.
      if (declared === null || missions.length === 0 || missions.some((m) => m.hoursPerYear === null)) return [];
      const detailed = missions.reduce((t, m) => t + (m.hoursPerYear ?? 0), 0);
      const gap = Math.abs(detailed - declared) / Math.max(detailed, declared, 1);
      if (gap <= threshold('hoursGap')) return [];
      return [
        {
          subject: 'hours',
          text: {
            fr: fr`Les missions totalisent ${F.count(detailed, 'heure', 'heures')} de bénévolat par an ; ${F.number(declared)} sont déclarées (écart de ${F.percent(gap)}).`,
            en: `The roles add up to ${E.count(detailed, 'volunteer hour', 'volunteer hours')} a year; ${E.number(declared)} are declared (a difference of ${E.percent(gap)}).`,
          },
          facts: [
            answerFact(dossier, 'people.volunteerHours'),
            ...missions.map((m) =>
              numberFact(
                ['volunteerMissions', m.id, 'hoursPerYear'],
                F.quoted(m.name),
                E.quoted(m.name),
                m.hoursPerYear ?? 0,
              ),
            ),
          ],
        },
      ];
    },
  },
  {
    id: 'capacity.needCost',
    station: 'capacity',
    severity: 'attention',
    title: say('Besoin chiffré absent du plan', 'Costed need missing from the plan'),
    why: say(
      'Un renforcement dont le coût n’est nulle part ne se fera pas, ou creusera la trésorerie.',
      'Capacity building whose cost appears nowhere will not happen, or will eat into cash.',
    ),
    source: METHOD,
    since: '2026-11',
    check: ({ dossier }) => {
      const lines = new Set(dossier.costs.map((l) => l.id));
      return dossier.needs.flatMap((need): RaisedFinding[] => {
        const { costCents, costLineId } = need;
        if (costCents === null || costCents === 0 || (costLineId !== null && lines.has(costLineId))) return [];
        return [
          {
            subject: need.id,
            text:
              costLineId === null
                ? {
                    fr: fr`${F.quoted(need.title)} est chiffré à ${F.euros(costCents)} et aucune ligne du plan ne le porte.`,
                    en: `${E.quoted(need.title)} is costed at ${E.euros(costCents)} and no line of the plan carries it.`,
                  }
                : {
                    fr: fr`${F.quoted(need.title)} (${F.euros(costCents)}) renvoie à une ligne de charge qui n’existe plus.`,
                    en: `${E.quoted(need.title)} (${E.euros(costCents)}) refers to an expenditure line that no longer exists.`,
                  },
            facts: [amountFact(['needs', need.id, 'costCents'], F.quoted(need.title), E.quoted(need.title), costCents)],
          },
        ];
      });
    },
  },
  {
    id: 'capacity.late',
    station: 'capacity',
    severity: 'attention',
    title: say('Besoin prioritaire prévu après le versement', 'Priority need planned for after the payment'),
    why: say(
      'Ce qui doit être en place avant le premier euro ne peut pas venir après.',
      'What must be in place before the first euro cannot come after it.',
    ),
    source: TOOL,
    since: '2026-11',
    check: ({ dossier, projection }) => {
      const months = dossier.supports.filter((s) => s.kind !== 'bankLoan').map((s) => s.month);
      if (months.length === 0) return [];
      const first = Math.min(...months);
      return dossier.needs.flatMap((need): RaisedFinding[] => {
        if (need.priority !== 'now' || need.month === null || need.month <= first) return [];
        return [
          {
            subject: need.id,
            text: {
              fr: fr`${F.quoted(need.title)} doit précéder le premier versement, prévu en ${F.month(projection.months, first)}, et n’est planifié qu’en ${F.month(projection.months, need.month)}.`,
              en: `${E.quoted(need.title)} must come before the first payment, planned for ${E.month(projection.months, first)}, and is scheduled only for ${E.month(projection.months, need.month)}.`,
            },
            facts: [fact(['needs', need.id, 'month'], F.quoted(need.title), E.quoted(need.title))],
          },
        ];
      });
    },
  },
];
