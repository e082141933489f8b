/**
 * The one way from the window to the disk. Each document under the hands of the user (the dossier, a record, the settings) has a lane; what is typed
 * rests a moment, then leaves in order, one call at a time a lane. What is refused stays in its lane and is sent again: by itself where time can help,
 * and in any case at the next edit, at the next flush and when the user asks.
 */
import { createStore } from 'zustand/vanilla';
import { type Failure, type FailureCode, ok, type Result } from '#shared/contract/failures.ts';

export interface Lane {
  /** one document: 'dossier ID', 'record ID' */ readonly key: string;
  /** whether something is not on the disk that could be sent */ readonly waits: () => boolean;
  /** one call with what waits: when it is taken it waits no more, when it is refused all of it still does */
  readonly send: () => Promise<Result<{ readonly savedAt: string }>>;
}
export interface Saving {
  readonly state: 'saved' | 'saving' | 'failed';
  /** ISO time of the last time that something reached the disk; empty before */ readonly at: string;
  /** why the lanes that fail do, by their key */ readonly failures: ReadonlyMap<string, Failure>;
}
export interface Rest {
  /** what is typed rests this long */ readonly restMs: number;
  /** and leaves at the latest after this long, while typing goes on */ readonly mostMs: number;
}
interface Run {
  readonly lane: Lane;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** when the oldest edit that rests must leave */ dueBy: number | null;
  sending: Promise<Result<null>> | null;
  failure: Failure | null;
  /** how often it was refused in a row */ refusals: number;
}
/** Between one refusal and the next attempt. */
const RETRY_MS = [1_000, 2_000, 5_000, 15_000, 30_000] as const;
/** What passes without the user's doing: a disk that gets room, a folder that comes back, another program that lets go. */
const PASSING: ReadonlySet<FailureCode> = new Set([
  'disk.full',
  'disk.failing',
  'folder.denied',
  'folder.lost',
  'portfolio.inUse',
  'portfolio.readOnly',
  'portfolio.closed',
  'internal',
]);

export const createOutbox = () => {
  const state = createStore<Saving>(() => ({ state: 'saved', at: '', failures: new Map() }));
  const runs = new Map<string, Run>();

  const publish = (at = state.getState().at): void => {
    const failures = new Map([...runs].flatMap(([key, { failure }]) => (failure === null ? [] : [[key, failure]])));
    const busy = [...runs.values()].some((r) => r.sending !== null || r.lane.waits());
    state.setState({ state: failures.size > 0 ? 'failed' : busy ? 'saving' : 'saved', at, failures });
  };
  const drain = async (run: Run): Promise<Result<null>> => {
    while (run.lane.waits()) {
      const reply = await run.lane.send();
      if (!reply.ok) {
        run.failure = reply.failure;
        if (PASSING.has(reply.failure.code)) {
          clearTimeout(run.timer);
          run.timer = setTimeout(() => void start(run), RETRY_MS[Math.min(run.refusals, RETRY_MS.length - 1)]);
        }
        run.refusals += 1;
        return reply;
      }
      run.failure = null;
      run.refusals = 0;
      publish(reply.value.savedAt);
    }
    run.failure = null;
    return ok(null);
  };
  const start = (run: Run): Promise<Result<null>> => {
    clearTimeout(run.timer);
    run.timer = undefined;
    run.dueBy = null;
    run.sending ??= drain(run).finally(() => {
      run.sending = null;
      if (!run.lane.waits() && run.timer === undefined) runs.delete(run.lane.key);
      publish();
    });
    return run.sending;
  };
  /** What was sent when this was asked may be older than what waits now: then one more attempt, on what stands there now. */
  const flushRun = async (run: Run): Promise<Result<null>> => {
    if (run.sending !== null) {
      const before = await run.sending;
      if (before.ok && !run.lane.waits()) return before;
    }
    return run.lane.waits() ? start(run) : ok(null);
  };

  return {
    state,
    /** Something changed in a document. It leaves by itself, after its rest. */
    touch: (lane: Lane, { restMs, mostMs }: Rest): void => {
      const run = runs.get(lane.key) ?? {
        lane,
        timer: undefined,
        dueBy: null,
        sending: null,
        failure: null,
        refusals: 0,
      };
      runs.set(lane.key, run);
      const now = performance.now();
      run.dueBy ??= now + mostMs;
      clearTimeout(run.timer);
      run.timer = setTimeout(() => void start(run), Math.min(restMs, Math.max(0, run.dueBy - now)));
      publish();
    },
    /**
     * Sends now what waits, of one document or of all.
     * @returns once it is on the disk, or the first refusal
     */
    flush: async (key?: string): Promise<Result<null>> => {
      const asked = key === undefined ? [...runs.values()] : [runs.get(key)].filter((r) => r !== undefined);
      const replies = await Promise.all(asked.map(flushRun));
      return replies.find((r) => !r.ok) ?? ok(null);
    },
    /** The user gave up what waits in a document: nothing of it is sent any more. */
    forget: (key: string): void => {
      const run = runs.get(key);
      clearTimeout(run?.timer);
      runs.delete(key);
      publish();
    },
  };
};
export type Outbox = ReturnType<typeof createOutbox>;
export const outbox: Outbox = createOutbox();
