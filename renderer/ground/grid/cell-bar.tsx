/** The line above the grid that says where one is, what is in the cell to the cent, and why. */

import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { formatCents } from '#shared/base/money/format.ts';
import { parseNumber } from '#shared/base/money/parse.ts';
import type { CellPlace, Selection } from '#shared/finance/grid/selection.ts';
import type { GridSheet } from './sheet.ts';

export const CellBar = ({
  id,
  sheet,
  selection,
  problem,
  cells,
}: {
  readonly id: string;
  readonly sheet: GridSheet;
  readonly selection: Selection;
  /** what is wrong with the text being typed */ readonly problem: string | null;
  /** the cells of a range; none for a single cell */ readonly cells: readonly CellPlace[];
}) => {
  const t = useT();
  const language = useLanguage();
  const { row, col } = selection.active;
  const cell = sheet.cell(row, col);
  const column = sheet.columns[col];
  const amount = column?.numeric && cell.typed !== '' ? parseNumber(cell.typed, 'cents') : null;
  const written = amount?.ok ? formatCents(amount.value, language) : cell.typed;
  const sums = cells.flatMap((c) => {
    const { typed } = sheet.cell(c.row, c.col);
    const parsed = sheet.columns[c.col]?.numeric && typed !== '' ? parseNumber(typed, 'cents') : null;
    return parsed?.ok ? [parsed.value] : [];
  });
  const wrong = problem ?? cell.problem;
  return (
    <div className="cell-bar">
      <span className="cell-bar-place">
        {sheet.rows[row]?.name} · {column?.title ?? column?.head}
      </span>
      {written !== '' && written !== sheet.rows[row]?.name && cells.length === 0 && (
        <span className="cell-bar-value">{written}</span>
      )}
      {cells.length > 0 && (
        <span className="cell-bar-value">
          {t('grid.selected', {
            count: cells.length,
            sum: formatCents(
              sums.reduce((a, b) => a + b, 0),
              language,
            ),
          })}
        </span>
      )}
      <span id={id} className="cell-bar-why">
        {wrong ? <span className="error">⚠ {wrong}</span> : sheet.hint(row, col)}
        {cell.alert && `${cell.alert.sign} ${cell.alert.words}`}
        {cell.note && ` ${t('grid.noteOf', { name: cell.note })}`}
      </span>
    </div>
  );
};
