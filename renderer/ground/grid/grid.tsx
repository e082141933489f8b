/** An accessible grid that works like a spreadsheet: a real table, rows drawn as they come into sight, one cell in the tab order. */
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useT } from '#renderer/ground/language/language.tsx';
import { useLock } from '#renderer/ground/saving/lock.ts';
import { fill } from '#shared/finance/grid/paste.ts';
import {
  areaOf,
  type CellPlace,
  cellAt,
  cellsOf,
  type Extent,
  isSingle,
  type Selection,
  type SelectionAction,
  select,
} from '#shared/finance/grid/selection.ts';
import { CellBar } from './cell-bar.tsx';
import { CellEditor } from './cell-editor.tsx';
import { cellPlaceOf } from './cell-target.ts';
import { ChoiceEditor } from './choice-editor.tsx';
import { clearEdits, copySelection, readPaste, useClipboard } from './clipboard.ts';
import { useColumnWindow } from './column-window.ts';
import { useFollowedSelection } from './followed-selection.ts';
import { GridRowView } from './grid-row.tsx';
import { intentOf } from './keys.ts';
import { PasteDialog, type Pasting } from './paste-dialog.tsx';
import type { GridSheet } from './sheet.ts';
import './grid.css';

const ROW_HEIGHT = 28;
const HEAD_HEIGHT = 34;
const OVERSCAN = 8;

export interface GridProps {
  readonly sheet: GridSheet;
  readonly label: string;
  /** told when the selection moves */ readonly onSelect?: (selection: Selection) => void;
  readonly onMoveLine?: (row: number, by: -1 | 1) => void;
  /** moves what is in a cell one column to the left or right, where that makes sense */ readonly onShift?: (
    place: CellPlace,
    by: -1 | 1,
  ) => void;
  /** what is in a cell was dragged by its handle to another column of its row */ readonly onCarry?: (
    place: CellPlace,
    col: number,
  ) => void;
  readonly onNote?: (place: CellPlace) => void;
  /** the head of a group was asked to fold or unfold */ readonly onFold?: (row: number) => void;
  /** fills the place it stands in, from edge to edge */ readonly full?: boolean;
  /** asked of a computed cell where an input would be edited */ readonly onExplain?: (place: CellPlace) => void;
  /** a cell to go to; another object asks again */ readonly wanted?: CellPlace | null;
}

