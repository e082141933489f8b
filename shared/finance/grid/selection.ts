/** The selection of a grid as data: an active cell and the other end of the range, moved by actions. Rows and columns count from 0. */

export interface CellPlace {
  readonly row: number;
  readonly col: number;
}
export interface Selection {
  /** receives what is typed */ readonly active: CellPlace;
  /** the corner opposite to it; the same cell when one cell is selected */ readonly end: CellPlace;
}
/** A rectangle, both corners included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}
export interface Extent {
  readonly rows: number;
  readonly cols: number;
  /** whether a cell holds something, for the jumps to the edge of a block */ readonly filled: (
    place: CellPlace,
  ) => boolean;
}
export type Direction = 'up' | 'down' | 'left' | 'right';
export type SelectionAction =
  | { readonly type: 'step' | 'jump'; readonly to: Direction; readonly extend: boolean; readonly count?: number }
  | { readonly type: 'rowStart' | 'rowEnd' | 'first' | 'last'; readonly extend: boolean }
  /** Tab: along the row, then to the next one */
  | { readonly type: 'next' | 'previous' }
  | { readonly type: 'select'; readonly place: CellPlace; readonly extend: boolean }
  | { readonly type: 'all' };

export const cellAt = (row: number, col: number): Selection => ({ active: { row, col }, end: { row, col } });
export const areaOf = ({ active, end }: Selection): Area => ({
  top: Math.min(active.row, end.row),
  left: Math.min(active.col, end.col),
  bottom: Math.max(active.row, end.row),
  right: Math.max(active.col, end.col),
});
export const isSingle = ({ active, end }: Selection): boolean => active.row === end.row && active.col === end.col;
/** The cells of an area, row by row. */
export const cellsOf = ({ top, left, bottom, right }: Area): CellPlace[] =>
  Array.from({ length: Math.max(0, bottom - top + 1) }, (_, r) =>
    Array.from({ length: Math.max(0, right - left + 1) }, (_, c) => ({ row: top + r, col: left + c })),
  ).flat();

const limit = (value: number, count: number): number => Math.max(0, Math.min(value, count - 1));
const inside = ({ row, col }: CellPlace, { rows, cols }: Extent): CellPlace => ({
  row: limit(row, rows),
  col: limit(col, cols),
});
const same = (a: CellPlace, b: CellPlace): boolean => a.row === b.row && a.col === b.col;
const STEPS: Readonly<Record<Direction, readonly [number, number]>> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
};
const stepFrom = (from: CellPlace, to: Direction, extent: Extent, count = 1): CellPlace =>
  inside({ row: from.row + STEPS[to][0] * count, col: from.col + STEPS[to][1] * count }, extent);

/** As in a spreadsheet: to the end of the filled block that one stands in, else to the next filled cell, else to the border. */
const jumpFrom = (from: CellPlace, to: Direction, extent: Extent): CellPlace => {
  let at = from;
  let next = stepFrom(at, to, extent);
  const run = extent.filled(from) && extent.filled(next) && !same(at, next);
  while (!same(at, next)) {
    if (run && !extent.filled(next)) return at;
    at = next;
    if (!run && extent.filled(at)) return at;
    next = stepFrom(at, to, extent);
  }
  return at;
};

const tabFrom = ({ row, col }: CellPlace, back: boolean, { rows, cols }: Extent): CellPlace => {
  if (back) {
    if (col > 0) return { row, col: col - 1 };
    return row > 0 ? { row: row - 1, col: cols - 1 } : { row, col };
  }
  if (col < cols - 1) return { row, col: col + 1 };
  return row < rows - 1 ? { row: row + 1, col: 0 } : { row, col };
};

/** Keeps a selection inside a grid that has changed size. */
export const keepInside = ({ active, end }: Selection, extent: Extent): Selection => ({
  active: inside(active, extent),
  end: inside(end, extent),
});

/** The selection after an action; always inside the grid, whatever is asked. */
export const select = (selection: Selection, action: SelectionAction, extent: Extent): Selection => {
  const { active, end } = keepInside(selection, extent);
  const to = (place: CellPlace, extend: boolean): Selection =>
    extend
      ? { active, end: inside(place, extent) }
      : cellAt(limit(place.row, extent.rows), limit(place.col, extent.cols));
  switch (action.type) {
    case 'step':
      return to(stepFrom(action.extend ? end : active, action.to, extent, action.count), action.extend);
    case 'jump':
      return to(jumpFrom(action.extend ? end : active, action.to, extent), action.extend);
    case 'rowStart':
      return to({ row: action.extend ? end.row : active.row, col: 0 }, action.extend);
    case 'rowEnd':
      return to({ row: action.extend ? end.row : active.row, col: extent.cols - 1 }, action.extend);
    case 'first':
      return to({ row: 0, col: 0 }, action.extend);
    case 'last':
      return to({ row: extent.rows - 1, col: extent.cols - 1 }, action.extend);
    case 'next':
      return to(tabFrom(active, false, extent), false);
    case 'previous':
      return to(tabFrom(active, true, extent), false);
    case 'select':
      return to(action.place, action.extend);
    case 'all':
      return {
        active: { row: 0, col: 0 },
        end: { row: Math.max(0, extent.rows - 1), col: Math.max(0, extent.cols - 1) },
      };
  }
};
