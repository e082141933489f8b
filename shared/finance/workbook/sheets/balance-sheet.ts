/** The balance sheet at opening and at each month's end, with its check, and below it the details it is made from. */
import type { Cents } from '#shared/base/money/cents.ts';
import type { BalanceSheet, PlanInput, Projection } from '#shared/finance/projection/projection.ts';
import {
  add,
  type Expression,
  literal,
  most,
  subtract,
  sumOf,
  sumWhere,
  words as text,
  toCent,
  total,
} from '../cells/expression.ts';
import { type PlacedCell, putFormula, putHeading, putLabel, range, type Sheet } from '../cells/sheet.ts';
import type { TableBlockKey } from '../layout.ts';
import type { PlanBook } from '../plan-book.ts';
import type { DedicatedSheet } from './dedicated-sheet.ts';
import { HEAD_ROWS, type MonthRow, monthRow, monthSheet, toEuros } from './month-sheet.ts';
import type { StatementSheet } from './statement-sheet.ts';

export type BalanceRows = Readonly<
  Record<keyof BalanceSheet['assets'] | keyof BalanceSheet['liabilities'] | 'totalLiabilities', MonthRow>
>;
export interface BalanceSheetSheet {
  readonly sheet: Sheet;
  readonly rows: BalanceRows;
}
const DETAILS = HEAD_ROWS + 24;
const from = (before: Expression | undefined): Expression => before ?? literal(0);
const moveBy = (before: Expression | undefined, cents: Expression): Expression => add(from(before), toEuros(cents));
const cell = (row: MonthRow, m: number): PlacedCell => row.months[m - 1] as PlacedCell;

/** VAT due or to come back at a month's end, where some line of the plan says a rate. */
const vatPart = ({ calc, engine }: PlanBook, nature: 'vatOwed' | 'vatCredit', m: number): Expression[] =>
  engine.cash.vat === undefined ? [] : [toEuros(calc.total(m, [nature]))];

/** What stood there at the opening, as it was typed. */
const readOpening = ({ calc, inputs }: PlanBook) => {
  const amounts = (block: TableBlockKey, key = 'amount'): PlacedCell[] =>
    Array.from({ length: inputs.count(block) }, (_, i) => inputs.at(block, i, key));
  const allOf = (block: TableBlockKey, key = 'amount'): Expression => {
    const cells = amounts(block, key);
    return cells.length === 0 ? literal(0) : sumOf(range(cells));
  };
  /** Opening items that fall due after a month. */
  const outstanding = (block: TableBlockKey, m: number, delay: Expression | null = null): Expression => {
    const cells = amounts(block);
    return cells.length === 0
      ? literal(0)
      : toCent(
          sumWhere(range(cells), {
            range: range(amounts(block, 'month')),
            test: '>',
            limit: delay === null ? calc.number(m) : subtract(calc.number(m), delay),
          }),
        );
  };
  const opening = (key: string): PlacedCell => inputs.single('opening', key);
  return { opening, allOf, outstanding };
};
type Opening = ReturnType<typeof readOpening>;

/** Below the sheet, what its lines are made from: what is owed and due, what is left of the opening's items, what the opening lacked. */
const placeDetails = (sheet: Sheet, book: PlanBook, { opening, allOf, outstanding }: Opening) => {
  const { calc, inputs, input, engine, words } = book;
  const word = words.balance;
  let at = DETAILS;
  const detail = (label: string, month: (m: number, before: PlacedCell | undefined) => Expression): MonthRow => {
    const row = monthRow(sheet, { at, label, month: (m, before) => toCent(month(m, before)), years: 'last' });
    at += 1;
    return row;
  };
  const owed = detail(word.owed, (m) => toEuros(calc.partOf(m, 'gap', '>')));
  const advance = detail(word.advance, (m) => toEuros(subtract(0, calc.partOf(m, 'gap', '<'))));
  const subsidiesOwed = detail(word.subsidiesOwed, (m, before) =>
    add(from(before), toEuros(subtract(calc.total(m, ['subsidyEntered']), calc.total(m, ['subsidyReceived'])))),
  );
  const due = detail(word.due, (m, before) =>
    add(
      from(before),
      toEuros(
        subtract(
          calc.total(m, ['cost', 'variableCost', 'interest']),
          calc.total(m, ['costCash', 'interestPaid', 'provision', 'stockUse']),
        ),
      ),
    ),
  );
  const receivablesLeft = detail(words.block.receivables, (m) =>
    outstanding('receivables', m, inputs.single('scenario', 'delayMonths')),
  );
  const payablesLeft = detail(words.block.payables, (m) => outstanding('payables', m));
  const deferredLeft = detail(words.block.deferredIncome, (m, before) =>
    subtract(before ?? allOf('deferredIncome'), toEuros(calc.total(m, ['deferred']))),
  );
  putLabel(sheet, [at, 0], word.gap);
  const gap = putFormula(
    sheet,
    [at, 1],
    { kind: 'check', format: 'euros' },
    openingGapExpression(opening, allOf),
    openingGapOf(input, engine) / 100,
  );
  return { owed, advance, subsidiesOwed, due, receivablesLeft, payablesLeft, deferredLeft, gap };
};
type Details = ReturnType<typeof placeDetails>;

