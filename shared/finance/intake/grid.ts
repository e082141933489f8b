/** One sheet as cells whose meaning is known: text, amount, percent, date, or something that cannot be read. */
import { MAX_AMOUNT_CENTS } from '#shared/base/money/cents.ts';
import { type DecimalMark, figureOf } from './figures.ts';
import type { Merge, RawCell, RawValue, SourceSheet } from './source.ts';

export interface SourceCellRead {
  readonly kind: 'text' | 'amount' | 'percent' | 'date' | 'error' | 'unknown';
  /** as it is written; of a number of a workbook, its digits */ readonly text: string;
  /** of amounts and percents; 0 otherwise */ readonly value: number;
  readonly isBold: boolean;
  readonly formula: string | null;
  readonly currency: string | null;
  /** a dash where a zero would stand */ readonly isDash: boolean;
  /** something stood beside the number */ readonly qualified: boolean;
}
export interface SourceGrid {
  readonly name: string;
  readonly height: number;
  readonly width: number;
  readonly cells: readonly (readonly (SourceCellRead | null)[])[];
  readonly merges: readonly Merge[];
  readonly mark: DecimalMark;
}

const DASH = /^[€\s]*[-–—]+[\s€]*$/;
const cell = (
  kind: SourceCellRead['kind'],
  text: string,
  value: number,
  raw: Partial<RawCell>,
  more: Partial<SourceCellRead> = {},
): SourceCellRead => ({
  kind,
  text,
  value,
  isBold: raw.bold === true,
  formula: raw.formula ?? null,
  currency: raw.currency ?? null,
  isDash: false,
  qualified: false,
  ...more,
});

/** In euros. A number beyond it is a code: the fourteen digits of an organisation, a bank account. */
const MOST = MAX_AMOUNT_CENTS / 100;
const isCounted = (value: number): boolean => Math.abs(value) <= MOST;

const textCell = (source: string, raw: Partial<RawCell>, mark: DecimalMark): SourceCellRead | null => {
  const text = source.replace(/[\u00a0\u202f\u2007]/g, ' ').trimEnd();
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (DASH.test(trimmed)) return cell('amount', trimmed, 0, raw, { isDash: true });
  if (/^#(?:REF|NAME|VALUE|DIV\/0|N\/A|NUM|NULL|NOM|VALEUR|NOMBRE)[!?]?$/i.test(trimmed))
    return cell('error', trimmed, 0, raw);
  // A leading zero is a code, not an amount.
  const figure = /^0\d/.test(trimmed) && !/[.,]/.test(trimmed) ? null : figureOf(trimmed, mark);
  if (figure === null || !isCounted(figure.value)) return cell('text', text, 0, raw);
  return cell(figure.isPercent ? 'percent' : 'amount', trimmed, figure.value, raw, {
    currency: figure.currency,
    qualified: figure.qualified,
  });
};

/** A number with nothing to say of it. Its digits are written when they are asked for: a sheet of workings holds hundreds of thousands that nobody reads. */
class BareNumber implements SourceCellRead {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
  get kind() {
    return 'amount' as const;
  }
  get text() {
    return String(this.value);
  }
  get isBold() {
    return false;
  }
  get formula() {
    return null;
  }
  get currency() {
    return null;
  }
  get isDash() {
    return false;
  }
  get qualified() {
    return false;
  }
}

/** A number that is no amount: one that is not there though its cell says so, or a code. */
const oddNumber = (value: number, raw: Partial<RawCell>): SourceCellRead =>
  Number.isFinite(value) ? cell('text', String(value), 0, raw) : cell('unknown', '', 0, raw);

const gridCell = (raw: RawValue | undefined, mark: DecimalMark): SourceCellRead | null => {
  if (raw === null || raw === undefined) return null;
  if (typeof raw === 'string') return textCell(raw, {}, mark);
  if (typeof raw === 'number') return isCounted(raw) ? new BareNumber(raw) : oddNumber(raw, {});
  const { value, kind } = raw;
  if (kind === 'error') return cell('error', String(value ?? ''), 0, raw);
  if (kind === 'unknown') return cell('unknown', '', 0, raw);
  if (value === null) return null;
  if (kind === 'date') return cell('date', String(value), 0, raw);
  if (typeof value === 'number' && !isCounted(value)) return oddNumber(value, raw);
  if (typeof value === 'number') return cell(kind === 'percent' ? 'percent' : 'amount', String(value), value, raw);
  return typeof value === 'boolean' ? cell('text', String(value), 0, raw) : textCell(value, raw, mark);
};

/** @param mark how texts of this file write decimals */
export const gridOf = (sheet: SourceSheet, mark: DecimalMark): SourceGrid => {
  const cells = sheet.rows.map((row) => row.map((raw) => gridCell(raw, mark)));
  let height = cells.length;
  while (height > 0 && (cells[height - 1] ?? []).every((c) => c === null)) height -= 1;
  let width = 0;
  for (const row of cells.slice(0, height))
    for (let c = row.length - 1; c >= width; c -= 1) if (row[c] != null) width = c + 1;
  return { name: sheet.name, height, width, cells: cells.slice(0, height), merges: sheet.merges, mark };
};

export const at = (grid: SourceGrid, row: number, column: number): SourceCellRead | null =>
  grid.cells[row]?.[column] ?? null;
export const isAmount = (c: SourceCellRead | null): c is SourceCellRead => c?.kind === 'amount';
/** The text of a cell; of a number, nothing. */
export const textAt = (grid: SourceGrid, row: number, column: number): string => {
  const c = at(grid, row, column);
  return c?.kind === 'text' ? c.text : '';
};
/** What stands in a cell, whatever it is. */
export const shownAt = (grid: SourceGrid, row: number, column: number): string => at(grid, row, column)?.text ?? '';
/** The same for a cell that a merge covers: what its first cell says. */
export const coveredBy = (grid: SourceGrid, row: number, column: number): SourceCellRead | null => {
  const own = at(grid, row, column);
  if (own !== null) return own;
  const merge = grid.merges.find((m) => m.top <= row && m.bottom >= row && m.left <= column && m.right >= column);
  return merge === undefined ? null : at(grid, merge.top, merge.left);
};
/** 1990 to 2049, as a whole number. */
export const isYearNumber = (c: SourceCellRead | null): boolean =>
  isAmount(c) && !c.isDash && Number.isInteger(c.value) && c.value >= 1990 && c.value <= 2049 && !/[.,]/.test(c.text);
/** Every cell that holds something, row by row. */
export const eachCell = (grid: SourceGrid, see: (cell: SourceCellRead, row: number, column: number) => void): void => {
  // Counted by hand: an iterator of pairs costs more than what is done with most cells.
  for (let r = 0; r < grid.cells.length; r += 1) {
    const row = grid.cells[r] ?? [];
    for (let c = 0; c < row.length; c += 1) {
      const cell = row[c];
      if (cell != null) see(cell, r, c);
    }
  }
};
