import { expect, it } from 'vitest';
import { guessHeading, guessLeaves } from './guess.ts';

it('suggests a lever from the words of a line, several when the words leave a choice, none when they say nothing', () => {
  expect(guessLeaves('Subvention de la Région')).toEqual(['C2']);
  expect(guessLeaves('Dons des particuliers')).toEqual(['D1']);
  expect(guessLeaves('Prestations aux entreprises')).toEqual(['B2']);
  expect(guessLeaves('Divers')).toEqual([]);
  expect(guessLeaves('  ')).toEqual([]);
  // What is sold is never a subsidy.
  expect(guessLeaves('Vente de buffets').some((leaf) => !leaf.startsWith('B'))).toBe(false);
});
it('suggests a heading for a cost', () => {
  expect(guessHeading('Loyer')).toBe('externalServices');
  expect(guessHeading('Achats de denrées')).toBe('purchases');
  expect(guessHeading('')).toBeNull();
});