/** Writes the lines of the sheet one below the other, each beside what the engine says of it. */
const makeWriter = (sheet: Sheet, { engine }: PlanBook) => {
  let at = HEAD_ROWS;
  const heading = (title: string): void => {
    putHeading(sheet, [at, 0], title);
    at += 1;
  };
  const line = (
    label: string,
    of: (b: BalanceSheet) => Cents,
    start: Expression,
    month: (m: number, before: PlacedCell | undefined) => Expression,
    kind: 'computed' | 'total' = 'computed',
  ): MonthRow => {
    const row = monthRow(sheet, {
      at,
      label,
      kind,
      years: 'last',
      opening: toCent(start),
      openingEngine: of(engine.openingBalance),
      engine: engine.monthlyBalances.map(of),
      month: (m, before) => toCent(month(m, before)),
    });
    at += 1;
    return row;
  };
  const sum = (label: string, of: (b: BalanceSheet) => Cents, rows: readonly MonthRow[]): MonthRow => {
    const made = line(
      label,
      of,
      sumOf(range(rows.map((r) => r.opening as PlacedCell))),
      (m) => sumOf(range(rows.map((r) => cell(r, m)))),
      'total',
    );
    at += 1;
    return made;
  };
  /** What one side has that the other lacks: nothing. */
  const check = (label: string, assets: MonthRow, totalLiabilities: MonthRow): void => {
    monthRow(sheet, {
      at,
      label: label,
      kind: 'check',
      years: 'last',
      opening: toCent(subtract(assets.opening as PlacedCell, totalLiabilities.opening as PlacedCell)),
      openingEngine: 0,
      engine: engine.monthlyBalances.map(() => 0),
      month: (m) => toCent(subtract(cell(assets, m), cell(totalLiabilities, m))),
    });
  };
  return { heading, line, sum, check };
};
type Writer = ReturnType<typeof makeWriter>;

interface BalanceParts {
  readonly statement: StatementSheet;
  readonly cash: MonthRow;
  readonly dedicated: DedicatedSheet;
}
const placeAssets = (
  { heading, line, sum }: Writer,
  book: PlanBook,
  { opening, allOf }: Opening,
  { owed, subsidiesOwed, receivablesLeft }: Details,
  cash: MonthRow,
) => {
  const { calc, words } = book;
  const word = words.balance;
  const name = words.name.balance;
  /** Carried as it stood at the opening. */
  const standing = (key: 'deposits' | 'prepaid', of: (b: BalanceSheet) => Cents): MonthRow =>
    line(name[key], of, opening(key), (_, before) => from(before));
  heading(word.assets);
  const fixed = line(
    name.fixed,
    (b) => b.assets.fixed,
    opening('fixedAssetsNet'),
    (m, before) =>
      moveBy(before, subtract(calc.total(m, ['paid']), calc.total(m, ['depreciation', 'openingDepreciation']))),
  );
  const deposits = standing('deposits', (b) => b.assets.deposits);
  const stock = line(
    name.stock,
    (b) => b.assets.stock,
    opening('stock'),
    (m, before) => moveBy(before, subtract(0, calc.total(m, ['stockUse']))),
  );
  const receivables = line(
    name.receivables,
    (b) => b.assets.receivables,
    allOf('receivables'),
    (m) => total([cell(owed, m), cell(subsidiesOwed, m), cell(receivablesLeft, m), ...vatPart(book, 'vatCredit', m)]),
  );
  const prepaid = standing('prepaid', (b) => b.assets.prepaid);
  const bank = line(
    name.cash,
    (b) => b.assets.cash,
    most(0, opening('cash')),
    (m) => most(0, cell(cash, m)),
  );
  const assets = sum(name.totalAssets, (b) => b.totalAssets, [fixed, deposits, stock, receivables, prepaid, bank]);
  return { fixed, deposits, stock, receivables, prepaid, bank, assets };
};

