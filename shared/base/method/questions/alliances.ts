import { local } from '../typeset.ts';
import { stationQuestions } from './station-questions.ts';

export const ALLIANCE_QUESTIONS = stationQuestions('alliances', {
  groups: [
    { id: 'notes', title: local('Acteurs et coopérations', 'Partners and co-operation') },
    {
      id: 'views',
      title: local('Trois regards', 'Three views'),
      intro: local(
        'Trois questions neutres, proposées par l’outil et non par les auteurs de la méthode.',
        'Three neutral questions, added by this tool and not by the authors of the method.',
      ),
    },
  ],
  questions: [
    {
      name: 'partners',
      group: 'notes',
      kind: 'text',
      label: local('Avec qui le projet agit-il ?', 'Who does the project work with?'),
    },
    {
      name: 'maturity',
      group: 'notes',
      kind: 'text',
      label: local('Où en est chaque alliance ?', 'Where does each alliance stand?'),
    },
    {
      name: 'relations',
      group: 'views',
      kind: 'text',
      label: local('Entre quelles personnes, avec quelle confiance ?', 'Between whom, and with how much trust?'),
      counted: false,
    },
    {
      name: 'operations',
      group: 'views',
      kind: 'text',
      label: local('Quelles actions, avec quels moyens communs ?', 'What actions, with what shared means?'),
      counted: false,
    },
    {
      name: 'vision',
      group: 'views',
      kind: 'text',
      label: local('Quelle vision commune, pour quel territoire ?', 'What shared vision, for what area?'),
      counted: false,
    },
  ],
});
