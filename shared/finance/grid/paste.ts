/** Where the cells of a pasted block go, before anything is written: the plan is shown when something does not fit. */
import type { Area } from './selection.ts';
import type { CellBlock } from './tsv.ts';

export interface PlacedText {
  readonly row: number;
  readonly col: number;
  readonly text: string;
}
export interface PasteLimits {
  /** last row that the block may fill */ readonly lastRow: number;
  readonly cols: number;
}
export type PasteMisfit =
  /** the selection has another shape than the block */
  | 'shape'
  /** columns of the block beyond the last one of the grid */
  | 'tooWide'
  /** rows of the block beyond the last one that may be filled */
  | 'tooLong'
  /** rows of different lengths */
  | 'ragged';
export interface PastePlan {
  readonly placed: readonly PlacedText[];
  /** rows beyond the last one that may be filled, cut to the columns of the grid */ readonly extraRows: CellBlock;
  /** cells of the block that have no column */ readonly lost: number;
  /** what to select once pasted */ readonly area: Area;
  readonly misfits: readonly PasteMisfit[];
}

/**
 * Fits a block on a selection as spreadsheets do: one cell fills the whole selection, a block repeats over a selection that is a multiple
 * of it, otherwise it starts at the selection's first cell and keeps its own shape.
 */
export const planPaste = (block: CellBlock, area: Area, limits: PasteLimits): PastePlan => {
  const height = block.length;
  const width = Math.max(0, ...block.map((row) => row.length));
  const misfits: PasteMisfit[] = [];
  const selected = { rows: area.bottom - area.top + 1, cols: area.right - area.left + 1 };
  const repeats = height > 0 && width > 0 && selected.rows % height === 0 && selected.cols % width === 0;
  const single = selected.rows === 1 && selected.cols === 1;
  if (!single && !repeats) misfits.push('shape');
  if (block.some((row) => row.length !== width)) misfits.push('ragged');
  const rows = repeats ? selected.rows : height;
  const cols = repeats ? selected.cols : width;
  const placed: PlacedText[] = [];
  const extraRows: string[][] = [];
  let lost = 0;
  for (let r = 0; r < rows; r += 1) {
    const source = block[r % height] ?? [];
    const extra: string[] = [];
    for (let c = 0; c < cols; c += 1) {
      const text = source[c % width];
      if (text === undefined) continue;
      if (area.left + c >= limits.cols) lost += 1;
      else if (area.top + r > limits.lastRow) extra.push(text);
      else placed.push({ row: area.top + r, col: area.left + c, text });
    }
    if (area.top + r > limits.lastRow) extraRows.push(extra);
  }
  if (lost > 0) misfits.push('tooWide');
  if (extraRows.length > 0) misfits.push('tooLong');
  return {
    placed,
    extraRows,
    lost,
    area: {
      top: area.top,
      left: area.left,
      bottom: Math.max(area.top, Math.min(area.top + rows - 1, limits.lastRow)),
      right: Math.max(area.left, Math.min(area.left + cols - 1, limits.cols - 1)),
    },
    misfits,
  };
};

/** The texts of an area, to be copied. */
export const blockOf = (area: Area, text: (row: number, col: number) => string): string[][] =>
  Array.from({ length: area.bottom - area.top + 1 }, (_, r) =>
    Array.from({ length: area.right - area.left + 1 }, (_, c) => text(area.top + r, area.left + c)),
  );

/** The first column of an area repeated over the others (Ctrl+R), or its first row over the others (Ctrl+D). */
export const fill = (area: Area, to: 'right' | 'down', text: (row: number, col: number) => string): PlacedText[] =>
  blockOf(area, (row, col) => (to === 'right' ? text(row, area.left) : text(area.top, col))).flatMap((cells, r) =>
    cells.flatMap((value, c) =>
      (to === 'right' ? c : r) === 0 ? [] : [{ row: area.top + r, col: area.left + c, text: value }],
    ),
  );
