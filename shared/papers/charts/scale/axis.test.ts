import { scaleLinear } from 'd3-scale';
import { describe, expect, it } from 'vitest';
import { amountWords, axisTicks } from './axis.ts';

it('lines of an axis stand at whole cents', () => {
  const scale = scaleLinear().domain([0, 3]).nice(5);
  expect(scale.ticks(5)).toContain(0.5);
  expect(axisTicks(scale, 5)).toEqual([0, 1, 2, 3]);
});

describe('an amount named in a picture', () => {
  it.each([
    // 372,000 € beside twenty million: not “0 M€”.
    [37_200_000, 2_000_000_000, '372\u00a0k€'],
    [180_000_000, 2_000_000_000, '1,8\u00a0M€'],
    [-1_300_000_000, 2_000_000_000, '\u221213\u00a0M€'],
    [0, 2_000_000_000, '0\u00a0€'],
    // One thousand thousands is a million.
    [99_960_000, 2_000_000_000, '1\u00a0M€'],
    [718_100, 24_000_000, '7,2\u00a0k€'],
    [360_000, 360_000, '3\u202f600\u00a0€'],
  ])('%i cents beside %i', (cents, largest, said) => expect(amountWords([largest], 'fr')(cents)).toBe(said));
  it('is written the other way round in English', () => {
    expect(amountWords([2_000_000_000], 'en')(-37_200_000)).toBe('\u2212€372k');
  });
});
