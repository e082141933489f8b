import { expect, it } from 'vitest';
import { type Handlers, makeDispatcher } from './reply.ts';

/** What structured clone carries from a window, and JSON cannot write. */
const circular: { self?: unknown } = {};
circular.self = circular;

it.each([
  ['a whole number without end', { texts: 10n, language: 'fr' }],
  ['one inside', { texts: [{ deep: [1n] }], language: 'fr' }],
  ['what holds itself', circular],
  ['a map', new Map([['a', 1n]])],
  ['nothing', undefined],
])('refuses %s in a message, and never throws', async (_, input) => {
  const faults: string[] = [];
  const call = makeDispatcher({} as Handlers, (name) => {
    faults.push(name);
    return 'x';
  });
  expect(await call('privacy.held', input)).toMatchObject({ ok: false, failure: { code: 'input.invalid' } });
  expect(faults).toEqual([]);
});
