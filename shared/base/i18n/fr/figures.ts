export const figures = {
  title: 'Chiffres-clés du secteur',
  intro:
    'Chacun avec son année et sa source. Ceux de l’outil ont été relevés en novembre 2026 : mettez-les à jour, ajoutez les vôtres, citez-les dans un dossier.',
  name: 'Chiffre',
  value: 'Valeur',
  asOf: 'Année ou date',
  source: 'Source',
  new: 'Nouveau chiffre',
  add: 'Ajouter un chiffre',
  done: 'Terminé',
  own: 'de la fondation',
  updated: 'mis à jour par la fondation',
  archived: 'archivé',
  cite: 'Citer',
  cited: 'Copié avec son année et sa source : collez-le dans le texte.',
  colon: ' : ',
} as const;
