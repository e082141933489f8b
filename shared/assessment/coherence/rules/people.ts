/** Human riches: hours, dues and skills against the plan. */
import { answerNumber, answerText } from '#shared/dossier/content/accessors.ts';
import { amountFact, answerFact, fact, lineFact, numberFact } from '../facts.ts';
import type { CoherenceRule, RaisedFinding } from '../rule.ts';
import { METHOD } from '../sources.ts';
import { E, F, fr, say } from '../texts.ts';

const SUPPORT_WORDS =
  /appui|accompagn|conseil|formation|renforc|tutorat|support|training|coaching|capacity|mentor|consult/i;
const MISSING_WORDS = /manqu|à acquérir|à recruter|missing|to be acquired|lacking/i;
export const PEOPLE_RULES: readonly CoherenceRule[] = [
  {
    id: 'people.volunteerHours',
    station: 'people',
    severity: 'attention',
    title: say('Heures de bénévolat déclarées et valorisées', 'Volunteer hours declared and valued'),
    why: say(
      'Le pied du compte de résultat doit dire la même chose que la station : les deux partent des mêmes feuilles d’heures.',
      'The foot of the income and expenditure account must say the same as the station: both start from the same time sheets.',
    ),
    source: METHOD,
    since: '2026-11',
    reads: ['hoursGap'],
    check: ({ dossier, threshold }) => {
      const declared = answerNumber(dossier, 'people.volunteerHours');
      const lines = dossier.inKind.filter((l) => l.kind === 'volunteering');
      const valued = lines.reduce((t, l) => t + l.hours[0], 0);
      if (declared === null || (declared === 0 && valued === 0)) return [];
      const gap = Math.abs(valued - declared) / Math.max(declared, valued);
      if (gap <= threshold('hoursGap')) return [];
      const facts = [
        answerFact(dossier, 'people.volunteerHours'),
        ...lines.map((l) => numberFact(['inKind', l.id], F.quoted(l.label), E.quoted(l.label), l.hours[0])),
      ];
      return [
        {
          subject: 'hours',
          severity: valued === 0 ? ('info' as const) : ('attention' as const),
          text:
            valued === 0
              ? {
                  fr: fr`${F.count(declared, 'heure', 'heures')} de bénévolat par an sont déclarées ; aucune n’est valorisée au pied du compte de résultat.`,
                  en: `${E.count(declared, 'volunteer hour', 'volunteer hours')} a year are declared; none is valued at the foot of the income and expenditure account.`,
                }
              : {
                  fr: fr`${F.count(declared, 'heure', 'heures')} de bénévolat par an sont déclarées, ${F.number(valued)} sont valorisées en année 1 (écart de ${F.percent(gap)}).`,
                  en: `${E.count(declared, 'volunteer hour', 'volunteer hours')} a year are declared, ${E.number(valued)} are valued in year 1 (a difference of ${E.percent(gap)}).`,
                },
          facts,
        },
      ];
    },
  },
  {
    id: 'people.dues',
    station: 'projection',
    severity: 'attention',
    title: say('Cotisations qui croissent sans les membres', 'Membership fees that grow without members'),
    why: say(
      'Les cotisations sont des personnes multipliées par un montant : leur croissance se prouve par des adhésions.',
      'Membership fees are people times an amount: growth is shown by members joining.',
    ),
    source: METHOD,
    since: '2026-11',
    reads: ['membersJump', 'duesGrowth'],
    check: ({ dossier, projection, threshold }) =>
      dossier.resources.flatMap((line): RaisedFinding[] => {
        if (line.leaf !== 'A1' && line.leaf !== 'A2') return [];
        const result = projection.lines.find((l) => l.kind === 'resource' && l.id === line.id);
        if (!result) return [];
        const today = line.history[2];
        if (line.driver.kind === 'members') {
          const { members, duesCents } = line.driver;
          if (today === null || today <= 0 || duesCents <= 0) return [];
          const implied = today / duesCents;
          if (members <= implied * (1 + threshold('membersJump'))) return [];
          return [
            {
              subject: line.id,
              text: {
                fr: fr`${F.quoted(line.label)} part de ${F.count(members, 'adhérent', 'adhérents')} à ${F.euros(duesCents)} ; les ${F.euros(today)} de la dernière année close en supposent ${F.number(implied, 0)}.`,
                en: `${E.quoted(line.label)} starts from ${E.count(members, 'member', 'members')} at ${E.euros(duesCents)}; the ${E.euros(today)} of the last closed year would mean ${E.number(implied, 0)}.`,
              },
              facts: [lineFact('resources', line)],
              suggest: {
                question: say(
                  'Combien d’adhérents à jour de cotisation avez-vous aujourd’hui ?',
                  'How many paid-up members do you have today?',
                ),
              },
            },
          ];
        }
        const years = [today ?? 0, ...result.accrued.years];
        for (let year = 1; year <= 3; year += 1) {
          const [before = 0, after = 0] = [years[year - 1], years[year]];
          if (before <= 0 || after <= before * (1 + threshold('duesGrowth'))) continue;
          return [
            {
              subject: line.id,
              text: {
                fr: fr`${F.quoted(line.label)} passe de ${F.euros(before)} (${F.year(year - 1)}) à ${F.euros(after)} (${F.year(year)}) sans nombre d’adhérents pour l’expliquer.`,
                en: `${E.quoted(line.label)} goes from ${E.euros(before)} (${E.year(year - 1)}) to ${E.euros(after)} (${E.year(year)}) with no number of members to explain it.`,
              },
              facts: [amountFact(['resources', line.id], F.quoted(line.label), E.quoted(line.label), after)],
              suggest: {
                question: say(
                  'Combien d’adhérents, à quel montant, et combien renouvellent chaque année ?',
                  'How many members, at what fee, and how many renew each year?',
                ),
              },
            },
          ];
        }
        return [];
      }),
  },
  {
    id: 'people.missingSkill',
    station: 'capacity',
    severity: 'attention',
    title: say('Compétence manquante sans besoin de renforcement', 'Missing skill with no capacity need'),
    why: say(
      'Une compétence qui manque et que personne ne prévoit d’apporter manquera encore dans trois ans.',
      'A skill that is missing and that nobody plans to bring in will still be missing in three years.',
    ),
    source: METHOD,
    since: '2026-11',
    check: ({ dossier }) => {
      const said = MISSING_WORDS.test(answerText(dossier, 'people.skills'));
      const listed = dossier.skills.filter((k) => k.state !== 'held');
      const answered = dossier.needs.length > 0 || answerText(dossier, 'capacity.needs').trim() !== '';
      if (answered || (!said && listed.length === 0)) return [];
      return [
        {
          subject: 'skills',
          text: say(
            'Des compétences manquent ou sont à acquérir, et aucun besoin de renforcement n’est décrit.',
            'Skills are missing or still to be acquired, and no capacity need is described.',
          ),
          facts: [
            ...(said ? [answerFact(dossier, 'people.skills')] : []),
            ...listed.map((k) => fact(['skills', k.id], F.quoted(k.name), E.quoted(k.name))),
            answerFact(dossier, 'capacity.needs'),
          ],
          suggest: {
            need: say(
              'Compétence manquante : à nommer, avec son niveau visé, son coût et sa date',
              'Missing skill: to be named, with its target level, cost and date',
            ),
          },
        },
      ];
    },
  },
  {
    id: 'capacity.cost',
    station: 'capacity',
    severity: 'info',
    title: say('Renforcement décrit, absent du budget', 'Capacity building described, missing from the budget'),
    why: say(
      'Un besoin qui a un coût doit le montrer dans le plan, ou dire qui le prend en charge.',
      'A need that has a cost must show it in the plan, or say who is bearing it.',
    ),
    source: METHOD,
    since: '2026-11',
    check: ({ dossier }) => {
      const described = answerText(dossier, 'capacity.needs').trim() !== '' && dossier.needs.length === 0;
      if (!described || dossier.costs.length + dossier.posts.length === 0) return [];
      const named = [...dossier.costs, ...dossier.supports, ...dossier.inKind].some((l) => SUPPORT_WORDS.test(l.label));
      if (named || dossier.costs.some((c) => SUPPORT_WORDS.test(c.note ?? ''))) return [];
      return [
        {
          subject: 'cost',
          text: say(
            'Des besoins de renforcement sont décrits ; aucune ligne du plan ne les nomme.',
            'Capacity needs are described; no line of the plan mentions them.',
          ),
          facts: [answerFact(dossier, 'capacity.needs'), fact(['costs'], 'Lignes de charges', 'Expenditure lines')],
        },
      ];
    },
  },
];
