/** When nothing may be written in the window: fields take no more than can be kept. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Failure, FailureCode } from '#shared/contract/failures.ts';
import { outbox } from './outbox.ts';

/** Why nothing may be written: the portfolio cannot be, or an act that cannot be taken back is under way. */
export type Lock = Failure | 'acting';
const state = createStore<{ readonly portfolio: Failure | null; readonly acting: number }>(() => ({
  portfolio: null,
  acting: 0,
}));

/** The folder or the disk refuses: what is typed from now on would be refused too. */
const OF_STORAGE: ReadonlySet<FailureCode> = new Set([
  'disk.full',
  'disk.failing',
  'folder.denied',
  'folder.lost',
  'portfolio.inUse',
  'portfolio.readOnly',
  'portfolio.newer',
  'portfolio.closed',
]);
const lockOf = (
  { portfolio, acting }: ReturnType<typeof state.getState>,
  failures: ReadonlyMap<string, Failure>,
): Lock | null =>
  portfolio ?? [...failures.values()].find((f) => OF_STORAGE.has(f.code)) ?? (acting > 0 ? 'acting' : null);

/** @param failure why the portfolio cannot be written, null when it can */
export const lockPortfolio = (failure: Failure | null): void => state.setState({ portfolio: failure });
/** While the work runs, nothing else is written. */
export const whileActing = async <T>(work: () => Promise<T>): Promise<T> => {
  state.setState(({ acting }) => ({ acting: acting + 1 }));
  try {
    return await work();
  } finally {
    state.setState(({ acting }) => ({ acting: acting - 1 }));
  }
};
/** Why a change is refused. What was typed before the disk refused is still taken: it stays at hand, and is sent again. */
export const lockNow = (): Lock | null => lockOf(state.getState(), new Map());
/** Why fields are closed: beside that, a disk that refuses what waits would refuse more. What is selected is the reason alone: a field does not draw itself again at each save. */
export const useLock = (): Lock | null => {
  const refused = useStore(outbox.state, (s) => lockOf({ portfolio: null, acting: 0 }, s.failures));
  const portfolio = useStore(state, (s) => s.portfolio);
  const isActing = useStore(state, (s) => s.acting > 0);
  return portfolio ?? refused ?? (isActing ? 'acting' : null);
};
