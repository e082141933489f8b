/** The first answer is given to a window of ours that asks for it, and for nothing else; all the rest is judged by what answers the rest. */
import type { IpcMainInvokeEvent } from 'electron';
import { expect, it } from 'vitest';
import type { OutputOf } from '#shared/contract/contract.ts';
import { firstAnswering } from './first-answer.ts';

const ORIGIN = 'app://triptyque';
const eventOf = (id: number, url: string, isInside = false): IpcMainInvokeEvent => {
  const frame = { url };
  return { sender: { id, mainFrame: isInside ? { url: `${ORIGIN}/` } : frame }, senderFrame: frame } as never;
};
const ours = eventOf(1, `${ORIGIN}/`);
const begun = { list: null } as OutputOf<'app.begin'>;

it('answers a window of ours before the rest is there, and leaves everything else to the rest', async () => {
  let stand = (_: (event: IpcMainInvokeEvent, name: unknown) => Promise<unknown>): void => undefined;
  const rest = new Promise<(event: IpcMainInvokeEvent, name: unknown) => Promise<unknown>>((resolve) => {
    stand = resolve;
  });
  const answer = firstAnswering(
    { origin: ORIGIN, isOurs: (id) => id === 1 },
    () => begun,
    () => rest,
  );
  expect(await answer(ours, 'app.begin', {})).toEqual({ ok: true, value: begun });
  const left = [
    answer(ours, 'app.info', {}),
    answer(ours, 'app.begin', { more: 1 }),
    answer(ours, 'app.begin', null),
    answer(ours, 'app.begin', []),
    answer(ours, ['app.begin'], {}),
    answer(eventOf(2, `${ORIGIN}/`), 'app.begin', {}),
    answer(eventOf(1, 'https://example.org/'), 'app.begin', {}),
    answer(eventOf(1, `${ORIGIN}/`, true), 'app.begin', {}),
  ];
  stand(async (_event, name) => `rest: ${String(name)}`);
  expect(await Promise.all(left)).toEqual(['rest: app.info', ...Array(7).fill('rest: app.begin')]);
});

it('leaves the first question to the rest too, where nothing is known of its answer', async () => {
  const rest = async () => async () => 'rest';
  const answer = firstAnswering({ origin: ORIGIN, isOurs: () => true }, () => null, rest);
  expect(await answer(ours, 'app.begin', {})).toBe('rest');
});
