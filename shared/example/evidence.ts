/** What the worked example rests on: evidence, people, levers examined, voluntary work, skills. */

import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { Say } from './assessment.ts';

const k = (thousands: number): number => Math.round(thousands * 100_000);

const proofsOf = (say: Say): Dossier['proofs'] => [
  {
    id: 'pr1',
    question: 'innovation.needs',
    text: say([
      'Diagnostic de la mission locale, 2024 : 320 femmes sans emploi dans les trois quartiers.',
      'Survey by the youth employment service, 2024: 320 women out of work in the three districts.',
    ]),
    attestedBy: 'institution',
    who: say(['Mission locale de Valombre', 'Valombre youth employment service']),
    date: '2024-11-18',
  },
  {
    id: 'pr2',
    question: 'innovation.results',
    text: say([
      'Suivi à six mois : quinze personnes sur vingt-quatre en emploi ou en formation.',
      'Six-month follow-up: fifteen people out of twenty-four in work or training.',
    ]),
    attestedBy: 'evaluator',
    who: say(['Mission locale de Valombre', 'Valombre youth employment service']),
    date: '2026-03-31',
  },
  {
    id: 'pr3',
    question: 'innovation.ambition',
    text: say([
      'Deux villes voisines ont écrit leur accord de principe pour accueillir un atelier.',
      'Two neighbouring towns have agreed in writing, in principle, to host a workshop.',
    ]),
    attestedBy: 'partner',
    who: say(['Villes de Rive et de Haut-Val', 'Towns of Rive and Haut-Val']),
    date: '2026-06-12',
  },
];

const stakeholdersOf = (say: Say): Dossier['stakeholders'] => [
  {
    id: 'st1',
    group: 'inhabitants',
    name: say(['Habitantes des trois quartiers', 'Women from the three districts']),
    expects: say(['Un travail qui respecte leurs horaires', 'Work that fits their hours']),
    brings: say(['Leur savoir-faire de couture', 'Their sewing skills']),
    involvement: 3,
  },
  {
    id: 'st2',
    group: 'communities',
    name: say(['Métropole de Valombre', 'City of Valombre']),
    expects: say(['Moins de textile en déchetterie', 'Less textile at the tip']),
    brings: say(['Locaux, subvention', 'Premises, grant']),
    involvement: 3,
  },
  {
    id: 'st3',
    group: 'firms',
    name: 'Tissages Marvane',
    expects: say(['Un débouché pour ses chutes', 'An outlet for its offcuts']),
    brings: say(['Matières, mécénat, clients', 'Materials, corporate giving, customers']),
    involvement: 2,
  },
];

const leverReviewsOf = (say: Say): Dossier['leverReviews'] => [
  {
    id: 'lr1',
    leaf: 'B2',
    horizon: 'medium',
    potential: null,
    cost: 3,
    delay: 3,
    predictability: 2,
    autonomy: 5,
    skills: 2,
    fit: 4,
    reason: say([
      'Trois lettres d’intention ; la compétence commerciale arrive au quatrième mois.',
      'Three letters of intent; sales skills arrive in month four.',
    ]),
  },
  {
    id: 'lr2',
    leaf: 'C2',
    horizon: 'short',
    potential: null,
    cost: 4,
    delay: 3,
    predictability: 4,
    autonomy: 3,
    skills: 5,
    fit: 5,
    reason: say([
      'Convention signée jusqu’au mois 24, paiements tardifs.',
      'Agreement signed until month 24, late payments.',
    ]),
  },
  {
    id: 'lr3',
    leaf: 'D2',
    horizon: 'medium',
    potential: null,
    cost: 4,
    delay: 2,
    predictability: 2,
    autonomy: 4,
    skills: 3,
    fit: 4,
    reason: say(['Dépend de la signature de l’alliance.', 'Depends on the alliance being signed.']),
  },
];

const volunteerMissionsOf = (say: Say): Dossier['volunteerMissions'] => [
  {
    id: 'vm1',
    name: say(['Accompagnement des parcours', 'Mentoring on the way into work']),
    volunteers: 18,
    hoursPerYear: 2200,
    retention: 0.8,
    successor: true,
    motivations: ['takeCare', 'createTies'],
  },
  {
    id: 'vm2',
    name: say(['Collecte et tri', 'Collection and sorting']),
    volunteers: 17,
    hoursPerYear: 1600,
    retention: 0.65,
    successor: true,
    motivations: ['buildOneself', 'createTies'],
  },
  {
    id: 'vm3',
    name: say(['Gestion et numérique', 'Management and IT']),
    volunteers: 5,
    hoursPerYear: 400,
    retention: null,
    successor: false,
    motivations: ['developSkills'],
  },
];

const skillsOf = (say: Say): Dossier['skills'] => [
  {
    id: 'sk1',
    name: say(['Encadrement technique de la coupe', 'Technical supervision of cutting']),
    domain: 'mission',
    state: 'held',
    holder: 'employee',
    holders: 3,
    critical: true,
    leaf: 'B1',
    costCents: null,
    month: null,
  },
  {
    id: 'sk2',
    name: say(['Vente aux entreprises', 'Sales to businesses']),
    domain: 'commercial',
    state: 'toAcquire',
    holder: null,
    holders: null,
    critical: true,
    leaf: 'B2',
    costCents: k(14),
    month: 4,
  },
  {
    id: 'sk3',
    name: say(['Relations avec les financeurs publics', 'Relations with public funders']),
    domain: 'fundraising',
    state: 'held',
    holder: 'employee',
    holders: 2,
    critical: true,
    leaf: 'C2',
    costCents: null,
    month: null,
  },
];

export const exampleEvidence = (
  say: Say,
): Pick<Dossier, 'proofs' | 'stakeholders' | 'leverReviews' | 'volunteerMissions' | 'skills'> => ({
  proofs: proofsOf(say),
  stakeholders: stakeholdersOf(say),
  leverReviews: leverReviewsOf(say),
  volunteerMissions: volunteerMissionsOf(say),
  skills: skillsOf(say),
});
