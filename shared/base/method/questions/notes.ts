/** Stations whose lists say most (shared/dossier/content/stations.ts): a few sentences beside them. */
import { local } from '../typeset.ts';
import { stationQuestions } from './station-questions.ts';

export const LEVER_QUESTIONS = stationQuestions('levers', {
  groups: [{ id: 'notes', title: local('Leviers retenus', 'Levers selected') }],
  questions: [
    {
      name: 'priorities',
      group: 'notes',
      kind: 'text',
      label: local('Leviers prioritaires à court et moyen terme', 'Priority levers in the short and medium term'),
    },
    {
      name: 'demands',
      group: 'notes',
      kind: 'text',
      label: local('Ce que chaque levier demande à l’équipe', 'What each lever demands of the team'),
    },
  ],
});

export const PEOPLE_QUESTIONS = stationQuestions('people', {
  groups: [{ id: 'notes', title: local('Engagement et compétences', 'Commitment and skills') }],
  questions: [
    { name: 'volunteers', group: 'notes', kind: 'number', label: local('Bénévoles actifs', 'Active volunteers') },
    {
      name: 'volunteerHours',
      group: 'notes',
      kind: 'number',
      label: local('Heures de bénévolat par an', 'Volunteer hours per year'),
    },
    {
      name: 'skills',
      group: 'notes',
      kind: 'text',
      label: local('Compétences détenues, à acquérir, manquantes', 'Skills held, to be acquired, missing'),
    },
    {
      name: 'keyPeople',
      group: 'notes',
      kind: 'text',
      label: local('Personnes dont le projet dépend', 'People the project depends on'),
    },
  ],
});

export const PROJECTION_QUESTIONS = stationQuestions('projection', {
  groups: [{ id: 'notes', title: local('Hypothèses', 'Assumptions') }],
  questions: [
    {
      name: 'assumptions',
      group: 'notes',
      kind: 'text',
      label: local('Comment les montants ont-ils été estimés ?', 'How were the amounts estimated?'),
    },
    {
      name: 'amountReason',
      group: 'notes',
      kind: 'text',
      label: local('Pourquoi ce montant, et pas celui qui est demandé', 'Why this amount, and not the one requested'),
      hint: local(
        'Une phrase : ce que paye l’écart entre ce qu’il faut, ce qui est demandé et ce que nous proposons.',
        'One sentence: what the difference between the amounts needed, requested and proposed pays for.',
      ),
      counted: false,
      room: 260,
      internal: true,
    },
  ],
});

export const CAPACITY_QUESTIONS = stationQuestions('capacity', {
  groups: [{ id: 'notes', title: local('En quelques phrases', 'In a few sentences') }],
  questions: [
    {
      name: 'needs',
      group: 'notes',
      kind: 'text',
      label: local(
        'Ce que l’organisation doit renforcer, et comment',
        'What the organisation must strengthen, and how',
      ),
    },
  ],
});

export const RISK_QUESTIONS = stationQuestions('risks', {
  groups: [{ id: 'notes', title: local('En quelques phrases', 'In a few sentences') }],
  questions: [
    {
      name: 'main',
      group: 'notes',
      kind: 'text',
      label: local('Principaux risques et ce qui les réduit', 'Main risks and mitigation'),
    },
  ],
});
