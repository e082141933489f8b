/** Ratios of the three years, and below them the figures they are made from. None of them is a score. */
import type { PlanInput, Projection, RatioId } from '#shared/finance/projection/projection.ts';
import type { BalanceRows } from './balance-sheet.ts';
import type { Calc } from './calc.ts';
import type { CostRows } from './cost-rows.ts';
import {
  any,
  asText,
  divide,
  type Expression,
  isEqual,
  isMost,
  literal,
  most,
  multiply,
  roundDecimal,
  subtract,
  sumOf,
  words as text,
  toCent,
  total,
  when,
} from './expression.ts';
import type { Inputs } from './inputs.ts';
import type { MixSheet } from './mix-sheet.ts';
import { euros, type MonthRow } from './month-sheet.ts';
import { type CellFormat, type Place, putFormula, putValue, range, type Sheet } from './sheet.ts';
import { inCents } from './spreading.ts';
import type { StatementSheet } from './statement-sheet.ts';
import type { Words } from './words.ts';
import { type Year, yearRow, yearSheet } from './year-sheet.ts';

export interface RatioSources {
  readonly calc: Calc;
  readonly inputs: Inputs;
  readonly input: PlanInput;
  readonly balance: BalanceRows;
  readonly statement: StatementSheet;
  readonly running: MonthRow;
  readonly selfFinancing: readonly Place[];
  readonly mix: MixSheet;
  readonly costs: readonly CostRows[];
  readonly engine: Projection;
}
const BASES = 20;
const over = (a: Expression, b: Expression): Expression => when(isEqual(b, literal(0)), '', divide(a, b));

/** One line a cost that raises funds, so that the flag of each stays live. */
const fundraisingRows = (
  sheet: Sheet,
  top: number,
  { inputs, costs }: RatioSources,
  words: Words,
): readonly Place[][] => {
  putValue(sheet, top, 0, 'heading', 'text', words.ratio.byCost);
  return costs.map((rows, i) => {
    putFormula(sheet, top + 1 + i, 0, 'label', 'text', asText(inputs.at('costs', i, 'label')));
    const raises = isEqual(inputs.at('costs', i, 'fundraising'), text(words.word.yes));
    return [0, 1, 2].map((y) =>
      putFormula(sheet, top + 1 + i, 1 + y, 'computed', 'euros', when(raises, euros(rows.cost.years[y] as Place), 0)),
    );
  });
};

