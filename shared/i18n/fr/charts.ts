export const charts = {
  cash: 'Trésorerie en fin de mois (k€)',
  safety: 'seuil de sécurité',
  cashSummary: 'Le point le plus bas est {{amount}}, en {{month}}.',
  trajectory: 'Trajectoire du modèle',
  trajectorySummary: 'De {{from}} aujourd’hui à {{to}} en année 3.',
  asTable: 'Voir les données',
} as const;
