/** The plan as a spreadsheet: every line of it, over three years or thirty-six months, written through the dossier's commands. */
import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { Grid } from '#renderer/ground/grid/grid.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { askFigure } from '#renderer/ground/state/asked-figure.ts';
import { dispatch, setPlace } from '#renderer/ground/state/dossier-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import { areaOf, type CellPlace, type Selection } from '#shared/finance/grid/selection.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import { LinePanel } from './line-panel.tsx';
import { NoteDialog } from './note-dialog.tsx';
import { lineName } from './plan/cells.ts';
import type { PlanView } from './plan/columns.ts';
import { duplicateCommands, moveCommands, removeCommands } from './plan/commands.ts';
import { movedPayment } from './plan/edit-line.ts';
import { figureOfCell } from './plan/figures.ts';
import { type NotedCell, noteCommands, notedCell, noteOf } from './plan/notes.ts';
import { planSheet } from './plan/plan-sheet.ts';
import { LINE_COLLECTIONS, type LineCollection, type PlanRow } from './plan/rows.ts';
import './plan-grid.css';

const VIEWS: readonly PlanView[] = ['years', 'months'];
type LineRow = Extract<PlanRow, { kind: 'line' }>;
/** The selection, with the row it stood on: rows of totals come and go while an amount is typed. */
interface Selected {
  readonly selection: Selection;
  readonly row: string | undefined;
}

