/** A sheet for reading: euros, the opening on the left, the three years, which print as a page, then the 36 months. */
import { MONTHS } from '#shared/finance/projection/calendar.ts';
import { asText, divide, type Expression, sumOf, toCent } from '../cells/expression.ts';
import {
  type CellFormat,
  type CellKind,
  newSheet,
  type PlacedCell,
  putFormula,
  putHeading,
  putLabel,
  putValue,
  range,
  type Sheet,
} from '../cells/sheet.ts';
import { MONTH_NUMBERS } from '../cells/spreading.ts';
import type { Calc } from '../rows/calc.ts';
import { fillWord, type WorkbookWords } from '../words.ts';

const OPENING = 1;
const FIRST_YEAR = 2;
const FIRST_MONTH = FIRST_YEAR + 3;
/** Of a sheet of months: the label, the opening and the three years, which are a page. */
export const YEARLY_COLUMNS = FIRST_MONTH;
export const HEAD_ROWS = 3;

export interface MonthRow {
  readonly label: PlacedCell;
  readonly opening: PlacedCell | undefined;
  readonly months: readonly PlacedCell[];
  readonly years: readonly PlacedCell[];
}
export interface MonthRowSpec {
  readonly at: number;
  readonly label: Expression | string;
  readonly kind?: CellKind;
  readonly format?: CellFormat;
  readonly opening?: Expression;
  readonly openingEngine?: number;
  /** in euros */ readonly month: (
    m: number,
    before: PlacedCell | undefined,
    group: readonly { readonly months: readonly PlacedCell[] }[],
  ) => Expression;
  /** in cents */ readonly engine?: readonly number[];
  /** years: the sum of their months, their last month, or nothing */ readonly years?:
    | 'sum'
    | 'last'
    | 'first'
    | 'none';
  readonly yearsEngine?: readonly number[];
}

export const toEuros = (cents: Expression): Expression => divide(cents, 100);
const inEuros = (cents: number | undefined, format: CellFormat): number | undefined =>
  cents === undefined ? undefined : format === 'euros' ? cents / 100 : cents;

export const monthSheet = (key: string, name: string, calc: Calc, words: WorkbookWords): Sheet => {
  const sheet = newSheet(key, name, HEAD_ROWS, 1, [46, 14, ...new Array<number>(MONTHS + 3).fill(13)]);
  putHeading(sheet, [0, 0], name);
  putHeading(sheet, [2, 0], words.column.label);
  putHeading(sheet, [2, OPENING], words.column.opening);
  for (const m of MONTH_NUMBERS) {
    putFormula(sheet, [1, FIRST_MONTH + m - 1], { kind: 'heading', format: 'date' }, calc.dates[m - 1] as PlacedCell);
    putValue(sheet, [2, FIRST_MONTH + m - 1], { kind: 'heading', format: 'whole' }, m);
  }
  for (const y of [1, 2, 3]) putHeading(sheet, [2, FIRST_YEAR + y - 1], fillWord(words.column.year, 'year', y));
  return sheet;
};

interface Started {
  readonly spec: MonthRowSpec;
  readonly label: PlacedCell;
  readonly opening: PlacedCell | undefined;
  readonly months: PlacedCell[];
}
const startRow = (sheet: Sheet, spec: MonthRowSpec): Started => {
  const { at, kind = 'computed', format = 'euros' } = spec;
  return {
    spec,
    label:
      typeof spec.label === 'string'
        ? putValue(sheet, [at, 0], { kind: kind === 'computed' ? 'label' : kind, format: 'text' }, spec.label)
        : putLabel(sheet, [at, 0], asText(spec.label)),
    opening:
      spec.opening === undefined
        ? undefined
        : putFormula(sheet, [at, OPENING], { kind, format }, spec.opening, inEuros(spec.openingEngine, format)),
    months: [],
  };
};
const withYears = (sheet: Sheet, { spec, label, opening, months }: Started): MonthRow => {
  const { at, kind = 'computed', format = 'euros', years: mode = 'sum' } = spec;
  const years: PlacedCell[] = [];
  for (const y of mode === 'none' ? [] : [0, 1, 2]) {
    const twelve = months.slice(y * 12, y * 12 + 12);
    const engine = spec.engine?.slice(y * 12, y * 12 + 12);
    const expected =
      spec.yearsEngine?.[y] ??
      (mode === 'sum' ? engine?.reduce((t, c) => t + c, 0) : engine?.[mode === 'last' ? 11 : 0]);
    const shown = mode === 'sum' ? toCent(sumOf(range(twelve))) : (twelve[mode === 'last' ? 11 : 0] as PlacedCell);
    years.push(putFormula(sheet, [at, FIRST_YEAR + y], { kind, format }, shown, inEuros(expected, format)));
  }
  return { label, opening, months, years };
};

/** Rows that may look at each other's earlier months: built month by month. `month` sees the rows of the group as far as they go. */
export const monthRows = (sheet: Sheet, specs: readonly MonthRowSpec[]): MonthRow[] => {
  const rows = specs.map((spec) => startRow(sheet, spec));
  for (const m of MONTH_NUMBERS)
    for (const { spec, opening, months } of rows) {
      const { kind = 'computed', format = 'euros' } = spec;
      const expression = spec.month(m, m === 1 ? opening : months[m - 2], rows);
      const engine = inEuros(spec.engine?.[m - 1], format);
      months.push(putFormula(sheet, [spec.at, FIRST_MONTH + m - 1], { kind, format }, expression, engine));
    }
  return rows.map((row) => withYears(sheet, row));
};
export const monthRow = (sheet: Sheet, spec: MonthRowSpec): MonthRow => monthRows(sheet, [spec])[0] as MonthRow;
