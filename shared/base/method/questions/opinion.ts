import { DECISIONS } from '../options.ts';
import { local } from '../typeset.ts';
import { stationQuestions } from './station-questions.ts';

export const OPINION_QUESTIONS = stationQuestions('opinion', {
  groups: [
    { id: 'recommendation', title: local('Recommandation', 'Recommendation') },
    { id: 'dissent', title: local('Ce qui reste ouvert', 'What remains open') },
  ],
  questions: [
    {
      name: 'decision',
      group: 'recommendation',
      kind: 'choice',
      label: local('Décision proposée', 'Proposed decision'),
      options: DECISIONS,
      internal: true,
    },
    {
      name: 'recommendation',
      group: 'recommendation',
      kind: 'text',
      label: local('Recommandation en cinq lignes', 'Recommendation in five lines'),
      internal: true,
    },
    {
      name: 'changeMind',
      group: 'recommendation',
      kind: 'text',
      label: local('Ce qui nous ferait changer d’avis', 'What would change our mind'),
      hint: local(
        'Un fait que l’on peut constater : « l’alliance n’est pas signée en juin ».',
        'A fact that can be observed: “the alliance is not signed by June”.',
      ),
      counted: false,
      room: 240,
      internal: true,
    },
    {
      name: 'checks',
      group: 'recommendation',
      kind: 'text',
      label: local('Ce que nous avons fait pour vérifier', 'What we did to check'),
      hint: local(
        'Visites, appels, comptes relus, tiers interrogés.',
        'Visits, calls, accounts reviewed, third parties consulted.',
      ),
      counted: false,
      room: 240,
      internal: true,
    },
    { name: 'reasons', group: 'recommendation', kind: 'text', label: local('Raisons', 'Reasons'), internal: true },
    {
      name: 'minorityView',
      group: 'dissent',
      kind: 'text',
      label: local('Avis minoritaire', 'Minority view'),
      hint: local(
        'Écrivez « aucun » s’il n’y en a pas : la note ne peut pas se taire.',
        'Write “none” if there is none: the memo cannot stay silent.',
      ),
      internal: true,
    },
    {
      name: 'unknowns',
      group: 'dissent',
      kind: 'text',
      label: local('Ce que l’on ne sait pas', 'What is not known'),
      internal: true,
    },
    {
      name: 'exitTest',
      group: 'dissent',
      kind: 'text',
      label: local('Épreuve de sortie : nous sortons quand…', 'Exit test: we exit when…'),
      hint: local(
        'Une mesure et un seuil : « quand les ventes couvrent le poste commercial ».',
        'A measure and a threshold: “when sales pay for the sales post”.',
      ),
      counted: false,
      room: 200,
      internal: true,
    },
    {
      name: 'exit',
      group: 'dissent',
      kind: 'text',
      label: local('Suivi à 36 mois et sortie', 'Follow-up to 36 months and exit'),
      internal: true,
    },
  ],
});
