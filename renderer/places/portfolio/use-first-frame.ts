import { useEffect, useLayoutEffect } from 'react';
import { useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { dropFirstFrame, keepFirstFrame, REST_MS } from './first-frame.ts';

/** The list as it was last seen goes when the list stands, and the list that stands is kept for the next start. */
export const useFirstFrame = (isShown: boolean, isSearched: boolean): void => {
  const t = useT();
  const isOpening = useApp((s) => s.isOpening);
  // In the same frame: the lines stand, and nobody sees the page without either.
  useLayoutEffect(() => {
    if (isShown) dropFirstFrame();
  }, [isShown]);
  useEffect(() => {
    // At every change anew: what is kept is a list at rest; what was looked for is of the moment, and what was kept before is kept already.
    if (!isShown || isSearched || isOpening) return;
    const rest = setTimeout(() => keepFirstFrame(t('common.openingPortfolio')), REST_MS);
    return () => clearTimeout(rest);
  });
};
