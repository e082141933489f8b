import { expect, it } from 'vitest';
import { CALL_CHANNEL, EVENT_CHANNEL, OPERATION_NAMES } from './contract.ts';
import { CHANNELS, NAMES } from './names.ts';

it('the preload script knows exactly the operations of the contract', () => {
  expect([...NAMES].sort()).toEqual([...OPERATION_NAMES].sort());
  expect(CHANNELS).toEqual({ call: CALL_CHANNEL, event: EVENT_CHANNEL });
});
