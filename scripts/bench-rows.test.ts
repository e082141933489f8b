import { describe, expect, it } from 'vitest';
import { type BenchRow, benchTable, isMet, quantileOf, ratioOf } from '../test/bench/rows.ts';

const row: BenchRow = { group: 'start', name: 'a window', value: 150, unit: 'ms' };

describe('a row of the bench', () => {
  it('is met when neither its figure nor its ratio is above what is asked', () => {
    const beside = { ...row, peer: { name: 'empty', value: 100 } };
    expect(ratioOf(beside)).toBe(1.5);
    expect(isMet(row)).toBeNull();
    expect(isMet({ ...beside, asked: { ratio: 1.5 } })).toBe(true);
    expect(isMet({ ...beside, asked: { ratio: 1.4 } })).toBe(false);
    expect(isMet({ ...beside, asked: { ratio: 2, value: 149 } })).toBe(false);
    // A ratio that cannot be had was not met.
    expect(isMet({ ...row, asked: { ratio: 2 } })).toBe(false);
  });
  it('is said in one line, beside its peer, and marked when it misses', () => {
    const table = benchTable([{ ...row, peer: { name: 'empty', value: 100 }, asked: { ratio: 1.25 } }]);
    expect(table.split('\n')).toHaveLength(2);
    for (const words of ['150 ms', 'empty: 100 ms', '1.50 ×', '≤ 1.25 ×', 'MISSED']) expect(table).toContain(words);
  });
});

it('takes the value that a share of the others does not exceed', () => {
  const values = Array.from({ length: 100 }, (_, i) => i + 1);
  expect([quantileOf(values, 0.5), quantileOf(values, 0.95), quantileOf(values, 0.99)]).toEqual([51, 96, 100]);
});
