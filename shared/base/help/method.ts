/** Help on the method's own notions: models, families of levers, motivations, phases of an alliance. */
import { FAMILIES } from '#shared/base/method/levers.ts';
import { MODELS } from '#shared/base/method/models.ts';
import { FRAMING_PHASES } from '#shared/base/method/tables/alliances.ts';
import { MOTIVATIONS } from '#shared/base/method/tables/people.ts';
import type { LocalText } from '#shared/base/method/text.ts';
import { local } from '#shared/base/method/typeset.ts';
import { card, type HelpCard } from './card.ts';

const joinTexts = (texts: readonly LocalText[], between: readonly [fr: string, en: string]): LocalText =>
  local(texts.map((t) => t.fr).join(between[0]), texts.map((t) => t.en).join(between[1]));
const LIST = [' ; ', '; '] as const;
const QUESTIONS = [' ', ' '] as const;

/** A model's card is made from its own table: one truth for the station and for the help. */
export const MODEL_CARDS: readonly HelpCard[] = MODELS.map((m): HelpCard => {
  const of = (kind: 'advantage' | 'drawback'): LocalText =>
    joinTexts(
      m.traits.filter((t) => t.kind === kind).map((t) => t.label),
      LIST,
    );
  return {
    id: `model.${m.id}`,
    title: { fr: `${m.id} ${m.name.fr}`, en: `${m.id} ${m.name.en}` },
    what: m.description,
    why: local(
      `Atouts : ${of('advantage').fr}. Limites : ${of('drawback').fr}.`,
      `Advantages: ${of('advantage').en}. Drawbacks: ${of('drawback').en}.`,
    ),
    good: joinTexts(
      m.traits.filter((t) => t.kind === 'drawback').map((t) => t.prompt),
      QUESTIONS,
    ),
    example: m.fields,
  };
});
export const FAMILY_CARDS: readonly HelpCard[] = FAMILIES.map(
  (f): HelpCard => ({
    id: `family.${f.id}`,
    title: { fr: `${f.id} ${f.label.fr}`, en: `${f.id} ${f.label.en}` },
    what: f.levers,
    why: f.risks,
    good: f.skills,
    example: local(
      'La station Leviers donne les comptes et le délai usuel de chaque levier.',
      'The Levers station gives the accounts and usual delay of each lever.',
    ),
  }),
);
const MOTIVATION_WORDS: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  buildOneself: [
    'Chercher du sens, un équilibre, une reconnaissance.',
    'Looking for meaning, balance and recognition.',
  ],
  developSkills: ['Apprendre, s’adapter, travailler ensemble.', 'Learning, adapting and working together.'],
  takeCare: [
    'Agir près des besoins, auprès des plus fragiles.',
    'Acting close to need, alongside the most vulnerable.',
  ],
  createTies: ['Rejoindre un groupe et ses buts, rencontrer.', 'Joining a group and its aims, meeting people.'],
};
export const MOTIVATION_CARDS: readonly HelpCard[] = MOTIVATIONS.map((m): HelpCard => {
  const words = MOTIVATION_WORDS[m.id] ?? ['', ''];
  return {
    id: `motivation.${m.id}`,
    title: m.label,
    what: local(...words),
    why: local(
      'Une mission qui n’offre rien à ceux qui s’engagent les perd dans l’année.',
      'A role that offers nothing to those who take it on loses them within the year.',
    ),
    good: local(
      'Dire ce que chaque mission offre, avec ses bénévoles.',
      'Say, with its volunteers, what each role offers.',
    ),
    example: local('Une image qui aide à en parler, jamais un score.', 'A picture to help discussion, never a score.'),
  };
});
export const PHASE_CARDS: readonly HelpCard[] = FRAMING_PHASES.map(
  (p): HelpCard => ({
    id: `phase.${p.id}`,
    title: p.label,
    what: joinTexts(
      p.checklist.map((c) => c.label),
      LIST,
    ),
    why: local(
      'Une phase se juge à ce qu’elle règle, non à sa durée.',
      'A phase is judged by what it settles, not by how long it lasts.',
    ),
    good: local(
      'Cocher ce qui est fait, dire ce qui manque et qui s’en charge.',
      'Tick what is done, say what is missing and who is responsible.',
    ),
    example: local('On ne fonde pas un plan sur une rencontre.', 'No plan should rest on a first meeting.'),
  }),
);

