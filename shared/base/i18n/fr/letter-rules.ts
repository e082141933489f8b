/** Why a letter or its template is refused; the placeholder is named before. */
export const letterRules = {
  unknown: 'champ inconnu',
  otherDecision: 'ce champ n’a pas de sens pour cette décision',
  alone: 'ce champ se met seul dans son paragraphe',
  unclosed: 'deux accolades ouvrent un champ, deux le ferment',
  empty: 'un titre et un texte sont nécessaires',
  noValue: 'ce champ est vide ici : complétez la décision, la séance ou les préférences',
} as const;
