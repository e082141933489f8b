import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Failure, fail, ok, type Result } from '#shared/contract/failures.ts';
import { createOutbox, type Lane } from './outbox.ts';

const FULL: Failure = { code: 'disk.full' };
const STALE: Failure = { code: 'record.stale' };
const REST = { restMs: 100, mostMs: 1_000 };

/** A lane over a disk that answers as it is told; without more to say it takes everything. */
const laneTo = (...replies: (Failure | 'taken')[]) => {
  const disk: string[] = [];
  const held: (() => void)[] = [];
  let screen = '';
  let calls = 0;
  let slow = false;
  const lane: Lane = {
    key: 'record a',
    waits: () => disk.at(-1) !== screen && screen !== '',
    send: async (): Promise<Result<{ savedAt: string }>> => {
      calls += 1;
      const taken = screen;
      if (slow) await new Promise<void>((resolve) => held.push(resolve));
      const reply = replies.shift() ?? 'taken';
      if (reply !== 'taken') return fail(reply);
      disk.push(taken);
      return ok({ savedAt: `t${calls}` });
    },
  };
  return {
    lane,
    disk,
    calls: () => calls,
    type: (text: string): void => {
      screen = text;
    },
    slowDown: (): void => {
      slow = true;
    },
    answer: (): void => {
      slow = false;
      for (const go of held.splice(0)) go();
    },
  };
};

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

it('sends once for what is typed close together, and at the latest after the longest rest', async () => {
  const box = createOutbox();
  const { lane, disk, type } = laneTo();
  for (let i = 1; i <= 20; i += 1) {
    type('x'.repeat(i));
    box.touch(lane, REST);
    await vi.advanceTimersByTimeAsync(60);
  }
  await vi.advanceTimersByTimeAsync(100);
  expect(disk.map((text) => text.length)).toEqual([17, 20]);
  expect(box.state.getState()).toMatchObject({ state: 'saved', at: 't2' });
});
it('sends again what was refused, without another edit, and says so meanwhile', async () => {
  const box = createOutbox();
  const { lane, disk, type } = laneTo(FULL, FULL);
  type('kept');
  box.touch(lane, REST);
  await vi.advanceTimersByTimeAsync(100);
  expect(box.state.getState().state).toBe('failed');
  expect(box.state.getState().failures.get('record a')).toEqual(FULL);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(disk).toEqual(['kept']);
  expect(box.state.getState()).toMatchObject({ state: 'saved', failures: new Map() });
});
it('does not try again by itself where time does not help; a flush does', async () => {
  const box = createOutbox();
  const { lane, disk, calls, type } = laneTo(STALE);
  type('kept');
  box.touch(lane, REST);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(calls()).toBe(1);
  expect(await box.flush()).toEqual(ok(null));
  expect(disk).toEqual(['kept']);
});
it('answers two flushes behind a call that fails with what happened to the words, not to the call', async () => {
  const box = createOutbox();
  const { lane, disk, calls, type, slowDown, answer } = laneTo(FULL);
  slowDown();
  type('first');
  box.touch(lane, REST);
  const one = box.flush();
  type('second');
  const two = box.flush();
  const three = box.flush();
  answer();
  expect(await one).toEqual(fail(FULL));
  expect(await two).toEqual(ok(null));
  expect(await three).toEqual(ok(null));
  expect(disk).toEqual(['second']);
  expect(calls()).toBe(2);
});
it('answers why the words are not on the disk', async () => {
  const box = createOutbox();
  const { lane, type } = laneTo(FULL, STALE);
  type('kept');
  box.touch(lane, REST);
  expect(await box.flush('record a')).toEqual(fail(FULL));
  expect(await box.flush()).toEqual(fail(STALE));
  expect(await box.flush('record b')).toEqual(ok(null));
});
it('sends nothing of what was given up', async () => {
  const box = createOutbox();
  const { lane, disk, type } = laneTo(FULL);
  type('given up');
  box.touch(lane, REST);
  await box.flush();
  box.forget('record a');
  await vi.advanceTimersByTimeAsync(120_000);
  expect(disk).toEqual([]);
  expect(box.state.getState().state).toBe('saved');
});
