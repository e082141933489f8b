/** The eight stations that later work fills: typed questions, notes and sources are already stored. */
import { groups, questions } from './build.ts';

export const NEXT_GROUPS = [
  ...groups('innovation', [
    [
      'proof',
      'Preuve de concept',
      'Proof of concept',
      'Cette station accueillera les trois étapes, leurs preuves et qui les atteste, et la carte des parties prenantes.',
      'This station will hold the three steps, their evidence and who attests it, and the stakeholder map.',
    ],
    ['triple', 'Triple innovation', 'Triple innovation'],
    ['deployment', 'Structurer le déploiement', 'Structure the deployment'],
  ]),
  ...groups('levers', [
    [
      'notes',
      'Leviers retenus',
      'Levers retained',
      'Cette station accueillera l’arbre des leviers et leur qualification critère par critère.',
      'This station will hold the tree of levers and their qualification, criterion by criterion.',
    ],
  ]),
  ...groups('people', [
    [
      'notes',
      'Engagement et compétences',
      'Commitment and skills',
      'Cette station accueillera postes, bénévoles, motivations et compétences manquantes.',
      'This station will hold posts, volunteers, motivations and missing skills.',
    ],
  ]),
  ...groups('alliances', [
    [
      'notes',
      'Acteurs et coopérations',
      'Actors and co-operation',
      'Cette station accueillera les alliances, leurs phases, leur pilotage et leur évaluation.',
      'This station will hold alliances, their phases, piloting and evaluation.',
    ],
  ]),
  ...groups('projection', [['notes', 'Hypothèses', 'Assumptions']]),
  ...groups('capacity', [
    [
      'notes',
      'Besoins de renforcement',
      'Capacity needs',
      'Cette station accueillera les dix catégories de besoins, leur niveau et leur coût.',
      'This station will hold the ten categories of need, their level and cost.',
    ],
  ]),
  ...groups('impact', [
    [
      'notes',
      'Effets attendus',
      'Expected effects',
      'Cette station accueillera jusqu’à trois objectifs de développement durable et leurs indicateurs.',
      'This station will hold up to three sustainable development goals and their indicators.',
    ],
  ]),
  ...groups('risks', [
    [
      'notes',
      'Risques',
      'Risks',
      'Cette station accueillera le registre des risques, les conditions et les jalons.',
      'This station will hold the risk register, conditions and milestones.',
    ],
  ]),
];

export const NEXT_QUESTIONS = [
  ...questions('innovation', [
    [
      'needs',
      'proof',
      'text',
      'Quels besoins ?',
      'Which needs?',
      'Ce qui montre que la réponse est pertinente.',
      'What shows that the answer is relevant.',
    ],
    [
      'results',
      'proof',
      'text',
      'Quels résultats ?',
      'Which results?',
      'Des faits mesurés, et par qui.',
      'Measured facts, and by whom.',
    ],
    ['ambition', 'proof', 'text', 'Quelle ambition ?', 'Which ambition?'],
    ['solutions', 'triple', 'text', 'Quelles solutions ?', 'Which solutions?'],
    ['valueChain', 'triple', 'text', 'Quelle chaîne de valeur ?', 'Which value chain?'],
    ['economicModel', 'triple', 'text', 'Quel modèle socio-économique ?', 'Which socio-economic model?'],
    ['arrangement', 'deployment', 'text', 'Quel dispositif ?', 'Which arrangement?'],
    ['governance', 'deployment', 'text', 'Quelle gouvernance ?', 'Which governance?'],
    ['framework', 'deployment', 'text', 'Quel cadre technique ?', 'Which technical framework?'],
  ]),
  ...questions('levers', [
    [
      'priorities',
      'notes',
      'text',
      'Leviers prioritaires à court et moyen terme',
      'Priority levers in the short and medium term',
    ],
    ['demands', 'notes', 'text', 'Ce que chaque levier demande à l’équipe', 'What each lever demands of the team'],
  ]),
  ...questions('people', [
    ['volunteers', 'notes', 'number', 'Bénévoles actifs', 'Active volunteers'],
    ['volunteerHours', 'notes', 'number', 'Heures de bénévolat par an', 'Hours of volunteering a year'],
    ['skills', 'notes', 'text', 'Compétences détenues, à acquérir, manquantes', 'Skills held, to be acquired, missing'],
    ['keyPeople', 'notes', 'text', 'Personnes dont le projet dépend', 'People on whom the project depends'],
  ]),
  ...questions('alliances', [
    ['partners', 'notes', 'text', 'Avec qui le projet agit-il ?', 'With whom does the project act?'],
    ['maturity', 'notes', 'text', 'Où en est chaque alliance ?', 'Where does each alliance stand?'],
  ]),
  ...questions('projection', [
    ['assumptions', 'notes', 'text', 'Comment les montants ont-ils été estimés ?', 'How were the amounts estimated?'],
  ]),
  ...questions('capacity', [
    [
      'needs',
      'notes',
      'text',
      'Ce que l’organisation doit renforcer, et comment',
      'What the organisation must strengthen, and how',
    ],
  ]),
  ...questions('impact', [
    ['effects', 'notes', 'text', 'Effets attendus et indicateurs', 'Expected effects and indicators'],
    ['negative', 'notes', 'text', 'Effets négatifs possibles', 'Possible negative effects'],
  ]),
  ...questions('risks', [
    ['main', 'notes', 'text', 'Principaux risques et ce qui les réduit', 'Main risks and what reduces them'],
  ]),
];
