export const why = {
  ask: 'D’où vient ce chiffre ?',
  title: 'D’où viennent {{amount}}',
  intro: 'Les parts s’additionnent au centime. Un nom souligné mène à ce qui a été saisi.',
  nothing: 'Aucune ligne ne contribue à ce chiffre.',
} as const;
