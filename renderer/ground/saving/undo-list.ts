/** What can be taken back in the window: one list for all that is edited, the last change first, whichever document it was made in. */
import { createStore } from 'zustand/vanilla';

/** A document whose changes can be taken back. `S` is how it keeps one of them. */
export interface Undoable<S> {
  /** as its lane is called */ readonly key: string;
  /** @returns false when what stands there now does not let it; then nothing changed */ readonly undo: (
    step: S,
  ) => boolean;
  readonly redo: (step: S) => boolean;
  /** two changes of one place, one after the other, as one */ readonly join: (earlier: S, later: S) => S;
  /** brings the place of the change back on the screen, where it is not there */ readonly show: (step: S) => void;
}
interface Change {
  readonly owner: Undoable<unknown>;
  readonly step: unknown;
  /** what is named in "Undo: …" */ readonly label: string;
  /** changes of the same place that follow closely are one; empty = never joined */ readonly place: string;
  readonly at: number;
}
/** Letters typed within this long of one another are one change. */
const TOGETHER_MS = 1_000;
const LONGEST = 500;

export const undoList = createStore<{ readonly past: readonly Change[]; readonly future: readonly Change[] }>(() => ({
  past: [],
  future: [],
}));

/** @param at milliseconds of a clock that only goes forward */
export const remember = <S>(
  owner: Undoable<S>,
  {
    label,
    place,
    step,
    startsWord = false,
  }: {
    readonly label: string;
    readonly place: string;
    readonly step: S;
    /** the first letter of a word: one change is one word */ readonly startsWord?: boolean;
  },
  at = performance.now(),
): void => {
  const { past } = undoList.getState();
  const last = past.at(-1);
  const joins =
    !startsWord &&
    last?.owner.key === owner.key &&
    place !== '' &&
    last.place === place &&
    last.label === label &&
    at - last.at < TOGETHER_MS;
  const whole = joins ? owner.join(last.step as S, step) : step;
  const change: Change = { owner: owner as Undoable<unknown>, step: whole, label, place, at };
  undoList.setState({ past: [...(joins ? past.slice(0, -1) : past), change].slice(-LONGEST), future: [] });
};
/** A document that is no longer at hand takes its changes out of the list: they are in its history. */
export const forgetChanges = (key: string): void => {
  const { past, future } = undoList.getState();
  const others = (list: readonly Change[]): readonly Change[] => list.filter((c) => c.owner.key !== key);
  undoList.setState({ past: others(past), future: others(future) });
};

export const undo = (): void => {
  const { past, future } = undoList.getState();
  const change = past.at(-1);
  if (change === undefined) return;
  change.owner.show(change.step);
  if (change.owner.undo(change.step)) undoList.setState({ past: past.slice(0, -1), future: [...future, change] });
};
export const redo = (): void => {
  const { past, future } = undoList.getState();
  const change = future.at(-1);
  if (change === undefined) return;
  change.owner.show(change.step);
  // A change that is made again is finished: what is typed next is another one.
  if (change.owner.redo(change.step))
    undoList.setState({ past: [...past, { ...change, place: '' }], future: future.slice(0, -1) });
};
