/** What a rule reads while it is asked: when none of it has changed, a pure rule has nothing new to say. */
import type { Projection } from '#shared/finance/projection/projection.ts';
import type { RuleContext } from '../rule.ts';
import type { ThresholdId } from '../thresholds/thresholds.ts';

/** One thing that is read, whoever reads it: it is looked at once in a context, where hundreds of rules ask for it. */
export interface ContextRead {
  readonly again: (context: RuleContext) => unknown;
  /** as it was last seen */ value: unknown;
  /** the context of that look, by its number; 0 = none yet */ seenIn: number;
  /** the last one in which it was not what it had been before */ changedIn: number;
}
export interface WatchedWork<T> {
  readonly value: T;
  /** in the order of reading, each once */ readonly reads: readonly ContextRead[];
  /** the number of the context */ readonly readIn: number;
}
export interface Watch {
  /** Does a piece of work over a context and says what it read of it; one piece at a time. */
  readonly work: <T>(context: RuleContext, work: (seen: RuleContext) => T) => WatchedWork<T>;
  /** Whether each read of a former piece of work would give in this context what it gave then. In their order, and none after the first that differs. */
  readonly isSame: (context: RuleContext, before: Pick<WatchedWork<unknown>, 'reads' | 'readIn'>) => boolean;
}

/**
 * An object with the parts of another, each read through its own door. Parts are never changed in place, so that identity tells them apart. The object
 * outlives the context that is read through it: what a rule returns must not hold on to it, and nothing may be remembered by it.
 */
const partsOf = <T extends object>(like: T, door: <K extends keyof T>(name: K) => () => T[K]): T => {
  const seen = {};
  for (const name of Object.keys(like) as (keyof T)[])
    Object.defineProperty(seen, name, { enumerable: true, get: door(name) });
  return seen as T;
};
/** Made once for each argument: an id or a number. */
const each = <K, V>(make: (key: K) => V): ((key: K) => V) => {
  const made = new Map<K, V>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
};

/** @param like any context: only the names of its parts are looked at */
export const makeWatch = (like: RuleContext): Watch => {
  let current: RuleContext | null = null;
  let number = 0;
  let reads: ContextRead[] = [];
  let piece = 0;
  const enter = (context: RuleContext): void => {
    if (context === current) return;
    current = context;
    number += 1;
  };
  const look = (read: ContextRead): void => {
    if (read.seenIn === number) return;
    const value = read.again(current as RuleContext);
    if (read.seenIn === 0 || !Object.is(value, read.value)) {
      read.value = value;
      read.changedIn = number;
    }
    read.seenIn = number;
  };
  /** A door to one thing of the context: noted once in a piece of work. */
  const door = <T>(again: (context: RuleContext) => T): (() => T) => {
    const read: ContextRead = { again, value: undefined, seenIn: 0, changedIn: 0 };
    let notedIn = -1;
    return () => {
      if (notedIn !== piece) {
        notedIn = piece;
        look(read);
        reads.push(read);
      }
      return read.value as T;
    };
  };
  /** Other projections come and go with each edit: what is noted is whether there is one, and the parts read of it. */
  const other = <P extends Projection | null>(of: (context: RuleContext) => P): (() => P) => {
    const missing = door((c) => of(c) === null);
    const seen = partsOf(like.projection, (name) => door((c) => (of(c) as Projection)[name]));
    return () => (missing() ? null : seen) as P;
  };
  const limit = each((id: ThresholdId) => door((c) => c.threshold(id)));
  const habits = each((growth: number) => door((c) => c.habits(growth)));
  const prudentWithHabits = each((growth: number) => other((c) => c.prudentWithHabits(growth)));
  const signedOnly = each((growth: number) => other((c) => c.signedOnly(growth)));
  const [structure, profiles, thresholds] = [
    door((c) => c.structure),
    door((c) => c.profiles),
    door((c) => c.thresholds),
  ];
  const seen: RuleContext = {
    dossier: partsOf(like.dossier, (name) => door((c) => c.dossier[name])),
    projection: partsOf(like.projection, (name) => door((c) => c.projection[name])),
    get structure() {
      return structure();
    },
    get profiles() {
      return profiles();
    },
    get thresholds() {
      return thresholds();
    },
    threshold: (id) => limit(id)(),
    habits: (growth) => habits(growth)(),
    prudent: other((c) => c.prudent()),
    prudentWithHabits: (growth) => prudentWithHabits(growth)(),
    signedOnly: (growth) => signedOnly(growth)(),
    withoutSupport: other((c) => c.withoutSupport()),
    earlier: door((c) => c.earlier()),
  };
  return {
    work: (context, work) => {
      enter(context);
      reads = [];
      piece += 1;
      return { value: work(seen), reads, readIn: number };
    },
    isSame: (context, { reads: before, readIn }) => {
      enter(context);
      for (const read of before) {
        look(read);
        if (read.changedIn > readIn) return false;
      }
      return true;
    },
  };
};
