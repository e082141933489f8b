import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundHalfAway, spread, sum } from './cents.ts';
import {
  editableCents,
  editableNumber,
  formatAmount,
  formatCents,
  formatKilo,
  formatNumber,
  formatRate,
} from './format.ts';
import { type NumberKind, parseNumber } from './parse.ts';

const value = (text: string, kind: NumberKind = 'cents') => {
  const parsed = parseNumber(text, kind);
  return parsed.ok ? parsed.value : parsed.rule;
};

describe('parseNumber', () => {
  it.each([
    ['1234,5', 123450],
    ['1 234,5', 123450],
    ['1234.5', 123450],
    ['1\u202f234,56 €', 123456],
    ['1\u00a0234,56\u00a0€', 123456],
    ['1\u2009234', 123400],
    ['12k', 1200000],
    ['12,5 k€', 1250000],
    ['1,2 M€', 120000000],
    ['-3 000,25', -300025],
    ['\u22123 000,25', -300025],
    ['(1 000)', -100000],
    ['1.234,56', 123456],
    ['1,234.56', 123456],
    ['1.234.567,89', 123456789],
    ['1.234.567', 123456700],
    ["12'345.67", 1234567],
    ['3,80', 380],
    ['0,1', 10],
    ['12.50\r\n', 1250],
    ['"7,25"', 725],
    ['1200+350,5', 155050],
    ['1000-250', 75000],
    ['29 000', 2900000],
    ['€12', 1200],
    ['12 eur', 1200],
    [',5', 50],
    ['990.06', 99006],
    ['0.125', 'tooManyDecimals'],
    ['1,005', 'ambiguous'],
    ['1.000', 'ambiguous'],
    ['1,000', 'ambiguous'],
    ['', 'empty'],
    ['   ', 'empty'],
    ['12k5x', 'notANumber'],
    ['abc', 'notANumber'],
    ['12,3,4', 'notANumber'],
    ['1.23.456', 'notANumber'],
    ['12 %', 'notANumber'],
    ['--5', 'notANumber'],
    ['1e5', 'notANumber'],
    ['=1+1', 'notANumber'],
    ['99999999999999', 'tooLarge'],
    ['€', 'notANumber'],
    [',', 'notANumber'],
  ])('reads %j as cents: %j', (text, expected) => {
    expect(value(text)).toBe(expected);
  });
  it('reads rates as decimals, with or without the sign', () => {
    expect([value('12,5 %', 'rate'), value('12.5', 'rate'), value('-2%', 'rate'), value('45%', 'rate')]).toEqual([
      0.125, 0.125, -0.02, 0.45,
    ]);
  });
  it('refuses a fraction where a whole number is asked', () => {
    expect([value('12', 'integer'), value('12,5', 'integer'), value('1 200', 'integer')]).toEqual([
      12,
      'notWhole',
      1200,
    ]);
  });
  it('gives back the text it refuses, whole', () => {
    expect(parseNumber(' 12k5x ', 'cents')).toEqual({ ok: false, rule: 'notANumber', value: ' 12k5x ' });
  });
  it('reads back every amount that it writes, in both languages', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.constantFrom('fr' as const, 'en' as const),
        (cents, language) => {
          expect(value(formatCents(cents, language))).toBe(cents);
          expect(value(editableCents(cents, language))).toBe(cents);
        },
      ),
    );
  });
  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom<NumberKind>('cents', 'number', 'integer', 'rate'),
        (text, kind) => typeof parseNumber(text, kind).ok === 'boolean',
      ),
    );
  });
});

describe('format', () => {
  it('writes French and English numbers with the right marks', () => {
    expect(formatCents(123456, 'fr')).toBe('1\u202f234,56\u00a0€');
    expect(formatCents(-123456, 'fr')).toBe('\u22121\u202f234,56\u00a0€');
    expect(formatCents(123456, 'en')).toBe('€1,234.56');
    expect(formatCents(-40, 'fr', 0)).toBe('0\u00a0€');
    expect(formatCents(-50, 'fr', 0)).toBe('\u22121\u00a0€');
    expect(formatAmount(1234567, 'fr')).toBe('12\u202f346');
    expect(formatKilo(1250000, 'fr')).toBe('13\u00a0k€');
    expect(formatRate(0.125, 'fr')).toBe('12,5\u202f%');
    expect(formatRate(1 / 3, 'en')).toBe('33.3%');
    expect(formatNumber(1234.5, 'fr')).toBe('1\u202f234,5');
    expect(formatNumber(-0.001, 'fr')).toBe('0');
  });
});

describe('rounding and spreading', () => {
  it('rounds half away from zero', () => {
    expect([0.5, -0.5, 1.5, 2.5, -2.5, 0.4].map(roundHalfAway)).toEqual([1, -1, 2, 3, -3, 0]);
  });
  it('parts always add up to the whole, and negating the whole negates the parts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 36 }),
        (amount, weights) => {
          const parts = spread(amount, weights);
          expect(sum(parts)).toBe(amount);
          expect(spread(-amount, weights)).toEqual(parts.map((p) => (p === 0 ? 0 : -p)));
        },
      ),
    );
  });
});

describe('a number written back into its field', () => {
  it('reads as the same number, in both languages', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.constantFrom('fr', 'en'), (n, language) => {
        expect(parseNumber(editableNumber(n, language as 'fr' | 'en'), 'number')).toEqual({ ok: true, value: n });
      }),
    );
  });
});
