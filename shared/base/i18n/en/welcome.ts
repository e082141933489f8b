export const welcome = {
  title: 'Assess a project, all the way to the memo that a committee decides on',
  what: 'Twelve stations, in any order: the request, the socio-economic model calculated from the amounts, the three-year projection, the opinion. Triptyque shows what does not hold together and produces the committee’s memo.',
  nameHint: 'Shown in the history of changes.',
  organisationHint: 'Shown on the cover of memos.',
  example: 'Explore with an example',
  newDossier: 'Start a dossier',
  skip: 'Later',
  private:
    'Everything stays on this computer: no account, no network. The example is fictitious and can be removed in one click.',
} as const;
