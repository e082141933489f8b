import { useEffect, useLayoutEffect } from 'react';
import { useT } from '#renderer/ground/language/language.tsx';
import { dropFirstFrame, keepFirstFrame, REST_MS } from './first-frame.ts';

/** The list as it was last seen goes when the list stands, and the list that stands is kept for the next start. */
export const useFirstFrame = (isShown: boolean, isSearched: boolean): void => {
  const t = useT();
  // In the same frame: the lines stand, and nobody sees the page without either.
  useLayoutEffect(() => {
    if (isShown) dropFirstFrame();
  }, [isShown]);
  useEffect(() => {
    // At every change anew: what is kept is a list at rest, and what was looked for is of the moment.
    if (!isShown || isSearched) return;
    const rest = setTimeout(() => keepFirstFrame(t('common.openingPortfolio')), REST_MS);
    return () => clearTimeout(rest);
  });
};
