/** Puts the cursor where a key of the window asked for it: in the lines of the list, or in its views. */
import { useEffect } from 'react';
import { useApp } from '#renderer/ground/state/app-store.ts';

const PLACES = { list: '.dossier-list, .board', views: '.view-bar [aria-current], .view-bar button' } as const;

/** @param isRead whether the list stands */
export const useCursorWish = (isRead: boolean): void => {
  const wish = useApp((s) => s.wish);
  useEffect(() => {
    if (!isRead || (wish !== 'list' && wish !== 'views')) return;
    document.querySelector<HTMLElement>(PLACES[wish])?.focus();
    useApp.getState().wishFor(null);
  }, [wish, isRead]);
};
