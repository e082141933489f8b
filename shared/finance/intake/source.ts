/**
 * A file as the reading receives it: sheets of cells, whatever the format was. Whoever opens a file (a worker of main, a paste in the window) makes
 * one of these; nothing here knows of a library.
 */

export interface RawCell {
  readonly value: string | number | boolean | null;
  /** `date`: the value is 'YYYY-MM-DD'. `error`: #REF! and its like. `unknown`: a formula whose result the file does not hold. */
  readonly kind?: 'date' | 'percent' | 'error' | 'unknown';
  readonly formula?: string;
  readonly bold?: true;
  /** a mark of another currency than the euro, from the number's format */ readonly currency?: string;
}
/** A text or a number with nothing to say of it stands alone. */
export type RawValue = string | number | null | RawCell;
/** Rows and columns from 0, both ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}
export interface SourceSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly RawValue[])[];
  readonly merges: readonly Merge[];
}
export interface SourceFile {
  readonly name: string;
  /** `text`: every cell is a text, and numbers are read from it */ readonly kind: 'workbook' | 'text' | 'pdf';
  readonly sheets: readonly SourceSheet[];
  /** of a text file, the whole of it: a file of accounting entries is read from it, without sheets */ readonly text:
    | string
    | null;
}

/** 0 → A, 26 → AA. */
export const columnLetters = (column: number): string => {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
};
/** Where a figure stands: `Budget!D12`. */
export const cellAddress = (sheet: string, row: number, column: number): string =>
  `${sheet}!${columnLetters(column)}${row + 1}`;

/** Numbers that a sheet holds. */
export const figuresInSheet = ({ rows }: SourceSheet): number => {
  let figures = 0;
  for (const row of rows)
    for (const v of row) if (typeof (typeof v === 'object' ? v?.value : v) === 'number') figures += 1;
  return figures;
};
