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

/** What a product of a few decimal numbers may lack of its true value, relative to it: 2^-49, a few units of the last binary place. */
const NOISE_BITS = 49;
/** The noise forgiven is never more than 2^-14 of a cent: a rate of four decimals on billions leaves .4998 of a cent, which is below a half. */
const FORGIVEN_BITS = 14;
/** n of the noise 2^-n that rounding forgives, relative to an amount of this size: smaller from 2^35 cents on. */
export const noiseBits = (size: number): number =>
  size <= 2 ** (NOISE_BITS - FORGIVEN_BITS) ? NOISE_BITS : FORGIVEN_BITS + Math.ceil(Math.log2(size));

/**
 * Rounds a real number to an integer, half away from zero, as accountants do (Math.round rounds −0.5 to 0).
 * The number is taken for the decimal that it stands for: 50 × 0.29 is 14.5 for a person and 14.499999999999998 for a computer, and gives 15.
 * @param x any finite number @returns an integer, never −0
 */
export const roundHalfAway = (x: number): number => {
  const size = Math.abs(x);
  const rounded = Math.sign(x) * Math.round(size * (1 + 2 ** -noiseBits(size)));
  return rounded === 0 ? 0 : rounded;
};

/** The largest amount of one month: a twelfth of the largest of a year. */
export const MAX_MONTH_CENTS = Math.floor(MAX_AMOUNT_CENTS / 12);
/**
 * An amount worked out from quantities, prices and rates, each within its own bounds: rounded, and held within what the product counts, so
 * that no sum of amounts ever leaves the whole numbers that a computer holds exactly.
 */
export const amountOf = (x: number, most: number = MAX_AMOUNT_CENTS): Cents =>
  roundHalfAway(Math.max(-most, Math.min(most, x)));

/**
 * a × b ÷ c of whole numbers, to the whole number, half away from zero: exact whatever their size, where a product of two amounts leaves the whole numbers that a
 * computer holds. @param c not zero
 */
export const quotientInCents = (a: number, b: number, c: number): Cents => {
  const product = a * b;
  if (Number.isSafeInteger(product)) {
    const whole = Math.trunc(product / c);
    const rest = product - whole * c;
    return whole + (2 * Math.abs(rest) >= Math.abs(c) ? Math.sign(product) * Math.sign(c) : 0);
  }
  const exact = BigInt(a) * BigInt(b);
  const [size, by] = [exact < 0n ? -exact : exact, BigInt(Math.abs(c))];
  return Number((2n * size + by) / (2n * by)) * (exact < 0n ? -1 : 1) * Math.sign(c);
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
