/**
 * The rubric that is shipped: one criterion for each station that a committee reads, four levels from what is not there yet to what has been proved.
 * A tool default (2026-11), to be edited: the criteria follow the stations of docs/method.md, the words and the equal weights are our own choice.
 */
import type { StationId } from '#shared/base/method/stations.ts';
import type { LocalText } from '#shared/base/method/text.ts';
import { local } from '#shared/base/method/typeset.ts';
import type { Criterion, Rubric } from './rubric.ts';

/** Its record, once an opinion uses it or the foundation edits it, has this id. */
export const SHIPPED_RUBRIC_ID = 'rubric-default';

const LEVELS: readonly (readonly [id: string, name: LocalText])[] = [
  ['l1', local('Pas encore', 'Not yet')],
  ['l2', local('En partie', 'In part')],
  ['l3', local('Établi', 'Established')],
  ['l4', local('Éprouvé', 'Proven')],
];
const SAME_WEIGHT = 10;
type Words = readonly [fr: string, en: string];
const criterion = (station: StationId, title: Words, evidence: Words, levels: readonly Words[]): Criterion => ({
  id: station,
  station,
  title: local(...title),
  evidence: local(...evidence),
  weight: SAME_WEIGHT,
  levels: LEVELS.map(([id, name], i) => {
    const [fr, en] = levels[i] ?? ['', ''];
    return { id, name, words: local(fr, en) };
  }),
});

