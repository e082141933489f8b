/** A figure that is no sum: a quotient of two amounts, or an index over shares. Its terms are amounts, each taken apart in its turn. */
import type { LocalText } from '#shared/base/method/text.ts';
import type { Ratio } from '../projection.ts';
import type { Why } from './node.ts';

/** value = top × by × times ÷ bottom; a term that is null counts as 1. */
export interface Quotient {
  readonly kind: 'quotient';
  readonly label: LocalText;
  readonly unit: Ratio['unit'];
  /** null when it means nothing for this plan */ readonly value: number | null;
  readonly rule: LocalText;
  readonly source: LocalText;
  readonly top: Why;
  readonly by: Why | null;
  readonly times: number;
  readonly bottom: Why | null;
}
/** value = Σ of the squares of the parts' shares. */
export interface Index {
  readonly kind: 'index';
  readonly label: LocalText;
  readonly value: number | null;
  readonly rule: LocalText;
  readonly source: LocalText;
  readonly parts: readonly { readonly why: Why; readonly share: number; readonly square: number }[];
}
