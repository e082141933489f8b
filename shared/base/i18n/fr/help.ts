export const help = {
  title: 'Aide',
  shortcuts: 'Raccourcis clavier',
  about:
    'L’instruction d’un projet social, de la demande à la note sur laquelle un comité décide. Tout reste sur cet ordinateur.',
  version: 'Version {{version}}',
  ended:
    'Le moteur de l’application ({{runtime}}) n’est plus entretenu depuis le {{date}} : ses failles ne sont plus corrigées. Rien de ce que vous avez saisi n’est en cause ; demandez une version plus récente de Triptyque à qui vous l’a fournie.',
  method:
    'La méthode vient des travaux publiés par Le RAMEAU ; les valeurs par défaut de l’outil sont signalées comme telles.',
  walk: {
    title: 'Le parcours',
    text: 'Un dossier a douze stations, que l’on remplit dans l’ordre que l’on veut. Une réponse peut être « non connue » ou « sans objet », et porter sa source et la confiance qu’on lui accorde.',
  },
  numbers: {
    title: 'Les nombres',
    text: 'On tape 1234,5 ou 1 234,5 ou 12k. Ce qui n’est pas un nombre est gardé tel quel et signalé. Les montants sont en euros, au centime près.',
  },
  saved: {
    title: 'L’enregistrement',
    text: 'Il n’y a rien à enregistrer : chaque frappe va sur le disque, et la barre du bas dit quand. Ctrl+Z revient en arrière, d’une station à l’autre.',
  },
  coherence: {
    title: 'Les constats',
    text: 'À droite, ce qui ne tient pas ensemble, avec les faits qui le montrent. Un constat se traite, devient une question au porteur, ou s’écarte avec une raison que la note imprime. Il n’y a pas de score global.',
  },
  memo: {
    title: 'La note',
    text: 'Une note de décision de deux pages ou la note complète, en français ou en anglais, à regarder, enregistrer, imprimer. Les brouillons portent la mention « projet ».',
  },
  private: {
    title: 'Ce qui reste ici',
    text: 'Aucun réseau, aucun compte. Le portefeuille est un fichier de cet ordinateur, sauvegardé à chaque ouverture ; une note enregistrée ou ouverte ailleurs n’est plus protégée par l’application.',
  },
  search: 'Chercher dans l’aide',
  none: 'Aucune fiche ne contient ces mots.',
  cards: 'Fiches',
  cardsOf_one: '{{count}} fiche',
  cardsOf_many: '{{count}} fiches',
  cardsOf_other: '{{count}} fiches',
  program: 'Le programme',
  card: { why: 'Pourquoi un comité le demande', good: 'Ce qui fait une bonne réponse', example: 'Par exemple' },
  themes: {
    stations: 'Stations',
    models: 'Modèles',
    families: 'Familles de leviers',
    motivations: 'Motivations',
    phases: 'Phases d’une alliance',
    notions: 'Notions',
    committee: 'Comité',
  },
} as const;
