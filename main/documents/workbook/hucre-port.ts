/** The one door to the spreadsheet library: sheets of cells out, sheets of values in. */
import { type CellStyle, type CellValue, type Cell as FileCell, readXlsx, type WriteSheet, writeXlsx } from 'hucre';
import {
  type Cell,
  type CellFormat,
  type CellKind,
  columnName,
  type Sheet,
  type SheetChart,
  type Workbook,
} from '#shared/finance/workbook/cells/sheet.ts';

const INK = '1B2428';
const MUTED = '7A858A';
const FONT = 'Calibri';
const solid = (rgb: string): NonNullable<CellStyle['fill']> => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { rgb },
});
const font = (rgb: string, more: object = {}): NonNullable<CellStyle['font']> => ({
  name: FONT,
  size: 10,
  color: { rgb },
  ...more,
});
const LINE = { style: 'thin', color: { rgb: '9AA7AD' } } as const;
/** Inputs are told apart by colour and by a border, so that they also show in black and white. */
const KIND_STYLES: Readonly<Record<CellKind, CellStyle>> = {
  input: {
    font: font('0B3A66'),
    fill: solid('DCE9F7'),
    border: { top: LINE, right: LINE, bottom: LINE, left: LINE },
    protection: { locked: false },
  },
  computed: { font: font(INK) },
  total: { font: font(INK, { bold: true }), border: { top: LINE } },
  check: { font: font(INK, { italic: true }), border: { top: LINE, bottom: LINE } },
  label: { font: font(INK) },
  heading: {
    font: font(INK, { bold: true }),
    fill: solid('EEF1EC'),
    alignment: { wrapText: true, vertical: 'top' },
  },
  key: { font: font(MUTED, { size: 8 }) },
  unused: { fill: solid('E6E6E6') },
  prose: { font: font(INK), alignment: { wrapText: true, vertical: 'top' } },
};
const NUMBER_FORMATS: Readonly<Record<CellFormat, string | null>> = {
  text: null,
  euros: '#,##0.00',
  wholeEuros: '#,##0',
  cents: '#,##0',
  whole: '0',
  number: 'General',
  months: '#,##0.0',
  days: '#,##0',
  rate: '0.00%',
  index: '0.00',
  date: 'mm/yyyy',
};
const styleOf = (kind: CellKind, format: CellFormat): CellStyle => {
  const numFmt = NUMBER_FORMATS[format];
  return { ...KIND_STYLES[kind], ...(numFmt === null ? {} : { numFmt }) };
};

/** What stands in a cell before the spreadsheet recalculates: by default the value that the formula must have. */
export type CachedValue = (cell: Cell) => number | string;
const ownValue: CachedValue = (cell) => (typeof cell.value === 'boolean' ? Number(cell.value) : (cell.value ?? ''));

const fileCell = (cell: Cell, style: CellStyle, cached: CachedValue): Partial<FileCell> => ({
  ...valueCell(cell, style, cached),
  ...(cell.note === undefined ? {} : { comment: { text: cell.note, author: 'Triptyque' } }),
});
const valueCell = (cell: Cell, style: CellStyle, cached: CachedValue): Partial<FileCell> => {
  if (cell.formula !== undefined)
    return { value: null, type: 'formula', formula: cell.formula, formulaResult: cached(cell), style };
  const { value } = cell;
  if (value === null || value === '') return { value: null, type: 'empty', style };
  return { value, type: typeof value === 'number' ? 'number' : 'string', style } as Partial<FileCell>;
};

/** Neighbouring cells of a column with the same list share one rule. */
const validations = (sheet: Sheet, lists: Workbook['lists']): NonNullable<WriteSheet['dataValidations']> => {
  const runs: { list: string; column: number; first: number; last: number }[] = [];
  const open = new Map<number, (typeof runs)[number]>();
  sheet.rows.forEach((row, r) => {
    row.forEach((cell, column) => {
      if (cell?.list === undefined || cell.kind !== 'input') return;
      const run = open.get(column);
      if (run !== undefined && run.last === r - 1 && run.list === cell.list) run.last = r;
      else {
        const fresh = { list: cell.list, column, first: r, last: r };
        open.set(column, fresh);
        runs.push(fresh);
      }
    });
  });
  return runs.map(({ list, column, first, last }) => ({
    type: 'list',
    formula1: lists[list] ?? '',
    range: `${columnName(column)}${first + 1}:${columnName(column)}${last + 1}`,
    allowBlank: true,
    showErrorMessage: true,
  }));
};

