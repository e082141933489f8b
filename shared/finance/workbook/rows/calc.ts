/** The monthly calculation, in whole cents: one row a quantity, 36 months across, its parameters on the left and its years on the right. */
import { MONTHS } from '#shared/finance/projection/calendar.ts';
import {
  add,
  asText,
  type Expression,
  firstOfMonth,
  type Operand,
  type Range,
  type SumCriterion,
  sumOf,
  sumWhere,
  words as text,
  total,
  when,
} from '../cells/expression.ts';
import {
  blankCell,
  type CellFormat,
  newSheet,
  type PlacedCell,
  putFormula,
  putValue,
  range,
  type Sheet,
} from '../cells/sheet.ts';
import type { Inputs } from '../inputs.ts';
import { fillWord, type WorkbookWords } from '../words.ts';

export type Nature = keyof WorkbookWords['nature'];
const COEFFICIENT = 4;
const DELAY = 5;
const LOST = 6;
const BASE = 7;
export const ID_COLUMN = 0;
export const NATURE_COLUMN = 2;
export const GROUP_COLUMN = 3;
export const FIRST_MONTH = 10;
export const FIRST_YEAR = FIRST_MONTH + MONTHS;
const HEAD = 3;

export interface CalcRow {
  readonly months: readonly PlacedCell[];
  readonly years: readonly PlacedCell[];
  readonly base: readonly PlacedCell[];
  readonly coefficient: PlacedCell | undefined;
  readonly delay: PlacedCell | undefined;
  readonly lostFrom: PlacedCell | undefined;
}
/** A nature that depends on what a cell says. */
export interface NatureByCell {
  readonly test: Expression;
  readonly yes: Nature;
  readonly no: Nature;
}
export interface CalcRowSpec {
  readonly id: string;
  readonly label: Expression | string;
  readonly nature: Nature | NatureByCell;
  /** heading of the income statement, or kind of support: what other sheets add up by */ readonly group?: Expression;
  readonly coefficient?: Operand;
  readonly delay?: Operand;
  readonly lostFrom?: Operand;
  readonly base?: readonly Operand[];
  readonly baseEngine?: readonly number[];
  readonly baseFormat?: CellFormat;
  /** how many cells across; 36 by default */ readonly length?: number;
  /** month 1…36, the row's own parameters, and the cells already placed on its left */
  readonly month?: (m: number, row: CalcRow) => Operand;
  readonly format?: CellFormat;
  readonly engine?: readonly number[];
  /** a balance is not added up over a year */ readonly stock?: boolean;
}
export interface Calc {
  readonly sheet: Sheet;
  readonly number: (m: number) => PlacedCell;
  readonly dates: readonly PlacedCell[];
  readonly add: (spec: CalcRowSpec) => CalcRow;
  /** Σ over all rows of a nature, for the month of a column; `group` narrows to one heading or kind. Only once every row is there. */
  readonly total: (m: number, natures: readonly Nature[], group?: Expression) => Expression;
  /** Σ of the positive (or negative) cells of a nature */ readonly partOf: (
    m: number,
    nature: Nature,
    sign: '>' | '<',
  ) => Expression;
  readonly groupTotal: (m: number, group: Expression) => Expression;
  /** Σ over a plan year (0, 1, 2) */ readonly yearTotal: (
    year: number,
    natures: readonly Nature[],
    group?: Expression,
  ) => Expression;
}

const constantOr = (
  sheet: Sheet,
  row: number,
  column: number,
  format: CellFormat,
  x: Operand,
  engine?: number,
): PlacedCell =>
  typeof x === 'number'
    ? putValue(sheet, row, column, 'computed', format, x)
    : putFormula(sheet, row, column, 'computed', format, x, engine);

