export const scopes = {
  scope: {
    label: 'Organisation or project',
    unsaid: 'Not said',
    both: 'The organisation, with a project in it',
    projectOnly: 'A project alone',
    hint: 'Whose lines these are: the whole organisation’s, whose marked activities make up the project presented, or those of a project alone.',
    said: {
      unsaid: 'Organisation or project: not said; lines are read as those of the organisation.',
      both: 'The lines are the organisation’s; the project is one reading of them, by its activities and keys.',
      projectOnly:
        'The lines are those of a project alone: what only the organisation’s accounts can tell is not known.',
    },
  },
  notKnown: 'not known',
  notKnownWhy:
    'Months of cash, own funds, debt and concentration are read on the accounts of the whole organisation: they are not worked out on a project.',
  ofOrganisation:
    'Cash, balance sheet, financing plan and ratios are the organisation’s: a project has neither a bank nor a balance sheet.',
  view: 'Reading',
  organisation: 'Organisation',
  project: 'Project',
  rest: 'Rest of the organisation',
  activities: {
    title: 'Activities and project',
    intro:
      'A line belongs to an activity, or stays with the organisation. The activities that are marked make up the project presented: its budget is read without typing anything again.',
    name: 'Name of the activity',
    inProject: 'Part of the project presented',
    lucrative: 'Trading (commercial taxes)',
    add: 'Add an activity',
    none: 'No activity.',
    noneInProject: 'No activity is marked as part of the project: mark it in the settings.',
  },
  key: {
    title: 'Allocation key',
    none: 'Shared cost: without a key, all of it stays with the organisation.',
    add: 'Share it out by a key',
    by: 'Shared out by',
    kinds: {
      share: 'agreed shares',
      fte: 'full-time equivalents',
      direct: 'direct costs',
      surface: 'floor space',
      hours: 'hours',
    },
    organisation: 'Stays with the organisation',
    basis: 'What the key rests on (lease, time sheets, decision…)',
    whole: 'Total: 100%.',
    missing: 'Total: {{total}}. Shares must add up to 100%.',
    rest: 'Leave the rest to the organisation',
    fromPlan: 'From the plan: {{shares}}',
    remove: 'Take the key away',
    owned: 'There is a key, but the line has its own activity: the key is of no use.',
  },
  statement: 'Budget of the project',
  direct: '– of which direct costs',
  shared: '– of which shared costs allotted',
  balancing: 'Put in by the organisation',
  left: 'Surplus left to the organisation',
  balanceHint: 'What the organisation itself puts into the project: expenditure less income.',
  lines: 'Lines of the project',
  line: 'Line',
  share: 'Share',
  sentence:
    'Project, year {{year}}: expenditure of {{charges}} €, of which {{shared}} € shared; the organisation puts in {{own}} €',
  sentenceLeft:
    'Project, year {{year}}: expenditure of {{charges}} €, of which {{shared}} € shared; it leaves {{own}} € to the organisation',
  both: 'Project and organisation, year {{year}}',
  budgetYear: 'Budget of the project, year {{year}}, Cerfa form, in whole euros',
  noView:
    'the plan does not say that it holds the organisation and its project (scope “the organisation, with a project in it”)',
  onlyProject: 'the plan is that of a project alone: the organisation is not known',
} as const;
