export const welcome = {
  title: 'Assess a project, up to the memo a committee decides on',
  what: 'Twelve stations, in any order: the request, the socio-economic model computed from the amounts, the three-year projection, the opinion. Triptyque shows what does not hold together and makes the committee’s memo.',
  nameHint: 'Shown in the history of changes.',
  organisationHint: 'Shown on the cover of memos.',
  example: 'Look around with an example',
  newDossier: 'Start a dossier',
  skip: 'Later',
  private:
    'Everything stays on this computer: no account, no network. The example is fictitious and goes away in one click.',
} as const;
