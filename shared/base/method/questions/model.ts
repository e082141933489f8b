import { COUNTERPARTS, PROVIDERS, STRUCTURE_KINDS } from '../options.ts';
import { local } from '../typeset.ts';
import { stationQuestions } from './station-questions.ts';

export const MODEL_QUESTIONS = stationQuestions('model', {
  groups: [
    {
      id: 'position',
      title: local('Se situer', 'Placing the project'),
      intro: local(
        'Qui apporte les ressources, et avec ou sans contrepartie d’un service ?',
        'Who provides the income, and with or without a service in return?',
      ),
    },
    { id: 'path', title: local('Évolution', 'Change') },
  ],
  questions: [
    {
      name: 'structureKind',
      group: 'position',
      kind: 'choice',
      label: local('Nature de la structure', 'Type of organisation'),
      hint: local(
        'Les repères en dépendent : vivre de tiers est normal pour une structure d’intérêt général.',
        'The thresholds depend on it: relying on third parties is normal for a general-interest body.',
      ),
      options: STRUCTURE_KINDS,
    },
    {
      name: 'providers',
      group: 'position',
      kind: 'choices',
      label: local('Qui apporte les ressources ?', 'Who provides the income?'),
      options: PROVIDERS,
    },
    {
      name: 'counterpart',
      group: 'position',
      kind: 'choice',
      label: local('Avec ou sans contrepartie d’un service ?', 'With or without a service in return?'),
      options: COUNTERPARTS,
    },
    {
      name: 'evolution',
      group: 'path',
      kind: 'text',
      label: local('Comment le modèle doit-il évoluer, et pourquoi ?', 'How should the model evolve, and why?'),
    },
    {
      name: 'conditions',
      group: 'path',
      kind: 'text',
      label: local(
        'Qu’est-ce que cette évolution demande (compétences, trésorerie, alliances) ?',
        'What does this evolution require (skills, cash, alliances)?',
      ),
    },
  ],
});
