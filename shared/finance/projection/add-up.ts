/** Series of many lines added up: afresh, or from the last sum of nearly the same series. */
import type { Cents } from '#shared/base/money/cents.ts';
import { addInto, MONTHS, zeros } from './calendar.ts';

type Months = readonly Cents[];
/**
 * The sum of series, month by month; not to be changed in place.
 * @param what names the sum: sums of one name are made of nearly the same series from one question to the next
 * @param part what counts of each amount, the same for one name; the whole when nothing is said
 */
export type AddUp = (what: string, parts: readonly Months[], part?: (cents: Cents) => Cents) => Months;

export const addUpFresh: AddUp = (_what, parts, part) => {
  const total = zeros();
  if (part === undefined) for (const months of parts) addInto(total, months);
  else
    for (const months of parts)
      for (let m = 0; m < MONTHS; m += 1) total[m] = (total[m] as Cents) + part(months[m] ?? 0);
  return total;
};

interface Sum {
  readonly parts: readonly Months[];
  readonly total: Months;
}
/** Sums of one name that are kept: the scenarios that are looked at side by side. */
const KEPT = 8;

/** How many series differ between two lists of one length; `limit` when they are that many or more. */
const differences = (before: readonly Months[], after: readonly Months[], limit: number): number => {
  if (before.length !== after.length) return limit;
  let count = 0;
  for (let i = 0; i < after.length && count < limit; i += 1) if (before[i] !== after[i]) count += 1;
  return count;
};

/**
 * Remembers sums: of series that are the same objects as before, only those that differ are taken off and added. Amounts are whole cents, held within what is exact
 * (`MAX_AMOUNT_CENTS`), so that the order in which they are added changes nothing; the same series give the same object.
 */
export const makeAddUp = (): AddUp => {
  const known = new Map<string, Sum[]>();
  return (what, parts, part) => {
    const sums = known.get(what) ?? [];
    known.set(what, sums);
    // Taking off and adding is worth it as long as it is less than adding all.
    let fewest = Math.ceil(parts.length / 2);
    let nearest: Sum | null = null;
    for (const sum of sums) {
      const count = differences(sum.parts, parts, fewest);
      if (count >= fewest) continue;
      if (count === 0) return sum.total;
      fewest = count;
      nearest = sum;
    }
    let total: Months;
    if (nearest === null) total = addUpFresh(what, parts, part);
    else {
      const months = [...nearest.total];
      for (let i = 0; i < parts.length; i += 1) {
        const before = nearest.parts[i] as Months;
        const after = parts[i] as Months;
        if (before === after) continue;
        for (let m = 0; m < MONTHS; m += 1) {
          const [own, former] = [after[m] ?? 0, before[m] ?? 0];
          months[m] = (months[m] as Cents) + (part === undefined ? own - former : part(own) - part(former));
        }
      }
      total = months;
    }
    if (sums.length >= KEPT) sums.shift();
    sums.push({ parts, total });
    return total;
  };
};
