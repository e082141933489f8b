export const budget = {
  tables: 'Tableaux CSV',
  year: 'Budget de l’année {{year}}, au format du Cerfa, en euros entiers',
  months: 'Projection mois par mois',
  written: 'Tableau enregistré : {{name}}',
  import: 'Importer un budget, des comptes…',
} as const;
