import { local } from '../typeset.ts';
import { stationQuestions } from './station-questions.ts';

export const INNOVATION_QUESTIONS = stationQuestions('innovation', {
  groups: [
    { id: 'proof', title: local('Preuve de concept', 'Proof of concept') },
    { id: 'triple', title: local('Triple innovation', 'Triple innovation') },
    { id: 'deployment', title: local('Structurer le déploiement', 'Structuring deployment') },
    {
      id: 'csess',
      title: local('Lecture par la loi : l’innovation sociale', 'As the law sees it: social innovation'),
      intro: local(
        'La définition de l’article 15 de la loi du 31 juillet 2014 et la grille publique de février 2017, que des financeurs demandent. À côté de la triple innovation, elle ne la remplace pas.',
        'The definition in article 15 of the French law of 31 July 2014 and the public criteria of February 2017, which some funders ask for. It stands beside triple innovation and does not replace it.',
      ),
    },
  ],
  questions: [
    {
      name: 'needs',
      group: 'proof',
      kind: 'text',
      label: local('Quels besoins ?', 'What needs?'),
      hint: local('Ce qui montre que la réponse est pertinente.', 'What shows that the response is relevant.'),
    },
    {
      name: 'results',
      group: 'proof',
      kind: 'text',
      label: local('Quels résultats ?', 'What results?'),
      hint: local('Des faits mesurés, et par qui.', 'Measured facts, and by whom.'),
    },
    { name: 'ambition', group: 'proof', kind: 'text', label: local('Quelle ambition ?', 'What ambition?') },
    { name: 'solutions', group: 'triple', kind: 'text', label: local('Quelles solutions ?', 'What solutions?') },
    {
      name: 'valueChain',
      group: 'triple',
      kind: 'text',
      label: local('Quelle chaîne de valeur ?', 'What value chain?'),
    },
    {
      name: 'economicModel',
      group: 'triple',
      kind: 'text',
      label: local('Quel modèle socio-économique ?', 'What socio-economic model?'),
    },
    {
      name: 'arrangement',
      group: 'deployment',
      kind: 'text',
      label: local('Quel dispositif ?', 'What delivery model?'),
    },
    {
      name: 'governance',
      group: 'deployment',
      kind: 'text',
      label: local('Quelle gouvernance ?', 'What governance?'),
    },
    {
      name: 'framework',
      group: 'deployment',
      kind: 'text',
      label: local('Quel cadre technique ?', 'What technical framework?'),
    },
    {
      name: 'socialNeed',
      group: 'csess',
      kind: 'text',
      label: local('Quel besoin social non ou mal satisfait ?', 'What social need is unmet or poorly met?'),
      hint: local(
        'Ni le marché ni les politiques publiques n’y répondent aujourd’hui : qu’est-ce qui le montre ?',
        'Neither the market nor public policy meets it today: what shows this?',
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
        'People concerned, users, local organisations: consulted, involved, deciding.',
      ),
      counted: false,
    },
    {
      name: 'otherEffects',
      group: 'csess',
      kind: 'text',
      label: local('Quels autres effets positifs ?', 'What other positive effects?'),
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
      label: local('Quelle expérimentation, quelle prise de risque ?', 'What experiment, what risk?'),
      hint: local(
        'Ce qui n’avait pas été tenté ici, ce qui peut échouer, et pourquoi le financement ordinaire n’y suffit pas.',
        'What had not been tried here, what may fail, and why ordinary funding is not enough.',
      ),
      counted: false,
    },
  ],
});
