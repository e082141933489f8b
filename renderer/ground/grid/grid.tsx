/** An accessible grid that works like a spreadsheet: a real table, rows drawn as they come into sight, one cell in the tab order. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type ReactNode, type RefObject, useEffect, useId, useRef } from 'react';
import { useT } from '#renderer/ground/language/language.tsx';
import {
  type Area,
  areaOf,
  type CellPlace,
  cellsOf,
  isSingle,
  type Selection,
} from '#shared/finance/grid/selection.ts';
import { CellBar } from './cell-bar.tsx';
import { cellPlaceOf } from './cell-target.ts';
import { type ColumnWindow, useColumnWindow } from './column-window.ts';
import { CellEditor } from './editors/cell-editor.tsx';
import { ChoiceEditor } from './editors/choice-editor.tsx';
import { SuggestedEditor } from './editors/suggested-editor.tsx';
import { useFollowedFocus } from './gestures/focus.ts';
import type { GridAsks } from './gestures/hands.ts';
import { pressKey } from './gestures/keyboard.ts';
import { usePointer } from './gestures/pointer.ts';
import { useHands } from './gestures/use-hands.ts';
import { GridRowView } from './grid-row.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { useRowSlots } from './row-slots.ts';
import { bringIntoSight, ROW_HEIGHT } from './scrolling.ts';
import type { GridColumn, GridSheet } from './sheet.ts';
import './grid.css';

const OVERSCAN = 4;

export interface GridProps extends GridAsks {
  readonly sheet: GridSheet;
  readonly label: string;
  /** told when the selection moves */ readonly onSelect?: (selection: Selection) => void;
  /** fills the place it stands in, from edge to edge */ readonly full?: boolean;
  /** a cell to go to; another object asks again */ readonly wanted?: CellPlace | null;
}

const GridHead = ({ columns, area }: { readonly columns: readonly GridColumn[]; readonly area: Area }) => (
  <thead>
    <tr aria-rowindex={1}>
      {columns.map((c, i) => (
        <th
          key={c.id}
          scope="col"
          aria-colindex={i + 1}
          className={`${c.numeric ? 'num' : ''}${c.edge ? ' edge' : ''}${c.strong ? ' strong' : ''}`}
          data-marked={(i >= area.left && i <= area.right) || undefined}
          {...(c.title ? { title: c.title, 'aria-label': c.title } : {})}
        >
          {c.head}
        </th>
      ))}
    </tr>
  </thead>
);

/** Which rows are worth drawing, by their index. */
const useRowsInSight = (count: number, frame: RefObject<HTMLDivElement | null>): readonly number[] => {
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    // The margin is in sight meanwhile: rows that follow a scroll are drawn with what the key changed, once a frame.
    useFlushSync: false,
  });
  return virtualizer.getVirtualItems().map((item) => item.index);
};

/** What was drawn last. */
const useBefore = <T,>(value: T): T => {
  const before = useRef(value);
  useEffect(() => {
    before.current = value;
  });
  return before.current;
};

/** The rows in sight, the active one wherever it is, and those that always stay in sight. */
const GridRows = ({
  sheet,
  selection,
  columns: { first, last },
  inSight,
  editor,
  barId,
}: {
  readonly sheet: GridSheet;
  readonly selection: Selection;
  readonly columns: ColumnWindow;
  readonly inSight: readonly number[];
  readonly editor: ReactNode;
  readonly barId: string;
}) => {
  const t = useT();
  const scrolled = sheet.rows.length - sheet.kept;
  const { active } = selection;
  const area = areaOf(selection);
  const from = useBefore(active.row);
  const drawn = [...new Set([...inSight, active.row])].filter((index) => index < scrolled).sort((a, b) => a - b);
  const idOf = (index: number): string => sheet.rows[index]?.id ?? String(index);
  const { slots, base } = useRowSlots(drawn, idOf, from < scrolled ? from : null);
  const drawnRow = (index: number, top: number, key: string | number): ReactNode => {
    const marked = index >= area.top && index <= area.bottom;
    return (
      <GridRowView
        key={key}
        sheet={sheet}
        index={index}
        top={top}
        first={first}
        last={last}
        from={marked ? area.left : -1}
        to={marked ? area.right : -1}
        active={index === active.row ? active.col : -1}
        editor={index === active.row ? editor : null}
        barId={barId}
        noteWord={t('grid.noteMark')}
      />
    );
  };
  return (
    <>
      <tbody style={{ marginTop: base * ROW_HEIGHT, height: (scrolled - base) * ROW_HEIGHT }}>
        {slots.map(({ index, slot }) => drawnRow(index, (index - base) * ROW_HEIGHT, slot))}
      </tbody>
      {sheet.kept > 0 && (
        <tfoot style={{ height: sheet.kept * ROW_HEIGHT }}>
          {Array.from({ length: sheet.kept }, (_, i) => drawnRow(scrolled + i, i * ROW_HEIGHT, idOf(scrolled + i)))}
        </tfoot>
      )}
    </>
  );
};