export const PlanGrid = ({
  projection,
  only,
}: {
  readonly projection: Projection;
  /** one group of lines alone */ readonly only?: LineCollection;
}) => {
  const t = useT();
  const language = useLanguage();
  const dossier = useDossier((s) => s.dossier);
  const [view, setView] = useState<PlanView>('years');
  const [selected, setSelected] = useState<Selected | null>(null);
  const selection = selected?.selection ?? null;
  const [noting, setNoting] = useState<{ readonly cell: NotedCell; readonly name: string } | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const sheet = useMemo(
    () =>
      dossier &&
      planSheet({ dossier, projection, view, only, t, language, newId: () => crypto.randomUUID(), dispatch }),
    [dossier, projection, view, only, t, language],
  );
  const asked = useApp((s) => s.focus);
  const [wanted, setWanted] = useState<CellPlace | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a place is asked for once; what is edited later does not ask again
  useEffect(() => {
    const [collection, id] = asked ?? [];
    const row = sheet?.planRows.findIndex(
      (r) =>
        (r.kind === 'line' && r.collection === collection && (id === undefined || r.item.id === id)) ||
        (r.kind === 'new' && r.collection === collection && id === undefined),
    );
    if (row !== undefined && row >= 0) setWanted({ row, col: 0 });
  }, [asked]);
  if (!dossier || !sheet) return null;
  const lineAt = (index: number): LineRow | null => {
    const row = sheet.planRows[index];
    if (row?.kind === 'payments')
      return (sheet.planRows.find((r) => r.kind === 'line' && r.id === row.item.id) as LineRow | undefined) ?? null;
    return row?.kind === 'line' ? row : null;
  };
  const area = selected ? areaOf(selected.selection) : null;
  const current = selected ? lineAt(sheet.planRows.findIndex((r) => r.id === selected.row)) : null;
  const chosen = area
    ? sheet.planRows.slice(area.top, area.bottom + 1).filter((r): r is LineRow => r.kind === 'line')
    : [];
  /** Nothing is written on a blank cell; a note that came with the file is still read and removed. */
  const cellAt = ({ row, col }: CellPlace): NotedCell | null => {
    const { kind, note } = sheet.cell(row, col);
    return kind === 'blank' && note === undefined ? null : notedCell(sheet.planRows[row], sheet.planColumns[col]);
  };
  const noted = selection ? cellAt(selection.active) : null;
  const note = (place: CellPlace): void => {
    const cell = cellAt(place);
    const column = sheet.columns[place.col];
    if (cell)
      setNoting({ cell, name: `${sheet.rows[place.row]?.name ?? ''} · ${column?.title ?? column?.head ?? ''}` });
  };
  const nameOf = (line: LineRow): string => lineName(line.item, line.collection, line.index, t);
  const run = (label: string, commands: readonly Command[]): void => {
    if (commands.length > 0) dispatch(label, commands);
    frame.current?.querySelector<HTMLElement>('[data-active]')?.focus({ preventScroll: true });
  };
  const moveLine = (line: LineRow | null, by: -1 | 1): void => {
    if (line) run(nameOf(line), moveCommands(dossier, line.collection, line.item.id, by));
  };
  const remove = (): void => {
    const commands = LINE_COLLECTIONS.flatMap((collection) =>
      removeCommands(
        dossier,
        collection,
        chosen.filter((l) => l.collection === collection).map((l) => l.item.id),
      ),
    );
    const [only] = chosen;
    run(chosen.length === 1 && only ? nameOf(only) : t('grid.step.remove', { count: chosen.length }), commands);
  };
  const monthOf = (col: number): number | null => {
    const column = sheet.planColumns[col];
    return column?.key === 'month' ? column.month : null;
  };
  /** Takes a payment to another month; the selection goes with it. */
  const carry = ({ row, col }: CellPlace, to: number): void => {
    const planRow = sheet.planRows[row];
    const month = monthOf(col);
    if (!planRow || !('item' in planRow) || month === null) return;
    const moved = movedPayment(planRow.item, month, to);
    if (!moved) return;
    const collection = planRow.kind === 'payments' ? 'resources' : planRow.collection;
    setPlace(sheet.rows[row]?.name ?? '', [collection, planRow.item.id, moved.field], moved.value);
    setWanted({ row, col: sheet.planColumns.findIndex((c) => c.key === 'month' && c.month === to) });
  };
  return (
    <div className="plan-grid" ref={frame}>
      <div className="plan-tools">
        <fieldset className="switch" aria-label={t('grid.view')}>
          {VIEWS.map((v) => (
            <button key={v} type="button" aria-pressed={v === view} onClick={() => setView(v)}>
              {t(`grid.${v}`)}
            </button>
          ))}
        </fieldset>
        <span className="grow" />
        <Button kind="quiet" disabled={!current} onClick={() => moveLine(current, -1)}>
          ↑ {t('grid.moveUp')}
        </Button>
        <Button kind="quiet" disabled={!current} onClick={() => moveLine(current, 1)}>
          ↓ {t('grid.moveDown')}
        </Button>
        <Button
          kind="quiet"
          disabled={!current}
          onClick={() =>
            current &&
            run(nameOf(current), duplicateCommands(dossier, current.collection, current.item.id, crypto.randomUUID()))
          }
        >
          {t('grid.duplicate')}
        </Button>
        <Button kind="quiet" disabled={!noted} onClick={() => selection && note(selection.active)}>
          {t('grid.note')}
        </Button>
        <Button kind="quiet" disabled={chosen.length === 0} onClick={remove}>
          {t('common.remove')}
        </Button>
      </div>
      <Grid
        sheet={sheet}
        label={t('grid.name')}
        onSelect={(selection) =>
          // The panel of the line follows when the keys rest.
          startTransition(() => setSelected({ selection, row: sheet.planRows[selection.active.row]?.id }))
        }
        wanted={wanted}
        onMoveLine={(row, by) => moveLine(lineAt(row), by)}
        onShift={(place, by) => carry(place, (monthOf(place.col) ?? Number.NaN) + by)}
        onCarry={(place, col) => carry(place, monthOf(col) ?? Number.NaN)}
        onNote={note}
        onExplain={({ row, col }) => askFigure(figureOfCell(sheet.planRows[row], sheet.planColumns[col], projection))}
      />
      <div className="plan-legend hint">
        <span>
          <span className="swatch" data-cell="input" aria-hidden="true" /> {t('grid.input')}
        </span>
        <span>
          <span className="swatch" data-cell="computed" aria-hidden="true" /> {t('grid.computed')}
        </span>
        <span>
          <span className="swatch" data-noted aria-hidden="true" /> {t('grid.noteMark')}
        </span>
        {sheet.keepsLast && (
          <span>
            ▼ {t('projection.below')} · ▽ {t('projection.unsafe')}
          </span>
        )}
        <span>{t('grid.unit')}</span>
        <span>{t('grid.keys')}</span>
      </div>
      <LinePanel line={current && { collection: current.collection, item: current.item, name: nameOf(current) }} />
      {noting && (
        <NoteDialog
          name={noting.name}
          note={noteOf(noting.cell)}
          onSave={(text) => {
            const commands = noteCommands(dossier, noting.cell, text);
            if (commands.length > 0) dispatch(t('grid.noteOf', { name: noting.name }), commands);
          }}
          onClose={() => {
            setNoting(null);
            frame.current?.querySelector<HTMLElement>('[data-active]')?.focus({ preventScroll: true });
          }}
        />
      )}
    </div>
  );
};
