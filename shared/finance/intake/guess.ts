/** What the words of a line suggest, for a person to confirm: never a value by itself. */
import type { ChargeHeading } from '#shared/base/method/headings.ts';
import type { LeafId } from '#shared/base/method/levers.ts';
import { type MeaningContext, meaningOf } from './meaning/meaning.ts';

const ALONE: MeaningContext = {
  chart: '2025',
  account: null,
  groupAccount: null,
  groupLabel: '',
  language: null,
  beside: [],
  remembered: new Map(),
};
/** More than this many levers is no suggestion. */
const MOST = 3;
/** The levers that a label suggests, the likeliest first; none when its words say nothing. */
export const guessLeaves = (label: string): readonly LeafId[] => {
  if (label.trim() === '') return [];
  const { leaves } = meaningOf(label, 'product', ALONE);
  return leaves.length > MOST ? [] : leaves;
};
/** The heading of expenditure that a label suggests. */
export const guessHeading = (label: string): ChargeHeading | null => {
  if (label.trim() === '') return null;
  return meaningOf(label, 'charge', ALONE).heading as ChargeHeading | null;
};
