export const risk = {
  bears: 'Ce que le plan supporte',
  bearsIntro: 'Calculé par essais sur le même moteur, tout le reste égal.',
  nobody: 'aucun',
  weighs: 'Ce qui pèse le plus',
  draws: 'Dix mille tirages',
  drawsIntro:
    '{{draws}} tirages : statut, montants, charges, retards. Paramètres par défaut de l’outil ; ce numéro reproduit le résultat à l’octet.',
  seed: 'Numéro du tirage',
  draw: 'Lancer les tirages',
  running: 'Tirages en cours',
  stale: 'Le plan a changé depuis ces tirages.',
  one: 'Une chose change',
  if: 'Si',
  none: 'aucun',
  never: 'à aucun mois',
  verify: 'Vérifier d’abord',
  verifyHow: 'effet sur le point bas × doute',
  verifyNone: 'Aucune ligne ne pèse sur le point bas.',
  verifyEffect: '{{amount}} de moins au point bas si la ligne bouge d’un cinquième',
  row: {
    needed: 'Il manque, pour ne jamais passer sous zéro',
    spare: 'Reste au point bas',
    spareSupport: 'Part de notre appui dont le plan pourrait se passer',
    safety: 'Il manque, pour rester au-dessus du seuil de trésorerie',
    signedOnly: 'Il manquerait, avec le seul acquis',
    delay: 'Retard de tous les encaissements supporté',
    orMore: '{{months}} ou plus',
    post: '« {{post}} », au plus tôt',
    loss: 'Plus grand financeur que l’on peut perdre',
  },
  outcomeAlone:
    'Dans {{ever}} des tirages, un mois au moins finit sous zéro ; {{support}} de plus au premier mois en couvriraient 80 %.',
  outcomeGranted:
    'Si notre soutien est accordé, un mois au moins finit sous zéro dans {{ever}} des tirages ; {{support}} de plus au premier mois en couvriraient 80 %.',
  outcomeRefused:
    'S’il est refusé, un mois au moins finit sous zéro dans {{ever}} des mêmes tirages ; il faudrait alors {{support}} au premier mois pour en couvrir 80 %.',
  planPlace:
    'Le plan lui-même, où tout vient en entier et à l’heure, finit au-dessus de {{rate}} des tirages : {{unsigned}} de ses ressources ne sont ni acquises ni habituelles, la bande foncée dit ce qu’il en reste selon leurs chances, la bande claire va jusqu’à tout ce que le plan compte.',
  restsOn:
    'Ces {{draws}} tirages reposent sur : le poids des statuts du plan ; un montant non acquis qui vient pour {{low}} à {{high}} de ce qui est prévu ; une ressource habituelle qui vient pour {{habitLow}} à {{habitHigh}} de ce qu’elle a apporté l’an dernier, sa croissance restant à gagner ; des charges de {{costsLow}} à {{costsHigh}} du plan ; un retard d’un mois ou plus dans {{late}} des cas. Aucun ne vient d’une étude, et les tirages sont indépendants : les mauvaises nouvelles arrivent souvent ensemble. Tirage n° {{seed}}.',
  parameters: 'Paramètres des tirages',
  parametersIntro:
    'Un champ vide suit le défaut de l’outil (novembre 2026), qui ne vient d’aucune étude. Les coefficients s’appliquent au montant prévu : 0,8 veut dire 80 %.',
  shipped: 'Défaut de l’outil, nov. 2026 : {{value}}',
} as const;
