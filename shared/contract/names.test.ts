import { expect, it } from 'vitest';
import { OPERATION_NAMES } from './contract.ts';
import { CHANNELS, NAMES } from './names.ts';

it('the preload script knows exactly the operations of the contract', () => {
  expect([...NAMES].sort()).toEqual([...OPERATION_NAMES].sort());
  expect(CHANNELS).toEqual({ call: 'triptyque:call', event: 'triptyque:event' });
});
