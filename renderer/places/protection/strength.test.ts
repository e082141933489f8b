import { expect, it } from 'vitest';
import { strengthOf } from './strength.ts';

it.each([
  ['fondation2026', 'weak'],
  ['Motdepasse1!', 'weak'],
  ['aaaaaaaaaaaaaaaaaa', 'weak'],
  ['soleil soleil soleil soleil', 'weak'],
  ['lanterne sapin', 'weak'],
  ['lanterne sapin huître', 'fair'],
  ['lanterne huître cadence sapin', 'good'],
  ['lanterne huître cadence sapin boussole', 'strong'],
  ['k7#Qz!m2Vx9p', 'strong'],
])('takes “%s” for %s', (passphrase, strength) => {
  expect(strengthOf(passphrase)).toBe(strength);
});

it('never finds a passphrase weaker for one more word of its own', () => {
  const order = ['weak', 'fair', 'good', 'strong'];
  const words = ['lanterne', 'huître', 'cadence', 'sapin', 'boussole', 'marée'];
  const levels = words.map((_, i) => order.indexOf(strengthOf(words.slice(0, i + 1).join(' '))));
  expect(levels).toEqual([...levels].sort((a, b) => a - b));
  expect(levels.at(-1)).toBe(3);
});