export const Grid = ({
  sheet,
  label,
  onSelect,
  onMoveLine,
  onShift,
  onCarry,
  onNote,
  onFold,
  full = false,
  onExplain,
  wanted,
}: GridProps) => {
  const t = useT();
  const barId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const extent: Extent = {
    rows: sheet.rows.length,
    cols: sheet.columns.length,
    filled: ({ row, col }) => !['', '0'].includes(sheet.cell(row, col).typed),
  };
  const [selection, setSelection, settled] = useFollowedSelection(sheet, extent);
  const isLocked = useLock() !== null;
  const [editing, setEditing] = useState<{ readonly typed: string | null } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [pasting, setPasting] = useState<Pasting | null>(null);
  /** the grid has the keyboard, so that its active cell takes the focus when it changes */ const holds = useRef(false);
  const released = useRef(false);
  /** what is being dragged by its handle */ const carried = useRef<CellPlace | null>(null);
  const { active } = selection;
  const area = areaOf(selection);
  const cell = sheet.cell(active.row, active.col);

  const scrolled = sheet.rows.length - sheet.kept;
  // Before the rows: it reads where the frame stands, which costs a layout once rows have been drawn.
  const { widths, first, last } = useColumnWindow(sheet.columns, frame);
  const virtualizer = useVirtualizer({
    count: scrolled,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    // The margin is in sight meanwhile: rows that follow a scroll are drawn with what the key changed, once a frame.
    useFlushSync: false,
  });

  const show = ({ row, col }: CellPlace): void => {
    const box = frame.current;
    if (!box) return;
    const top = row * ROW_HEIGHT;
    const room = box.clientHeight - HEAD_HEIGHT - sheet.kept * ROW_HEIGHT;
    if (row < scrolled && top < box.scrollTop) box.scrollTop = top;
    else if (row < scrolled && top + ROW_HEIGHT > box.scrollTop + room) box.scrollTop = top + ROW_HEIGHT - room;
    if (col === 0) return;
    const frozen = widths[0] ?? 0;
    const left = widths.slice(1, col).reduce((a, b) => a + b, 0);
    const right = left + (widths[col] ?? 0);
    if (left < box.scrollLeft) box.scrollLeft = left;
    else if (right > box.scrollLeft + box.clientWidth - frozen) box.scrollLeft = right - box.clientWidth + frozen;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the active cell, and comes back when editing or the dialog ends
  useLayoutEffect(() => {
    if (!holds.current || editing || pasting) return;
    frame.current
      ?.querySelector<HTMLElement>(`[data-at="${active.row}:${active.col}"]`)
      ?.focus({ preventScroll: true });
  }, [active.row, active.col, editing, pasting, sheet]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a redraw of the sheet is no move
  useEffect(() => {
    if (settled()) onSelect?.(selection);
  }, [active.row, active.col, selection.end.row, selection.end.col, sheet.rows]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: gone to once, when it is asked for
  useEffect(() => {
    if (!wanted) return;
    holds.current = true;
    setSelection(cellAt(wanted.row, wanted.col));
    show(wanted);
    frame.current?.scrollIntoView({ block: 'nearest' });
  }, [wanted]);

  const move = (action: SelectionAction): void => {
    const next = select(selection, action, extent);
    setSelection(next);
    show(next.end);
  };
  const startEditing = (typed: string | null): void => {
    if (cell.kind === 'input') setEditing(isLocked ? null : { typed });
    else if (typed === null) onExplain?.(active);
  };
  const commit = (text: string, then: SelectionAction | null): void => {
    setEditing(null);
    setProblem(null);
    if (text !== cell.typed) sheet.write([{ ...active, text }]);
    if (then) move(then);
  };
  const confirmPaste = (p: Pasting): void => {
    const { plan, extra } = p;
    sheet.write(plan.placed, extra);
    setPasting(null);
    setSelection({
      active: { row: plan.area.top, col: plan.area.left },
      end: { row: plan.area.bottom, col: plan.area.right },
    });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const intent = intentOf(
      {
        key: event.key,
        ctrl: event.ctrlKey || event.metaKey,
        shift: event.shiftKey,
        alt: event.altKey,
        altGraph: event.getModifierState('AltGraph'),
      },
      Math.max(1, Math.floor(((frame.current?.clientHeight ?? 0) - HEAD_HEIGHT) / ROW_HEIGHT) - 1),
    );
    if (!intent || event.nativeEvent.isComposing) return;
    const tabs = intent.type === 'select' && (intent.action.type === 'next' || intent.action.type === 'previous');
    // Tab walks through the cells; Escape first, or the last cell, and it leaves the grid.
    if (tabs && (released.current || select(selection, intent.action, extent).active === active)) return;
    released.current = intent.type === 'release';
    event.preventDefault();
    switch (intent.type) {
      case 'select':
        move(intent.action);
        break;
      case 'edit':
        startEditing(intent.text);
        break;
      case 'clear': {
        const edits = clearEdits(sheet, area);
        if (edits.length > 0) sheet.write(edits);
        break;
      }
      case 'fill': {
        const edits = fill(area, intent.to, (row, col) => sheet.cell(row, col).typed);
        if (edits.length > 0) sheet.write(edits);
        break;
      }
      case 'moveLine':
        onMoveLine?.(active.row, intent.by);
        break;
      case 'shift':
        onShift?.(active, intent.by);
        break;
      case 'note':
        onNote?.(active);
        break;
      case 'release':
        setSelection(cellAt(active.row, active.col));
        break;
    }
  };
  const onMouseDown = (event: MouseEvent): void => {
    const place = cellPlaceOf(event.target);
    const { target } = event;
    if (!place || !(target instanceof Element) || event.button !== 0 || target.closest('.grid-editor')) return;
    if (target.closest('.grid-fold')) onFold?.(place.row);
    event.preventDefault();
    holds.current = true;
    released.current = false;
    // Leaves an open editor, which writes what it holds.
    (document.activeElement as HTMLElement | null)?.blur();
    const next = select(selection, { type: 'select', place, extend: event.shiftKey }, extent);
    setSelection(next);
    carried.current = target.closest('.grid-handle') ? place : null;
    if (carried.current) frame.current?.setAttribute('data-carrying', '');
    frame.current
      ?.querySelector<HTMLElement>(`[data-at="${next.active.row}:${next.active.col}"]`)
      ?.focus({ preventScroll: true });
  };
  const onMouseUp = (event: MouseEvent): void => {
    const from = carried.current;
    const to = cellPlaceOf(event.target);
    carried.current = null;
    frame.current?.removeAttribute('data-carrying');
    if (from && to && to.row === from.row && to.col !== from.col) onCarry?.(from, to.col);
  };
  const onMouseOver = (event: MouseEvent): void => {
    const place = cellPlaceOf(event.target);
    if (event.buttons !== 1) carried.current = null;
    if (carried.current || !place || event.buttons !== 1 || editing || !holds.current) return;
    setSelection(select(selection, { type: 'select', place, extend: true }, extent));
  };
  useClipboard(frame, {
    copy: (data, cut) => {
      copySelection(sheet, selection, data);
      const edits = cut ? clearEdits(sheet, area) : [];
      if (edits.length > 0) sheet.write(edits);
    },
    paste: (text) => {
      const read = isLocked ? null : readPaste(sheet, text, selection);
      if (read?.asks) setPasting(read.pasting);
      else if (read) confirmPaste(read.pasting);
    },
  });

  const virtual = virtualizer.getVirtualItems().map((item) => item.index);
  const drawn = [...new Set([...virtual, active.row])].filter((index) => index < scrolled).sort((a, b) => a - b);
  const drawnRow = (index: number, top: number): ReactNode => {
    const marked = index >= area.top && index <= area.bottom;
    return (
      <GridRowView
        key={sheet.rows[index]?.id}
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
  const row = sheet.rows[active.row];
  const column = sheet.columns[active.col];
  const Editor = cell.options ? ChoiceEditor : CellEditor;
  const editor: ReactNode = editing ? (
    <Editor
      cell={cell}
      label={`${row?.name ?? ''}, ${column?.title ?? column?.head ?? ''}`}
      typed={editing.typed}
      barId={barId}
      numeric={column?.numeric === true}
      refusal={(text) => sheet.judge([{ ...active, text }]).refused[0]?.words ?? null}
      onProblem={setProblem}
      onCommit={commit}
      onCancel={() => {
        setEditing(null);
        setProblem(null);
      }}
    />
  ) : null;
  const width = widths.reduce((a, b) => a + b, 0);
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
        onKeyDown={onKeyDown}
        onMouseDown={onMouseDown}
        onMouseOver={onMouseOver}
        onMouseUp={onMouseUp}
        onDoubleClick={(e) => cellPlaceOf(e.target) && !editing && startEditing(null)}
        onFocus={(e) => {
          holds.current = cellPlaceOf(e.target) !== null;
        }}
        onBlur={(e) => {
          if (e.relatedTarget && !e.currentTarget.contains(e.relatedTarget)) holds.current = false;
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
          <thead>
            <tr aria-rowindex={1}>
              {sheet.columns.map((c, i) => (
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
          <tbody style={{ height: scrolled * ROW_HEIGHT }}>
            {drawn.map((index) => drawnRow(index, index * ROW_HEIGHT))}
          </tbody>
          {sheet.kept > 0 && (
            <tfoot style={{ height: sheet.kept * ROW_HEIGHT }}>
              {Array.from({ length: sheet.kept }, (_, i) => drawnRow(scrolled + i, i * ROW_HEIGHT))}
            </tfoot>
          )}
        </table>
      </div>
      {pasting && (
        <PasteDialog
          sheet={sheet}
          pasting={pasting}
          onConfirm={() => confirmPaste(pasting)}
          onCancel={() => setPasting(null)}
        />
      )}
    </div>
  );
};
