/** The legend under a chart: entries one after the other, onto a next line where the width is used up. */
import { fitText } from './boxes.ts';
import { textWidth } from './text-width.ts';

/** The side of an entry's sample, and what stands between it and its words, in points. */
export const SWATCH = 9;
const AFTER_SWATCH = 4;
const BETWEEN = 10;
/** From one line of a legend to the next. */
export const LEGEND_LINE = 13;

export interface LegendEntry<T> {
  readonly of: T;
  /** whole, or as much of it as the width holds */ readonly text: string;
  /** points from the legend's left */ readonly x: number;
  /** points from there to the words */ readonly words: number;
  readonly line: number;
}

/** @param width points that the legend may take @param nameOf the words of an entry */
export const flowLegend = <T>(
  of: readonly T[],
  nameOf: (entry: T) => string,
  size: number,
  width: number,
): { readonly entries: readonly LegendEntry<T>[]; readonly lines: number } => {
  const entries: LegendEntry<T>[] = [];
  let x = 0;
  let line = 0;
  for (const entry of of) {
    const text = fitText(nameOf(entry), size, width - SWATCH - AFTER_SWATCH);
    const needed = SWATCH + AFTER_SWATCH + textWidth(text, size);
    if (x > 0 && x + needed > width) {
      x = 0;
      line += 1;
    }
    entries.push({ of: entry, text, x, words: x + SWATCH + AFTER_SWATCH, line });
    x += needed + BETWEEN;
  }
  return { entries, lines: of.length === 0 ? 0 : line + 1 };
};
