/** The plan while it is edited: its sheet, the selection, and what is done with the lines that are selected. */
import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import type { GridProps } from '#renderer/ground/grid/grid.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { askFigure } from '#renderer/ground/state/asked-figure.ts';
import { dispatch, setPlace } from '#renderer/ground/state/dossier-store.ts';
import { askIntake } from '#renderer/ground/state/intake-store.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { areaOf, type CellPlace, type Selection } from '#shared/finance/grid/selection.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import { lineName } from './cells.ts';
import type { PlanView } from './columns.ts';
import { duplicateCommands, moveCommands, removeCommands } from './commands.ts';
import { movedPayment } from './edit-line.ts';
import { figureOfCell } from './figures.ts';
import { type NotedCell, noteCommands, notedCell } from './notes.ts';
import { type PlanSheet, planSheet } from './plan-sheet.ts';
import { LINE_COLLECTIONS, type LineCollection, type PlanRow } from './rows.ts';

export type LineRow = Extract<PlanRow, { kind: 'line' }>;
/** The selection, with the row it stood on: rows of totals come and go while an amount is typed. */
interface Selected {
  readonly selection: Selection;
  readonly row: string | undefined;
}
export interface Noting {
  readonly cell: NotedCell;
  readonly name: string;
}
const NONE_FOLDED: ReadonlySet<LineCollection> = new Set();

/** The cell of a place that was asked for (a fact of a finding, a new line), as long as it is asked once. */
const useWanted = (sheet: PlanSheet) => {
  const asked = useApp((s) => s.focus);
  const [wanted, setWanted] = useState<CellPlace | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a place is asked for once; what is edited later does not ask again
  useEffect(() => {
    const [collection, id] = asked ?? [];
    const row = sheet.planRows.findIndex(
      (r) =>
        (r.kind === 'line' && r.collection === collection && (id === undefined || r.item.id === id)) ||
        (r.kind === 'new' && r.collection === collection && id === undefined),
    );
    if (row >= 0) setWanted({ row, col: 0 });
  }, [asked]);
  return [wanted, setWanted] as const;
};

const lineAt = ({ planRows }: PlanSheet, index: number): LineRow | null => {
  const row = planRows[index];
  if (row?.kind === 'payments')
    return (planRows.find((r) => r.kind === 'line' && r.id === row.item.id) as LineRow | undefined) ?? null;
  return row?.kind === 'line' ? row : null;
};
/** Nothing is written on a blank cell; a note that came with the file is still read and removed. */
const notedAt = (sheet: PlanSheet, { row, col }: CellPlace): NotedCell | null => {
  const { kind, note } = sheet.cell(row, col);
  return kind === 'blank' && note === undefined ? null : notedCell(sheet.planRows[row], sheet.planColumns[col]);
};

export interface PlanEditing {
  readonly sheet: PlanSheet;
  readonly view: PlanView;
  readonly setView: (view: PlanView) => void;
  readonly grid: Omit<GridProps, 'label'>;
  readonly frame: React.RefObject<HTMLDivElement | null>;
  readonly current: LineRow | null;
  readonly nameOf: (line: LineRow) => string;
  readonly noting: Noting | null;
  readonly endNote: () => void;
  readonly saveNote: (text: Parameters<typeof noteCommands>[2]) => void;
  readonly can: { readonly note: boolean; readonly remove: boolean };
  readonly acts: {
    readonly move: (by: -1 | 1) => void;
    readonly duplicate: () => void;
    readonly note: () => void;
    readonly remove: () => void;
    /** to where a new line of that kind is typed */ readonly add: (collection: LineCollection) => void;
  };
}

/** The plan as a sheet, made again when what it shows changes. */
const usePlanSheet = (shown: Omit<Parameters<typeof planSheet>[0], 'newId' | 'dispatch' | 'readTable'>): PlanSheet => {
  const { dossier, projection, view, only, folded, t, language } = shown;
  return useMemo(
    () =>
      planSheet({
        dossier,
        projection,
        view,
        only,
        folded,
        t,
        language,
        newId: () => crypto.randomUUID(),
        dispatch,
        readTable: (text) => askIntake({ kind: 'paste', dossierId: dossier.id, text }),
      }),
    [dossier, projection, view, only, folded, t, language],
  );
};

type Line = LineRow | null;
interface Hand {
  readonly dossier: Dossier;
  readonly sheet: PlanSheet;
  readonly toCell: () => void;
}

/** How long a cell is kept before the panel of its line is drawn: a held key passes over many. */
const REST_MS = 80;
/** What is selected, once the keys rest. */
const useRestedSelection = () => {
  const [selected, setSelected] = useState<Selected | null>(null);
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const select = (next: Selected): void => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => startTransition(() => setSelected(next)), REST_MS);
  };
  return [selected, select] as const;
};

/** The note of one cell: opened at a place, saved as one step. */
const useNotes = ({ dossier, sheet, toCell }: Hand) => {
  const t = useT();
  const [noting, setNoting] = useState<Noting | null>(null);
  return {
    noting,
    note: (place: CellPlace): void => {
      const cell = notedAt(sheet, place);
      const column = sheet.columns[place.col];
      if (cell)
        setNoting({ cell, name: `${sheet.rows[place.row]?.name ?? ''} · ${column?.title ?? column?.head ?? ''}` });
    },
    endNote: (): void => {
      setNoting(null);
      toCell();
    },
    saveNote: (text: Parameters<typeof noteCommands>[2]): void => {
      const commands = noting === null ? [] : noteCommands(dossier, noting.cell, text);
      if (noting !== null && commands.length > 0) dispatch(t('grid.noteOf', { name: noting.name }), commands);
    },
  };
};

