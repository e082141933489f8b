/** The page that is printed: whose plan this is, the three years by account, cash from month to month. Every figure leads to its own sheet. */
import { HEADINGS } from '#shared/base/method/headings.ts';
import { type Expression, lowestOf } from '../cells/expression.ts';
import { neutraliseText } from '../cells/neutral-text.ts';
import { newSheet, type PlacedCell, putFormula, putHeading, putLabel, range, type Sheet } from '../cells/sheet.ts';
import type { PlanBook } from '../plan-book.ts';
import { fillWord } from '../words.ts';
import type { BalanceRows } from './balance-sheet.ts';
import type { CashSheet } from './cash-sheet.ts';
import type { MonthRow } from './month-sheet.ts';
import type { StatementSheet } from './statement-sheet.ts';
import { YEAR_COLUMNS, type YearColumn } from './year-sheet.ts';

/** Whose plan it is, as the title block says it; what else is empty is left out. */
export interface WorkbookAbout {
  readonly project: string;
  readonly organisation: string;
  readonly version: string;
  /** 'YYYY-MM-DD' or as it is written */ readonly date: string;
  /** empty: the plan itself */ readonly scenario: string;
}
interface SummaryGrounds {
  readonly statement: StatementSheet;
  readonly cash: CashSheet;
  readonly balance: BalanceRows;
}
const ACCOUNT = 0;
const LABEL = 1;
const FIRST_YEAR = 2;
const CHART = { column: 6, columns: 9, rows: 20 } as const;

export const summarySheet = (
  book: PlanBook,
  about: WorkbookAbout,
  { statement, cash, balance }: SummaryGrounds,
): Sheet => {
  const { words, language, input, calc } = book;
  const sheet = newSheet('summary', words.sheet.summary, 0, 0, [
    18,
    44,
    15,
    15,
    15,
    3,
    ...new Array<number>(CHART.columns).fill(11),
  ]);
  putHeading(sheet, [0, LABEL], words.title);
  let at = 1;
  for (const key of ['project', 'organisation', 'scenario', 'version', 'date'] as const) {
    const said = key === 'scenario' ? about.scenario || words.summary.base : about[key];
    if (said === '') continue;
    putLabel(sheet, [at, ACCOUNT], words.summary[key]);
    putLabel(sheet, [at, LABEL], neutraliseText(said));
    at += 1;
  }
  at += 1;
  const heads = at;
  putHeading(sheet, [at, ACCOUNT], words.summary.account);
  putHeading(sheet, [at, LABEL], words.column.label);
  for (const y of YEAR_COLUMNS) putHeading(sheet, [at, FIRST_YEAR + y], fillWord(words.column.year, 'year', y + 1));
  at += 1;
  const row = (account: string, label: string, of: (y: YearColumn) => Expression, total = false): void => {
    const kind = total ? 'total' : 'computed';
    putLabel(sheet, [at, ACCOUNT], account);
    putLabel(sheet, [at, LABEL], label);
    for (const y of YEAR_COLUMNS) putFormula(sheet, [at, FIRST_YEAR + y], { kind, format: 'wholeEuros' }, of(y));
    at += 1;
  };
  const ofYear =
    (months: MonthRow) =>
    (y: YearColumn): Expression =>
      months.years[y] as PlacedCell;
  const headings = (side: 'product' | 'charge'): void => {
    for (const h of HEADINGS.filter((x) => x.side === side)) {
      const months = statement.headings.get(h.id);
      if (months !== undefined) row(h.accounts[input.plan.chart], h.label[language], ofYear(months));
    }
  };
  headings('product');
  row('', words.statement.totalProducts, ofYear(statement.products), true);
  headings('charge');
  row('', words.statement.totalCharges, ofYear(statement.charges), true);
  row('', words.name.statement.result, ofYear(statement.result), true);
  at += 1;
  row('', words.name.cash.closing, ofYear(cash.closing), true);
  row('', words.name.cash.lowest, (y) => lowestOf(range(cash.closing.months.slice(y * 12, y * 12 + 12))));
  row('', words.name.balance.totalLiabilities, ofYear(balance.totalLiabilities), true);
  return {
    ...sheet,
    print: { wide: 1, tall: 1 },
    chart: {
      title: words.name.cash.closing,
      series: [{ name: words.name.cash.closing, values: range(cash.closing.months), along: range(calc.dates) }],
      from: [heads, CHART.column],
      to: [heads + CHART.rows, CHART.column + CHART.columns],
    },
  };
};