export const NOTION_CARDS: readonly HelpCard[] = [
  card(
    'notion.status',
    ['Statut d’une ressource', 'Status of income'],
    [
      'Acquis, probable, sollicité, à rechercher : où en est l’argent.',
      'Secured, probable, applied for, to be found: where the money stands.',
    ],
    [
      'Un budget équilibré par des ressources à rechercher n’est pas équilibré.',
      'A budget balanced by income still to be found is not balanced.',
    ],
    ['Acquis seulement quand c’est signé, avec la pièce.', 'Secured only once it is signed, with the document.'],
    ['Poids par défaut : 100, 70, 40 et 10 %.', 'Default weights: 100, 70, 40 and 10%.'],
  ),
  card(
    'notion.cash',
    ['Trésorerie la plus basse', 'Lowest cash'],
    [
      'La plus basse fin de mois des trois ans, et son mois.',
      'The lowest month-end of the three years, and its month.',
    ],
    [
      'Une association excédentaire peut ne pas pouvoir payer ses salaires en mars.',
      'An association in surplus may still be unable to pay its salaries in March.',
    ],
    [
      'Des échéanciers réels et un seuil de trésorerie en mois de dépenses courantes.',
      'Real payment schedules and a cash safety level in months of running costs.',
    ],
    [
      '7 181 € en février, avant le premier versement de la Région.',
      '€7,181 in February, before the Region’s first payment.',
    ],
  ),
  card(
    'notion.dedicated',
    ['Fonds dédiés', 'Dedicated funds'],
    [
      'Ce qu’un financeur a donné pour un objet précis et qui n’est pas encore dépensé.',
      'What a funder gave for a specific purpose and has not yet been spent.',
    ],
    ['Ce n’est pas un excédent : le résultat n’en bouge pas.', 'It is not a surplus: the bottom line does not move.'],
    ['Les charges que la ressource peut payer, nommées.', 'Naming the expenditure that the income may pay for.'],
    ['30 000 € reçus, 18 000 dépensés : 12 000 reportés.', '€30,000 received, 18,000 spent: 12,000 carried forward.'],
  ),
  card(
    'notion.concentration',
    ['Concentration des ressources', 'Concentration of income'],
    [
      'Un indice de 0 à 1 : plus il est haut, moins il y a de sources qui comptent.',
      'An index from 0 to 1: the higher it is, the fewer sources count.',
    ],
    [
      'Concentré n’est pas risqué en soi : c’est concentré et incertain qui l’est.',
      'Being concentrated is not risky in itself: being concentrated and uncertain is.',
    ],
    ['Le lire avec le modèle et le statut des ressources.', 'Read it with the model and the status of income.'],
    ['Deux sources égales : 0,5.', 'Two equal sources: 0.5.'],
  ),
  card(
    'notion.sector',
    ['Le secteur associatif en chiffres', 'Associations in figures'],
    [
      'France, chiffres publiés en 2019 : 13,2 millions de bénévoles, 1,8 million de salariés, 113 milliards d’euros de budget, 1,2 million de partenariats avec des entreprises.',
      'France, figures published in 2019: 13.2 million volunteers, 1.8 million employees, a budget of €113bn, 1.2 million partnerships with businesses.',
    ],
    [
      'Ils situent un projet dans son secteur ; ils ne disent pas comment il doit vivre.',
      'They place a project within its sector; they do not say how it should be funded.',
    ],
    ['Les citer avec leur année, jamais comme une cible.', 'Quote them with their year, never as a target.'],
    [
      'En 2005, l’ensemble vivait pour 49 % de revenus d’activité, 34 % d’argent public, 12 % de cotisations et 5 % de dons : un modèle hybride M2 + M4.',
      'In 2005 the sector as a whole ran on 49% trading income, 34% public money, 12% membership fees and 5% gifts: a hybrid M2 + M4 model.',
    ],
  ),
  card(
    'notion.finding',
    ['Constat', 'Finding'],
    [
      'Ce qui ne tient pas ensemble, avec les faits qui le montrent.',
      'What does not hold together, with the facts that show it.',
    ],
    [
      'Il aide à poser la bonne question ; il ne note personne.',
      'It helps to ask the right question; it gives nobody a score.',
    ],
    [
      'Une réponse, une question au porteur, ou une raison écrite de l’écarter.',
      'An answer, a question to the applicant, or a written reason to set it aside.',
    ],
    [
      '« Le texte parle de six postes, le plan en paie huit et demi. »',
      '“The text mentions six posts, the plan pays for eight and a half.”',
    ],
  ),
];
