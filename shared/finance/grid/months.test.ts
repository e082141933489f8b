import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annualMonths, monthsHold, schedulePayments, withMonths, withPayments } from './months.ts';

const cents = fc.integer({ min: 0, max: 1_000_000_000_000 });
const years = fc.tuple(cents, cents, cents);
const sumOf = (months: readonly number[], y: number): number =>
  months.slice(y * 12, y * 12 + 12).reduce((a, b) => a + b, 0);

describe('withMonths', () => {
  it('gives a typed month back to the cent, keeps its neighbours and the totals of the other years', () => {
    const after = withMonths({ years: [120_000, 240_000, 100_001] }, new Map([[2, 50_000]]));
    expect(after.years).toEqual([160_000, 240_000, 100_001]);
    const months = annualMonths(after);
    expect(months.slice(0, 4)).toEqual([10_000, 10_000, 50_000, 10_000]);
    expect(sumOf(months, 1)).toBe(240_000);
    expect(sumOf(months, 2)).toBe(100_001);
  });
  it('keeps the profile when a year is emptied', () => {
    const twelve = new Map(Array.from({ length: 12 }, (_, m) => [m, 0]));
    expect(withMonths({ years: [1200, 0, 0], seasonality: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] }, twelve)).toEqual({
      years: [0, 0, 0],
      seasonality: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    });
  });
  it('holds for any amounts typed within one year, up to the largest amount', () => {
    fc.assert(
      fc.property(
        years,
        fc.integer({ min: 0, max: 2 }),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 0, max: 80_000_000_000 })), {
          minLength: 1,
        }),
        (start, year, typed) => {
          const edits = new Map(typed.map(([m, c]) => [year * 12 + m, c]));
          expect(monthsHold({ years: start }, edits)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
  it('keeps every total exact when months of several years come at once, and says when their profiles differ', () => {
    const edits = new Map([
      [0, 100_000],
      [13, 50_000],
    ]);
    const start = { years: [0, 0, 0] as const };
    expect(withMonths(start, edits).years).toEqual([100_000, 50_000, 0]);
    expect(monthsHold(start, edits)).toBe(false);
    expect(
      monthsHold(
        start,
        new Map([
          [0, 100_000],
          [12, 50_000],
        ]),
      ),
    ).toBe(true);
  });
});

describe('withPayments', () => {
  it('turns payments into shares that pay them back to the cent', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 35 }), fc.integer({ min: 1, max: 1_000_000_000 })), {
          minLength: 1,
          maxLength: 36,
          selector: ([m]) => m,
        }),
        fc.integer({ min: 0, max: 1_000_000_000 }),
        (typed, left) => {
          const edits = new Map(typed);
          const total = [...edits.values()].reduce((a, b) => a + b, 0) + left;
          const edited = withPayments(total, [], edits);
          expect(edited.ok).toBe(true);
          if (edited.ok)
            schedulePayments(total, edited.schedule).forEach((c, m) => {
              expect(c).toBe(edits.get(m) ?? 0);
            });
        },
      ),
    );
  });
  it('refuses more than the grant and says by how much', () => {
    const schedule = [{ month: 1, share: 1 }];
    expect(withPayments(100_000, schedule, new Map([[5, 20_000]]))).toEqual({ ok: false, overCents: 20_000 });
    expect(
      withPayments(
        100_000,
        schedule,
        new Map([
          [0, 80_000],
          [5, 20_000],
        ]),
      ),
    ).toEqual({
      ok: true,
      schedule: [
        { month: 1, share: 0.8 },
        { month: 6, share: 0.2 },
      ],
    });
  });
});