export const calcSheet = (inputs: Inputs, words: WorkbookWords): Calc => {
  const sheet = newSheet('calc', words.sheet.calc, HEAD, 2, [
    14,
    34,
    26,
    26,
    11,
    8,
    8,
    13,
    13,
    13,
    ...new Array<number>(39).fill(12),
  ]);
  putValue(sheet, 0, 0, 'heading', 'text', words.column.calcTitle);
  const { column } = words;
  [
    column.id,
    column.label,
    column.nature,
    column.group,
    column.coefficient,
    column.delay,
    column.lostFrom,
    column.base1,
    column.base2,
    column.base3,
  ].forEach((title, i) => {
    putValue(sheet, 2, i, 'heading', 'text', title);
  });
  const dates: PlacedCell[] = [];
  const numbers: PlacedCell[] = [];
  for (let m = 1; m <= MONTHS; m += 1) {
    const at = FIRST_MONTH + m - 1;
    const start = inputs.single('settings', 'startMonth');
    dates.push(
      putFormula(
        sheet,
        1,
        at,
        'heading',
        'date',
        firstOfMonth(inputs.single('settings', 'startYear'), m === 1 ? start : add(start, m - 1)),
      ),
    );
    numbers.push(putValue(sheet, 2, at, 'heading', 'whole', m));
  }
  for (const y of [1, 2, 3])
    putValue(sheet, 2, FIRST_YEAR + y - 1, 'heading', 'text', fillWord(column.year, 'year', y));

  let row = HEAD;
  const first = row;
  const natures: PlacedCell[] = [];
  const groups: PlacedCell[] = [];
  const byMonth: PlacedCell[][] = Array.from({ length: MONTHS }, () => []);
  const byYear: PlacedCell[][] = [[], [], []];

  const addRow = (spec: CalcRowSpec): CalcRow => {
    const at = row;
    row += 1;
    putValue(sheet, at, ID_COLUMN, 'key', 'text', spec.id);
    if (typeof spec.label === 'string') putValue(sheet, at, 1, 'label', 'text', spec.label);
    else putFormula(sheet, at, 1, 'label', 'text', asText(spec.label));
    const { nature } = spec;
    natures.push(
      typeof nature === 'string'
        ? putValue(sheet, at, NATURE_COLUMN, 'label', 'text', words.nature[nature])
        : putFormula(
            sheet,
            at,
            NATURE_COLUMN,
            'label',
            'text',
            when(nature.test, words.nature[nature.yes], words.nature[nature.no]),
          ),
    );
    groups.push(
      spec.group === undefined
        ? putValue(sheet, at, GROUP_COLUMN, 'label', 'text', '')
        : putFormula(sheet, at, GROUP_COLUMN, 'label', 'text', spec.group),
    );
    const parameter = (column: number, format: CellFormat, x: Operand | undefined): PlacedCell | undefined =>
      x === undefined ? undefined : constantOr(sheet, at, column, format, x);
    const months: PlacedCell[] = [];
    const result: CalcRow & { years: PlacedCell[] } = {
      months,
      years: [],
      coefficient: parameter(COEFFICIENT, 'number', spec.coefficient),
      delay: parameter(DELAY, 'whole', spec.delay),
      lostFrom: parameter(LOST, 'whole', spec.lostFrom),
      base: (spec.base ?? []).map((x, i) =>
        constantOr(sheet, at, BASE + i, spec.baseFormat ?? 'cents', x, spec.baseEngine?.[i]),
      ),
    };
    const format = spec.format ?? 'cents';
    for (let m = 1; m <= (spec.month ? (spec.length ?? MONTHS) : 0); m += 1) {
      const place = constantOr(
        sheet,
        at,
        FIRST_MONTH + m - 1,
        format,
        (spec.month as NonNullable<typeof spec.month>)(m, result),
        spec.engine?.[m - 1],
      );
      months.push(place);
    }
    for (let m = 0; m < MONTHS; m += 1)
      (byMonth[m] as PlacedCell[]).push(months[m] ?? blankCell(sheet, at, FIRST_MONTH + m));
    if (spec.stock !== true && months.length === MONTHS)
      for (const y of [0, 1, 2])
        result.years.push(
          putFormula(
            sheet,
            at,
            FIRST_YEAR + y,
            'computed',
            format,
            sumOf(range(months.slice(y * 12, y * 12 + 12))),
            spec.engine?.slice(y * 12, y * 12 + 12).reduce((t, c) => t + c, 0),
          ),
        );
    byYear.forEach((places, y) => {
      places.push(result.years[y] ?? blankCell(sheet, at, FIRST_YEAR + y));
    });
    return result;
  };
  const rangeOf = (places: readonly PlacedCell[]): Range =>
    range(places.length > 0 ? places : [blankCell(sheet, first, 2)]);
  const across = (m: number): Range => rangeOf(byMonth[m - 1] as PlacedCell[]);
  const ofNature = (nature: Nature): SumCriterion => ({
    range: rangeOf(natures),
    test: '=',
    limit: text(words.nature[nature]),
  });
  const ofGroup = (group: Expression): SumCriterion => ({ range: rangeOf(groups), test: '=', limit: group });
  return {
    sheet,
    dates,
    number: (m) => numbers[m - 1] as PlacedCell,
    add: addRow,
    total: (m, wanted, group) =>
      total(wanted.map((n) => sumWhere(across(m), ofNature(n), ...(group === undefined ? [] : [ofGroup(group)])))),
    partOf: (m, nature, sign) => sumWhere(across(m), ofNature(nature), { range: across(m), test: sign, limit: 0 }),
    groupTotal: (m, group) => sumWhere(across(m), ofGroup(group)),
    yearTotal: (year, wanted, group) =>
      total(
        wanted.map((n) =>
          sumWhere(
            rangeOf(byYear[year] as PlacedCell[]),
            ofNature(n),
            ...(group === undefined ? [] : [ofGroup(group)]),
          ),
        ),
      ),
  };
};
