export const scopes = {
  scope: {
    label: 'Organisation or project',
    unsaid: 'Not specified',
    both: 'The organisation, with a project in it',
    projectOnly: 'A project on its own',
    hint: 'Whose lines these are: the whole organisation’s, with marked activities making up the project presented, or those of a project on its own.',
    said: {
      unsaid: 'Organisation or project: not specified; lines are read as the organisation’s.',
      both: 'The lines are the organisation’s; the project is one view of them, through its activities and keys.',
      projectOnly:
        'The lines are those of a project on its own: what only the organisation’s accounts can tell is not known.',
    },
  },
  notKnown: 'not known',
  notKnownWhy:
    'Months of cash, own funds, debt and concentration are read from the accounts of the whole organisation: they cannot be calculated for a project.',
  ofOrganisation:
    'Cash, balance sheet, financing plan and ratios are the organisation’s: a project has neither a bank nor a balance sheet.',
  view: 'View',
  organisation: 'Organisation',
  project: 'Project',
  rest: 'Rest of the organisation',
  activities: {
    title: 'Activities and project',
    intro:
      'A line belongs to an activity, or stays with the organisation. The marked activities make up the project presented: its budget is there without retyping anything.',
    name: 'Name of the activity',
    inProject: 'Part of the project presented',
    lucrative: 'Trading (liable to commercial taxes)',
    add: 'Add an activity',
    none: 'No activity yet.',
    noneInProject: 'No activity is marked as part of the project: mark it in the settings.',
  },
  key: {
    title: 'Allocation key',
    none: 'Shared cost: without a key, it all stays with the organisation.',
    add: 'Allocate by a key',
    by: 'Allocated by',
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
    remove: 'Remove the key',
    owned: 'There is a key, but the line has its own activity: the key is not used.',
  },
  statement: 'Project budget',
  direct: '– of which direct costs',
  shared: '– of which allocated shared costs',
  balancing: 'Contributed by the organisation',
  left: 'Surplus left to the organisation',
  balanceHint: 'What the organisation itself puts into the project: expenditure less income.',
  lines: 'Lines of the project',
  line: 'Line',
  share: 'Share',
  sentence:
    'Project, year {{year}}: expenditure of {{charges}}, of which {{shared}} shared; the organisation contributes {{own}}',
  sentenceLeft:
    'Project, year {{year}}: expenditure of {{charges}}, of which {{shared}} shared; it leaves {{own}} to the organisation',
  both: 'Project and organisation, year {{year}}',
  budgetYear: 'Project budget, year {{year}}, Cerfa format, in whole euros',
  noView:
    'the plan does not say that it covers the organisation and its project (scope “the organisation, with a project in it”)',
  onlyProject: 'the plan is that of a project on its own: the organisation is not known',
} as const;
