import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignSlots, NO_SLOTS, type Slots } from './row-slots.ts';

const idOf = (index: number): string => `r${index}`;
const window = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i);
const elements = ({ slots }: Slots): readonly number[] => slots.map(({ slot }) => slot);
const elementOf = ({ slots }: Slots, index: number): number | undefined => slots.find((s) => s.index === index)?.slot;
/** Which elements a browser has to move so that they stand in the new order, as React finds them: those that stood before one that now stands before them. */
const movedIn = (before: Slots, after: Slots): readonly number[] => {
  const places = new Map(elements(before).map((slot, place) => [slot, place]));
  let last = -1;
  return elements(after).filter((slot) => {
    const place = places.get(slot);
    if (place === undefined) return false;
    if (place < last) return true;
    last = place;
    return false;
  });
};

describe('after a jump', () => {
  const first = assignSlots(NO_SLOTS, window(3, 20), idOf, null);
  it('writes the new rows over the elements of those before, in their order and each at the height where it stands', () => {
    for (const from of [40, 18]) {
      const next = assignSlots(first, window(from, 20), idOf, null);
      expect(elements(next)).toEqual(elements(first));
      expect(next.slots.map(({ index }) => index - next.base)).toEqual(
        first.slots.map(({ index }) => index - first.base),
      );
      expect(next.made).toBe(20);
    }
  });
  it.each([3, 10, 22])('draws where it stands the row %i that the cursor leaves, and moves nothing', (leaving) => {
    for (const from of [40, 22]) {
      const next = assignSlots(first, window(from, 20), idOf, leaving);
      expect(elementOf(next, leaving)).toBe(elementOf(first, leaving));
      expect(movedIn(first, next)).toEqual([]);
    }
  });
});
it('gives no element to two rows, keeps the elements of rows where most stay, and never moves the one with the cursor', () => {
  const drawn = fc
    .uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 25 })
    .map((rows) => rows.toSorted((a, b) => a - b));
  fc.assert(
    fc.property(fc.array(fc.tuple(drawn, fc.nat(44)), { minLength: 2, maxLength: 8 }), (turns) => {
      let before = NO_SLOTS;
      for (const [rows, cursor] of turns) {
        const shown = before.slots.filter(({ id }) => id !== before.stray).map(({ index }) => index);
        const leaving = cursor > 40 ? null : cursor;
        const after = assignSlots(before, rows, idOf, leaving);
        const moved = movedIn(before, after);
        expect(new Set(elements(after)).size).toBe(after.slots.length);
        // All rows are there, in their order but for the one that the cursor leaves.
        const inOrder = after.slots.map(({ index }) => index).filter((index) => index !== leaving);
        expect(inOrder).toEqual(rows.filter((index) => index !== leaving));
        if (leaving !== null && rows.includes(leaving)) expect(elementOf(after, leaving)).toBeDefined();
        if (leaving !== null && shown.includes(leaving)) {
          expect(elementOf(after, leaving)).toBe(elementOf(before, leaving));
          expect(moved).not.toContain(elementOf(after, leaving));
        }
        const kept = rows.filter((index) => shown.includes(index));
        if (kept.length > rows.length / 2)
          for (const index of kept) {
            expect(elementOf(after, index)).toBe(elementOf(before, index));
            expect(moved).not.toContain(elementOf(after, index));
          }
        before = after;
      }
    }),
    { numRuns: 2_000 },
  );
});
