import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockOf, fill, planPaste } from './paste.ts';
import { parseTsv, writeTsv } from './tsv.ts';

const area = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });
const limits = { lastRow: 9, cols: 8 };

describe('planPaste', () => {
  it('fills a range with one cell', () => {
    const plan = planPaste([['5']], area(1, 1, 2, 3), limits);
    expect(plan.placed).toHaveLength(6);
    expect(plan.placed.every((p) => p.text === '5')).toBe(true);
    expect(plan.misfits).toEqual([]);
  });
  it('repeats a row over a range that is a multiple of it', () => {
    const plan = planPaste([['a', 'b']], area(0, 0, 1, 3), limits);
    expect(plan.placed.map((p) => p.text)).toEqual(['a', 'b', 'a', 'b', 'a', 'b', 'a', 'b']);
    expect(plan.misfits).toEqual([]);
  });
  it('keeps the shape of the block on another range, and says it', () => {
    const plan = planPaste([['a', 'b']], area(0, 0, 0, 2), limits);
    expect(plan.placed).toHaveLength(2);
    expect(plan.misfits).toEqual(['shape']);
    expect(plan.area).toEqual(area(0, 0, 0, 1));
  });
  it('hands over rows and columns that have no place', () => {
    const plan = planPaste(
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      area(9, 7),
      limits,
    );
    expect(plan.placed).toEqual([{ row: 9, col: 7, text: 'a' }]);
    expect(plan.extraRows).toEqual([['c']]);
    expect(plan.lost).toBe(2);
    expect(plan.misfits).toEqual(['tooWide', 'tooLong']);
  });
  it('says that rows differ in length and leaves the missing cells alone', () => {
    const plan = planPaste([['a', 'b'], ['c']], area(0, 0), limits);
    expect(plan.placed).toHaveLength(3);
    expect(plan.misfits).toEqual(['ragged']);
  });
  it('places, hands over or counts every cell of the block, once', () => {
    const block = fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(block, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 7 }), (rows, top, left) => {
        const plan = planPaste(rows, area(top, left), limits);
        expect(plan.placed.length + plan.extraRows.flat().length + plan.lost).toBe(rows.flat().length);
        expect(plan.placed.every((p) => p.row <= limits.lastRow && p.col < limits.cols)).toBe(true);
      }),
    );
  });
  it('copy then paste at the same place gives every cell its own text', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string(), fc.string()), { minLength: 1, maxLength: 8 }), (grid) => {
        const whole = area(0, 0, grid.length - 1, 2);
        const plan = planPaste(parseTsv(writeTsv(blockOf(whole, (r, c) => grid[r]?.[c] ?? ''))), whole, limits);
        expect(plan.misfits).toEqual([]);
        for (const { row, col, text } of plan.placed) expect(text).toBe(grid[row]?.[col]);
        expect(plan.placed).toHaveLength(grid.length * 3);
      }),
    );
  });
});

describe('fill', () => {
  it('repeats the first column to the right and the first row down', () => {
    const text = (r: number, c: number): string => `${r}${c}`;
    expect(fill(area(0, 0, 1, 2), 'right', text).map((p) => p.text)).toEqual(['00', '00', '10', '10']);
    expect(fill(area(0, 0, 1, 2), 'down', text).map((p) => p.text)).toEqual(['00', '01', '02']);
    expect(fill(area(0, 0), 'right', text)).toEqual([]);
  });
});
