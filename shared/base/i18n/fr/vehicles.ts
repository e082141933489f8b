export const vehicles = {
  title: 'Positionnement parmi les véhicules de soutien',
  intro:
    'Une table datée, non exhaustive, à vérifier auprès de chaque organisme avant de s’y fier. Toute exclusion a sa raison ; ce qui n’est pas connu n’exclut personne.',
  outcome: 'Résultat',
  reasons: 'Pourquoi',
  asOf: '(conditions de {{year}})',
  outcomes: { open: 'Possible', unknown: 'À vérifier', excluded: 'Exclu' },
  counted: '{{outcome}} : {{number}}',
  redirect: 'Réorienter vers ce véhicule',
  redirected: 'Réorientation proposée vers « {{name}} » : {{reasons}}.',
  done: 'Décision « Réorientation » proposée, avec ses raisons.',
} as const;
