/** The yearly financing plan, from its own rows alone: its closing cash meets the cash plan, which is a real check. */
import { definitionOf } from '#shared/finance/figures/ratios.ts';
import type { FinancingPlan, Projection } from '#shared/finance/projection/projection.ts';
import type { BalanceRows } from './balance-sheet.ts';
import type { Calc } from './calc.ts';
import { add, type Expression, subtract, sumOf, words as text, toCent, total } from './expression.ts';
import { figureExpression } from './figure-expression.ts';
import { euros, type MonthRow } from './month-sheet.ts';
import { type Place, putValue, range, type Sheet } from './sheet.ts';
import type { StatementSheet } from './statement-sheet.ts';
import type { Words } from './words.ts';
import { type Year, yearRow, yearSheet } from './year-sheet.ts';

export interface FinancingSheet {
  readonly sheet: Sheet;
  readonly selfFinancing: readonly Place[];
}
export const financingSheet = (
  calc: Calc,
  balance: BalanceRows,
  cash: MonthRow,
  statement: StatementSheet,
  engine: Projection,
  words: Words,
): FinancingSheet => {
  const sheet = yearSheet('financing', words.sheet.financing, words);
  const word = words.financing;
  const name = words.name.financing;
  let at = 2;
  const row = (
    label: string,
    of: (y: Year) => Expression,
    expected: (plan: FinancingPlan) => number,
    kind: 'computed' | 'total' | 'check' = 'computed',
  ): readonly Place[] => {
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
  const kinds = (nature: 'received' | 'capitalPaid', y: Year, ...names: (keyof Words['word'])[]): Expression =>
    total(names.map((n) => calc.yearTotal(y, [nature], text(words.word[n]))));
  /** at the end of a year; year −1 is the opening */
  const end = (line: MonthRow, y: number): Place => (y < 0 ? (line.opening as Place) : (line.years[y] as Place));
  const requirement = (y: number): Expression =>
    subtract(
      subtract(subtract(end(balance.receivables, y), end(balance.payables, y)), end(balance.deferredIncome, y)),
      end(balance.dedicatedFunds, y),
    );
  const at3 = (places: readonly Place[], y: Year): Place => places[y] as Place;
  const sumRows = (rows: readonly (readonly Place[])[], y: Year): Expression =>
    sumOf(range(rows.map((r) => r[y] as Place)));
  const sums = (r: Readonly<Record<string, number>>): number => Object.values(r).reduce((t, c) => t + c, 0);

  const opening = row(
    name.openingCash,
    (y) => end(balance.cash, y - 1),
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
          ? (statement.result.years[y] as Place)
          : euros(calc.yearTotal(y, term === 'released' ? ['released'] : ['depreciation', 'openingDepreciation'])),
      ),
    (p) => p.resources.selfFinancing,
  );
  const resources = [
    selfFinancing,
    row(
      name.contributions,
      (y) => euros(add(kinds('received', y, 'contributionWithRecovery'), calc.yearTotal(y, ['ownFunds']))),
      (p) => p.resources.contributions,
    ),
    row(
      name.investmentSubsidies,
      (y) => euros(calc.yearTotal(y, ['subsidyEntered'])),
      (p) => p.resources.investmentSubsidies,
    ),
    row(
      name.loans,
      (y) => euros(kinds('received', y, 'bankLoan', 'repayableAdvance')),
      (p) => p.resources.loans,
    ),
    row(
      name.quasiEquity,
      (y) => euros(kinds('received', y, 'participatingLoan', 'titreAssociatif')),
      (p) => p.resources.quasiEquity,
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
      (y) => euros(calc.yearTotal(y, ['paid'])),
      (p) => p.needs.investments,
    ),
    row(
      name.workingCapital,
      (y) => subtract(requirement(y), requirement(y - 1)),
      (p) => p.needs.workingCapital,
    ),
    row(
      name.repayments,
      (y) => euros(subtract(calc.yearTotal(y, ['capitalPaid']), kinds('capitalPaid', y, 'contributionWithRecovery'))),
      (p) => p.needs.repayments,
    ),
    row(
      name.contributionsTakenBack,
      (y) => euros(kinds('capitalPaid', y, 'contributionWithRecovery')),
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
    (y) => subtract(at3(closing, y), cash.years[y] as Place),
    () => 0,
    'check',
  );
  return { sheet, selfFinancing };
};
