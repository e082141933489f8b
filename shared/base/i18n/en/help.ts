export const help = {
  title: 'Help',
  shortcuts: 'Keyboard shortcuts',
  about:
    'The assessment of a social project, from the request to the memo a committee decides on. Everything stays on this computer.',
  version: 'Version {{version}}',
  ended:
    'The engine of the application ({{runtime}}) has not been maintained since {{date}}: its weaknesses are no longer mended. Nothing you wrote is at stake; ask whoever gave you Triptyque for a newer version.',
  method: 'The method comes from the published work of Le RAMEAU; defaults of the tool are said to be so.',
  walk: {
    title: 'The walk',
    text: 'A dossier has twelve stations, filled in any order. An answer can be “not known” or “not applicable”, and carries its source and how far it is trusted.',
  },
  numbers: {
    title: 'Numbers',
    text: 'Type 1234.5 or 1 234,5 or 12k. What is not a number is kept as it is and said. Amounts are in euros, to the cent.',
  },
  saved: {
    title: 'Saving',
    text: 'There is nothing to save: each keystroke goes to the disk, and the bar at the foot says when. Ctrl+Z goes back, from one station to the next.',
  },
  coherence: {
    title: 'Findings',
    text: 'On the right, what does not hold together, with the facts that show it. A finding is answered, becomes a question to the applicant, or is set aside with a reason that the memo prints. There is no global score.',
  },
  memo: {
    title: 'The memo',
    text: 'A two-page summary or the full memo, in French or in English, to look at, save, print. Drafts are marked as such.',
  },
  private: {
    title: 'What stays here',
    text: 'No network, no account. The portfolio is a file of this computer, backed up at each opening; a memo saved or opened elsewhere is no longer protected by the application.',
  },
  search: 'Search the help',
  none: 'No card holds these words.',
  cards: 'Cards',
  cardsOf_one: '{{count}} card',
  cardsOf_many: '{{count}} cards',
  cardsOf_other: '{{count}} cards',
  program: 'The program',
  card: { why: 'Why a committee asks', good: 'What a good answer has', example: 'For example' },
  themes: {
    stations: 'The stations',
    models: 'Models',
    families: 'Families of levers',
    motivations: 'Reasons to commit',
    phases: 'Phases of an alliance',
    notions: 'Key words',
    committee: 'Committee',
  },
} as const;
