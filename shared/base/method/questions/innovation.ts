import { local } from '../typeset.ts';
import { stationQuestions } from './station-questions.ts';

export const INNOVATION_QUESTIONS = stationQuestions('innovation', {
  groups: [
    { id: 'proof', title: local('Preuve de concept', 'Proof of concept') },
    { id: 'triple', title: local('Triple innovation', 'Triple innovation') },
    { id: 'deployment', title: local('Structurer le déploiement', 'Structure the deployment') },
    {
      id: 'csess',
      title: local('Lecture par la loi : l’innovation sociale', 'Reading by the law: social innovation'),
      intro: local(
        'La définition de l’article 15 de la loi du 31 juillet 2014 et la grille publique de février 2017, que des financeurs demandent. À côté de la triple innovation, elle ne la remplace pas.',
        'The definition of article 15 of the French law of 31 July 2014 and the public grid of February 2017, which funders ask for. Beside triple innovation; it does not replace it.',
      ),
    },
  ],
  questions: [
    {
      name: 'needs',
      group: 'proof',
      kind: 'text',
      label: local('Quels besoins ?', 'Which needs?'),
      hint: local('Ce qui montre que la réponse est pertinente.', 'What shows that the answer is relevant.'),
    },
    {
      name: 'results',
      group: 'proof',
      kind: 'text',
      label: local('Quels résultats ?', 'Which results?'),
      hint: local('Des faits mesurés, et par qui.', 'Measured facts, and by whom.'),
    },
    { name: 'ambition', group: 'proof', kind: 'text', label: local('Quelle ambition ?', 'Which ambition?') },
    { name: 'solutions', group: 'triple', kind: 'text', label: local('Quelles solutions ?', 'Which solutions?') },
    {
      name: 'valueChain',
      group: 'triple',
      kind: 'text',
      label: local('Quelle chaîne de valeur ?', 'Which value chain?'),
    },
    {
      name: 'economicModel',
      group: 'triple',
      kind: 'text',
      label: local('Quel modèle socio-économique ?', 'Which socio-economic model?'),
    },
    { name: 'arrangement', group: 'deployment', kind: 'text', label: local('Quel dispositif ?', 'Which arrangement?') },
    {
      name: 'governance',
      group: 'deployment',
      kind: 'text',
      label: local('Quelle gouvernance ?', 'Which governance?'),
    },
    {
      name: 'framework',
      group: 'deployment',
      kind: 'text',
      label: local('Quel cadre technique ?', 'Which technical framework?'),
    },
    {
      name: 'socialNeed',
      group: 'csess',
      kind: 'text',
      label: local('Quel besoin social non ou mal satisfait ?', 'Which social need unmet or poorly met?'),
      hint: local(
        'Ni le marché ni les politiques publiques n’y répondent aujourd’hui : qu’est-ce qui le montre ?',
        'Neither the market nor public policy answers it today: what shows it?',
      ),
      counted: false,
    },
    {
      name: 'involvement',
      group: 'csess',
      kind: 'text',
      label: local('Qui est associé, et comment ?', 'Who takes part, and how?'),
      hint: local(
        'Personnes concernées, usagers, acteurs du territoire : consultés, associés, décideurs.',
        'People concerned, users, local actors: consulted, involved, deciding.',
      ),
      counted: false,
    },
    {
      name: 'otherEffects',
      group: 'csess',
      kind: 'text',
      label: local('Quels autres effets positifs ?', 'Which other positive effects?'),
      hint: local(
        'Sur le territoire, l’environnement, l’emploi, les politiques publiques.',
        'On the area, the environment, jobs, public policy.',
      ),
      counted: false,
    },
    {
      name: 'riskTaking',
      group: 'csess',
      kind: 'text',
      label: local('Quelle expérimentation, quelle prise de risque ?', 'Which experiment, which risk taken?'),
      hint: local(
        'Ce qui n’avait pas été tenté ici, ce qui peut échouer, et pourquoi le financement ordinaire n’y suffit pas.',
        'What had not been tried here, what may fail, and why ordinary funding is not enough.',
      ),
      counted: false,
    },
  ],
});
