import { useEffect } from 'react';
import { useT } from '#renderer/ground/language/language.tsx';
import { dropFirstFrame, keepFirstFrame, REST_MS } from './first-frame.ts';

/** The list as it was last seen goes when the list stands, and the list that stands is kept for the next start. */
export const useFirstFrame = (isShown: boolean, isSearched: boolean): void => {
  const t = useT();
  useEffect(() => {
    if (!isShown) return;
    // The lines are measured in one frame and stand in the next.
    const frame = requestAnimationFrame(() => requestAnimationFrame(dropFirstFrame));
    return () => cancelAnimationFrame(frame);
  }, [isShown]);
  useEffect(() => {
    // At every change anew: what is kept is a list at rest, and what was looked for is of the moment.
    if (!isShown || isSearched) return;
    const rest = setTimeout(() => keepFirstFrame(t('common.openingPortfolio')), REST_MS);
    return () => clearTimeout(rest);
  });
};
