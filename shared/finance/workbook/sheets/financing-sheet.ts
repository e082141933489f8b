/** The yearly financing plan, from its own rows alone: its closing cash meets the cash plan, which is a real check. */
import { definitionOf } from '#shared/finance/figures/ratios.ts';
import type { FinancingPlan } from '#shared/finance/projection/projection.ts';
import { add, type Expression, subtract, sumOf, words as text, toCent, total } from '../cells/expression.ts';
import { type PlacedCell, putHeading, range, type Sheet } from '../cells/sheet.ts';
import type { PlanBook } from '../plan-book.ts';
import type { Nature } from '../rows/calc.ts';
import type { WorkbookWords } from '../words.ts';
import type { BalanceRows } from './balance-sheet.ts';
import { figureExpression } from './figure-expression.ts';
import { type MonthRow, toEuros } from './month-sheet.ts';
import type { StatementSheet } from './statement-sheet.ts';
import { type YearColumn, yearRow, yearSheet } from './year-sheet.ts';

/** What a year's result bears without paying it. */
const SET_ASIDE: readonly Nature[] = ['depreciation', 'openingDepreciation', 'provision'];

export interface FinancingSheet {
  readonly sheet: Sheet;
  readonly selfFinancing: readonly PlacedCell[];
}
interface FinancingParts {
  readonly balance: BalanceRows;
  readonly cash: MonthRow;
  readonly statement: StatementSheet;
}
type Row = readonly PlacedCell[];
/** Writes the rows of the plan one below the other, each beside what the engine says of it. */
const makeWriter = (sheet: Sheet, { engine }: PlanBook) => {
  let at = 2;
  return {
    row: (
      label: string,
      of: (y: YearColumn) => Expression,
      expected: (plan: FinancingPlan) => number,
      kind: 'computed' | 'total' | 'check' = 'computed',
    ): Row => {
      const places = yearRow(
        sheet,
        at,
        label,
        'euros',
        (y) => toCent(of(y)),
        (y) => expected(engine.financingPlans[y]) / 100,
        kind,
      );
      at += 1;
      return places;
    },
    gap: (): void => {
      at += 1;
    },
    heading: (title: string): void => {
      putHeading(sheet, [at + 1, 0], title);
      at += 2;
    },
  };
};
type Writer = ReturnType<typeof makeWriter>;

/** What came in of loans and contributions of some kinds, or was paid back of them, in cents. */
const kindsOf =
  ({ calc, words }: PlanBook) =>
  (nature: 'received' | 'capitalPaid', y: YearColumn, ...names: (keyof WorkbookWords['word'])[]): Expression =>
    total(names.map((n) => calc.yearTotal(y, [nature], text(words.word[n]))));
/** at the end of a year; year −1 is the opening */
const end = (line: MonthRow, y: number): PlacedCell =>
  y < 0 ? (line.opening as PlacedCell) : (line.years[y] as PlacedCell);
const inYear = (places: Row, y: YearColumn): PlacedCell => places[y] as PlacedCell;
const sumRows = (rows: readonly Row[], y: YearColumn): Expression => sumOf(range(rows.map((r) => inYear(r, y))));
const sums = (r: Readonly<Record<string, number>>): number => Object.values(r).reduce((t, c) => t + c, 0);

const placeResources = ({ row }: Writer, book: PlanBook, { balance, statement }: FinancingParts) => {
  const { calc, words } = book;
  const name = words.name.financing;
  const kinds = kindsOf(book);
  const selfFinancing = row(
    name.selfFinancing,
    (y) =>
      figureExpression(definitionOf('selfFinancing'), (term) =>
        term === 'result'
          ? (statement.result.years[y] as PlacedCell)
          : toEuros(calc.yearTotal(y, term === 'released' ? ['released', 'openingReleased'] : SET_ASIDE)),
      ),
    (p) => p.resources.selfFinancing,
  );
  const resources = [
    selfFinancing,
    row(
      name.contributions,
      (y) => toEuros(add(kinds('received', y, 'contributionWithRecovery'), calc.yearTotal(y, ['ownFunds']))),
      (p) => p.resources.contributions,
    ),
    row(
      name.investmentSubsidies,
      (y) => toEuros(calc.yearTotal(y, ['subsidyEntered'])),
      (p) => p.resources.investmentSubsidies,
    ),
    row(
      name.loans,
      (y) => toEuros(kinds('received', y, 'bankLoan', 'repayableAdvance')),
      (p) => p.resources.loans,
    ),
    row(
      name.quasiEquity,
      (y) => toEuros(kinds('received', y, 'participatingLoan', 'titreAssociatif')),
      (p) => p.resources.quasiEquity,
    ),
    row(
      name.dedicatedFunds,
      (y) => subtract(end(balance.dedicatedFunds, y), end(balance.dedicatedFunds, y - 1)),
      (p) => p.resources.dedicatedFunds,
    ),
  ];
  const allResources = row(
    name.totalResources,
    (y) => sumRows(resources, y),
    (p) => sums(p.resources),
    'total',
  );
  return { selfFinancing, allResources };
};

const placeNeeds = ({ row }: Writer, book: PlanBook, { balance }: FinancingParts): Row => {
  const { calc, words } = book;
  const name = words.name.financing;
  const kinds = kindsOf(book);
  const requirement = (y: number): Expression =>
    figureExpression(definitionOf('workingCapitalNeed'), (term) => end(balance[term as keyof BalanceRows], y));
  const needs = [
    row(
      name.investments,
      (y) => toEuros(calc.yearTotal(y, ['paid'])),
      (p) => p.needs.investments,
    ),
    row(
      name.workingCapital,
      (y) => subtract(requirement(y), requirement(y - 1)),
      (p) => p.needs.workingCapital,
    ),
    row(
      name.repayments,
      (y) => toEuros(subtract(calc.yearTotal(y, ['capitalPaid']), kinds('capitalPaid', y, 'contributionWithRecovery'))),
      (p) => p.needs.repayments,
    ),
    row(
      name.contributionsTakenBack,
      (y) => toEuros(kinds('capitalPaid', y, 'contributionWithRecovery')),
      (p) => p.needs.contributionsTakenBack,
    ),
  ];
  return row(
    name.totalNeeds,
    (y) => sumRows(needs, y),
    (p) => sums(p.needs),
    'total',
  );
};

export const financingSheet = (book: PlanBook, parts: FinancingParts): FinancingSheet => {
  const { words } = book;
  const { balance, cash } = parts;
  const sheet = yearSheet('financing', words.sheet.financing, words);
  const word = words.financing;
  const name = words.name.financing;
  const writer = makeWriter(sheet, book);
  const { row, gap, heading } = writer;
  const opening = row(
    name.openingCash,
    (y) => subtract(end(balance.cash, y - 1), end(balance.overdraft, y - 1)),
    (p) => p.openingCash,
  );
  heading(word.resources);
  const { selfFinancing, allResources } = placeResources(writer, book, parts);
  heading(word.needs);
  const allNeeds = placeNeeds(writer, book, parts);
  gap();
  const closing = row(
    name.closingCash,
    (y) => subtract(add(inYear(opening, y), inYear(allResources, y)), inYear(allNeeds, y)),
    (p) => p.closingCash,
    'total',
  );
  row(
    word.check,
    (y) => subtract(inYear(closing, y), cash.years[y] as PlacedCell),
    () => 0,
    'check',
  );
  return { sheet, selfFinancing };
};
