/** Workbooks of today (.xlsx, .xlsm, .ods) as sheets of cells, through the spreadsheet library. Macros are parts of the file that nobody opens. */
import { type Cell, type CellValue, readOds, readXlsx, type Sheet } from 'hucre';
import type { RawCell, RawValue, SourceSheet } from '#shared/finance/intake/source.ts';
import { flatOds } from './ods-tables.ts';

const CURRENCY = /\[\$(£|\$|CHF|GBP|USD|F?\s?CFA|XOF|MAD)[^\]]*\]|"(£|\$|CHF|FCFA)"|^(£)/i;
interface FormatFacts {
  readonly currency: string | null;
  readonly isPercent: boolean;
}
/** What number formats say, each read once: a sheet has thousands of cells and a handful of formats. */
const makeFormats = (): ((format: string) => FormatFacts) => {
  const known = new Map<string, FormatFacts>();
  return (format) => {
    const before = known.get(format);
    if (before !== undefined) return before;
    const found = format === '' ? null : CURRENCY.exec(format);
    const facts = {
      currency: found === null ? null : (found[1] ?? found[2] ?? found[3] ?? '').toUpperCase(),
      isPercent: format.replace(/"[^"]*"/g, '').includes('%'),
    };
    known.set(format, facts);
    return facts;
  };
};

const rawCell = (
  value: CellValue | undefined,
  cell: Cell | undefined,
  formats: (f: string) => FormatFacts,
): RawValue => {
  const own = value ?? cell?.formulaResult ?? null;
  const formula = cell?.formula;
  if ((own === null || own === '') && formula === undefined) return null;
  const isBold = cell?.style?.font?.bold === true;
  const { currency, isPercent } = formats(typeof own === 'number' ? (cell?.style?.numFmt ?? '') : '');
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
    ...(currency === null ? {} : { currency }),
  };
};

const sourceSheet = (sheet: Sheet, hidden: boolean): SourceSheet => {
  const formats = makeFormats();
  // Rows of the library may have holes. A number or a text says all of itself, unless the library knows more of its cell.
  const rows = Array.from(sheet.rows, (row) =>
    Array.from(row ?? [], (value) =>
      typeof value === 'number' || (typeof value === 'string' && value !== '')
        ? value
        : rawCell(value, undefined, formats),
    ),
  );
  for (const [place, cell] of sheet.cells ?? []) {
    const comma = place.indexOf(',');
    const r = Number(place.slice(0, comma));
    const c = Number(place.slice(comma + 1));
    const row = rows[r];
    if (row !== undefined && c < row.length) row[c] = rawCell(sheet.rows[r]?.[c], cell, formats);
  }
  return {
    name: sheet.name,
    hidden,
    rows,
    merges: (sheet.merges ?? []).map((m) => ({ top: m.startRow, left: m.startCol, bottom: m.endRow, right: m.endCol })),
  };
};

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