export const ratiosSheet = (sources: RatioSources, words: Words): Sheet => {
  const { calc, balance, statement, running, mix, engine } = sources;
  const sheet = yearSheet('ratios', words.sheet.ratios, words);
  const word = words.ratio;
  const end = (row: MonthRow, y: Year): Place => row.years[y] as Place;
  const products = (y: Year): Place => end(statement.products, y);
  const charges = (y: Year): Place => end(statement.charges, y);

  putValue(sheet, BASES, 0, 'heading', 'text', word.bases);
  let at = BASES + 1;
  const base = (label: string, of: (y: Year) => Expression, format: CellFormat = 'euros'): readonly Place[] => {
    const places = yearRow(sheet, at, label, format, of);
    at += 1;
    return places;
  };
  const flagged = fundraisingRows(sheet, BASES + 12, sources, words);
  const fundraising = base(word.fundraising, (y) =>
    flagged.length === 0 ? literal(0) : toCent(sumOf(range(flagged.map((r) => r[y] as Place)))),
  );
  const collected = base(word.collected, (y) => mix.ofFamily(y, 'D'));
  const support = base(word.support, (y) => mix.ofSupport(y));
  const service = base(word.service, (y) => euros(calc.yearTotal(y, ['interestPaid', 'capitalPaid'])));
  const sales = base(word.sales, (y) => mix.ofFamily(y, 'B'));
  const variable = base(word.variable, (y) => euros(calc.yearTotal(y, ['variableCost'])));
  const fixed = base(word.fixed, (y) => euros(calc.yearTotal(y, ['cost', 'depreciation'])));
  const secured = base(word.secured, (y) => mix.signedOfFamily(y, 'C'));
  const margin = base(
    word.margin,
    (y) => {
      const sold = inCents(sales[y] as Place);
      return when(isMost(sales[y] as Place, 0), '', divide(subtract(sold, inCents(variable[y] as Place)), sold));
    },
    'rate',
  );

  at = 2;
  const ratio = (id: RatioId, format: CellFormat, of: (y: Year) => Expression): void => {
    const years = engine.ratios.find((r) => r.id === id)?.years;
    yearRow(sheet, at, word[id], format, of, (y) => {
      const value = years?.[y] ?? null;
      return value === null ? '' : format === 'euros' ? value / 100 : value;
    });
    at += 1;
  };
  const b = balance;
  const sum = (y: Year, ...rows: readonly MonthRow[]): Expression => total(rows.map((r) => end(r, y)));
  const permanent = (y: Year): Expression =>
    sum(y, b.ownFundsFree, b.ownFundsWithRecovery, b.result, b.investmentSubsidies, b.dedicatedFunds, b.loans);
  const need = (y: Year): Expression =>
    toCent(subtract(subtract(end(b.receivables, y), end(b.payables, y)), end(b.deferredIncome, y)));
  const free = (y: Year): Expression =>
    toCent(
      subtract(
        sum(y, b.ownFundsFree, b.result),
        most(0, subtract(subtract(end(b.fixed, y), end(b.investmentSubsidies, y)), end(b.loans, y))),
      ),
    );
  const self = (y: Year): Place => sources.selfFinancing[y] as Place;
  // Below a positive margin on sales, no turnover breaks even.
  const breakEven = (y: Year, toCover: Expression): Expression => {
    const rate = margin[y] as Place;
    const none = any(isMost(sales[y] as Place, 0), isEqual(rate, text('')));
    return when(none, '', when(isMost(rate, 0), '', euros(roundDecimal(divide(toCover, rate)))));
  };
  ratio('workingCapital', 'euros', (y) => toCent(subtract(permanent(y), end(b.fixed, y))));
  ratio('workingCapitalNeed', 'euros', need);
  ratio('netCash', 'euros', (y) => end(b.cash, y));
  ratio('cashMonths', 'number', (y) => over(multiply(end(b.cash, y), 12), end(running, y)));
  ratio('freeReserveMonths', 'number', (y) => over(multiply(free(y), 12), charges(y)));
  ratio('workingCapitalDays', 'number', (y) => over(multiply(need(y), 365), products(y)));
  ratio('selfFinancing', 'euros', self);
  ratio('staffWeight', 'rate', (y) => over(end(statement.headings.get('staff') as MonthRow, y), charges(y)));
  ratio('collectionCost', 'rate', (y) =>
    when(isEqual(fundraising[y] as Place, literal(0)), '', over(fundraising[y] as Place, collected[y] as Place)),
  );
  ratio('equityShare', 'rate', (y) =>
    over(toCent(sum(y, b.ownFundsFree, b.ownFundsWithRecovery, b.result)), end(b.totalLiabilities, y)),
  );
  ratio('dscr', 'number', (y) => over(self(y), service[y] as Place));
  ratio('debtYears', 'number', (y) =>
    when(any(isEqual(end(b.loans, y), literal(0)), isMost(self(y), 0)), '', divide(end(b.loans, y), self(y))),
  );
  ratio('ourShare', 'rate', (y) =>
    when(isEqual(support[y] as Place, literal(0)), '', over(support[y] as Place, products(y))),
  );
  ratio('breakEven', 'euros', (y) => breakEven(y, inCents(fixed[y] as Place)));
  ratio('breakEvenAfterSubsidies', 'euros', (y) =>
    breakEven(y, most(0, subtract(inCents(fixed[y] as Place), inCents(secured[y] as Place)))),
  );
  return sheet;
};
