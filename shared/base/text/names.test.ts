import { expect, it } from 'vitest';
import { nameKey } from './names.ts';

it('finds one name under its spellings, and two names under two', () => {
  const spellings = ['Région Bretagne', 'région bretagne ', 'Region Bretagne', 'REGION  BRETAGNE', 'Région-Bretagne'];
  expect(new Set(spellings.map(nameKey)).size).toBe(1);
  expect(nameKey('Ville d’Évry')).toBe(nameKey("ville d'evry"));
  expect(nameKey('Région Bretagne')).not.toBe(nameKey('Région Normandie'));
  expect(nameKey('Fondation A+B')).not.toBe(nameKey('Fondation AB'));
  expect(nameKey(' … ')).toBe('');
});
