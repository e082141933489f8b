import { useEffect } from 'react';
import { useApp } from '#renderer/ground/state/app-store.ts';

/** Brings into view the place that was asked for (a fact of a finding), and puts the cursor in it. */
export const useFocusPlace = (station: string): void => {
  const focus = useApp((s) => s.focus);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the station may have just been drawn
  useEffect(() => {
    if (focus === null) return;
    useApp.getState().focused();
    // From the most precise place to the least: a field, its record, its group.
    for (let length = focus.length; length > 0; length -= 1) {
      const place = document.querySelector(`[data-place="${CSS.escape(focus.slice(0, length).join('/'))}"]`);
      if (!(place instanceof HTMLElement)) continue;
      place.scrollIntoView({ block: 'center' });
      place.querySelector<HTMLElement>('input, textarea, select, button')?.focus({ preventScroll: true });
      return;
    }
  }, [focus, station]);
};
