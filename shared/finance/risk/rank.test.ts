import fc from 'fast-check';
import { expect, it } from 'vitest';
import { selectRank } from './rank.ts';

const amounts = fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -1e15, max: 1e15 })), {
  minLength: 1,
  maxLength: 400,
});

it('finds what sorting finds, at every rank, also one after the other', () => {
  fc.assert(
    fc.property(amounts, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (values, ranks) => {
      const sorted = Float64Array.from(values).sort();
      const reordered = Float64Array.from(values);
      for (const n of ranks) {
        const rank = n % values.length;
        expect(selectRank(reordered, rank)).toBe(sorted[rank]);
      }
      expect(reordered.sort()).toEqual(sorted);
    }),
  );
});
it('leaves what is below the rank before it, and what is above it behind it', () => {
  const values = Float64Array.from({ length: 1_001 }, (_, i) => (i * 7_919) % 1_001);
  expect(selectRank(values, 500)).toBe(500);
  expect(selectRank(values, 100, 0, 499)).toBe(100);
  expect(selectRank(values, 900, 501, 1_000)).toBe(900);
});
