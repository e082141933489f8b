import { expect, it } from 'vitest';
import { isWordBegun } from './word-begun.ts';

it('sees the first letter of a word, at the end and inside, in a text and in an answer', () => {
  expect(isWordBegun('un ', 'un a')).toBe(true);
  expect(isWordBegun('un mot', 'un xmot')).toBe(true);
  expect(isWordBegun({ state: 'answered', value: 'un ' }, { state: 'answered', value: 'un a' })).toBe(true);
});
it('sees none in a letter that goes on, a space, a paste, a deletion, a number', () => {
  for (const [before, after] of [
    ['un a', 'un ab'],
    ['un', 'un '],
    ['un ', 'un mot entier'],
    ['un mot', 'un mo'],
    ['', 'a'],
    [12, 123],
    [undefined, null],
  ])
    expect(isWordBegun(before, after)).toBe(false);
});
