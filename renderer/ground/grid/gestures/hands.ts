/** What keyboard, pointer and clipboard act on: one grid, where its selection stands, and what it may ask of its place. */
import type { RefObject } from 'react';
import type { CellPlace, Extent, Selection, SelectionAction } from '#shared/finance/grid/selection.ts';
import type { GridSheet } from '../sheet.ts';

/** What a grid asks of the place it stands in. */
export interface GridAsks {
  readonly onMoveLine?: ((row: number, by: -1 | 1) => void) | undefined;
  /** moves what is in a cell one column to the left or right, where that makes sense */ readonly onShift?:
    | ((place: CellPlace, by: -1 | 1) => void)
    | undefined;
  /** what is in a cell was dragged by its handle to another column of its row */ readonly onCarry?:
    | ((place: CellPlace, col: number) => void)
    | undefined;
  readonly onNote?: ((place: CellPlace) => void) | undefined;
  /** the head of a group was asked to fold or unfold */ readonly onFold?: ((row: number) => void) | undefined;
  /** asked of a computed cell where an input would be edited */ readonly onExplain?:
    | ((place: CellPlace) => void)
    | undefined;
}
export interface GridHands {
  readonly sheet: GridSheet;
  readonly extent: Extent;
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly selection: Selection;
  readonly setSelection: (selection: Selection) => void;
  /** selects, and brings what is selected into sight */ readonly move: (action: SelectionAction) => void;
  /** the grid has the keyboard, so that its active cell takes the focus when it changes */
  readonly holds: RefObject<boolean>;
  /** Escape was the last key: Tab leaves the grid */ readonly released: RefObject<boolean>;
  readonly isEditing: boolean;
  /** @param typed what was typed to start with; null = edit what is there */
  readonly startEditing: (typed: string | null) => void;
}

/** The element of a cell, while it is drawn. */
export const cellOf = (frame: HTMLElement | null, { row, col }: CellPlace): HTMLElement | null =>
  frame?.querySelector<HTMLElement>(`[data-at="${row}:${col}"]`) ?? null;
/** The focus goes to a cell that is drawn. */
export const focusCell = (frame: HTMLElement | null, place: CellPlace): void => {
  const cell = cellOf(frame, place);
  if (cell === null || cell === document.activeElement) return;
  cell.tabIndex = 0;
  cell.focus({ preventScroll: true });
};
