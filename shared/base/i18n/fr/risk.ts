export const risk = {
  bears: 'Ce que le plan supporte',
  bearsIntro: 'Calculé par essais sur le même moteur, tout le reste égal.',
  needed:
    'Il manque {{zero}} pour qu’aucun mois ne finisse sous zéro, et {{safety}} pour rester au-dessus du seuil de trésorerie.',
  spare:
    'Aucun mois ne finit sous zéro : il reste {{spare}} au plus bas ; {{safety}} de plus tiendraient le seuil de trésorerie.',
  signedOnly: 'Avec les seules ressources acquises, il manquerait {{amount}}.',
  noDelay: 'Le plan ne supporte aucun retard : un mois finit déjà sous zéro.',
  anyDelay:
    'Tous les encaissements peuvent arriver {{count}} mois plus tard, ou davantage, sans qu’un mois finisse sous zéro.',
  delay_one: 'Les encaissements peuvent arriver {{count}} mois plus tard, pas davantage.',
  delay_many: 'Les encaissements peuvent arriver {{count}} mois plus tard, pas davantage.',
  delay_other: 'Les encaissements peuvent arriver {{count}} mois plus tard, pas davantage.',
  post: '« {{post}} » peut commencer au plus tôt en {{month}} (prévu : {{planned}}).',
  postNever: '« {{post}} » : le plan ne le supporte à aucun mois, puisqu’il passe sous zéro sans lui.',
  loss: 'Sans « {{funder}} », la trésorerie descendrait à {{amount}} en {{month}}.',
  lossBorne:
    'Même sans « {{funder}} », la perte la plus lourde, la trésorerie resterait à {{amount}} au plus bas, en {{month}}.',
  borneLosses: 'Financeurs dont le plan supporterait la perte : {{funders}}.',
  nobody: 'aucun',
  weighs: 'Ce qui pèse le plus',
  swing: 'Variation',
  draws: 'Dix mille tirages',
  drawsIntro:
    '{{draws}} tirages : statut, montants, charges, retards. Paramètres par défaut de l’outil ; la graine reproduit le résultat à l’octet.',
  seed: 'Graine',
  draw: 'Tirer',
  running: 'Tirages en cours',
  stale: 'Le plan a changé depuis ces tirages.',
  outcome:
    'Un mois finit sous zéro dans {{ever}} des tirages ; {{support}} de plus au premier mois en couvriraient 80 %. Graine {{seed}}.',
} as const;
