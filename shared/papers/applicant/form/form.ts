/** A workbook to be filled in, as data: what is locked, what is written in, what a cell accepts. Independent of any spreadsheet library. */
import type { Language } from '#shared/base/method/text.ts';

export type FormKind =
  | 'title'
  | 'lead'
  | 'text'
  | 'band'
  | 'head'
  | 'question'
  | 'help'
  | 'number'
  | 'input'
  | 'locked'
  | 'total'
  | 'key'
  | 'none';
export type FormFormat = 'text' | 'euros' | 'number' | 'whole' | 'rate' | 'date';
/** What a spreadsheet checks while one types; what comes back is checked again. */
export type FormRule =
  | { readonly kind: 'list'; readonly list: string }
  | { readonly kind: 'decimal' | 'whole'; readonly min: number; readonly max: number }
  | { readonly kind: 'date' }
  | { readonly kind: 'length'; readonly max: number };
export interface FormCell {
  readonly kind: FormKind;
  readonly format: FormFormat;
  /** dates as 'YYYY-MM-DD' */ readonly value: string | number | null;
  /** without the leading equals sign */ readonly formula?: string;
  readonly rule?: FormRule;
}
export interface FormSheet {
  readonly key: string;
  readonly name: string;
  readonly rows: (FormCell | undefined)[][];
  /** in points, by row; absent = the usual one */ readonly heights: Map<number, number>;
  /** of each column, in characters; 0 = hidden */ readonly widths: readonly number[];
  /** [row, first column, last column] */ readonly merges: (readonly [number, number, number])[];
  readonly frozenRows: number;
  readonly visible: 'yes' | 'hidden' | 'never';
}
export interface FormWorkbook {
  readonly language: Language;
  readonly title: string;
  readonly sheets: readonly FormSheet[];
  /** allowed words by list, as an absolute range */ readonly lists: Readonly<Record<string, string>>;
  /** said when a spreadsheet refuses what is typed */ readonly refused: {
    readonly title: string;
    readonly text: string;
  };
}

export const formSheet = (
  key: string,
  name: string,
  widths: readonly number[],
  frozenRows = 0,
  visible: FormSheet['visible'] = 'yes',
): FormSheet => ({ key, name, rows: [], heights: new Map(), widths, merges: [], frozenRows, visible });

export const cell = (
  kind: FormKind,
  value: FormCell['value'],
  format: FormFormat = 'text',
  rule?: FormRule,
): FormCell => ({ kind, format, value, ...(rule === undefined ? {} : { rule }) });
/** Adds a row under the others. @returns its number, from 0 */
export const addRow = (sheet: FormSheet, cells: readonly (FormCell | undefined)[], height?: number): number => {
  sheet.rows.push([...cells]);
  if (height !== undefined) sheet.heights.set(sheet.rows.length - 1, height);
  return sheet.rows.length - 1;
};

const LINE_POINTS = 13.5;
/** Height for texts that wrap, from their columns' widths. @param least lines of room at least */
export const heightFor = (texts: readonly (readonly [text: string, width: number])[], least = 1, most = 28): number => {
  const lines = texts.map(([text, width]) =>
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / Math.max(1, width * 1.02))), 0),
  );
  return Math.round(Math.min(most, Math.max(least, ...lines)) * LINE_POINTS + 5);
};
