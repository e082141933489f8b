/** Hinges: what ties two panels of the triptych by an amount, at most two on each side, the largest first. */
import type { LocalText } from '#shared/base/method/text.ts';
import type { Cents } from '#shared/base/money/cents.ts';
import type { RuleContext } from '../coherence/rule.ts';
import { lateRepayments, loneHolders, type Tie, unsignedAlliances, weakSkills } from './ties.ts';

export const MAX_HINGES_A_SIDE = 2;
export interface Hinge {
  readonly id: string;
  /** the panels that it ties: human riches or alliances, with the money in the middle */ readonly side:
    | 'human'
    | 'alliances';
  readonly kind: 'skill' | 'person' | 'alliance' | 'repayment';
  readonly cents: Cents;
  readonly sentence: LocalText;
  /** where it is mended, as paths of findings are */ readonly path: readonly string[];
}

const hinge =
  (side: Hinge['side'], kind: Hinge['kind'], collection: string) =>
  (tie: Tie): Hinge => ({
    id: `${kind}-${tie.id}`,
    side,
    kind,
    cents: tie.cents,
    sentence: tie.sentence,
    path: [collection, tie.id],
  });
const largest = (hinges: readonly Hinge[]): readonly Hinge[] =>
  [...hinges].sort((a, b) => b.cents - a.cents).slice(0, MAX_HINGES_A_SIDE);

/** In reading order: human riches first, then alliances. */
export const hingesOf = (context: RuleContext): readonly Hinge[] => [
  ...largest([
    ...weakSkills(context).map(hinge('human', 'skill', 'skills')),
    ...loneHolders(context).map(hinge('human', 'person', 'skills')),
  ]),
  ...largest([
    ...unsignedAlliances(context).map(hinge('alliances', 'alliance', 'alliances')),
    ...lateRepayments(context).map(hinge('alliances', 'repayment', 'supports')),
  ]),
];
