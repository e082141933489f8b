/** What waits to go to the disk of one dossier, in the order in which it was done. */
import { applyAll, invertAll } from '#shared/dossier/content/apply.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';

export type ChangeOrigin = 'edit' | 'undo' | 'redo';
interface Waiting {
  readonly origin: ChangeOrigin;
  readonly commands: readonly Command[];
}
/** What one call takes from the head of the queue. */
export interface Batch extends Waiting {
  /** how many that waited it holds */ readonly taken: number;
}
/** One call takes this many commands. */
const MAX_COMMANDS = 400;

/** Neighbours of the same origin travel together: fewer transactions, same order. */
const nextBatch = (queue: readonly Waiting[]): Batch => {
  const [head] = queue;
  const commands: Command[] = [];
  let taken = 0;
  for (const waiting of queue) {
    const isFull = commands.length > 0 && commands.length + waiting.commands.length > MAX_COMMANDS;
    if (waiting.origin !== head?.origin || isFull) break;
    commands.push(...waiting.commands);
    taken += 1;
  }
  return { origin: head?.origin ?? 'edit', commands, taken };
};

export interface CommandQueue {
  readonly waits: () => boolean;
  /** all that waits, in order */ readonly commands: () => readonly Command[];
  readonly add: (origin: ChangeOrigin, commands: readonly Command[]) => void;
  readonly next: () => Batch;
  /** it is on the disk */ readonly drop: (batch: Batch) => void;
  /** it was sent and never answered */ readonly doubt: (batch: Batch) => void;
  /**
   * What was sent and never answered may be on the disk all the same: then it waits no more.
   * @param there the dossier as the disk has it
   * @returns whether something of it was there
   */
  readonly dropArrived: (there: Dossier) => boolean;
  readonly clear: () => void;
}

export const makeCommandQueue = (): CommandQueue => {
  let queue: readonly Waiting[] = [];
  let unheard: readonly Batch[] = [];
  const drop = ({ taken }: Batch): void => {
    queue = queue.slice(taken);
    unheard = [];
  };
  return {
    waits: () => queue.length > 0,
    commands: () => queue.flatMap((w) => w.commands),
    add: (origin, commands) => {
      // A paste may hold more commands than one call takes: it travels in parts, in order.
      for (let start = 0; start < commands.length; start += MAX_COMMANDS)
        queue = [...queue, { origin, commands: commands.slice(start, start + MAX_COMMANDS) }];
    },
    next: () => nextBatch(queue),
    drop,
    doubt: (batch) => {
      unheard = [...unheard, batch];
    },
    dropArrived: (there) => {
      // What can be taken back is there.
      const found = unheard.findLast(({ commands }) => applyAll(there, invertAll(commands)).ok);
      if (found !== undefined) drop(found);
      return found !== undefined;
    },
    clear: () => {
      queue = [];
    },
  };
};
