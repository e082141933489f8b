/** What a paste would do, shown before it is done when something does not fit. */
import { useEffect, useRef } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import type { Translate } from '#shared/base/i18n/translate.ts';
import { sum } from '#shared/base/money/cents.ts';
import type { PastePlan, PlacedText } from '#shared/finance/grid/paste.ts';
import type { ExtraRows, GridSheet, Judgement } from './sheet.ts';

export interface Pasting {
  readonly plan: PastePlan;
  readonly extra: ExtraRows | undefined;
  readonly judgement: Judgement;
  /** cells of the plan that are computed and would have to change */ readonly locked: ReadonlySet<string>;
  /** what rows beyond the group become; null when they are lost */ readonly growth: string | null;
}
const SHOWN_ROWS = 12;
const SHOWN_COLS = 10;
const key = (row: number, col: number): string => `${row}:${col}`;

/** What does not fit, and what becomes of it. */
const remarksOn = (t: Translate, { plan, judgement, locked, growth }: Pasting): readonly string[] => [
  ...(plan.misfits.includes('shape') ? [t('grid.paste.shape')] : []),
  ...(plan.misfits.includes('ragged') ? [t('grid.paste.ragged')] : []),
  ...(plan.lost > 0 ? [t('grid.paste.tooWide', { count: plan.lost })] : []),
  ...(plan.extraRows.length > 0 ? [growth ?? t('grid.paste.noRoom', { count: plan.extraRows.length })] : []),
  ...(locked.size > 0 ? [t('grid.paste.locked', { count: locked.size })] : []),
  ...(judgement.refused.length > 0 ? [t('grid.paste.refused', { count: judgement.refused.length })] : []),
  ...new Set(judgement.refused.map((r) => r.words)),
  ...judgement.warnings,
];
/** The first rows and columns of the block, where they would stand. */
const previewOf = (sheet: GridSheet, { plan, extra }: Pasting) => {
  const byRow = new Map<number, PlacedText[]>();
  for (const text of plan.placed) {
    const own = byRow.get(text.row);
    if (own) own.push(text);
    else byRow.set(text.row, [text]);
  }
  const more = extra?.rows ?? [];
  const shown = [
    ...[...byRow].slice(0, SHOWN_ROWS).map(([row, cells]) => ({
      id: `at-${row}`,
      isNew: false,
      name: sheet.rows[row]?.name ?? '',
      cells: cells.slice(0, SHOWN_COLS),
    })),
    ...more.slice(0, Math.max(0, SHOWN_ROWS - byRow.size)).map((texts, i) => ({
      id: `more-${i}`,
      isNew: true,
      name: '+',
      cells: texts
        .slice(0, SHOWN_COLS)
        .map((text, c) => ({ row: extra?.after ?? 0, col: (extra?.col ?? 0) + c, text })),
    })),
  ];
  const first = Math.min(...plan.placed.map((p) => p.col), extra?.col ?? Infinity);
  const all = plan.placed.length + sum(more.map((texts) => texts.length));
  return {
    rows: shown,
    columns: sheet.columns.slice(first, plan.area.right + 1).slice(0, SHOWN_COLS),
    /** cells that are pasted and not shown here */ unseen: all - sum(shown.map(({ cells }) => cells.length)),
  };
};

/** One text of the block, and whether it is written, kept as a text, or left out. */
const PastedCell = ({
  place,
  isNew,
  pasting: { judgement, locked },
}: {
  readonly place: PlacedText;
  readonly isNew: boolean;
  readonly pasting: Pasting;
}) => {
  const t = useT();
  // A row to come has the place of the last one: the text tells them apart.
  const words = judgement.refused.find(
    (r) => r.place.row === place.row && r.place.col === place.col && r.place.text === place.text,
  )?.words;
  const isLocked = !isNew && locked.has(key(place.row, place.col));
  return (
    <td
      data-outcome={words ? 'kept' : isLocked ? 'left' : 'written'}
      title={words ?? (isLocked ? t('grid.paste.willSkip') : t('grid.paste.willWrite'))}
    >
      {words ? '⚠ ' : isLocked ? '⊘ ' : ''}
      {place.text}
    </td>
  );
};

export const PasteDialog = ({
  sheet,
  pasting,
  onConfirm,
  onCancel,
}: {
  readonly sheet: GridSheet;
  readonly pasting: Pasting;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}) => {
  const t = useT();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { rows, columns, unseen } = previewOf(sheet, pasting);
  return (
    <dialog
      ref={dialog}
      className="paste-dialog"
      aria-labelledby="paste-title"
      onCancel={onCancel}
      onKeyDown={(e) => e.stopPropagation()}
    >
      <h2 id="paste-title">{t('grid.paste.title')}</h2>
      <ul>
        {remarksOn(t, pasting).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <div className="paste-preview">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('grid.column.label')}</th>
              {columns.map((c) => (
                <th key={c.id} scope="col">
                  {c.head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.name}</th>
                {row.cells.map((place, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells of a block have no other name than their place
                  <PastedCell key={i} place={place} isNew={row.isNew} pasting={pasting} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {unseen > 0 && <p className="hint">{t('grid.paste.more', { count: unseen })}</p>}
      <div className="row">
        <Button kind="main" onClick={onConfirm}>
          {t('grid.paste.confirm')}
        </Button>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
      </div>
    </dialog>
  );
};
