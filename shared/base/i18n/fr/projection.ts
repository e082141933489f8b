export const projection = {
  heading: 'Rubrique',
  year: 'Année {{year}}',
  statement: 'Compte de résultat prévisionnel',
  cash: 'Plan de trésorerie',
  month: 'Mois',
  startMonth: 'Premier mois (AAAA-MM)',
  coverage: 'Couverture du besoin',
  below: 'sous zéro',
  unsafe: 'sous le seuil',
  empty: 'Ajoutez une ressource et une charge : la projection se calcule au fur et à mesure.',
} as const;
