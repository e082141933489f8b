/** Where the workbook's formulas and the engine meet: the same figure found twice. */
import { type CellFormat, columnName, type Workbook } from './cells/sheet.ts';

export interface Disagreement {
  readonly sheet: string;
  readonly cell: string;
  readonly formula: number | string;
  readonly engine: number | string;
}
/** Money agrees to the cent; ratios and shares agree to nine digits. */
export const agrees = (format: CellFormat, a: number | string | boolean | null, b: number | string): boolean => {
  if (typeof a !== 'number' || typeof b !== 'number') return (a ?? '') === b;
  if (format === 'cents' || format === 'whole') return a === b;
  if (format === 'euros') return Math.abs(a * 100 - b * 100) < 1e-3;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
};
/** Cells where the formulas and the engine do not say the same: always none, and shown when it is not. */
export const disagreements = (workbook: Workbook): Disagreement[] =>
  workbook.sheets.flatMap((sheet) =>
    sheet.rows.flatMap((row, r) =>
      row.flatMap((cell, c) =>
        cell?.engine === undefined || agrees(cell.format, cell.value, cell.engine)
          ? []
          : [
              {
                sheet: sheet.name,
                cell: `${columnName(c)}${r + 1}`,
                formula: typeof cell.value === 'boolean' ? String(cell.value) : (cell.value ?? ''),
                engine: cell.engine,
              },
            ],
      ),
    ),
  );
