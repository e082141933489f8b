export const budget = {
  tables: 'Tableaux CSV',
  year: 'Budget de l’année {{year}}, forme Cerfa, en euros entiers',
  months: 'Projection mois par mois',
  written: 'Tableau enregistré : {{name}}',
  import: 'Reprendre un budget…',
  intro:
    'Un budget d’un an, compte par compte : forme Cerfa 12156 ou plan comptable associatif. Chaque ligne devient une ligne du plan.',
  paste: 'Collez les cellules (compte, intitulé, montant)',
  file: 'Ouvrir un fichier CSV…',
  which: 'Année du plan',
  refused: 'Des lignes sont refusées : rien n’est repris tant qu’elles ne sont pas corrigées.',
  row: 'Ligne {{row}} :',
  aside_one: '{{count}} ligne laissée de côté : titre, total, ou contribution en nature.',
  aside_many: '{{count}} lignes laissées de côté : titres, totaux, contributions en nature.',
  aside_other: '{{count}} lignes laissées de côté : titres, totaux, contributions en nature.',
  waiting_one:
    '{{count}} produit attend son levier ; sans levier, il n’est pas repris. Votre choix est retenu pour la prochaine fois.',
  waiting_many:
    '{{count}} produits attendent leur levier ; sans levier, ils ne sont pas repris. Vos choix sont retenus pour la prochaine fois.',
  waiting_other:
    '{{count}} produits attendent leur levier ; sans levier, ils ne sont pas repris. Vos choix sont retenus pour la prochaine fois.',
  take: 'Reprendre dans le plan',
  taken_one: '{{count}} ligne ajoutée au plan, en une seule étape.',
  taken_many: '{{count}} lignes ajoutées au plan, en une seule étape.',
  taken_other: '{{count}} lignes ajoutées au plan, en une seule étape.',
} as const;
