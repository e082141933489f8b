/** Identifiers that two laptops give alike to one thing, so that what both began apart is one record when they meet. */

const MULTIPLIERS = [2_654_435_761, 1_597_334_677] as const;
/** 53 bits of a text, spread by a seed (cyrb53, public domain). To tell names apart, not to prove anything. */
const spread = (text: string, seed: number): string => {
  let [a, b] = [0xdeadbeef ^ seed, 0x41c6ce57 ^ seed];
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, MULTIPLIERS[0]);
    b = Math.imul(b ^ unit, MULTIPLIERS[1]);
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & b) + (a >>> 0)).toString(36).padStart(11, '0');
};

/** @param parts what the record is about, whatever their length */
export const idAbout = (kind: string, ...parts: readonly string[]): string => {
  const text = parts.map((part) => `${part.length}:${part}`).join('');
  return `${kind}-${spread(text, 1)}${spread(text, 2)}`;
};
