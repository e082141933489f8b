/** The inks of a chart in this window: those of its theme, or of the system's where it imposes its own; with the strokes of print where more contrast is asked for. */
import { useMemo } from 'react';
import { useMedia } from '#renderer/ground/components/use-media.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { DARK, LIGHT } from '#shared/papers/charts/palettes.ts';
import type { ChartPalette } from '#shared/papers/charts/shape.ts';

const FORCED = '(forced-colors: active)';
const FORCED_DARK = '(forced-colors: active) and (prefers-color-scheme: dark)';
const CONTRAST = `(prefers-contrast: more), ${FORCED}`;

export const useChartPalette = (): ChartPalette => {
  const chosenDark = useApp((s) => s.dark);
  const strokes = useMedia(CONTRAST);
  const isForced = useMedia(FORCED);
  const isForcedDark = useMedia(FORCED_DARK);
  const dark = isForced ? isForcedDark : chosenDark;
  return useMemo(() => ({ ...(dark ? DARK : LIGHT), strokes }), [dark, strokes]);
};
