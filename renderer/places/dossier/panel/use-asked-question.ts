import { useEffect } from 'react';
import { useSidePanel } from '#renderer/ground/state/side-panel.ts';

const PLACE = '[data-place^="answers/"]';

/** Keeps which question holds the cursor, or held it last: help and quotations are about it. */
export const useAskedQuestion = (): void => {
  useEffect(() => {
    const look = (event: FocusEvent): void => {
      const place = event.target instanceof Element ? event.target.closest<HTMLElement>(PLACE) : null;
      if (place) useSidePanel.setState({ question: place.dataset.place?.slice('answers/'.length) ?? null });
    };
    document.addEventListener('focusin', look);
    return () => document.removeEventListener('focusin', look);
  }, []);
};
