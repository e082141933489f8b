/** Undo over the records of a committee: one list for the forms on the screen, the last change first, whichever form it was made in. */

interface Change {
  /** the form that made it */ readonly owner: object;
  /** changes of the same fields that follow closely are one change */ readonly fields: string;
  readonly at: number;
  readonly undo: () => void;
  readonly redo: () => void;
}
/** Letters typed within this long of one another are one change. */
const TOGETHER_MS = 1_500;
let past: Change[] = [];
let future: Change[] = [];

export const remember = (change: Change): void => {
  const last = past.at(-1);
  future = [];
  if (last?.owner === change.owner && last.fields === change.fields && change.at - last.at < TOGETHER_MS)
    past = [...past.slice(0, -1), { ...change, undo: last.undo }];
  else past = [...past, change];
};
/** A form that leaves the screen takes its changes out of the list: they are on the disk, and in the record's history. */
export const forget = (owner: object): void => {
  past = past.filter((c) => c.owner !== owner);
  future = future.filter((c) => c.owner !== owner);
};
export const undoDraft = (): void => {
  const change = past.at(-1);
  if (change === undefined) return;
  past = past.slice(0, -1);
  future = [...future, change];
  change.undo();
};
export const redoDraft = (): void => {
  const change = future.at(-1);
  if (change === undefined) return;
  future = future.slice(0, -1);
  past = [...past, change];
  change.redo();
};
