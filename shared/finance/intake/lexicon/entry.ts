/** What a group of labels means, as data. */
import type { ChargeHeading, ProductHeading } from '#shared/base/method/headings.ts';
import type { LeafId } from '#shared/base/method/levers.ts';

export type Side = 'charge' | 'product';
/**
 * What a row of a budget is. `line` and `staff` are income or costs; `computed` are worked out by the plan itself; the others are understood and
 * set aside: own funds, loans, equipment, what is in kind, the request to the reader, what is neither (`ignore`), and what only frames a table.
 */
export type LabelKind =
  | 'line'
  | 'staff'
  | 'computed'
  | 'ownFunds'
  | 'financing'
  | 'investment'
  | 'inKind'
  | 'requested'
  | 'ignore'
  | 'title'
  | 'total'
  | 'result'
  | 'cash'
  | 'status:signed'
  | 'status:probable'
  | 'status:applied'
  | 'status:toFind';
/** How far the label alone decides: `ask` names what must be chosen between. */
export type Certainty = 'high' | 'medium' | 'ask';

export interface Meant {
  readonly heading?: ProductHeading | ChargeHeading;
  readonly leaves?: readonly LeafId[];
  readonly kind?: LabelKind;
  readonly certainty?: Certainty;
}
export interface LexiconGroup {
  readonly language: 'fr' | 'en';
  /** null: on either side */ readonly side: Side | null;
  readonly heading: ProductHeading | ChargeHeading | null;
  readonly leaves: readonly LeafId[];
  readonly kind: LabelKind;
  readonly certainty: Certainty;
  readonly labels: readonly string[];
}

/** @param labels parted by `|`; a line break counts as a space */
export const group = (language: 'fr' | 'en', side: Side | null, meant: Meant, labels: string): LexiconGroup => ({
  language,
  side,
  heading: meant.heading ?? null,
  leaves: meant.leaves ?? [],
  kind: meant.kind ?? 'line',
  certainty: meant.certainty ?? 'high',
  labels: labels.split('|').map((label) => label.trim().replace(/\s+/g, ' ')),
});
