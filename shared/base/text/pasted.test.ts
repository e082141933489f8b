import { expect, it } from 'vitest';
import { tidyPasted } from './pasted.ts';

it('prints what was pasted from a word processor as its author saw it', () => {
  expect(
    tidyPasted('Nos actions :\r\n\uf0b7\taccueillir\r\n\uf0a7\tformer\r\nla coo\u00adpé\u00adra\u00adtion\r\n'),
  ).toBe('Nos actions :\n• accueillir\n• former\nla coopération\n');
  expect(tidyPasted('première ligne\vseconde\u2028troisième')).toBe('première ligne\nseconde\ntroisième');
  expect(tidyPasted('o\tun sous-point\n·  un autre\nA \uf0e0 B')).toBe('• un sous-point\n• un autre\nA → B');
});
it('leaves a text that was typed', () => {
  for (const text of ['on y va', 'o combien', '12·5', '– tiret', 'a • b', '']) expect(tidyPasted(text)).toBe(text);
});
