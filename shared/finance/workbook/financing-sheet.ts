/** The yearly financing plan, from its own rows alone: its closing cash meets the cash plan, which is a real check. */
import { definitionOf } from '#shared/finance/figures/ratios.ts';
import type { FinancingPlan } from '#shared/finance/projection/projection.ts';
import type { BalanceRows } from './balance-sheet.ts';
import type { Nature } from './calc.ts';
import { add, type Expression, subtract, sumOf, words as text, toCent, total } from './expression.ts';
import { figureExpression } from './figure-expression.ts';
import { type MonthRow, toEuros } from './month-sheet.ts';
import type { PlanBook } from './plan-book.ts';
import { type PlacedCell, putValue, range, type Sheet } from './sheet.ts';
import type { StatementSheet } from './statement-sheet.ts';
import type { WorkbookWords } from './words.ts';
import { type YearColumn, yearRow, yearSheet } from './year-sheet.ts';

/** What a year's result bears without paying it. */
const SET_ASIDE: readonly Nature[] = ['depreciation', 'openingDepreciation', 'provision'];

export interface FinancingSheet {
  readonly sheet: Sheet;
  readonly selfFinancing: readonly PlacedCell[];
}
export const financingSheet = (
  { calc, engine, words }: PlanBook,
  {
    balance,
    cash,
    statement,
  }: { readonly balance: BalanceRows; readonly cash: MonthRow; readonly statement: StatementSheet },
): FinancingSheet => {
  const sheet = yearSheet('financing', words.sheet.financing, words);
  const word = words.financing;
  const name = words.name.financing;
  let at = 2;
  const row = (
    label: string,
    of: (y: YearColumn) => Expression,
    expected: (plan: FinancingPlan) => number,
    kind: 'computed' | 'total' | 'check' = 'computed',
  ): readonly PlacedCell[] => {
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
  };
  const kinds = (
    nature: 'received' | 'capitalPaid',
    y: YearColumn,
    ...names: (keyof WorkbookWords['word'])[]
  ): Expression => total(names.map((n) => calc.yearTotal(y, [nature], text(words.word[n]))));
  /** at the end of a year; year −1 is the opening */
  const end = (line: MonthRow, y: number): PlacedCell =>
    y < 0 ? (line.opening as PlacedCell) : (line.years[y] as PlacedCell);
  const requirement = (y: number): Expression =>
    figureExpression(definitionOf('workingCapitalNeed'), (term) => end(balance[term as keyof BalanceRows], y));
  const at3 = (places: readonly PlacedCell[], y: YearColumn): PlacedCell => places[y] as PlacedCell;
  const sumRows = (rows: readonly (readonly PlacedCell[])[], y: YearColumn): Expression =>
    sumOf(range(rows.map((r) => r[y] as PlacedCell)));
  const sums = (r: Readonly<Record<string, number>>): number => Object.values(r).reduce((t, c) => t + c, 0);

  const opening = row(
    name.openingCash,
    (y) => subtract(end(balance.cash, y - 1), end(balance.overdraft, y - 1)),
    (p) => p.openingCash,
  );
  at += 1;
  putValue(sheet, at, 0, 'heading', 'text', word.resources);
  at += 1;
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
  at += 1;
  putValue(sheet, at, 0, 'heading', 'text', word.needs);
  at += 1;
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
  const allNeeds = row(
    name.totalNeeds,
    (y) => sumRows(needs, y),
    (p) => sums(p.needs),
    'total',
  );
  at += 1;
  const closing = row(
    name.closingCash,
    (y) => subtract(add(at3(opening, y), at3(allResources, y)), at3(allNeeds, y)),
    (p) => p.closingCash,
    'total',
  );
  row(
    word.check,
    (y) => subtract(at3(closing, y), cash.years[y] as PlacedCell),
    () => 0,
    'check',
  );
  return { sheet, selfFinancing };
};
