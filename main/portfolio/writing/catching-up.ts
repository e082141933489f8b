/** When what derives from the dossiers is brought up: after the last change for a moment, between two frames, and before anyone looks. */

/** Typing goes on with less than this between two edits. */
const QUIET_MS = 150;
/** At most so long at a time: the rest of a frame is for the window. */
const SLICE_MS = 8;
/** Between two slices, other work comes first. */
const PAUSE_MS = 4;

export interface CatchingUp {
  /** something changed */ readonly soon: () => void;
  /** Works until all is done or the time is over. */ readonly now: (forMs: number) => void;
  readonly stop: () => void;
}

/**
 * @param bringUpOne false when nothing is left, or nothing can be done now
 * @param onDone all that had changed is brought up
 */
export const makeCatchingUp = (bringUpOne: () => boolean, onDone: () => void): CatchingUp => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Something was brought up since it was last told. */
  let isUntold = false;
  /** @returns whether nothing is left */
  const work = (forMs: number): boolean => {
    const end = performance.now() + forMs;
    while (bringUpOne()) {
      isUntold = true;
      if (performance.now() >= end) return false;
    }
    return true;
  };
  const later = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(slice, ms);
    // A command that is done does not wait for what the next opening can do.
    timer.unref();
  };
  const slice = (): void => {
    if (!work(SLICE_MS)) later(PAUSE_MS);
    else if (isUntold) {
      isUntold = false;
      onDone();
    }
  };
  return {
    soon: () => later(QUIET_MS),
    now: (forMs) => void work(forMs),
    stop: () => clearTimeout(timer),
  };
};
