import { describe, expect, it } from 'vitest';
import { countsOf, numbersIn } from './numbers-in-text.ts';

const values = (text: string): number[] => numbersIn(text).map((n) => n.value);

describe('numbers in a text', () => {
  it.each([
    ['quarante-cinq bénévoles', [45]],
    ['soixante et onze, soixante-dix-sept', [71, 77]],
    ['quatre-vingts puis quatre-vingt-dix-neuf', [80, 99]],
    ['deux cent trois, mille deux cents, deux mille', [203, 1200, 2000]],
    ['vingt et un, dix-huit', [21, 18]],
    ['twenty-four, one hundred and twenty, two thousand five hundred', [24, 120, 2500]],
    ['1 234,5 puis 12\u202f000 et 3.5', [1234.5, 12000, 3.5]],
    ['six employés et quatre bénévoles', [6, 4]],
  ])('reads %s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it.each(['un poste et une table', 'le 12/03/2016', 'W751234567 et A4', 'the constructor and its toString', ''])(
    'finds none in %s',
    (text) => {
      expect(values(text)).toEqual([]);
    },
  );

  it('gives back where each number stands', () => {
    const text = 'Ils sont quarante-cinq, ou 45.';
    expect(numbersIn(text).map((n) => text.slice(n.start, n.end))).toEqual(['quarante-cinq', '45']);
  });
});

describe('numbers that count something', () => {
  const staff = /^(salariés?|salariées|posts?|staff)$/i;
  it.each([
    ['douze salariés', [12]],
    ['six paid staff', [6]],
    ['12 full-time posts', [12]],
    ['onze personnes, dont quatre salariées', []],
    ['of whom four staff', []],
    ['trois ateliers et salariés', []],
    ['recruter deux salariés', []],
  ])('reads %s', (text, expected) => {
    expect(countsOf(text, staff)).toEqual(expected);
  });
});
