import { useCallback, useSyncExternalStore } from 'react';

/** Whether the window answers yes to a media query, now and whenever that changes. */
export const useMedia = (query: string): boolean =>
  useSyncExternalStore(
    useCallback(
      (changed) => {
        const media = window.matchMedia(query);
        media.addEventListener('change', changed);
        return () => media.removeEventListener('change', changed);
      },
      [query],
    ),
    () => window.matchMedia(query).matches,
  );

/** Whether the window is at most this wide, zoom included. @param width CSS pixels */
export const useNarrow = (width: number): boolean => useMedia(`(max-width: ${width}px)`);
