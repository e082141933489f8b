/** Sheets of cells as data: what the file writer writes, and what a recalculation must find again. */
import type { Expression, Range, Value } from './expression.ts';

export type CellKind =
  | 'input'
  | 'computed'
  | 'label'
  | 'heading'
  | 'total'
  | 'check'
  | 'key'
  | 'unused'
  /** a sentence, on as many lines as it takes */
  | 'prose';
export type CellFormat =
  | 'text'
  | 'euros'
  | 'wholeEuros'
  | 'cents'
  | 'whole'
  | 'number'
  | 'months'
  | 'days'
  | 'rate'
  /** between nothing and one */
  | 'index'
  | 'date';
export interface Cell {
  readonly kind: CellKind;
  readonly format: CellFormat;
  /** null = blank */ readonly value: Value | null;
  /** without the leading equals sign */ readonly formula?: string;
  /** what the engine finds for this very figure, in the cell's own unit; absent for a step on the way */ readonly engine?:
    | number
    | string;
  /** name of the list of allowed words */ readonly list?: string;
  /** what is known of it, beside its value */ readonly note?: string;
}
/** A line along cells of one row. */
export interface SheetChart {
  readonly title: string;
  readonly series: readonly { readonly name: string; readonly values: Range; readonly along: Range }[];
  /** corners of the cells that it covers, counted from 0 */ readonly from: readonly [row: number, column: number];
  readonly to: readonly [row: number, column: number];
}
export interface Sheet {
  readonly key: string;
  readonly name: string;
  readonly rows: (Cell | undefined)[][];
  readonly widths: readonly number[];
  /** columns that lead from one figure to the next: there, and out of sight */ readonly folded?: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** it serves the others: a reader need not see it */ readonly hidden?: boolean;
  /** how it is printed: only so many first columns or rows, on so many pages in width; all of it on as many as it takes when not said */
  readonly print?: {
    readonly columns?: number;
    readonly rows?: number;
    readonly wide?: number;
    readonly tall?: number;
    /** a sheet too wide for A4 */ readonly paper?: 'a3';
  };
  readonly chart?: SheetChart;
}
export interface Workbook {
  readonly language: 'fr' | 'en';
  readonly title: string;
  readonly sheets: readonly Sheet[];
  /** allowed words by list name: where they stand, as an absolute range */ readonly lists: Readonly<
    Record<string, string>
  >;
}
/** A cell once placed: usable in the formulas of others. */
export interface PlacedCell extends Expression {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** @param column from 0 @returns A, B, … Z, AA … */
export const columnName = (column: number): string =>
  (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** Columns and rows that stay in sight are what a formula keeps when it is filled along: they are anchored. */
const address = (sheet: Sheet, row: number, column: number): string =>
  `${column < sheet.frozenColumns ? '$' : ''}${columnName(column)}${row < sheet.frozenRows ? '$' : ''}${row + 1}`;
const prefix = (sheet: Sheet, home: string): string =>
  sheet.key === home ? '' : /^[A-Za-z]+$/.test(sheet.name) ? `${sheet.name}!` : `'${sheet.name.replace(/'/g, "''")}'!`;

export const newSheet = (
  key: string,
  name: string,
  frozenRows: number,
  frozenColumns: number,
  widths: readonly number[],
): Sheet => ({ key, name, rows: [], widths, frozenRows, frozenColumns });

const placeAt = (sheet: Sheet, row: number, column: number, value: Value): PlacedCell => ({
  value,
  level: 9,
  text: (home) => prefix(sheet, home) + address(sheet, row, column),
  sheet,
  row,
  column,
});
/** A cell that holds nothing: counts for zero. */
export const blankCell = (sheet: Sheet, row: number, column: number): PlacedCell => placeAt(sheet, row, column, 0);
/** Where a cell is put: row and column, from 0. */
type At = readonly [row: number, column: number];
/** Puts a cell and returns its place. */
const putCell = (sheet: Sheet, [row, column]: At, cell: Cell): PlacedCell => {
  while (sheet.rows.length <= row) sheet.rows.push([]);
  (sheet.rows[row] as (Cell | undefined)[])[column] = cell;
  return placeAt(sheet, row, column, cell.value ?? (cell.format === 'text' ? '' : 0));
};
/** A value typed in or written: not a formula. */
export const putValue = (
  sheet: Sheet,
  at: At,
  { kind, format, list }: Pick<Cell, 'kind' | 'format'> & { readonly list?: string | undefined },
  value: Value | null,
): PlacedCell => putCell(sheet, at, { kind, format, value, ...(list === undefined ? {} : { list }) });
export const putHeading = (sheet: Sheet, at: At, words: string): PlacedCell =>
  putValue(sheet, at, { kind: 'heading', format: 'text' }, words);
/** What the program finds again when the sheet comes back. */
export const putKey = (sheet: Sheet, at: At, key: string): PlacedCell =>
  putValue(sheet, at, { kind: 'key', format: 'text' }, key);
/** A live formula with the value that it must have. @param engine what the engine finds for it */
export const putFormula = (
  sheet: Sheet,
  at: At,
  look: Pick<Cell, 'kind' | 'format'>,
  expression: Expression,
  engine?: number | string,
): PlacedCell =>
  putCell(sheet, at, {
    ...look,
    value: expression.value,
    formula: expression.text(sheet.key),
    ...(engine === undefined ? {} : { engine }),
  });
/** A name, or a formula that finds it. */
export const putLabel = (sheet: Sheet, at: At, words: string | Expression): PlacedCell =>
  typeof words === 'string'
    ? putValue(sheet, at, { kind: 'label', format: 'text' }, words)
    : putFormula(sheet, at, { kind: 'label', format: 'text' }, words);
/** A figure that is worked out, or stands for good. @param engine what the engine finds for it */
export const putComputed = (
  sheet: Sheet,
  at: At,
  format: CellFormat,
  x: Expression | number,
  engine?: number | string,
): PlacedCell =>
  typeof x === 'number'
    ? putValue(sheet, at, { kind: 'computed', format }, x)
    : putFormula(sheet, at, { kind: 'computed', format }, x, engine);

/** Neighbouring cells of one row or one column, in their order. */
export const range = (cells: readonly PlacedCell[]): Range => {
  const first = cells[0] as PlacedCell;
  const last = cells.at(-1) as PlacedCell;
  return {
    cells,
    text: (home) =>
      `${prefix(first.sheet, home)}${address(first.sheet, first.row, first.column)}:${address(last.sheet, last.row, last.column)}`,
  };
};
