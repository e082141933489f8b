import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ActualLine } from '../records.ts';
import { changeRows, reverseRows } from './change-rows.ts';

const row = (key: string, cents: number, part: Partial<ActualLine> = {}): ActualLine => ({
  key,
  month: 12,
  side: 'charge',
  heading: 'purchases',
  label: key,
  account: null,
  lines: [],
  actualCents: cents,
  origin: { file: `${cents}.csv`, sheet: '', cell: 'C2', attachmentId: null },
  ...part,
});
const byKey = (rows: readonly ActualLine[]): readonly ActualLine[] => rows.toSorted((a, b) => (a.key < b.key ? -1 : 1));
/** Rows of a follow-up, each key once. */
const someRows = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 0, max: 3 })), {
    selector: ([key]) => key,
  })
  .map((rows) => rows.map(([key, cents]) => row(key, cents)));

it('leads from what an act began with to what it made, and back', () => {
  fc.assert(
    fc.property(someRows, someRows, (from, to) => {
      expect(byKey(changeRows({ from, to }, from))).toEqual(byKey(to));
      expect(byKey(changeRows(reverseRows({ from, to }), to))).toEqual(byKey(from));
    }),
  );
});

it('touches no row that the act did not, and drops none that somebody else wrote', () => {
  fc.assert(
    fc.property(someRows, someRows, someRows, (from, to, here) => {
      const after = new Map(changeRows({ from, to }, here).map((r) => [r.key, r]));
      const said = (rows: readonly ActualLine[], key: string) => rows.find((r) => r.key === key);
      for (const present of here) {
        const [old, next] = [said(from, present.key), said(to, present.key)];
        if (JSON.stringify(old) === JSON.stringify(next)) expect(after.get(present.key)).toEqual(present);
        if (JSON.stringify(old) !== JSON.stringify(present)) expect(after.has(present.key)).toBe(true);
      }
    }),
  );
});

it('keeps an amount with where it was read, and what another laptop said of the same row', () => {
  const [first, second] = [row('a', 1), row('a', 2)];
  const matched: ActualLine = {
    ...second,
    lines: [{ id: 'l1', label: 'Loyer', plannedCents: 5 }],
    heading: 'externalServices',
  };
  // Taken back: the amount of before with its origin, the line that somebody else matched it with.
  expect(changeRows({ from: [second], to: [first] }, [matched])).toEqual([
    { ...first, lines: matched.lines, heading: matched.heading },
  ]);
  // Somebody else changed the amount alone, the act the label alone.
  const named = { ...first, label: 'Loyers' };
  expect(changeRows({ from: [first], to: [named] }, [second])).toEqual([{ ...second, label: 'Loyers' }]);
});
