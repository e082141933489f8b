/** One row of the grid (its cells are gridcells and its heading a row heading because the table is a grid): drawn again only when its own part of the selection or the sheet changes. */
import { memo, type ReactNode } from 'react';
import type { GridCell, GridColumn, GridSheet } from './sheet.ts';

export interface GridRowProps {
  readonly sheet: GridSheet;
  readonly index: number;
  /** pixels from the first row */ readonly top: number;
  /** columns that are drawn, besides the frozen one and the active one */ readonly first: number;
  readonly last: number;
  /** selected columns; −1 when none */ readonly from: number;
  readonly to: number;
  /** column of the active cell; −1 when it is in another row */ readonly active: number;
  /** the editor, in the active cell */ readonly editor: ReactNode;
  /** what describes the active cell to a screen reader */ readonly barId: string;
  /** said after what a noted cell holds */ readonly noteWord: string;
}

const content = (cell: GridCell): ReactNode =>
  cell.money !== undefined ? (
    <>
      <span className="money-sign" data-status={cell.money} aria-hidden="true" />
      {cell.shown}
    </>
  ) : cell.alert ? (
    <>
      <span aria-hidden="true" className="grid-sign">
        {cell.alert.sign}
      </span>
      {cell.shown}
      <span className="hidden"> {cell.alert.words}</span>
    </>
  ) : (
    cell.shown
  );

const classOf = (column: GridColumn | undefined): string =>
  `${column?.numeric ? 'num' : ''}${column?.edge ? ' edge' : ''}${column?.strong ? ' strong' : ''}`;

export const GridRowView = memo(function GridRowView(props: GridRowProps) {
  const { sheet, index, top, first, last, from, to, active, editor, barId, noteWord } = props;
  const row = sheet.rows[index];
  if (!row) return null;
  return (
    <tr aria-rowindex={index + 2} data-row={row.kind} data-editing={editor ? true : undefined} style={{ top }}>
      {sheet.columns.map((column, col) => {
        if (col !== 0 && col !== active && (col < first || col > last)) return null;
        const cell = sheet.cell(index, col);
        const isActive = col === active;
        const attributes = {
          'aria-colindex': col + 1,
          'aria-selected': col >= from && col <= to,
          'aria-readonly': cell.kind !== 'input',
          'aria-invalid': cell.problem !== undefined || undefined,
          'aria-describedby': isActive ? barId : undefined,
          // Words that are cut are said under the pointer (gestures/pointer.ts): written into every cell, they would cost a jump as much as its text.
          title: cell.problem ?? cell.note,
          'data-at': `${index}:${col}`,
          'data-cell': cell.kind,
          'data-active': isActive || undefined,
          'data-editing': (isActive && editor !== null) || undefined,
          'data-carried': cell.carried,
          'data-note': cell.note ? true : undefined,
          className: classOf(column),
          style: { gridColumn: col + 1 },
        };
        const inside = (
          <>
            {col === 0 && row.unfolded !== undefined && (
              <span className="grid-fold" aria-hidden="true">
                {row.unfolded ? '▾' : '▸'}
              </span>
            )}
            {cell.carried && <span className="grid-handle" aria-hidden="true" />}
            {isActive && editor ? editor : content(cell)}
            {cell.note && <span className="hidden"> {noteWord}</span>}
          </>
        );
        return col === 0 ? (
          <th key={column.id} scope="row" aria-expanded={row.unfolded} {...attributes}>
            {inside}
          </th>
        ) : (
          <td key={column.id} {...attributes}>
            {inside}
          </td>
        );
      })}
    </tr>
  );
});
