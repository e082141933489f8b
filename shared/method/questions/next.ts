/** Questions of the eight other stations; what they hold as lists is in shared/dossier/stations.ts. */
import { groups, questions } from './build.ts';

export const NEXT_GROUPS = [
  ...groups('innovation', [
    ['proof', 'Preuve de concept', 'Proof of concept'],
    ['triple', 'Triple innovation', 'Triple innovation'],
    ['deployment', 'Structurer le déploiement', 'Structure the deployment'],
  ]),
  ...groups('levers', [['notes', 'Leviers retenus', 'Levers retained']]),
  ...groups('people', [['notes', 'Engagement et compétences', 'Commitment and skills']]),
  ...groups('alliances', [['notes', 'Acteurs et coopérations', 'Actors and co-operation']]),
  ...groups('projection', [['notes', 'Hypothèses', 'Assumptions']]),
  ...groups('capacity', [['notes', 'Besoins de renforcement', 'Capacity needs']]),
  ...groups('impact', [['notes', 'Effets attendus', 'Expected effects']]),
  ...groups('risks', [['notes', 'Risques', 'Risks']]),
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
