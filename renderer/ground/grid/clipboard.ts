/** Copy, cut and paste of a grid through the system's clipboard, as text and as a table with exact numbers. */
import { type RefObject, useEffect, useRef } from 'react';
import { htmlTable } from '#shared/finance/grid/html-table.ts';
import { blockOf, planPaste } from '#shared/finance/grid/paste.ts';
import { type Area, areaOf, cellsOf, type Selection } from '#shared/finance/grid/selection.ts';
import { type CellBlock, writeTsv } from '#shared/finance/grid/tsv.ts';
import type { Pasting } from './paste-dialog.tsx';
import type { ExtraRows, GridSheet } from './sheet.ts';

/** The input cells of an area that can be emptied: a choice always has a value. */
export const clearEdits = (sheet: GridSheet, area: Area) =>
  cellsOf(area).flatMap(({ row, col }) => {
    const cell = sheet.cell(row, col);
    const emptied = cell.kind === 'input' && (!cell.options || cell.problem !== undefined) && cell.typed !== '';
    return emptied ? [{ row, col, text: '' }] : [];
  });

/** A paste as it would be done; `asks` when the person must see it first. */
export const readPaste = (
  sheet: GridSheet,
  block: CellBlock,
  selection: Selection,
): { readonly pasting: Pasting; readonly asks: boolean } | null => {
  if (block.length === 0) return null;
  const area = areaOf(selection);
  // A range drawn by the person may cross groups; a block only grows inside the group where it starts.
  const lastRow = Math.max(area.bottom, sheet.lastRowFrom(area.top));
  const plan = planPaste(block, area, { lastRow, cols: sheet.columns.length });
  const growth = plan.extraRows.length > 0 ? sheet.growth(lastRow, plan.extraRows.length) : null;
  const extra: ExtraRows | undefined = growth ? { after: lastRow, col: area.left, rows: plan.extraRows } : undefined;
  const locked = new Set(
    plan.placed
      .filter(({ row, col, text: pasted }) => {
        if (sheet.isInput(row, col) || pasted.trim() === '') return false;
        const cell = sheet.cell(row, col);
        return pasted !== cell.typed && pasted !== cell.shown;
      })
      .map(({ row, col }) => `${row}:${col}`),
  );
  const judgement = sheet.judge(plan.placed, extra);
  const asks =
    plan.misfits.length > 0 || locked.size > 0 || judgement.refused.length > 0 || judgement.warnings.length > 0;
  return { pasting: { plan, extra, judgement, locked, growth }, asks };
};

export const copySelection = (sheet: GridSheet, selection: Selection, data: DataTransfer): void => {
  const area = areaOf(selection);
  const block = blockOf(area, (row, col) => sheet.cell(row, col).typed);
  data.setData('text/plain', writeTsv(block));
  data.setData(
    'text/html',
    htmlTable(block, (col) => sheet.columns[area.left + col]?.numeric === true),
  );
};

interface ClipboardUse {
  readonly copy: (data: DataTransfer, cut: boolean) => void;
  readonly paste: (text: string) => void;
}
/**
 * Answers copy, cut and paste while a cell of the grid has the focus. Chromium sends them to the body when nothing is selected as text, so
 * they are heard on the document; a field inside the grid keeps its own.
 */
export const useClipboard = (frame: RefObject<HTMLElement | null>, use: ClipboardUse): void => {
  const latest = useRef(use);
  latest.current = use;
  useEffect(() => {
    const onClipboard = (event: ClipboardEvent): void => {
      const at = document.activeElement;
      const inCell = at instanceof HTMLElement && at.dataset.at !== undefined && frame.current?.contains(at);
      if (!inCell || !event.clipboardData) return;
      event.preventDefault();
      if (event.type === 'paste') latest.current.paste(event.clipboardData.getData('text/plain'));
      else latest.current.copy(event.clipboardData, event.type === 'cut');
    };
    const events = ['copy', 'cut', 'paste'] as const;
    for (const name of events) document.addEventListener(name, onClipboard);
    return () => {
      for (const name of events) document.removeEventListener(name, onClipboard);
    };
  }, [frame]);
};
