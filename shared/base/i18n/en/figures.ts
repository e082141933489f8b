export const figures = {
  title: 'Key figures for the sector',
  intro:
    'Each with its year and source. Those of the tool were collected in November 2026: bring them up to date, add your own, cite them in a dossier.',
  name: 'Figure',
  value: 'Value',
  asOf: 'Year or date',
  source: 'Source cited',
  new: 'New figure',
  add: 'Add a figure',
  done: 'Done',
  own: 'the foundation’s own',
  updated: 'brought up to date by the foundation',
  archived: 'archived',
  cite: 'Cite',
  cited: 'Copied with its year and its source: paste it into the text.',
  colon: ': ',
} as const;
