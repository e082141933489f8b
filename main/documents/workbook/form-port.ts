/** Workbooks to be filled in, through the spreadsheet library: protected, checked while one types, the same bytes for the same form. */
import { type CellStyle, type CellValue, type Cell as FileCell, readXlsx, type WriteSheet, writeXlsx } from 'hucre';
import { columnName } from '#shared/finance/workbook/cells/sheet.ts';
import type { FormGiven } from '#shared/papers/applicant/back/given.ts';
import type {
  FormCell,
  FormFormat,
  FormKind,
  FormRule,
  FormSheet,
  FormWorkbook,
} from '#shared/papers/applicant/form/form.ts';

const INK = '1B2428';
const MUTED = '55636A';
const ACCENT = '0D5560';
const FONT = 'Calibri';
const solid = (rgb: string): NonNullable<CellStyle['fill']> => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { rgb },
});
const font = (rgb: string, size: number, more: object = {}): NonNullable<CellStyle['font']> => ({
  name: FONT,
  size,
  color: { rgb },
  ...more,
});
const line = (rgb: string) => ({ style: 'thin', color: { rgb } }) as const;
const box = (rgb: string): NonNullable<CellStyle['border']> => ({
  top: line(rgb),
  right: line(rgb),
  bottom: line(rgb),
  left: line(rgb),
});
const under: NonNullable<CellStyle['border']> = { bottom: line('D8D8D4') };
const wrappedAlignment = (horizontal: 'left' | 'right' | 'center' = 'left'): NonNullable<CellStyle['alignment']> => ({
  wrapText: true,
  vertical: 'top',
  horizontal,
  ...(horizontal === 'left' ? { indent: 1 } : {}),
});
/** Input cells have a colour and a border, so that they also show in black and white. */
const KIND_STYLES: Readonly<Record<FormKind, CellStyle>> = {
  title: { font: font(ACCENT, 16, { bold: true }), alignment: { vertical: 'center' } },
  lead: { font: font(MUTED, 10), alignment: { wrapText: true, vertical: 'top' } },
  text: { font: font(INK, 10), alignment: wrappedAlignment() },
  band: {
    font: font('FFFFFF', 10.5, { bold: true }),
    fill: solid(ACCENT),
    alignment: { vertical: 'center', wrapText: true, horizontal: 'left', indent: 1 },
  },
  head: {
    font: font(INK, 10, { bold: true }),
    fill: solid('E4EBEC'),
    border: box('C5CFD2'),
    alignment: { wrapText: true, vertical: 'center', horizontal: 'left', indent: 1 },
  },
  question: { font: font(INK, 10, { bold: true }), border: under, alignment: wrappedAlignment() },
  help: { font: font(MUTED, 9), border: under, alignment: wrappedAlignment() },
  number: { font: font(MUTED, 10), border: under, alignment: wrappedAlignment('center') },
  input: {
    font: font('0B3A66', 10),
    fill: solid('E3EEF9'),
    border: box('7F9DB9'),
    alignment: wrappedAlignment(),
    protection: { locked: false },
  },
  locked: { font: font(MUTED, 10), fill: solid('F0F0EE'), border: box('D8D8D4'), alignment: wrappedAlignment() },
  total: { font: font(INK, 10, { bold: true }), border: { top: line(INK), bottom: line(INK) } },
  key: { font: font(MUTED, 8) },
  none: {},
};
/** Texts are text ('@'): what begins like a formula is one for nobody, and a leading zero stays. */
const NUMBER_FORMATS: Readonly<Record<FormFormat, string>> = {
  text: '@',
  euros: '#,##0.00\\ "€"',
  number: 'General',
  whole: '0',
  rate: '0.0%',
  date: 'dd/mm/yyyy',
};
const styleOf = ({ kind, format }: FormCell): CellStyle => ({
  ...KIND_STYLES[kind],
  numFmt: NUMBER_FORMATS[format],
  ...(format === 'text' || kind === 'total' ? {} : { alignment: { vertical: 'top', horizontal: 'right' } }),
});

const fileCell = (cell: FormCell, style: CellStyle): Partial<FileCell> => {
  const { value, formula, format } = cell;
  if (formula !== undefined) return { value: null, type: 'formula', formula, formulaResult: Number(value ?? 0), style };
  if (value === null || value === '') return { value: null, type: 'empty', style };
  if (format === 'date') return { value: new Date(`${value}T00:00:00Z`), type: 'date', style };
  return { value, type: typeof value === 'number' ? 'number' : 'string', style } as Partial<FileCell>;
};

type Validation = NonNullable<WriteSheet['dataValidations']>[number];
const FIRST_DAY = '1';
const LAST_DAY = '109574';
/** Texts longer than a spreadsheet's own limit need no check. */
const MAX_CHECKED_TEXT = 32_000;
const validation = (rule: FormRule, range: string, { lists, refused }: FormWorkbook): Validation => {
  const said = {
    range,
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: refused.title,
    errorMessage: refused.text,
  };
  switch (rule.kind) {
    case 'list':
      return { ...said, type: 'list', formula1: lists[rule.list] ?? '' };
    case 'decimal':
    case 'whole':
      return { ...said, type: rule.kind, operator: 'between', formula1: String(rule.min), formula2: String(rule.max) };
    case 'date':
      return { ...said, type: 'date', operator: 'between', formula1: FIRST_DAY, formula2: LAST_DAY };
    case 'length':
      return {
        ...said,
        type: 'textLength',
        operator: 'lessThanOrEqual',
        formula1: String(Math.min(rule.max, MAX_CHECKED_TEXT)),
      };
  }
};

