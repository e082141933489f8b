import { useEffect } from 'react';
import { useApp } from '#renderer/ground/state/app-store.ts';

const CONTROLS = 'input, textarea, select, button';
/** Of a part that is at rest on one line, and may hold words alone. */
const HEADING = ':scope > details > summary';

/** Opens what is folded around a place: one is led to a field, not to a heading. */
const unfold = (inside: HTMLElement): void => {
  for (let part = inside.closest('details'); part !== null; part = part.parentElement?.closest('details') ?? null)
    part.open = true;
};

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
      const control = place.querySelector<HTMLElement>(`${CONTROLS}, ${HEADING}`);
      unfold(control ?? place);
      place.scrollIntoView({ block: 'center' });
      control?.focus({ preventScroll: true });
      return;
    }
  }, [focus, station]);
};
