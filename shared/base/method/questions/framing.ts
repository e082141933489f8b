import { local } from '../typeset.ts';
import { stationQuestions } from './station-questions.ts';

export const FRAMING_QUESTIONS = stationQuestions('framing', {
  groups: [
    { id: 'context', title: local('Contexte', 'Context') },
    { id: 'objectives', title: local('Objectifs', 'Objectives') },
    { id: 'means', title: local('Moyens', 'Means') },
  ],
  questions: [
    {
      name: 'context',
      group: 'context',
      kind: 'text',
      label: local(
        'Quel besoin, sur quel territoire, avec quels acteurs déjà présents ?',
        'What need, where, and who is already active there?',
      ),
    },
    {
      name: 'publics',
      group: 'context',
      kind: 'text',
      label: local('À qui le projet s’adresse-t-il ?', 'Who is the project for?'),
    },
    {
      name: 'beneficiaries',
      group: 'context',
      kind: 'number',
      label: local('Personnes concernées par an, aujourd’hui', 'People reached per year, today'),
    },
    {
      name: 'objectives',
      group: 'objectives',
      kind: 'text',
      label: local('Que veut-il avoir changé dans trois ans ?', 'What does it want to have changed in three years?'),
    },
    {
      name: 'ambition',
      group: 'objectives',
      kind: 'number',
      label: local('Personnes concernées par an, dans trois ans', 'People reached per year, in three years'),
    },
    {
      name: 'means',
      group: 'means',
      kind: 'text',
      label: local(
        'Avec quels moyens humains, matériels et financiers ?',
        'With what human, material and financial means?',
      ),
    },
    {
      name: 'coherence',
      group: 'means',
      kind: 'text',
      label: local('Les moyens sont-ils à la mesure des objectifs ?', 'Do the means match the objectives?'),
      internal: true,
    },
  ],
});