const fileChart = (
  { title, series, from, to }: SheetChart,
  home: string,
): NonNullable<WriteSheet['charts']>[number] => ({
  type: 'line',
  title,
  series: series.map(({ name, values, along }) => ({
    name,
    values: values.text(home),
    categories: along.text(home),
    color: '0D5560',
  })),
  anchor: { from: { row: from[0], col: from[1] }, to: { row: to[0], col: to[1] } },
});
/** Characters that a figure takes as it is shown; nothing of one that is no amount: its column is wide enough. */
const shownLength = ({ value, format }: Cell): number => {
  const decimals = format === 'euros' ? 2 : format === 'wholeEuros' || format === 'cents' ? 0 : null;
  if (decimals === null || typeof value !== 'number') return 0;
  const digits = Math.abs(value).toFixed(decimals);
  const whole = decimals === 0 ? digits.length : digits.length - decimals - 1;
  return digits.length + Math.floor((whole - 1) / 3) + (value < 0 ? 1 : 0);
};
/** A figure in bold is a little wider, and stands off the edge of its cell. */
const AROUND = { bold: 1.12, edge: 1.5 } as const;
/** Columns as wide as they are meant to be, or as their largest amount needs: a spreadsheet shows one that does not fit as signs. */
const neededWidths = ({ widths, rows }: Sheet): number[] =>
  widths.map((width, column) =>
    rows.reduce((most, row) => {
      const cell = row[column];
      return cell === undefined ? most : Math.max(most, shownLength(cell) * AROUND.bold + AROUND.edge);
    }, width),
  );
/** Points that a line of the default font takes. */
const LINE_HEIGHT = 13.5;
const WRAPS: readonly CellKind[] = ['heading', 'prose'];
/** Rows whose words go on to further lines: a file says their height, as not every program finds it when it opens one. */
const wrappedRows = ({ rows, widths, folded = [] }: Sheet): NonNullable<WriteSheet['rowDefs']> => {
  const heights: NonNullable<WriteSheet['rowDefs']> = new Map();
  rows.forEach((row, r) => {
    const lines = row.flatMap((cell, c) =>
      cell !== undefined && WRAPS.includes(cell.kind) && typeof cell.value === 'string' && !folded.includes(c)
        ? [wrappedLines(cell.value, (widths[c] ?? 10) * 0.92)]
        : [],
    );
    const most = Math.max(1, ...lines);
    if (most > 1) heights.set(r, { height: most * LINE_HEIGHT });
  });
  return heights;
};
/** Lines that words take in so many characters, a long word cut. */
const wrappedLines = (text: string, room: number): number => {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    if (used > 0 && used + 1 + word.length > room) {
      lines += 1;
      used = 0;
    }
    lines += Math.floor(Math.max(0, word.length - 1) / room);
    used += (used > 0 ? 1 : 0) + word.length;
  }
  return lines;
};
/** In a header, an ampersand begins a code. */
const headerWords = (text: string): string => text.replaceAll('&', '&&').slice(0, 120);
const fileSheet = (sheet: Sheet, { lists, title }: Workbook, cached: CachedValue): WriteSheet => {
  const header = headerWords(title);
  const cells = new Map<string, Partial<FileCell>>();
  const styles = new Map<string, CellStyle>();
  let width = 1;
  sheet.rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell === undefined) return;
      const key = `${cell.kind} ${cell.format}`;
      const style = styles.get(key) ?? styleOf(cell.kind, cell.format);
      styles.set(key, style);
      cells.set(`${r},${c}`, fileCell(cell, style, cached));
      width = Math.max(width, c + 1);
    });
  });
  const { wide = width > 10 ? 3 : 1, tall = 0, paper = 'a4' } = sheet.print ?? {};
  return {
    name: sheet.name,
    rows: sheet.rows.map(() => []),
    cells,
    rowDefs: wrappedRows(sheet),
    columns: neededWidths(sheet).map((w, i) => ({
      width: w,
      ...(sheet.folded?.includes(i) === true ? { hidden: true } : {}),
    })),
    freezePane: { rows: sheet.frozenRows, columns: sheet.frozenColumns },
    dataValidations: validations(sheet, lists),
    pageSetup: {
      paperSize: paper,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: wide,
      fitToHeight: tall,
      margins: { top: 0.5, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddHeader: `&L${header}`, oddFooter: '&L&A&R&P / &N' },
    view: { showGridLines: false },
    ...(sheet.hidden === true ? { hidden: true } : {}),
    ...(sheet.chart === undefined ? {} : { charts: [fileChart(sheet.chart, sheet.key)] }),
  };
};

