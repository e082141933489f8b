/** The angles from which a committee reads a dossier, each with a verdict that is never added up (docs/method.md, "Verdicts by angle"). */
import { type Option, option } from '../option.ts';
import type { StationId } from '../stations.ts';
import type { LocalText } from '../text.ts';
import { local } from '../typeset.ts';

export const ANGLE_IDS = ['need', 'response', 'model', 'team', 'alliance', 'finance', 'effects', 'exit'] as const;
export type AngleId = (typeof ANGLE_IDS)[number];
/** Solid, to be watched, fragile, not known: a shape in ink, never a colour, never a mark. */
export const VERDICT_LEVELS = ['solid', 'watch', 'fragile', 'unknown'] as const;
/** What a verdict rests on, from the firmest: a document, a third party, a figure worked out, what the applicant says. */
export const VERDICT_GROUNDS = ['document', 'thirdParty', 'computed', 'declared'] as const;
/** Characters: one line and a half of the two-page memo. */
export const MAX_VERDICT_SENTENCE = 220;

export interface Angle extends Option {
  readonly id: AngleId;
  /** what the verdict answers */ readonly asks: LocalText;
  /** where most of what it rests on stands */ readonly station: StationId;
}
export const ANGLES: readonly Angle[] = [
  {
    id: 'need',
    label: local('Besoin', 'Need'),
    asks: local('Le besoin est-il réel, mesuré, sans réponse suffisante ?', 'Is the need real, measured, and unmet?'),
    station: 'framing',
  },
  {
    id: 'response',
    label: local('Réponse et résultats', 'Response and results'),
    asks: local(
      'Ce qui est fait change-t-il quelque chose, et qui l’atteste ?',
      'Does the work change anything, and who confirms it?',
    ),
    station: 'innovation',
  },
  {
    id: 'model',
    label: local('Modèle socio-économique', 'Socio-economic model'),
    asks: local('Ce dont le projet vit tient-il dans la durée ?', 'Will what funds the project last?'),
    station: 'model',
  },
  {
    id: 'team',
    label: local('Équipe et gouvernance', 'Team and governance'),
    asks: local(
      'Qui le porte, avec quelles compétences, et qui prend le relais ?',
      'Who leads it, with what skills, and who would take over?',
    ),
    station: 'people',
  },
  {
    id: 'alliance',
    label: local('Alliances', 'Alliances'),
    asks: local('Avec qui, sur quels engagements écrits ?', 'With whom, and on what written commitments?'),
    station: 'alliances',
  },
  {
    id: 'finance',
    label: local('Finances', 'Finances'),
    asks: local('Le plan tient-il, et qu’est-ce qui le casse ?', 'Does the plan hold, and what would break it?'),
    station: 'projection',
  },
  {
    id: 'effects',
    label: local('Effets', 'Effects'),
    asks: local(
      'Pour qui, combien, et que serait-il arrivé sans le projet ?',
      'For whom, how much, and what would have happened anyway?',
    ),
    station: 'impact',
  },
  {
    id: 'exit',
    label: local('Sortie', 'Exit'),
    asks: local('Que reste-t-il quand notre soutien s’arrête ?', 'What remains once our support ends?'),
    station: 'opinion',
  },
];
export const VERDICT_LEVEL_OPTIONS: readonly Option[] = [
  option('solid', 'solide', 'sound'),
  option('watch', 'à surveiller', 'to watch'),
  option('fragile', 'fragile', 'weak'),
  option('unknown', 'inconnu', 'not known'),
];
export const VERDICT_GROUND_OPTIONS: readonly Option[] = [
  option('document', 'document', 'document'),
  option('thirdParty', 'tiers', 'third party'),
  option('computed', 'calculé', 'calculated'),
  option('declared', 'déclaré', 'declared'),
];
