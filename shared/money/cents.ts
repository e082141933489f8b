/**
 * Money is an integer number of euro cents everywhere in the product; rates are decimals.
 * Rounding is half away from zero (docs/method.md, "Rounding").
 */

/** An integer number of euro cents; may be negative. */
export type Cents = number;

/**
 * The largest amount that the product accepts: 10 billion euros.
 * Far below 2^53 cents, so that sums of thousands of such amounts and products with rates stay exact integers.
 */
export const MAX_AMOUNT_CENTS = 1_000_000_000_000;

/**
 * Rounds a real number to an integer, half away from zero, as accountants do (Math.round rounds −0.5 to 0).
 * @param x any finite number @returns an integer, never −0
 */
export const roundHalfAway = (x: number): number => {
  const rounded = Math.sign(x) * Math.round(Math.abs(x));
  return rounded === 0 ? 0 : rounded;
};

/** Σ of amounts. @param amounts integers in cents @returns cents */
export const sum = (amounts: readonly number[]): number => {
  let total = 0;
  for (const a of amounts) total += a;
  return total;
};

/**
 * Splits an amount by weights so that the parts always add up to it exactly (docs/method.md, "Spreading"):
 * part k = round(A·(w₁+…+w_k)/W) − round(A·(w₁+…+w_{k−1})/W).
 * @param amountCents integer cents @param weights non-negative numbers, at least one above zero; all-zero means equal parts
 * @returns integer cents, one per weight
 */
export const spread = (amountCents: Cents, weights: readonly number[]): Cents[] => {
  const total = sum(weights);
  const usable = total > 0 ? weights : weights.map(() => 1);
  const whole = total > 0 ? total : weights.length;
  let cumulated = 0;
  let given = 0;
  return usable.map((w) => {
    cumulated += w;
    const upTo = roundHalfAway((amountCents * cumulated) / whole);
    const part = upTo - given;
    given = upTo;
    return part === 0 ? 0 : part;
  });
};
