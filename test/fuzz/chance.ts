/** Chance that can be had again: the same seed, the same choices. */
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export interface Chance {
  /** a whole number from 0 to n − 1; n of at least 1 */ readonly below: (n: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  /** once in n times */ readonly onceIn: (n: number) => boolean;
}
/** Seeds that follow one another begin alike: spread over all of them. */
const spread = (seed: number): number => {
  let mixed = seed | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
};
export const chanceOf = (seed: number): Chance => {
  const rng = xoroshiro128plus(spread(seed));
  // Its first numbers still look like the seed.
  for (let i = 0; i < 40; i += 1) uniformInt(rng, 0, 1);
  const below = (n: number): number => uniformInt(rng, 0, Math.max(0, n - 1));
  return {
    below,
    pick: <T>(list: readonly T[]): T => list[below(list.length)] as T,
    onceIn: (n) => below(n) === 0,
  };
};
