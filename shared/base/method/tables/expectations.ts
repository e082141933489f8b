/** What can be lacking in a dossier, in words (docs/method.md, "Completeness"; tool default of 2026-11). */
import { local } from '../typeset.ts';

export const LACKS = {
  noAnswer: local('sans réponse', 'no answer'),
  notRead: local('texte saisi, pas encore une valeur', 'typed text, not a value yet'),
  notValid: local('numéro qui ne peut pas exister', 'a number that cannot exist'),
  noSource: local('origine non précisée', 'origin not given'),
  noProof: local('aucune preuve', 'no evidence'),
  noneYet: local('aucune ligne', 'nothing listed'),
  notReceived: local('pas encore reçu', 'not received yet'),
  notQualified: local('levier pas encore qualifié', 'lever not yet assessed'),
  /** before the names of fields */ toComplete: local('à compléter :', 'to complete:'),
} as const;
export const PARTS = {
  verdicts: local('Verdicts par angle', 'Verdicts by angle'),
  strengths: local('Forces', 'Strengths'),
  reservations: local('Réserves', 'Reservations'),
} as const;
