/** What a project needs of a societal investor at each moment, from 0 (nothing) to 3 (most) (docs/method.md, "Capacity building"; tool default of 2026-11). */
import { type Option, option } from '../option.ts';

export interface SupportNeed extends Option {
  /** for the six moments, in their order */ readonly weights: readonly [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
}
export const SUPPORT_NEEDS: readonly SupportNeed[] = [
  { ...option('grant', 'Argent sans retour', 'Non-repayable funding'), weights: [3, 3, 3, 2, 1, 0] },
  { ...option('strategy', 'Ingénierie et stratégie', 'Advice and strategy'), weights: [1, 1, 2, 3, 3, 1] },
  { ...option('evaluation', 'Évaluation', 'Evaluation'), weights: [0, 0, 3, 3, 2, 2] },
  {
    ...option('repayable', 'Argent à rendre, quasi-fonds propres', 'Repayable funding, quasi-equity'),
    weights: [0, 0, 0, 1, 3, 2],
  },
  {
    ...option('advocacy', 'Plaidoyer, accès au droit commun', 'Advocacy, access to mainstream funding'),
    weights: [0, 0, 1, 1, 2, 3],
  },
];
