import { type Cents, roundHalfAway, sum } from '#shared/base/money/cents.ts';

/**
 * Amounts in whole euros that add up to a given whole total: each is cut down, then those that lost most get one more (largest remainder).
 * @param total whole euros; by default the rounded sum @returns whole euros, one per amount
 */
export const wholeEuros = (amounts: readonly Cents[], total: number = roundHalfAway(sum(amounts) / 100)): number[] => {
  const floors = amounts.map((c) => Math.floor(c / 100));
  const order = amounts
    .map((c, i) => ({ i, lost: c - (floors[i] as number) * 100 }))
    .sort((a, b) => b.lost - a.lost || a.i - b.i);
  let missing = total - sum(floors);
  const given = [...floors];
  for (let k = 0; missing > 0 && order.length > 0; k += 1, missing -= 1) {
    const { i } = order[k % order.length] as { i: number };
    given[i] = (given[i] as number) + 1;
  }
  return given;
};