/** What belongs to the organisation or is meant for a purpose. */
const placeOwnFunds = (
  { line }: Writer,
  { calc, words }: PlanBook,
  { opening, allOf }: Opening,
  { gap }: Details,
  { statement, dedicated }: BalanceParts,
) => {
  const name = words.name.balance;
  const recovery = text(words.word.contributionWithRecovery);
  const firstOfYear = (m: number): boolean => m % 12 === 1 && m > 1;
  // A year's result joins own funds when the next year opens.
  const own = line(
    name.ownFundsFree,
    (b) => b.liabilities.ownFundsFree,
    add(opening('ownFundsFree'), gap),
    (m, before) =>
      moveBy(
        firstOfYear(m) ? add(from(before), statement.result.years[(m - 1) / 12 - 1] as PlacedCell) : before,
        calc.total(m, ['ownFunds']),
      ),
  );
  const recoverable = line(
    name.ownFundsWithRecovery,
    (b) => b.liabilities.ownFundsWithRecovery,
    opening('ownFundsWithRecovery'),
    (m, before) =>
      moveBy(before, subtract(calc.total(m, ['received'], recovery), calc.total(m, ['capitalPaid'], recovery))),
  );
  const result = line(
    name.result,
    (b) => b.liabilities.result,
    literal(0),
    (m, before) => (m % 12 === 1 ? cell(statement.result, m) : add(from(before), cell(statement.result, m))),
  );
  const subsidies = line(
    name.investmentSubsidies,
    (b) => b.liabilities.investmentSubsidies,
    opening('investmentSubsidies'),
    (m, before) =>
      moveBy(before, subtract(calc.total(m, ['subsidyEntered']), calc.total(m, ['released', 'openingReleased']))),
  );
  const funds = line(
    name.dedicatedFunds,
    (b) => b.liabilities.dedicatedFunds,
    allOf('dedicatedFunds'),
    (m) => toEuros(dedicated.held(m)),
  );
  return {
    ownFundsFree: own,
    ownFundsWithRecovery: recoverable,
    result,
    investmentSubsidies: subsidies,
    dedicatedFunds: funds,
  };
};
/** What is owed, and what is set aside for what may be. */
const placeDebts = (
  { line }: Writer,
  book: PlanBook,
  { opening, allOf }: Opening,
  { due, payablesLeft, advance, deferredLeft }: Details,
  cash: MonthRow,
) => {
  const { calc, words } = book;
  const name = words.name.balance;
  const recovery = text(words.word.contributionWithRecovery);
  const provisions = line(
    name.provisions,
    (b) => b.liabilities.provisions,
    opening('provisions'),
    (m, before) => moveBy(before, calc.total(m, ['provision'])),
  );
  const loans = line(
    name.loans,
    (b) => b.liabilities.loans,
    allOf('loans', 'outstanding'),
    (m, before) =>
      moveBy(
        before,
        subtract(
          subtract(calc.total(m, ['received']), calc.total(m, ['received'], recovery)),
          subtract(calc.total(m, ['capitalPaid']), calc.total(m, ['capitalPaid'], recovery)),
        ),
      ),
  );
  const overdraft = line(
    name.overdraft,
    (b) => b.liabilities.overdraft,
    most(0, subtract(0, opening('cash'))),
    (m) => most(0, subtract(0, cell(cash, m))),
  );
  const payables = line(
    name.payables,
    (b) => b.liabilities.payables,
    allOf('payables'),
    (m) => total([cell(due, m), cell(payablesLeft, m), ...vatPart(book, 'vatOwed', m)]),
  );
  const deferred = line(
    name.deferredIncome,
    (b) => b.liabilities.deferredIncome,
    allOf('deferredIncome'),
    (m) => add(cell(advance, m), cell(deferredLeft, m)),
  );
  return { provisions, loans, overdraft, payables, deferredIncome: deferred };
};

export const balanceSheetSheet = (book: PlanBook, parts: BalanceParts): BalanceSheetSheet => {
  const { calc, words } = book;
  const sheet = monthSheet('balance', words.sheet.balance, calc, words);
  const read = readOpening(book);
  const details = placeDetails(sheet, book, read);
  const writer = makeWriter(sheet, book);
  const { assets, bank, ...left } = placeAssets(writer, book, read, details, parts.cash);
  writer.heading(words.balance.liabilities);
  const right = {
    ...placeOwnFunds(writer, book, read, details, parts),
    ...placeDebts(writer, book, read, details, parts.cash),
  };
  const name = words.name.balance.totalLiabilities;
  const totalLiabilities = writer.sum(name, (b) => b.totalLiabilities, Object.values(right));
  writer.check(words.balance.check, assets, totalLiabilities);
  return { sheet, rows: { ...left, cash: bank, ...right, totalLiabilities } };
};

/** What the engine had to add to own funds for the opening to balance. */
const openingGapOf = (input: PlanInput, engine: Projection): Cents =>
  engine.openingBalance.liabilities.ownFundsFree - input.opening.ownFundsFreeCents;

/** What the opening lacks to balance: all that is owned less all that is owed or belongs to somebody. */
const openingGapExpression = (
  opening: (key: string) => PlacedCell,
  allOf: (block: TableBlockKey, key?: string) => Expression,
): Expression => {
  const owned = [...['cash', 'fixedAssetsNet', 'deposits', 'stock', 'prepaid'].map(opening), allOf('receivables')];
  const claims = [
    ...['provisions', 'investmentSubsidies', 'ownFundsFree', 'ownFundsWithRecovery'].map(opening),
    allOf('dedicatedFunds'),
    allOf('deferredIncome'),
    allOf('payables'),
    allOf('loans', 'outstanding'),
  ];
  return toCent(subtract(total(owned), total(claims)));
};
