/** Older and stranger forms of a workbook (.xls, .xlsb, and HTML or XML that a spreadsheet saved under another name), through a second library. */
import { type CellObject, read, type WorkSheet } from '@e965/xlsx';
import type { RawValue, SourceSheet } from '#shared/finance/intake/source.ts';

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

const rawCell = (cell: CellObject | null | undefined): RawValue => {
  if (cell == null || cell.t === 'z') return null;
  const formula = cell.f === undefined ? {} : { formula: cell.f };
  if (cell.t === 'e') return { value: ERRORS[Number(cell.v)] ?? '#ERR', kind: 'error', ...formula };
  if (cell.v === undefined || cell.v === null)
    return cell.f === undefined ? null : { value: null, kind: 'unknown', ...formula };
  if (cell.v instanceof Date) return { value: cell.v.toISOString().slice(0, 10), kind: 'date', ...formula };
  const isPercent =
    typeof cell.v === 'number' &&
    String(cell.z ?? '')
      .replace(/"[^"]*"/g, '')
      .includes('%');
  if (cell.f === undefined && !isPercent && typeof cell.v !== 'boolean') return cell.v;
  return { value: cell.v, ...(isPercent ? { kind: 'percent' as const } : {}), ...formula };
};

const sourceSheet = (name: string, sheet: WorkSheet | undefined, hidden: boolean): SourceSheet => ({
  name,
  hidden,
  rows: Array.from((sheet?.['!data'] ?? []) as readonly (readonly (CellObject | null)[] | undefined)[], (row) =>
    Array.from(row ?? [], rawCell),
  ),
  merges: (sheet?.['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
});

/** @param bytes of a workbook, or text in a form that spreadsheets write; throws on anything else @param maxRows rows of a sheet that are read at most */
export const legacySheets = (bytes: Uint8Array, maxRows: number): SourceSheet[] => {
  const book = read(bytes, {
    type: 'array',
    dense: true,
    cellFormula: true,
    cellNF: true,
    cellText: false,
    cellHTML: false,
    cellDates: true,
    UTC: true,
    sheetRows: maxRows,
    bookVBA: false,
  });
  return book.SheetNames.map((name, i) =>
    sourceSheet(name, book.Sheets[name], (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0),
  );
};
