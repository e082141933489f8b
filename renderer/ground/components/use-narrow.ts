import { useSyncExternalStore } from 'react';

/** Whether the window is at most this wide, zoom included. @param width CSS pixels */
export const useNarrow = (width: number): boolean => {
  const query = `(max-width: ${width}px)`;
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
};
