/** Ratios of the three years, and below them what they are made from. None of them is a score. Names and formulas are those of shared/finance/figures. */

import type { FigureDefinition } from '#shared/finance/figures/formula.ts';
import type { QuantityId } from '#shared/finance/figures/quantities.ts';
import {
  AMOUNTS,
  type AmountId,
  OF_ORGANISATION,
  RATIOS,
  type RatioId,
  type Term,
  termName,
} from '#shared/finance/figures/ratios.ts';
import { asText, type Expression, isEqual, literal, sumOf, words as text, toCent, when } from '../cells/expression.ts';
import {
  type CellFormat,
  type PlacedCell,
  putComputed,
  putHeading,
  putLabel,
  range,
  type Sheet,
} from '../cells/sheet.ts';
import type { PlanBook } from '../plan-book.ts';
import type { CostRows } from '../rows/line-rows.ts';
import type { BalanceRows } from './balance-sheet.ts';
import { alreadyPaidExpression } from './coverage-rows.ts';
import { figureExpression } from './figure-expression.ts';
import type { MixSheet } from './mix-sheet.ts';
import { type MonthRow, toEuros } from './month-sheet.ts';
import type { StatementSheet } from './statement-sheet.ts';
import { type YearColumn, yearRow, yearSheet } from './year-sheet.ts';

/** What other sheets and rows found. */
export interface RatioGrounds {
  readonly balance: BalanceRows;
  readonly statement: StatementSheet;
  readonly running: MonthRow;
  readonly selfFinancing: readonly PlacedCell[];
  readonly mix: MixSheet;
  readonly costs: readonly CostRows[];
}
type RatioSources = PlanBook & RatioGrounds;
/** How a figure of each unit is written. */
const FORMATS: Readonly<Record<FigureDefinition['unit'], CellFormat>> = {
  cents: 'euros',
  months: 'months',
  days: 'days',
  rate: 'rate',
  number: 'months',
  years: 'months',
};
const TOP = 2;
/** The ratios themselves; what they are made from stands below and is not printed. */
export const RATIO_ROWS = TOP + RATIOS.length;
const BASES = TOP + RATIOS.length + 1;

/** One line a cost that raises funds, so that the flag of each stays live. */
const fundraisingRows = (
  sheet: Sheet,
  top: number,
  { inputs, costs, words }: RatioSources,
): readonly PlacedCell[][] => {
  putHeading(sheet, [top, 0], words.ratio.byCost);
  return costs.map((rows, i) => {
    putLabel(sheet, [top + 1 + i, 0], asText(inputs.at('costs', i, 'label')));
    const raises = isEqual(inputs.at('costs', i, 'fundraising'), text(words.word.yes));
    return [0, 1, 2].map((y) =>
      putComputed(sheet, [top + 1 + i, 1 + y], 'euros', when(raises, toEuros(rows.cost.years[y] as PlacedCell), 0)),
    );
  });
};

type Cells = (y: YearColumn) => Expression;
/** What ratios compare and other sheets show. */
type Elsewhere = keyof BalanceRows | 'products' | 'charges' | 'staff' | 'running' | 'selfFinancing';
const shownElsewhere = ({ balance, statement, running, selfFinancing }: RatioSources): Record<Elsewhere, Cells> => {
  const of =
    (row: MonthRow): Cells =>
    (y) =>
      row.years[y] as PlacedCell;
  const lines = Object.entries(balance).map(([line, row]) => [line, of(row)] as const);
  return {
    ...(Object.fromEntries(lines) as Record<keyof BalanceRows, Cells>),
    products: of(statement.products),
    charges: of(statement.charges),
    staff: of(statement.headings.get('staff') as MonthRow),
    running: of(running),
    selfFinancing: (y) => selfFinancing[y] as PlacedCell,
  };
};
/** What no other sheet shows: a row each, here. Coverage and self-financing have their own sheets. */
type Base = Exclude<QuantityId, Elsewhere | 'signed' | 'depreciation' | 'released'>;
const basesOf = ({ calc, mix }: RatioSources, flagged: readonly PlacedCell[][]): Record<Base, Cells> => ({
  fundraising: (y) =>
    flagged.length === 0 ? literal(0) : toCent(sumOf(range(flagged.map((r) => r[y] as PlacedCell)))),
  raised: (y) => mix.ofKind(y, 'gift'),
  support: (y) => mix.ofSupport(y),
  debtService: (y) => toEuros(calc.yearTotal(y, ['interestPaid', 'capitalPaid'])),
  sales: (y) => mix.ofKind(y, 'sold'),
  variableCosts: (y) => toEuros(calc.yearTotal(y, ['variableCost'])),
  fixedCosts: (y) => toEuros(calc.yearTotal(y, ['cost', 'depreciation', 'openingDepreciation', 'interest'])),
  signedSubsidies: (y) => mix.signedSubsidies(y),
  alreadyPaid: (y) => alreadyPaidExpression(calc, y),
});

export const ratiosSheet = (book: PlanBook, grounds: RatioGrounds): Sheet => {
  const sources: RatioSources = { ...book, ...grounds };
  const { engine, language, words } = book;
  const sheet = yearSheet('ratios', words.sheet.ratios, words);
  const label = (term: Term, unit: FigureDefinition['unit']): string =>
    unit === 'cents' ? `${termName(term).label[language]} (€)` : termName(term).label[language];
  const cells: Partial<Record<Term, Cells>> = shownElsewhere(sources);
  const put = (
    at: number,
    term: Term,
    unit: FigureDefinition['unit'],
    of: Cells,
    found?: (y: YearColumn) => number | string,
  ): void => {
    const format = FORMATS[unit];
    const places = yearRow(sheet, at, label(term, unit), format, of, found);
    cells[term] ??= (y) => places[y] as PlacedCell;
  };
  const putDefined = (figure: FigureDefinition<AmountId | RatioId, Term>): Cells =>
    cells[figure.id] ?? ((y) => figureExpression(figure, (term) => (cells[term] as Cells)(y)));

  const amounts = AMOUNTS.filter((a) => cells[a.id] === undefined);
  putHeading(sheet, [BASES, 0], words.ratio.bases);
  const bases = Object.keys(basesOf(sources, [])) as Base[];
  const flagged = fundraisingRows(sheet, BASES + bases.length + amounts.length + 2, sources);
  for (const [i, [id, of]] of (Object.entries(basesOf(sources, flagged)) as [Base, Cells][]).entries())
    put(BASES + 1 + i, id, 'cents', of);
  for (const [i, amount] of amounts.entries())
    put(BASES + 1 + bases.length + i, amount.id, amount.unit, putDefined(amount));
  for (const [i, ratio] of RATIOS.entries()) {
    if (engine.projectAlone && OF_ORGANISATION.has(ratio.id)) {
      const unknown = text(words.word.notKnown);
      yearRow(
        sheet,
        TOP + i,
        label(ratio.id, ratio.unit),
        'text',
        () => unknown,
        () => words.word.notKnown,
      );
      continue;
    }
    const years = engine.ratios.find((r) => r.id === ratio.id)?.years;
    put(TOP + i, ratio.id, ratio.unit, putDefined(ratio), (y) => {
      const value = years?.[y] ?? null;
      return value === null ? '' : ratio.unit === 'cents' ? value / 100 : value;
    });
  }
  return sheet;
};
