/** The focus and the view follow the selection; what is selected is told once it rests. */
import { useEffect, useLayoutEffect, useRef } from 'react';
import { type CellPlace, cellAt, type Selection } from '#shared/finance/grid/selection.ts';
import { cellOf, focusCell, type GridHands } from './hands.ts';

export const useFollowedFocus = (
  { sheet, selection, setSelection, frame, holds }: GridHands,
  {
    isBusy,
    isSettled,
    onSelect,
    wanted,
    show,
  }: {
    /** an editor or a dialog has the focus */ readonly isBusy: boolean;
    readonly isSettled: () => boolean;
    readonly onSelect: ((selection: Selection) => void) | undefined;
    /** a cell to go to; another object asks again */ readonly wanted: CellPlace | null | undefined;
    /** brings a cell into sight */ readonly show: (place: CellPlace) => void;
  },
): void => {
  const { active, end } = selection;
  const stop = useRef<HTMLElement | null>(null);
  // One cell is in the tab order: the active one. It is so before it takes the focus, and the other no more once it has lost it: the browser lays out the whole
  // page anew to see where the focus may stand when it is taken from under it.
  useLayoutEffect(() => {
    const cell = cellOf(frame.current, active);
    const left = stop.current;
    if (cell !== null && cell.tabIndex !== 0) cell.tabIndex = 0;
    stop.current = cell;
    if (left === null || left === cell) return;
    if (left === document.activeElement && holds.current && !isBusy) cell?.focus({ preventScroll: true });
    left.removeAttribute('tabindex');
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the active cell, and comes back when editing or the dialog ends
  useLayoutEffect(() => {
    if (holds.current && !isBusy) focusCell(frame.current, active);
  }, [active.row, active.col, isBusy, sheet]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a redraw of the sheet is no move
  useEffect(() => {
    if (isSettled()) onSelect?.(selection);
  }, [active.row, active.col, end.row, end.col, sheet.rows]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: gone to once, when it is asked for
  useEffect(() => {
    if (!wanted) return;
    holds.current = true;
    setSelection(cellAt(wanted.row, wanted.col));
    show(wanted);
    frame.current?.scrollIntoView({ block: 'nearest' });
  }, [wanted]);
};
