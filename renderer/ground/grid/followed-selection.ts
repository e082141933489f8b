import { useLayoutEffect, useRef, useState } from 'react';
import { cellAt, type Extent, keepInside, type Selection } from '#shared/finance/grid/selection.ts';
import type { GridSheet } from './sheet.ts';

/** The selection follows its line when lines move above it; the row for new lines is a place, not a line. */
export const useFollowedSelection = (sheet: GridSheet, extent: Extent) => {
  const [selection, setSelection] = useState<Selection>(() => cellAt(0, 0));
  const seen = useRef({ rows: sheet.rows, cols: extent.cols, selection });
  useLayoutEffect(() => {
    const before = seen.current;
    if (before.rows !== sheet.rows && before.selection === selection) {
      const row = before.rows[selection.active.row];
      const index = row && row.kind !== 'new' ? sheet.rows.findIndex((r) => r.id === row.id) : -1;
      const by = index < 0 ? 0 : index - selection.active.row;
      // Other columns are another view: the line stays, the range does not.
      const moved: Selection =
        before.cols === extent.cols
          ? {
              active: { ...selection.active, row: selection.active.row + by },
              end: { ...selection.end, row: selection.end.row + by },
            }
          : cellAt(selection.active.row + by, 0);
      const inside = keepInside(moved, extent);
      seen.current = { rows: sheet.rows, cols: extent.cols, selection: inside };
      setSelection(inside);
    } else seen.current = { rows: sheet.rows, cols: extent.cols, selection };
  }, [sheet.rows, selection, extent]);
  /** Not while the selection is still to follow its line. */
  const isSettled = (): boolean => seen.current.selection.active.row === selection.active.row;
  return [keepInside(selection, extent), setSelection, isSettled] as const;
};