/** Without a password: it prevents accidents, nothing else. Rows and columns may be made wider. */
const PROTECTION: NonNullable<WriteSheet['protection']> = {
  sheet: true,
  objects: true,
  scenarios: true,
  formatRows: true,
  formatColumns: true,
};

const fileSheet = (sheet: FormSheet, form: FormWorkbook): WriteSheet => {
  const cells = new Map<string, Partial<FileCell>>();
  const styles = new Map<string, CellStyle>();
  const checked = new Map<string, { rule: FormRule; ranges: string[] }>();
  sheet.rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell === undefined) return;
      const key = `${cell.kind} ${cell.format}`;
      const style = styles.get(key) ?? styleOf(cell);
      styles.set(key, style);
      cells.set(`${r},${c}`, fileCell(cell, style));
      if (cell.rule === undefined || cell.kind !== 'input') return;
      const name = JSON.stringify(cell.rule);
      const same = checked.get(name) ?? { rule: cell.rule, ranges: [] };
      same.ranges.push(`${columnName(c)}${r + 1}`);
      checked.set(name, same);
    });
  });
  return {
    name: sheet.name,
    rows: sheet.rows.map(() => []),
    cells,
    columns: sheet.widths.map((width) => (width === 0 ? { width: 4, hidden: true } : { width })),
    rowDefs: new Map([...sheet.heights].map(([row, height]) => [row, { height }])),
    merges: sheet.merges.map(([row, from, to]) => ({ startRow: row, startCol: from, endRow: row, endCol: to })),
    ...(sheet.frozenRows > 0 ? { freezePane: { rows: sheet.frozenRows, columns: 0 } } : {}),
    dataValidations: [...checked.values()].map(({ rule, ranges }) => validation(rule, ranges.join(' '), form)),
    protection: PROTECTION,
    ...(sheet.visible === 'hidden' ? { hidden: true } : {}),
    ...(sheet.visible === 'never' ? { veryHidden: true } : {}),
    pageSetup: {
      paperSize: 'a4',
      orientation: sheet.key === 'readme' ? 'portrait' : 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { top: 0.5, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&L&A&R&P / &N' },
    view: { showGridLines: false, ...(sheet.key === 'readme' ? { tabColor: { rgb: ACCENT } } : {}) },
  };
};

/** Repeated titles, as names of our own making: the library forgets the quotes that a sheet's name with a space needs. */
const printTitles = (sheet: FormSheet): NonNullable<Parameters<typeof writeXlsx>[0]['namedRanges']> =>
  sheet.frozenRows === 0 || sheet.visible !== 'yes'
    ? []
    : [
        {
          name: '_xlnm.Print_Titles',
          range: `'${sheet.name.replace(/'/g, "''")}'!$1:$${sheet.frozenRows}`,
          scope: sheet.name,
        },
      ];

/** @param at moment written in the file's properties, ISO */
export const writeForm = (form: FormWorkbook, at: string): Promise<Uint8Array> =>
  writeXlsx({
    sheets: form.sheets.map((sheet) => fileSheet(sheet, form)),
    namedRanges: form.sheets.flatMap(printTitles),
    workbookProtection: { lockStructure: true },
    properties: { title: form.title, creator: 'Triptyque', created: new Date(at), modified: new Date(at) },
    defaultFont: { name: FONT, size: 10 },
  });

const plainValue = (value: CellValue): number | string | boolean | null =>
  value instanceof Date ? (Number.isFinite(value.getTime()) ? value.toISOString() : null) : (value ?? null);
/** A text such as “#N/A” comes back from some spreadsheets as a formula that is this error and nothing else: it is the text again. */
const ERROR_WORD = /^#[A-Z0-9/]+[!?]?$/;
/** Values and formulas of every sheet. Throws on a file that is no workbook: callers catch. */
export const readForm = async (bytes: Uint8Array, maxRows: number): Promise<FormGiven[]> => {
  const workbook = await readXlsx(bytes, { maxRows });
  return workbook.sheets.map((sheet) => {
    const formulas = new Map(
      [...(sheet.cells ?? [])].flatMap(([place, { formula }]) =>
        formula === undefined ? [] : [[place, formula] as const],
      ),
    );
    const words = new Map([...formulas].filter(([, formula]) => ERROR_WORD.test(formula)));
    for (const place of words.keys()) formulas.delete(place);
    return {
      name: sheet.name,
      rows: sheet.rows.map((row, r) => row.map((value, c) => words.get(`${r},${c}`) ?? plainValue(value))),
      formulas,
    };
  });
};
