/** The yearly financing plan, from its own rows alone: its closing cash meets the cash plan, which is a real check. */
import type { FinancingPlan, Projection } from '#shared/finance/projection/projection.ts';
import type { BalanceRows } from './balance-sheet.ts';
import type { Calc } from './calc.ts';
import { add, type Expression, subtract, sumOf, words as text, toCent, total } from './expression.ts';
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
    word.openingCash,
    (y) => end(balance.cash, y - 1),
    (p) => p.openingCash,
  );
  at += 1;
  putValue(sheet, at, 0, 'heading', 'text', word.resources);
  at += 1;
  const selfFinancing = row(
    word.selfFinancing,
    (y) =>
      add(
        statement.result.years[y] as Place,
        euros(subtract(calc.yearTotal(y, ['depreciation', 'openingDepreciation']), calc.yearTotal(y, ['released']))),
      ),
    (p) => p.resources.selfFinancing,
  );
  const resources = [
    selfFinancing,
    row(
      word.contributions,
      (y) => euros(add(kinds('received', y, 'contributionWithRecovery'), calc.yearTotal(y, ['ownFunds']))),
      (p) => p.resources.contributions,
    ),
    row(
      word.investmentSubsidies,
      (y) => euros(calc.yearTotal(y, ['subsidyEntered'])),
      (p) => p.resources.investmentSubsidies,
    ),
    row(
      word.loans,
      (y) => euros(kinds('received', y, 'bankLoan', 'repayableAdvance')),
      (p) => p.resources.loans,
    ),
    row(
      word.quasiEquity,
      (y) => euros(kinds('received', y, 'participatingLoan', 'titreAssociatif')),
      (p) => p.resources.quasiEquity,
    ),
  ];
  const allResources = row(
    word.resources,
    (y) => sumRows(resources, y),
    (p) => sums(p.resources),
    'total',
  );
  at += 1;
  putValue(sheet, at, 0, 'heading', 'text', word.needs);
  at += 1;
  const needs = [
    row(
      word.investments,
      (y) => euros(calc.yearTotal(y, ['paid'])),
      (p) => p.needs.investments,
    ),
    row(
      word.workingCapital,
      (y) => subtract(requirement(y), requirement(y - 1)),
      (p) => p.needs.workingCapital,
    ),
    row(
      word.repayments,
      (y) => euros(subtract(calc.yearTotal(y, ['capitalPaid']), kinds('capitalPaid', y, 'contributionWithRecovery'))),
      (p) => p.needs.repayments,
    ),
    row(
      word.contributionsTakenBack,
      (y) => euros(kinds('capitalPaid', y, 'contributionWithRecovery')),
      (p) => p.needs.contributionsTakenBack,
    ),
  ];
  const allNeeds = row(
    word.needs,
    (y) => sumRows(needs, y),
    (p) => sums(p.needs),
    'total',
  );
  at += 1;
  const closing = row(
    word.closingCash,
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