/** What is done with lines: each is one step of the undo list, and the cursor goes back to the cell. */
const useLineActs = ({ dossier, toCell }: Hand) => {
  const t = useT();
  const nameOf = (line: LineRow): string => lineName(line.item, line.collection, line.index, t);
  const run = (label: string, commands: readonly Command[]): void => {
    if (commands.length > 0) dispatch(label, commands);
    toCell();
  };
  return {
    nameOf,
    moveLine: (line: Line, by: -1 | 1): void => {
      if (line) run(nameOf(line), moveCommands(dossier, line.collection, line.item.id, by));
    },
    duplicateLine: (line: Line): void => {
      if (line) run(nameOf(line), duplicateCommands(dossier, line.collection, line.item.id, crypto.randomUUID()));
    },
    removeLines: (chosen: readonly LineRow[]): void => {
      const commands = LINE_COLLECTIONS.flatMap((collection) =>
        removeCommands(
          dossier,
          collection,
          chosen.filter((l) => l.collection === collection).map((l) => l.item.id),
        ),
      );
      const [one] = chosen;
      run(chosen.length === 1 && one ? nameOf(one) : t('grid.step.remove', { count: chosen.length }), commands);
    },
  };
};

/** Takes a payment to another month; the selection goes with it. */
const carryPayment = (sheet: PlanSheet, { row, col }: CellPlace, to: number): CellPlace | null => {
  const planRow = sheet.planRows[row];
  const month = monthAt(sheet, col);
  if (!planRow || !('item' in planRow) || month === null) return null;
  const moved = movedPayment(planRow.item, month, to);
  if (!moved) return null;
  const collection = planRow.kind === 'payments' ? 'resources' : planRow.collection;
  setPlace(sheet.rows[row]?.name ?? '', [collection, planRow.item.id, moved.field], moved.value);
  return { row, col: sheet.planColumns.findIndex((c) => c.key === 'month' && c.month === to) };
};
const monthAt = ({ planColumns }: PlanSheet, col: number): number | null => {
  const column = planColumns[col];
  return column?.key === 'month' ? column.month : null;
};

/** The lines among the selected rows, and the one under the cursor. */
const linesIn = (sheet: PlanSheet, selected: Selected | null) => {
  if (selected === null) return { current: null, chosen: [], isNoted: false };
  const area = areaOf(selected.selection);
  return {
    current: lineAt(
      sheet,
      sheet.planRows.findIndex((r) => r.id === selected.row),
    ),
    chosen: sheet.planRows.slice(area.top, area.bottom + 1).filter((r): r is LineRow => r.kind === 'line'),
    isNoted: notedAt(sheet, selected.selection.active) !== null,
  };
};

/** @param only one group of lines alone */
export const usePlan = (dossier: Dossier, projection: Projection, only?: LineCollection): PlanEditing => {
  const t = useT();
  const language = useLanguage();
  const [view, setView] = useState<PlanView>('years');
  const [folded, setFolded] = useState(NONE_FOLDED);
  const [selected, select] = useRestedSelection();
  const frame = useRef<HTMLDivElement>(null);
  const sheet = usePlanSheet({ dossier, projection, view, only, folded, t, language });
  const [wanted, setWanted] = useWanted(sheet);
  const { current, chosen, isNoted } = linesIn(sheet, selected);
  const toCell = (): void => frame.current?.querySelector<HTMLElement>('[data-active]')?.focus({ preventScroll: true });
  const hand: Hand = { dossier, sheet, toCell };
  const { noting, note, endNote, saveNote } = useNotes(hand);
  const { nameOf, moveLine, duplicateLine, removeLines } = useLineActs(hand);
  const carry = (place: CellPlace, to: number): void => {
    const at = carryPayment(sheet, place, to);
    if (at !== null) setWanted(at);
  };
  const fold = (row: number): void => {
    const head = sheet.planRows[row];
    if (head?.kind !== 'head') return;
    const next = new Set(folded);
    if (!next.delete(head.collection)) next.add(head.collection);
    setFolded(next);
  };
  return {
    sheet,
    view,
    setView,
    frame,
    current,
    nameOf,
    noting,
    endNote,
    saveNote,
    can: { note: isNoted, remove: chosen.length > 0 },
    acts: {
      move: (by) => moveLine(current, by),
      duplicate: () => duplicateLine(current),
      note: () => selected && note(selected.selection.active),
      remove: () => removeLines(chosen),
      add: (collection) => {
        setFolded((before) => new Set([...before].filter((c) => c !== collection)));
        const row = sheet.planRows.findIndex((r) => r.kind === 'new' && r.collection === collection);
        if (row >= 0) setWanted({ row, col: 0 });
      },
    },
    grid: {
      sheet,
      onSelect: (selection) => select({ selection, row: sheet.planRows[selection.active.row]?.id }),
      wanted,
      onMoveLine: (row, by) => moveLine(lineAt(sheet, row), by),
      onShift: (place, by) => carry(place, (monthAt(sheet, place.col) ?? Number.NaN) + by),
      onCarry: (place, col) => carry(place, monthAt(sheet, col) ?? Number.NaN),
      onNote: note,
      onFold: fold,
      onExplain: ({ row, col }) => {
        if (col === 0 && sheet.planRows[row]?.kind === 'head') fold(row);
        else askFigure(figureOfCell(sheet.planRows[row], sheet.planColumns[col], projection));
      },
    },
  };
};
