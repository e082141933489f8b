/** Locks a protected portfolio after a time without a key or a movement in the window; after a sleep of the computer, when it wakes. */
import { useEffect } from 'react';
import { closeUp } from '#renderer/ground/state/locking.ts';

const LOOK_MS = 5_000;
const MINUTE_MS = 60_000;
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const;

/** @param minutes 0: never */
export const useIdleLock = (minutes: number): void => {
  useEffect(() => {
    if (minutes === 0) return undefined;
    let last = Date.now();
    const note = (): void => {
      last = Date.now();
    };
    for (const sign of SIGNS) window.addEventListener(sign, note, { capture: true, passive: true });
    const timer = setInterval(() => {
      if (Date.now() - last < minutes * MINUTE_MS) return;
      note();
      void closeUp();
    }, LOOK_MS);
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS) window.removeEventListener(sign, note, { capture: true });
    };
  }, [minutes]);
};
