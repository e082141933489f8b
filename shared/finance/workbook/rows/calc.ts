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
  putComputed,
  putFormula,
  putHeading,
  putKey,
  putLabel,
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
const WIDTHS = [14, 34, 26, 26, 11, 8, 8, 13, 13, 13, ...new Array<number>(39).fill(12)];

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

/** Titles, and above each month its number and its date. */
const putHead = (sheet: Sheet, inputs: Inputs, { column }: WorkbookWords) => {
  putHeading(sheet, [0, 0], column.calcTitle);
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
    putHeading(sheet, [2, i], title);
  });
  const dates: PlacedCell[] = [];
  const numbers: PlacedCell[] = [];
  const start = inputs.single('settings', 'startMonth');
  for (let m = 1; m <= MONTHS; m += 1) {
    const at = FIRST_MONTH + m - 1;
    const date = firstOfMonth(inputs.single('settings', 'startYear'), m === 1 ? start : add(start, m - 1));
    dates.push(putFormula(sheet, [1, at], { kind: 'heading', format: 'date' }, date));
    numbers.push(putValue(sheet, [2, at], { kind: 'heading', format: 'whole' }, m));
  }
  for (const y of [1, 2, 3]) putHeading(sheet, [2, FIRST_YEAR + y - 1], fillWord(column.year, 'year', y));
  return { dates, numbers };
};

/** What a row is and what it counts under: what other sheets add up by. */
const putTitles = (sheet: Sheet, at: number, { id, label, nature, group }: CalcRowSpec, words: WorkbookWords) => {
  putKey(sheet, [at, ID_COLUMN], id);
  putLabel(sheet, [at, 1], typeof label === 'string' ? label : asText(label));
  const natureWord = (test: NatureByCell): Expression => when(test.test, words.nature[test.yes], words.nature[test.no]);
  return {
    nature: putLabel(
      sheet,
      [at, NATURE_COLUMN],
      typeof nature === 'string' ? words.nature[nature] : natureWord(nature),
    ),
    group: putLabel(sheet, [at, GROUP_COLUMN], group ?? ''),
  };
};

/** The parameters of a row, its months, and its years where they are added up. */
const putNumbers = (sheet: Sheet, at: number, spec: CalcRowSpec): CalcRow => {
  const parameter = (column: number, format: CellFormat, x: Operand | undefined): PlacedCell | undefined =>
    x === undefined ? undefined : putComputed(sheet, [at, column], format, x);
  const months: PlacedCell[] = [];
  const years: PlacedCell[] = [];
  const row: CalcRow = {
    months,
    years,
    coefficient: parameter(COEFFICIENT, 'number', spec.coefficient),
    delay: parameter(DELAY, 'whole', spec.delay),
    lostFrom: parameter(LOST, 'whole', spec.lostFrom),
    base: (spec.base ?? []).map((x, i) =>
      putComputed(sheet, [at, BASE + i], spec.baseFormat ?? 'cents', x, spec.baseEngine?.[i]),
    ),
  };
  const { format = 'cents', length = MONTHS, engine } = spec;
  // A month may read those before it: each is in the row as soon as it is placed.
  for (let m = 1; spec.month !== undefined && m <= length; m += 1)
    months.push(putComputed(sheet, [at, FIRST_MONTH + m - 1], format, spec.month(m, row), engine?.[m - 1]));
  if (spec.stock === true || months.length !== MONTHS) return row;
  for (const y of [0, 1, 2]) {
    const found = engine?.slice(y * 12, y * 12 + 12).reduce((t, c) => t + c, 0);
    const sum = sumOf(range(months.slice(y * 12, y * 12 + 12)));
    years.push(putComputed(sheet, [at, FIRST_YEAR + y], format, sum, found));
  }
  return row;
};

/** Every row by what it is, to add them up once all are there. */
const newTotals = (sheet: Sheet, words: WorkbookWords) => {
  const natures: PlacedCell[] = [];
  const groups: PlacedCell[] = [];
  const byMonth: PlacedCell[][] = Array.from({ length: MONTHS }, () => []);
  const byYear: PlacedCell[][] = [[], [], []];
  const rangeOf = (places: readonly PlacedCell[]): Range =>
    range(places.length > 0 ? places : [blankCell(sheet, HEAD, 2)]);
  const across = (m: number): Range => rangeOf(byMonth[m - 1] as PlacedCell[]);
  const ofNature = (nature: Nature): SumCriterion => ({
    range: rangeOf(natures),
    test: '=',
    limit: text(words.nature[nature]),
  });
  const ofGroup = (group: Expression): SumCriterion => ({ range: rangeOf(groups), test: '=', limit: group });
  const totalOf = (cells: Range, wanted: readonly Nature[], group?: Expression): Expression =>
    total(wanted.map((n) => sumWhere(cells, ofNature(n), ...(group === undefined ? [] : [ofGroup(group)]))));
  return {
    take: (at: number, titles: ReturnType<typeof putTitles>, row: CalcRow): void => {
      natures.push(titles.nature);
      groups.push(titles.group);
      byMonth.forEach((places, m) => {
        places.push(row.months[m] ?? blankCell(sheet, at, FIRST_MONTH + m));
      });
      byYear.forEach((places, y) => {
        places.push(row.years[y] ?? blankCell(sheet, at, FIRST_YEAR + y));
      });
    },
    total: (m: number, wanted: readonly Nature[], group?: Expression) => totalOf(across(m), wanted, group),
    partOf: (m: number, nature: Nature, sign: '>' | '<') =>
      sumWhere(across(m), ofNature(nature), { range: across(m), test: sign, limit: 0 }),
    groupTotal: (m: number, group: Expression) => sumWhere(across(m), ofGroup(group)),
    yearTotal: (year: number, wanted: readonly Nature[], group?: Expression) =>
      totalOf(rangeOf(byYear[year] as PlacedCell[]), wanted, group),
  };
};

export const calcSheet = (inputs: Inputs, words: WorkbookWords): Calc => {
  const sheet = newSheet('calc', words.sheet.calc, HEAD, 2, WIDTHS);
  const { dates, numbers } = putHead(sheet, inputs, words);
  const { take, ...totals } = newTotals(sheet, words);
  let next = HEAD;
  return {
    sheet,
    dates,
    number: (m) => numbers[m - 1] as PlacedCell,
    add: (spec) => {
      const at = next;
      next += 1;
      const titles = putTitles(sheet, at, spec, words);
      const row = putNumbers(sheet, at, spec);
      take(at, titles, row);
      return row;
    },
    ...totals,
  };
};