const CRITERIA: readonly Criterion[] = [
  criterion(
    'request',
    ['Le porteur et sa gouvernance', 'The applicant and its governance'],
    [
      'Statuts, liste des dirigeants, procès-verbaux, comptes approuvés.',
      'Articles, list of officers, minutes, approved accounts.',
    ],
    [
      [
        'On ne sait pas qui décide, ou les comptes n’ont pas été approuvés.',
        'It is not known who decides, or the accounts have not been approved.',
      ],
      [
        'Les instances existent ; elles se réunissent peu ou reposent sur une seule personne.',
        'The governing bodies exist; they seldom meet, or rely on one person.',
      ],
      [
        'Les instances se réunissent, les rôles sont écrits, les comptes sont approuvés chaque année.',
        'The bodies meet, roles are written down, accounts are approved each year.',
      ],
      [
        'La gouvernance a déjà tranché une question difficile, et la trace en existe.',
        'The board has already settled a difficult question, and there is a record of it.',
      ],
    ],
  ),
  criterion(
    'framing',
    ['Le besoin et la réponse', 'The need and the response'],
    [
      'Chiffres du besoin, paroles des personnes concernées, réponses déjà présentes sur le territoire.',
      'Figures on the need, the voice of the people concerned, what already exists in the area.',
    ],
    [
      ['Le besoin est affirmé, sans source.', 'The need is asserted, without a source.'],
      [
        'Le besoin est documenté ; le lien avec ce que fait le projet reste à expliquer.',
        'The need is documented; how the project responds to it is still to be explained.',
      ],
      [
        'Le besoin est documenté, la réponse lui correspond, et l’existant est connu.',
        'The need is documented, the response fits it, and what already exists is known.',
      ],
      [
        'Les personnes concernées ont participé à la réponse et disent ce qu’elle change.',
        'The people concerned took part in the response and say what it changes.',
      ],
    ],
  ),
  criterion(
    'innovation',
    ['Ce que le projet a déjà prouvé', 'What the project has already proved'],
    ['Mesures, évaluations, et qui les atteste.', 'Measurements, evaluations, and who confirms them.'],
    [
      ['Une idée, que rien n’a encore mise à l’épreuve.', 'An idea that nothing has tested yet.'],
      [
        'Des essais ont eu lieu ; leurs résultats ne sont attestés que par le porteur.',
        'Trials have taken place; only the applicant vouches for the results.',
      ],
      [
        'Des résultats mesurés à petite échelle, lisibles par un tiers.',
        'Results measured on a small scale, which a third party can follow.',
      ],
      [
        'Des résultats attestés par un tiers, dans plus d’un lieu ou sur plus d’une année.',
        'Results confirmed by a third party, in more than one place or over more than one year.',
      ],
    ],
  ),
  criterion(
    'model',
    ['Le modèle socio-économique', 'The socio-economic model'],
    [
      'Qui apporte les ressources, avec ou sans contrepartie, aujourd’hui et dans trois ans.',
      'Where income comes from, with or without a service in return, today and in three years.',
    ],
    [
      [
        'Le modèle d’aujourd’hui n’est pas décrit, ou celui de demain n’en découle pas.',
        'The current model is not described, or the future one does not follow from it.',
      ],
      [
        'Le modèle est décrit ; le passage de l’un à l’autre tient à des ressources non identifiées.',
        'The model is described; the move from one to the other relies on income that nobody can identify.',
      ],
      [
        'La trajectoire est cohérente, et ses limites sont connues du porteur.',
        'The path is consistent, and the applicant knows its limits.',
      ],
      [
        'La trajectoire est déjà engagée : les comptes en montrent la première étape.',
        'The path has begun: the accounts show its first step.',
      ],
    ],
  ),
  criterion(
    'levers',
    ['Les leviers retenus', 'The levers selected'],
    [
      'Potentiel, délai, coût et compétences de chaque levier ; lettres, devis, contrats.',
      'Potential, delay, cost and skills of each lever; letters, quotes, contracts.',
    ],
    [
      ['Une liste de financeurs espérés.', 'A list of hoped-for funders.'],
      [
        'Des leviers choisis ; ce qu’ils demandent à l’équipe n’est pas chiffré.',
        'Levers have been chosen; what they demand of the team is not costed.',
      ],
      [
        'Quelques leviers prioritaires, avec leur calendrier et leur coût.',
        'A few priority levers, with their timetable and cost.',
      ],
      [
        'Les leviers prioritaires rapportent déjà, au rythme annoncé.',
        'The priority levers already bring in money, at the expected pace.',
      ],
    ],
  ),
  criterion(
    'people',
    ['Les richesses humaines', 'People'],
    [
      'Équipe, bénévoles, compétences manquantes, personnes dont tout dépend.',
      'Team, volunteers, missing skills, people on whom everything depends.',
    ],
    [
      ['Le projet tient à une personne, sans relève.', 'The project relies on one person, with no successor.'],
      [
        'L’équipe existe ; des compétences nécessaires manquent, sans plan pour les trouver.',
        'There is a team; necessary skills are missing, with no plan to find them.',
      ],
      [
        'Les compétences sont là ou en cours d’acquisition, et les bénévoles ont une place claire.',
        'The skills are there or being acquired, and volunteers have a clear place.',
      ],
      [
        'L’équipe a traversé un départ ou une croissance sans perdre son projet.',
        'The team has come through a departure or rapid growth without losing sight of its project.',
      ],
    ],
  ),
  criterion(
    'alliances',
    ['Les alliances', 'Alliances'],
    ['Conventions, rôles de chacun, ce que chacun y gagne.', 'Agreements, each party’s role, what each gains.'],
    [
      ['Le projet agit seul là où d’autres sont nécessaires.', 'The project works alone where others are needed.'],
      [
        'Des partenaires sont nommés ; leur engagement n’est pas écrit.',
        'Partners are named; their commitment is not in writing.',
      ],
      [
        'Les engagements sont écrits, avec un pilotage et un partage des risques.',
        'Commitments are in writing, with steering and shared risks.',
      ],
      [
        'L’alliance a déjà produit ce qu’aucun n’aurait fait seul.',
        'The alliance has already produced what none would have done alone.',
      ],
    ],
  ),
  criterion(
    'projection',
    ['L’équilibre et la trésorerie sur trois ans', 'Balance and cash over three years'],
    [
      'Comptes, budget, trésorerie mensuelle, hypothèses, scénario prudent.',
      'Accounts, budget, monthly cash, assumptions, prudent scenario.',
    ],
    [
      [
        'Les montants ne s’équilibrent pas, ou rien ne les explique.',
        'The amounts do not balance, or nothing explains them.',
      ],
      [
        'L’équilibre dépend de ressources à trouver ; un mois de trésorerie au moins est négatif.',
        'Balance depends on income still to be found; cash is negative in at least one month.',
      ],
      [
        'L’équilibre tient dans le scénario prudent, et les hypothèses sont sourcées.',
        'Balance holds in the prudent scenario, and assumptions have sources.',
      ],
      [
        'Les exercices passés ont suivi leurs prévisions, et la réserve couvre un retard de paiement.',
        'Past years matched their forecasts, and reserves cover a late payment.',
      ],
    ],
  ),
  criterion(
    'capacity',
    ['Les besoins de renforcement', 'Capacity needs'],
    [
      'Besoins, niveau aujourd’hui et visé, jours, coût, qui accompagne.',
      'Needs, level today and target level, days, cost, who provides support.',
    ],
    [
      ['Les besoins ne sont pas reconnus.', 'The needs are not acknowledged.'],
      ['Des besoins sont nommés, sans ordre ni moyens.', 'Needs are named, with no order of priority and no means.'],
      [
        'Peu de besoins, ordonnés, chacun avec un moyen et une date.',
        'A few needs, in order of priority, each with means and a date.',
      ],
      [
        'Un premier accompagnement a déjà fait progresser l’organisation.',
        'A first round of support has already moved the organisation forward.',
      ],
    ],
  ),
  criterion(
    'impact',
    ['Les effets attendus et leur mesure', 'Expected effects and how they are measured'],
    [
      'Indicateurs, valeur de départ, cibles à 12, 24 et 36 mois, effets négatifs.',
      'Indicators, baseline, targets at 12, 24 and 36 months, negative effects.',
    ],
    [
      ['Les effets attendus ne se distinguent pas des activités.', 'Expected effects cannot be told from activities.'],
      [
        'Des effets sont décrits ; rien ne permettra de les constater.',
        'Effects are described; there is no way of observing them.',
      ],
      [
        'Peu d’indicateurs, avec leur départ, leurs cibles et qui les relève.',
        'A few indicators, with baseline, targets and who records them.',
      ],
      [
        'Des effets sont déjà mesurés, y compris ceux qui n’étaient pas voulus.',
        'Effects are already measured, including unintended ones.',
      ],
    ],
  ),
  criterion(
    'risks',
    ['Les risques et ce qui les réduit', 'Risks and mitigation'],
    [
      'Risques, mesures prises, ce qui reste, conditions proposées, sortie du soutien.',
      'Risks, mitigation, residual risk, proposed conditions, exit from the support.',
    ],
    [
      ['Les risques graves ne sont pas identifiés.', 'The serious risks have not been identified.'],
      ['Les risques sont listés, sans réponse.', 'The risks are listed, with no mitigation.'],
      [
        'Les risques graves ont chacun une réponse, un responsable et une date.',
        'Each serious risk has mitigation, a person responsible and a date.',
      ],
      [
        'Un risque s’est déjà produit, et la réponse a tenu.',
        'A risk has already materialised, and the mitigation held.',
      ],
    ],
  ),
];

export const SHIPPED_RUBRIC: Rubric = {
  name: local('Grille livrée avec l’outil', 'Rubric supplied with the tool'),
  origin: { kind: 'tool', reference: 'Triptyque', asOf: '2026-11-23' },
  total: false,
  criteria: [...CRITERIA],
};
