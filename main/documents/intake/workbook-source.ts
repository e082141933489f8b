/** Workbooks of today (.xlsx, .xlsm, .ods) as sheets of cells, through the spreadsheet library. Macros are parts of the file that nobody opens. */
import { type Cell, type CellValue, readOds, readXlsx, type Sheet } from 'hucre';
import type { RawCell, RawValue, SourceSheet } from '#shared/finance/intake/source.ts';
import { flatOds } from './ods-tables.ts';

const CURRENCY = /\[\$(£|\$|CHF|GBP|USD|F?\s?CFA|XOF|MAD)[^\]]*\]|"(£|\$|CHF|FCFA)"|^(£)/i;
const rawCell = (value: CellValue | undefined, cell: Cell | undefined): RawValue => {
  const own = value ?? cell?.formulaResult ?? null;
  const formula = cell?.formula;
  if (own === null && formula === undefined) return null;
  if (own === '' && formula === undefined) return null;
  const format = cell?.style?.numFmt ?? '';
  const isBold = cell?.style?.font?.bold === true;
  const currency = typeof own === 'number' && format !== '' ? CURRENCY.exec(format) : null;
  const isPercent = typeof own === 'number' && format.replace(/"[^"]*"/g, '').includes('%');
  const isDate = own instanceof Date;
  if (formula === undefined && !isBold && !isPercent && !isDate && currency === null && typeof own !== 'boolean')
    return own;
  const kind: RawCell['kind'] =
    own === null ? 'unknown' : isDate ? 'date' : isPercent ? 'percent' : cell?.type === 'error' ? 'error' : undefined;
  return {
    value: isDate ? own.toISOString().slice(0, 10) : own,
    ...(kind === undefined ? {} : { kind }),
    ...(formula === undefined ? {} : { formula }),
    ...(isBold ? { bold: true as const } : {}),
    ...(currency === null ? {} : { currency: (currency[1] ?? currency[2] ?? currency[3] ?? '').toUpperCase() }),
  };
};

const sourceSheet = (sheet: Sheet, hidden: boolean): SourceSheet => ({
  name: sheet.name,
  hidden,
  // Rows of the library may have holes.
  rows: Array.from(sheet.rows, (row, r) =>
    Array.from(row ?? [], (value, c) => rawCell(value, sheet.cells?.get(`${r},${c}`))),
  ),
  merges: (sheet.merges ?? []).map((m) => ({ top: m.startRow, left: m.startCol, bottom: m.endRow, right: m.endCol })),
});

/** @param maxRows rows of a sheet that are read at most */
export const xlsxSheets = async (bytes: Uint8Array, maxRows: number): Promise<SourceSheet[]> => {
  const { sheets } = await readXlsx(bytes, { readStyles: true, maxRows });
  return sheets.map((s) => sourceSheet(s, s.hidden === true || s.veryHidden === true));
};

export const odsSheets = async (bytes: Uint8Array): Promise<SourceSheet[]> => {
  const tables = flatOds(bytes);
  const { sheets } = await readOds(tables.bytes, { readStyles: true });
  return sheets.map((s) => sourceSheet(s, tables.hidden.has(s.name)));
};