/**
 * Print areas and repeated titles. Given as names of our own making: the library forgets the quotes that a sheet's name with a space
 * or an accent needs, and Excel then calls the file damaged.
 */
const printNames = (sheet: Sheet): NonNullable<Parameters<typeof writeXlsx>[0]['namedRanges']> => {
  // LibreOffice prints a hidden sheet that has an area.
  if (sheet.hidden === true) return [];
  const home = `'${sheet.name.replace(/'/g, "''")}'!`;
  const { columns, rows } = sheet.print ?? {};
  const chartWide = (sheet.chart?.to[1] ?? -1) + 1;
  const width = columns ?? Math.max(1, chartWide, ...sheet.rows.map((row) => row.length));
  const titles = [
    ...(sheet.frozenColumns > 0 ? [`${home}$A:$${columnName(sheet.frozenColumns - 1)}`] : []),
    ...(sheet.frozenRows > 0 ? [`${home}$1:$${sheet.frozenRows}`] : []),
  ];
  const area = `${home}$A$1:$${columnName(width - 1)}$${Math.max(1, rows ?? sheet.rows.length, (sheet.chart?.to[0] ?? -1) + 1)}`;
  return [
    { name: '_xlnm.Print_Area', range: area, scope: sheet.name },
    ...(titles.length > 0 ? [{ name: '_xlnm.Print_Titles', range: titles.join(','), scope: sheet.name }] : []),
  ];
};

/**
 * The bytes of an .xlsx file: typed numbers, live formulas, results already in place. The same workbook gives the same bytes.
 * @param at moment written in the file's properties, ISO @param cached for tests that must prove a recalculation
 */
export const writeWorkbook = (workbook: Workbook, at: string, cached: CachedValue = ownValue): Promise<Uint8Array> =>
  writeXlsx({
    sheets: workbook.sheets.map((sheet) => fileSheet(sheet, workbook, cached)),
    namedRanges: workbook.sheets.flatMap(printNames),
    properties: { title: workbook.title, creator: 'Triptyque', created: new Date(at), modified: new Date(at) },
    defaultFont: { name: FONT, size: 10 },
  });

export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly (number | string | boolean | null)[])[];
  /** texts of the notes, by cell: C12 */ readonly notes: ReadonlyMap<string, string>;
}
const notesOf = (cells: ReadonlyMap<string, FileCell> | undefined): Map<string, string> =>
  new Map(
    [...(cells ?? [])].flatMap(([at, cell]): [string, string][] => {
      const [row = 0, column = 0] = at.split(',').map(Number);
      const text = cell.comment?.text ?? '';
      return text === '' ? [] : [[`${columnName(column)}${row + 1}`, text]];
    }),
  );
const plainValue = (value: CellValue): number | string | boolean | null =>
  value instanceof Date ? value.toISOString() : (value ?? null);
/** The values of every sheet, formulas by their last result. Throws on a file that is no workbook: callers catch. */
export const readSheets = async (bytes: Uint8Array, maxRows: number): Promise<ReadSheet[]> => {
  const workbook = await readXlsx(bytes, { maxRows });
  return workbook.sheets.map((sheet) => ({
    name: sheet.name,
    rows: sheet.rows.map((row) => row.map(plainValue)),
    notes: notesOf(sheet.cells),
  }));
};
