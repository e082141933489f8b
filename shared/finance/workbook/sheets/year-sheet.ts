/** A sheet of figures for the three years: label, Y1, Y2, Y3. */

import type { Expression } from '../cells/expression.ts';
import type { CellFormat, CellKind } from '../cells/sheet.ts';
import { newSheet, type PlacedCell, putFormula, putHeading, putLabel, type Sheet } from '../cells/sheet.ts';
import type { WorkbookWords } from '../words.ts';
import { fillWord } from '../words.ts';

export const YEAR_COLUMNS = [0, 1, 2] as const;
export type YearColumn = (typeof YEAR_COLUMNS)[number];
export const yearSheet = (key: string, name: string, words: WorkbookWords): Sheet => {
  const sheet = newSheet(key, name, 2, 1, [52, 16, 16, 16]);
  putHeading(sheet, [0, 0], name);
  for (const y of YEAR_COLUMNS) putHeading(sheet, [1, 1 + y], fillWord(words.column.year, 'year', y + 1));
  return sheet;
};
/** @param engine in the cells' own unit; '' where the engine finds nothing to show */
export const yearRow = (
  sheet: Sheet,
  at: number,
  label: string,
  format: CellFormat,
  of: (y: YearColumn) => Expression,
  engine?: (y: YearColumn) => number | string,
  kind: CellKind = 'computed',
): readonly PlacedCell[] => {
  putLabel(sheet, [at, 0], label);
  return YEAR_COLUMNS.map((y) => putFormula(sheet, [at, 1 + y], { kind, format }, of(y), engine?.(y)));
};
