import type { Dossier } from '#shared/dossier/content/schema.ts';

export type WordPair = readonly [fr: string, en: string];
/** Words in the language of the example. */
export type Say = (words: WordPair) => string;

const verdictsOf = (say: Say): Dossier['verdicts'] =>
  (
    [
      [
        'need',
        'solid',
        ['document', 'thirdParty'],
        [
          'Attesté par la mission locale : 320 femmes sans emploi dans les trois quartiers.',
          'Confirmed by the youth employment service: 320 women out of work in the three districts.',
        ],
      ],
      [
        'response',
        'solid',
        ['thirdParty'],
        [
          'Quinze personnes sur vingt-quatre en emploi ou en formation à six mois, suivies par un tiers.',
          'Fifteen people out of twenty-four in work or training after six months, as tracked by a third party.',
        ],
      ],
      [
        'model',
        'watch',
        ['computed'],
        [
          'La direction est bonne, la vitesse ambitieuse : la part publique doit presque fondre de moitié.',
          'Heading the right way, at an ambitious pace: public funding has to fall by almost half.',
        ],
      ],
      [
        'team',
        'fragile',
        ['declared'],
        [
          'La compétence commerciale n’est pas là ; la coordinatrice porte seule la métropole.',
          'No sales skills in the team yet; relations with the city rest on the coordinator alone.',
        ],
      ],
      [
        'alliance',
        'fragile',
        ['declared'],
        [
          'Tissages Marvane : un accord de principe, rien de signé.',
          'Tissages Marvane: an agreement in principle, nothing signed.',
        ],
      ],
      [
        'finance',
        'watch',
        ['computed'],
        [
          'Tient si les ventes ne font que la moitié ; pas sans la suite de la convention régionale.',
          'Holds if only half the sales come in; not if the regional agreement is not renewed.',
        ],
      ],
      [
        'effects',
        'watch',
        ['computed', 'declared'],
        [
          'La cible de 38 sorties par an est crédible ; une sur cinq serait venue sans l’atelier.',
          'The target of 38 a year is credible; one in five would have found work without the workshop.',
        ],
      ],
      [
        'exit',
        'watch',
        ['computed'],
        [
          'L’année 3 se passe de nous si tout vient ; la reprise de l’apport tombe hors du plan.',
          'Year 3 manages without us if everything comes in; the contribution falls due after the plan.',
        ],
      ],
    ] as const
  ).map(([angle, level, restsOn, words]) => ({
    id: `v-${angle}`,
    angle,
    level,
    sentence: say(words),
    restsOn: [...restsOn],
  }));

const implicationsOf = (say: Say): Dossier['implications'] => [
  {
    id: 'i1',
    model: 'M4',
    trait: 'cash',
    implication: say([
      'Le solde régional n’arrive qu’au mois 27 : avec l’appui demandé, le mois 26 reste au-dessus du seuil de trésorerie.',
      'The balance of the regional grant comes in only in month 27: with the support requested, month 26 stays above the cash safety level.',
    ]),
  },
  {
    id: 'i2',
    model: 'M2',
    trait: 'solvency',
    implication: say([
      'Les parcours restent gratuits ; seules les entreprises et les acheteurs paient.',
      'Placements stay free; only businesses and buyers pay.',
    ]),
  },
];

const opinionPointsOf = (say: Say): Dossier['opinionPoints'] => [
  {
    id: 'p1',
    kind: 'strength',
    text: say([
      'Résultats suivis par un tiers, la mission locale.',
      'Results tracked by a third party, the youth employment service.',
    ]),
  },
  {
    id: 'p2',
    kind: 'strength',
    text: say([
      'Deux villes voisines prêtes à accueillir un atelier.',
      'Two neighbouring towns ready to host a workshop.',
    ]),
  },
  {
    id: 'p3',
    kind: 'reservation',
    text: say(['La compétence commerciale n’est pas encore là.', 'No sales skills in the team yet.']),
  },
  {
    id: 'p4',
    kind: 'unknown',
    text: say([
      'Calendrier de la signature avec Tissages Marvane.',
      'When the agreement with Tissages Marvane will be signed.',
    ]),
  },
];

const conditionsOf = (say: Say): Dossier['conditions'] => [
  {
    id: 'c1',
    kind: 'precedent',
    text: say(['Recrutement du poste commercial confirmé.', 'Recruitment to the sales post confirmed.']),
    evidence: say(['Contrat signé', 'Signed contract']),
    owner: say(['Coordinatrice', 'Coordinator']),
    deadline: '2027-03-01',
    tranche: '1',
  },
  {
    id: 'c2',
    kind: 'precedent',
    text: say([
      'Convention d’alliance avec Tissages Marvane signée.',
      'Alliance agreement with Tissages Marvane signed.',
    ]),
    evidence: say(['Convention signée, volumes et prix compris', 'Signed agreement, volumes and prices included']),
    owner: say(['Coordinatrice', 'Coordinator']),
    deadline: '2027-03-01',
    tranche: '2',
  },
  {
    id: 'c3',
    kind: 'precedent',
    text: say(['Avance de la banque obtenue pour février 2027.', 'Bank advance obtained for February 2027.']),
    evidence: say(['Accord écrit de la banque', 'Written agreement from the bank']),
    owner: say(['Trésorière', 'Treasurer']),
    deadline: '2027-01-31',
    tranche: '1',
  },
];

const setAsideOf = (say: Say): Dossier['setAside'] => [
  {
    id: 'sa1',
    rule: 'claims.cashRich',
    subject: 'cash',
    reason: say([
      'Les 6,1 mois de la fin de l’année 3 portent l’apport à rendre (50 000 €) et une convention régionale qui n’est pas signée : sans eux, il reste moins de cinq mois.',
      'The 6.1 months at the end of year 3 include the contribution to be repaid (€50,000) and a regional agreement that is not secured: without them, less than five months are left.',
    ]),
  },
];

const questionsOf = (say: Say): Dossier['bearerQuestions'] => [
  {
    id: 'q1',
    station: 'innovation',
    text: say(['Qui décide de l’ouverture d’un nouvel atelier ?', 'Who decides to open a new workshop?']),
    status: 'open',
    answer: '',
  },
];

/** What the assessor of the worked example concluded: implications of the model, opinion, a condition, a question to the applicant. */
export const exampleAssessment = (
  say: Say,
): Pick<Dossier, 'verdicts' | 'implications' | 'opinionPoints' | 'conditions' | 'setAside' | 'bearerQuestions'> => ({
  verdicts: verdictsOf(say),
  implications: implicationsOf(say),
  opinionPoints: opinionPointsOf(say),
  conditions: conditionsOf(say),
  setAside: setAsideOf(say),
  bearerQuestions: questionsOf(say),
});