/** The field in the place of the active cell. */
const ActiveEditor = ({
  sheet,
  work: { hands, cell, setProblem, commit, stopEditing },
  typed,
  barId,
}: {
  readonly sheet: GridSheet;
  readonly work: ReturnType<typeof useHands>;
  /** what was typed to start with; null = edit what is there */ readonly typed: string | null;
  readonly barId: string;
}) => {
  const { active } = hands.selection;
  const column = sheet.columns[active.col];
  const Editor = cell.options ? ChoiceEditor : cell.suggests ? SuggestedEditor : CellEditor;
  return (
    <Editor
      cell={cell}
      label={`${sheet.rows[active.row]?.name ?? ''}, ${column?.title ?? column?.head ?? ''}`}
      typed={typed}
      barId={barId}
      numeric={column?.numeric === true}
      refusal={(text) => sheet.judge([{ ...active, text }]).refused[0]?.words ?? null}
      onProblem={setProblem}
      onCommit={commit}
      onCancel={stopEditing}
    />
  );
};

export const Grid = ({ sheet, label, onSelect, full = false, wanted, ...asks }: GridProps) => {
  const barId = useId();
  const frame = useRef<HTMLDivElement>(null);
  // Before the rows: it reads where the frame stands, which costs a layout once rows have been drawn.
  const columns = useColumnWindow(sheet.columns, frame);
  const { widths } = columns;
  const inSight = useRowsInSight(sheet.rows.length - sheet.kept, frame);
  const show = (place: CellPlace): void =>
    bringIntoSight(frame.current, place, { widths, rows: sheet.rows.length, kept: sheet.kept });
  const work = useHands(sheet, frame, show, asks.onExplain);
  const { hands, isSettled, editing, problem, paste } = work;
  const { pasting } = paste;
  const { selection } = hands;
  const area = areaOf(selection);
  const pointer = usePointer(hands, asks);
  useFollowedFocus(hands, { isBusy: editing !== null || pasting !== null, isSettled, onSelect, wanted, show });
  const width = widths.reduce((a, b) => a + b, 0);
  const editor =
    editing === null ? null : <ActiveEditor sheet={sheet} work={work} typed={editing.typed} barId={barId} />;
  return (
    <div className="grid" data-full={full || undefined}>
      <CellBar
        id={barId}
        sheet={sheet}
        selection={selection}
        problem={problem}
        cells={isSingle(selection) ? [] : cellsOf(area)}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the frame that scrolls; the grid inside has the role and the focus */}
      <div
        ref={frame}
        className="grid-frame"
        onKeyDown={(e) => pressKey(e, hands, asks)}
        {...pointer}
        onFocus={(e) => {
          hands.holds.current = cellPlaceOf(e.target) !== null;
        }}
        onBlur={(e) => {
          if (e.relatedTarget && !e.currentTarget.contains(e.relatedTarget)) hands.holds.current = false;
        }}
      >
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is edited is a grid
          role="grid"
          aria-label={label}
          aria-rowcount={sheet.rows.length + 1}
          aria-colcount={sheet.columns.length}
          aria-multiselectable="true"
          style={{ width, '--columns': widths.map((w) => `${w}px`).join(' ') } as CSSProperties}
        >
          <GridHead columns={sheet.columns} area={area} />
          <GridRows
            sheet={sheet}
            selection={selection}
            columns={columns}
            inSight={inSight}
            editor={editor}
            barId={barId}
          />
        </table>
      </div>
      {pasting && (
        <PasteDialog sheet={sheet} pasting={pasting} onConfirm={() => paste.confirm(pasting)} onCancel={paste.cancel} />
      )}
    </div>
  );
};
