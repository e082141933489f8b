/** The seven criteria by which a lever is qualified (docs/method.md, "Qualification of levers"; the grid is a tool default of 2026-11). */
import type { LocalText } from '../text.ts';
import { local } from '../typeset.ts';

export interface LeverCriterion {
  readonly id: string;
  readonly label: LocalText;
  readonly unit: LocalText;
  /** what each level means, from 1 (unfavourable) to 5 (favourable) */ readonly levels: readonly LocalText[];
}
const criterion = (
  id: string,
  label: readonly [string, string],
  unit: readonly [string, string],
  levels: readonly (readonly [string, string])[],
): LeverCriterion => ({
  id,
  label: local(label[0], label[1]),
  unit: local(unit[0], unit[1]),
  levels: levels.map(([fr, en]) => local(fr, en)),
});

export const CRITERIA: readonly LeverCriterion[] = [
  criterion(
    'potential',
    ['Potentiel', 'Potential'],
    ['part du besoin de l’année 3', 'share of the year-3 need'],
    [
      ['moins de 2 %', 'under 2%'],
      ['2 à 5 %', '2 to 5%'],
      ['5 à 15 %', '5 to 15%'],
      ['15 à 30 %', '15 to 30%'],
      ['plus de 30 %', 'over 30%'],
    ],
  ),
  criterion(
    'cost',
    ['Coût de mobilisation', 'Cost of raising it'],
    ['€ dépensé par € levé', '€ spent per € raised'],
    [
      ['plus de 0,5', 'over 0.5'],
      ['0,3 à 0,5', '0.3 to 0.5'],
      ['0,2 à 0,3', '0.2 to 0.3'],
      ['0,1 à 0,2', '0.1 to 0.2'],
      ['moins de 0,1', 'under 0.1'],
    ],
  ),
  criterion(
    'delay',
    ['Délai', 'Delay'],
    ['mois jusqu’au premier euro', 'months to the first euro'],
    [
      ['plus de 24', 'over 24'],
      ['12 à 24', '12 to 24'],
      ['6 à 12', '6 to 12'],
      ['3 à 6', '3 to 6'],
      ['moins de 3', 'under 3'],
    ],
  ),
  criterion(
    'predictability',
    ['Prévisibilité', 'Predictability'],
    ['durée et renouvellement', 'length and renewal'],
    [
      ['rien d’assuré', 'nothing certain'],
      ['renouvellement incertain', 'uncertain renewal'],
      ['renouvellement habituel', 'usual renewal'],
      ['engagement de 1 à 2 ans', 'commitment of 1 to 2 years'],
      ['engagement de 3 ans ou plus', 'commitment of 3 years or more'],
    ],
  ),
  criterion(
    'autonomy',
    ['Autonomie', 'Autonomy'],
    ['part libre d’emploi', 'unrestricted share'],
    [
      ['entièrement affecté', 'entirely restricted'],
      ['surtout affecté', 'mostly restricted'],
      ['à moitié libre', 'half unrestricted'],
      ['surtout libre', 'mostly unrestricted'],
      ['entièrement libre', 'entirely unrestricted'],
    ],
  ),
  criterion(
    'skills',
    ['Compétences', 'Skills'],
    ['détenues sur requises', 'held out of those required'],
    [
      ['aucune', 'none'],
      ['peu', 'few'],
      ['la moitié', 'half'],
      ['presque toutes', 'nearly all'],
      ['toutes', 'all'],
    ],
  ),
  criterion(
    'fit',
    ['Cohérence avec le projet', 'Fit with the project'],
    ['jugement motivé', 'reasoned judgement'],
    [
      ['le contredit', 'contradicts it'],
      ['le gêne', 'hinders it'],
      ['neutre', 'neutral'],
      ['le soutient', 'supports it'],
      ['le sert pleinement', 'fully serves it'],
    ],
  ),
];
export const HORIZONS = ['short', 'medium'] as const;
