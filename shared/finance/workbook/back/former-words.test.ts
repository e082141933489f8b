import { expect, it } from 'vitest';
import { OUTSIDE_LEVERS } from '../words.ts';
import { isWord } from './former-words.ts';
import { readCell } from './read-cell.ts';

it.each([
  ['statuses', 'Signed', 'signed'],
  ['statuses', ' secured ', 'signed'],
  ['products', 'Operating subsidies', 'operatingSubsidies'],
  ['leaves', 'A1 Dues without counterpart', 'A1'],
  ['leaves', 'Hors leviers', OUTSIDE_LEVERS],
  ['costDrivers', 'Tax on wages', 'wageTax'],
  ['supportKinds', 'Contribution with right of recovery', 'contributionWithRecovery'],
] as const)('reads in the list of %s what “%s” has always meant', (list, said, id) => {
  expect(readCell({ key: 'x', word: 'status', format: 'text', list }, said)).toEqual({ ok: true, value: id });
});

it('takes a former word for its own word and for no other', () => {
  expect(isWord('Outstanding capital', 'Capital outstanding')).toBe(true);
  expect(isWord('Signed', 'Probable')).toBe(false);
  expect(isWord('Secured', 'Signed')).toBe(false);
});
