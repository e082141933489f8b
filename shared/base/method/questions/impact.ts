import { local } from '../typeset.ts';
import { stationQuestions } from './station-questions.ts';

export const IMPACT_QUESTIONS = stationQuestions('impact', {
  groups: [
    { id: 'notes', title: local('Effets attendus', 'Expected effects') },
    {
      id: 'dimensions',
      title: local('Cinq dimensions', 'Five dimensions'),
      intro: local(
        'Quoi, qui, combien, quelle part du projet ; la cinquième, le risque, est plus bas.',
        'What, who, how much, what share is due to the project; the fifth, risk, is below.',
      ),
    },
  ],
  questions: [
    {
      name: 'theory',
      group: 'notes',
      kind: 'text',
      label: local('La théorie du changement en une phrase', 'The theory of change in one sentence'),
      hint: local(
        'Pour qui, ce qui est fait, ce que cela change, et à quoi on le verra.',
        'For whom, what is done, what it changes, and how that will show.',
      ),
      counted: false,
      room: 260,
      internal: true,
    },
    {
      name: 'effects',
      group: 'notes',
      kind: 'text',
      label: local('Effets attendus et indicateurs', 'Expected effects and indicators'),
    },
    {
      name: 'negative',
      group: 'notes',
      kind: 'text',
      label: local('Effets négatifs possibles', 'Possible negative effects'),
    },
    {
      name: 'what',
      group: 'dimensions',
      kind: 'text',
      label: local('Quoi : quel effet, et compte-t-il pour eux ?', 'What: what effect, and does it matter to them?'),
      counted: false,
    },
    {
      name: 'who',
      group: 'dimensions',
      kind: 'text',
      label: local('Qui : pour qui, et d’où partent-ils ?', 'Who: for whom, and where are they starting from?'),
      counted: false,
    },
    {
      name: 'howMuch',
      group: 'dimensions',
      kind: 'text',
      label: local(
        'Combien : combien de personnes, à quelle profondeur, pour combien de temps ?',
        'How much: how many people, how deep, for how long?',
      ),
      counted: false,
    },
    {
      name: 'contribution',
      group: 'dimensions',
      kind: 'text',
      label: local(
        'Contribution : que se serait-il passé sans le projet ?',
        'Contribution: what would have happened without the project?',
      ),
      counted: false,
    },
  ],
});
