import { expect, it } from 'vitest';
import { touchesPlace } from './place.ts';

it('takes a half-typed text for what was written at its place', () => {
  const command = { type: 'set', path: ['drafts', 'answers/request.amountAsked'], after: '12k5x' } as const;
  expect(touchesPlace({ ...command, path: [...command.path] }, ['answers', 'request.amountAsked'])).toBe(true);
  expect(touchesPlace({ ...command, path: [...command.path] }, ['answers', 'request.amountGranted'])).toBe(false);
});
