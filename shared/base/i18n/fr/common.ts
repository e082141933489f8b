export const common = {
  product: 'Triptyque',
  close: 'Fermer',
  cancel: 'Annuler',
  add: 'Ajouter',
  remove: 'Retirer',
  retry: 'Réessayer',
  choose: '— choisir —',
  loading: 'Ouverture…',
  back: 'Retour au portefeuille',
  counter: '{{used}} sur {{limit}} caractères',
  number: {
    empty: 'Aucun nombre n’est écrit.',
    notANumber: 'Ce n’est pas un nombre : le texte est gardé tel quel.',
    severalNumbers:
      'Deux nombres, une fourchette, une date ou un téléphone ne font pas un montant : le texte est gardé tel quel. Une somme s’écrit =110000+12000.',
    percent: 'Un pourcentage n’est pas un nombre ici : le texte est gardé tel quel.',
    ambiguous: 'Ambigu : un millier ou un, selon le pays. Écrivez 1000 ou 1,0.',
    tooManyDecimals: 'Deux décimales au plus.',
    notWhole: 'Un nombre entier est attendu.',
    tooLarge: 'Trop grand : dix milliards d’euros au plus.',
    sum: 'Somme : {{sum}}. Entrée ou Tab pour la garder.',
  },
  date: {
    wrong: 'Une date s’écrit JJ/MM/AAAA.',
    guessed: '{{date}} ? Entrée ou Tab pour confirmer.',
  },
  time: { hint: '14:30', wrong: 'Une heure s’écrit 14:30 ou 14 h 30.' },
} as const;
