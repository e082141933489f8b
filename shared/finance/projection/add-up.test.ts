import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addUpFresh, makeAddUp } from './add-up.ts';

const months = fc.array(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }), {
  minLength: 36,
  maxLength: 36,
});
/** Lists of the same few series, some changed, some added, some gone. */
const lists = fc
  .tuple(
    fc.array(months, { minLength: 1, maxLength: 8 }),
    fc.array(fc.array(fc.nat(7), { maxLength: 12 }), { minLength: 1, maxLength: 30 }),
  )
  .map(([pool, picks]) => picks.map((list) => list.map((i) => pool[i % pool.length] as number[])));

it('gives what all series add up to, whatever was added up before', () => {
  fc.assert(
    fc.property(lists, (all) => {
      const addUp = makeAddUp();
      const positive = (cents: number): number => Math.max(0, cents);
      for (const parts of all) {
        expect(addUp('all', parts)).toEqual(addUpFresh('all', parts));
        expect(addUp('received', parts, positive)).toEqual(addUpFresh('received', parts, positive));
      }
    }),
  );
});

it('gives the same object for the same series, and never changes one that it gave', () => {
  fc.assert(
    fc.property(lists, (all) => {
      const addUp = makeAddUp();
      const given = all.map((parts) => ({ parts, total: addUp('all', parts) }));
      for (const { parts, total } of given) expect(total).toEqual(addUpFresh('all', parts));
      const [last] = given.slice(-1);
      if (last !== undefined && last.parts.length > 0) expect(addUp('all', [...last.parts])).toBe(last.total);
    }),
  );
});
