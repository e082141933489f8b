/** What the pointer does in the grid: it selects, draws a range, folds a group, and carries a cell by its handle. */
import { type MouseEvent, useRef } from 'react';
import { type CellPlace, select } from '#shared/finance/grid/selection.ts';
import { cellPlaceOf } from '../cell-target.ts';
import { cellOf, focusCell, type GridAsks, type GridHands } from './hands.ts';

export const usePointer = (hands: GridHands, { onFold, onCarry }: GridAsks) => {
  const { frame, holds, selection, extent, setSelection } = hands;
  /** a cell whose words are cut, and said whole while the pointer is over it */ const whole =
    useRef<HTMLElement | null>(null);
  /** what is being dragged by its handle */ const carried = useRef<CellPlace | null>(null);
  return {
    onMouseDown: (event: MouseEvent): void => {
      const place = cellPlaceOf(event.target);
      const { target } = event;
      if (!place || !(target instanceof Element) || event.button !== 0 || target.closest('.grid-editor')) return;
      if (target.closest('.grid-fold')) onFold?.(place.row);
      event.preventDefault();
      holds.current = true;
      hands.released.current = false;
      // Leaves an open editor, which writes what it holds.
      (document.activeElement as HTMLElement | null)?.blur();
      const next = select(selection, { type: 'select', place, extend: event.shiftKey }, extent);
      setSelection(next);
      carried.current = target.closest('.grid-handle') ? place : null;
      if (carried.current) frame.current?.setAttribute('data-carrying', '');
      focusCell(frame.current, next.active);
    },
    onMouseUp: (event: MouseEvent): void => {
      const from = carried.current;
      const to = cellPlaceOf(event.target);
      carried.current = null;
      frame.current?.removeAttribute('data-carrying');
      if (from && to && to.row === from.row && to.col !== from.col) onCarry?.(from, to.col);
    },
    onMouseOut: (): void => {
      whole.current?.removeAttribute('title');
      whole.current = null;
    },
    onMouseOver: (event: MouseEvent): void => {
      const place = cellPlaceOf(event.target);
      const cell = place && cellOf(frame.current, place);
      if (cell && !cell.hasAttribute('title') && cell.scrollWidth > cell.clientWidth) {
        cell.title = hands.sheet.cell(place.row, place.col).shown;
        whole.current = cell;
      }
      if (event.buttons !== 1) carried.current = null;
      if (carried.current || !place || event.buttons !== 1 || hands.isEditing || !holds.current) return;
      setSelection(select(selection, { type: 'select', place, extend: true }, extent));
    },
    onDoubleClick: (event: MouseEvent): void => {
      if (cellPlaceOf(event.target) && !hands.isEditing) hands.startEditing(null);
    },
  };
};
