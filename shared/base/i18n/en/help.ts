export const help = {
  title: 'Help',
  shortcuts: 'Keyboard shortcuts',
  about:
    'Assessing a social project, from the application to the memo on which a committee decides. Everything stays on this computer.',
  version: 'Version {{version}}',
  ended:
    'The engine of the application ({{runtime}}) has not been maintained since {{date}}: its security flaws are no longer fixed. Nothing you have entered is at risk; ask whoever gave you Triptyque for a newer version.',
  method: 'The method comes from the published work of Le RAMEAU; the tool’s own defaults are marked as such.',
  walk: {
    title: 'The route',
    text: 'A dossier has twelve stations, filled in in any order. An answer can be “not known” or “not applicable”, and can carry its source and how far it is trusted.',
  },
  numbers: {
    title: 'Numbers',
    text: 'Type 1234.5, 1 234,5 or 12k. Anything that is not a number is kept as it is and flagged. Amounts are in euros, to the cent.',
  },
  saved: {
    title: 'Saving',
    text: 'There is nothing to save: each keystroke goes to disk, and the bar at the foot says when. Ctrl+Z goes back, across stations.',
  },
  coherence: {
    title: 'Findings',
    text: 'On the right, what does not hold together, with the facts that show it. A finding is dealt with, becomes a question to the applicant, or is set aside with a reason that the memo prints. There is no overall score.',
  },
  memo: {
    title: 'The memo',
    text: 'A two-page decision note or the full memo, in French or in English, to view, save or print. Drafts are marked as such.',
  },
  private: {
    title: 'What stays here',
    text: 'No network, no account. The portfolio is a file on this computer, backed up each time it is opened; a memo saved or opened elsewhere is no longer protected by the application.',
  },
  search: 'Search the help',
  none: 'No card contains these words.',
  cards: 'Cards',
  cardsOf_one: '{{count}} card',
  cardsOf_many: '{{count}} cards',
  cardsOf_other: '{{count}} cards',
  program: 'The program',
  card: { why: 'Why a committee asks', good: 'What makes a good answer', example: 'For example' },
  themes: {
    stations: 'The stations',
    models: 'Models',
    families: 'Families of levers',
    motivations: 'Motives',
    phases: 'Phases of an alliance',
    notions: 'Key terms',
    committee: 'Committee',
  },
} as const;
