/** How tall things are in the grid, and how a cell is brought into sight. */
import type { CellPlace } from '#shared/finance/grid/selection.ts';

export const ROW_HEIGHT = 28;
const HEAD_HEIGHT = 34;

/** Rows in a screen, for a page up or down. */
export const rowsInSight = (frame: HTMLElement | null): number =>
  Math.max(1, Math.floor(((frame?.clientHeight ?? 0) - HEAD_HEIGHT) / ROW_HEIGHT) - 1);

/** Scrolls no further than it must. The first column and the `kept` last rows are always in sight. */
export const bringIntoSight = (
  frame: HTMLElement | null,
  { row, col }: CellPlace,
  { widths, rows, kept }: { readonly widths: readonly number[]; readonly rows: number; readonly kept: number },
): void => {
  if (!frame) return;
  const was = { top: frame.scrollTop, left: frame.scrollLeft };
  const isScrolled = row < rows - kept;
  const top = row * ROW_HEIGHT;
  const room = frame.clientHeight - HEAD_HEIGHT - kept * ROW_HEIGHT;
  if (isScrolled && top < frame.scrollTop) frame.scrollTop = top;
  else if (isScrolled && top + ROW_HEIGHT > frame.scrollTop + room) frame.scrollTop = top + ROW_HEIGHT - room;
  if (col > 0) bringColumnIntoSight(frame, col, widths);
  // Told at once, so that the rows that come into sight are drawn with what the key changed, and not in a turn of their own.
  if (frame.scrollTop !== was.top || frame.scrollLeft !== was.left) frame.dispatchEvent(new Event('scroll'));
};
const bringColumnIntoSight = (frame: HTMLElement, col: number, widths: readonly number[]): void => {
  const frozen = widths[0] ?? 0;
  const left = widths.slice(1, col).reduce((a, b) => a + b, 0);
  const right = left + (widths[col] ?? 0);
  if (left < frame.scrollLeft) frame.scrollLeft = left;
  else if (right > frame.scrollLeft + frame.clientWidth - frozen) frame.scrollLeft = right - frame.clientWidth + frozen;
};
