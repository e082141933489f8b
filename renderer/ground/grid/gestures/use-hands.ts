/** The state of one grid under the hands of the user: what is selected, what is written, what is about to be pasted. */
import { type RefObject, useRef, useState } from 'react';
import { useLock } from '#renderer/ground/saving/lock.ts';
import { areaOf, type CellPlace, type Extent, type SelectionAction, select } from '#shared/finance/grid/selection.ts';
import { parseTsv } from '#shared/finance/grid/tsv.ts';
import { clearEdits, copySelection, readPaste, useClipboard } from '../clipboard.ts';
import { useFollowedSelection } from '../followed-selection.ts';
import type { Pasting } from '../paste-dialog.tsx';
import type { GridSheet } from '../sheet.ts';
import type { GridHands } from './hands.ts';

/** A cell that is being written to. */
export interface CellEditing {
  /** what was typed to start with; null = edit what is there */ readonly typed: string | null;
}
/** What a paste waits for: the person has seen what it would do. */
const usePasting = ({ sheet, selection, setSelection, frame }: GridHands, isLocked: boolean) => {
  const [pasting, setPasting] = useState<Pasting | null>(null);
  const confirm = ({ plan, extra }: Pasting): void => {
    sheet.write(plan.placed, extra);
    setPasting(null);
    setSelection({
      active: { row: plan.area.top, col: plan.area.left },
      end: { row: plan.area.bottom, col: plan.area.right },
    });
  };
  useClipboard(frame, {
    copy: (data, cut) => {
      copySelection(sheet, selection, data);
      const edits = cut ? clearEdits(sheet, areaOf(selection)) : [];
      if (edits.length > 0) sheet.write(edits);
    },
    paste: (text) => {
      if (isLocked) return;
      const block = parseTsv(text);
      if (sheet.takesTable?.(text, block, selection.active.col) === true) return;
      const read = readPaste(sheet, block, selection);
      if (read?.asks) setPasting(read.pasting);
      else if (read) confirm(read.pasting);
    },
  });
  return { pasting, confirm, cancel: () => setPasting(null) };
};

/** @param show brings a cell into sight */
export const useHands = (
  sheet: GridSheet,
  frame: RefObject<HTMLDivElement | null>,
  show: (place: CellPlace) => void,
  onExplain: ((place: CellPlace) => void) | undefined,
) => {
  const extent: Extent = {
    rows: sheet.rows.length,
    cols: sheet.columns.length,
    filled: ({ row, col }) => !['', '0'].includes(sheet.cell(row, col).typed),
  };
  const [selection, setSelection, isSettled] = useFollowedSelection(sheet, extent);
  const isLocked = useLock() !== null;
  const [editing, setEditing] = useState<CellEditing | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { active } = selection;
  const cell = sheet.cell(active.row, active.col);
  const move = (action: SelectionAction): void => {
    const next = select(selection, action, extent);
    setSelection(next);
    show(next.end);
  };
  const stopEditing = (): void => {
    setEditing(null);
    setProblem(null);
  };
  const hands: GridHands = {
    sheet,
    extent,
    frame,
    selection,
    setSelection,
    move,
    holds: useRef(false),
    released: useRef(false),
    isEditing: editing !== null,
    startEditing: (typed) => {
      if (cell.kind === 'input') setEditing(isLocked ? null : { typed });
      else if (typed === null) onExplain?.(active);
    },
  };
  return {
    hands,
    isSettled,
    cell,
    editing,
    problem,
    setProblem,
    stopEditing,
    commit: (text: string, then: SelectionAction | null): void => {
      stopEditing();
      if (text !== cell.typed) sheet.write([{ ...active, text }]);
      if (then) move(then);
    },
    paste: usePasting(hands, isLocked),
  };
};
