/** The cash plan: every receipt and payment by line, month-end cash against the safety level. */
import type { PlanInput, Projection } from '#shared/finance/projection/projection.ts';
import {
  add,
  countBelow,
  divide,
  type Expression,
  highestOf,
  literal,
  lowestOf,
  most,
  multiply,
  position,
  roundDecimal,
  subtract,
  sumOf,
  toCent,
  total,
} from '../cells/expression.ts';
import { type PlacedCell, putFormula, putHeading, putLabel, range, type Sheet } from '../cells/sheet.ts';
import { inCents } from '../cells/spreading.ts';
import type { Inputs } from '../inputs.ts';
import type { PlanBook } from '../plan-book.ts';
import type { CalcRow } from '../rows/calc.ts';
import type { DebtRows } from '../rows/debt-rows.ts';
import type { VatRows } from '../rows/duties/vat-rows.ts';
import type { InvestmentRows } from '../rows/investment-rows.ts';
import type { CostRows } from '../rows/line-rows.ts';
import type { ResourceRows } from '../rows/resource-rows.ts';
import { fillWord, type WorkbookWords } from '../words.ts';
import { HEAD_ROWS, type MonthRow, monthRow, monthRows, monthSheet, toEuros } from './month-sheet.ts';

export interface CashSheet {
  readonly sheet: Sheet;
  readonly closing: MonthRow;
  readonly running: MonthRow;
}
export interface CashRows {
  readonly resources: readonly ResourceRows[];
  readonly costs: readonly CostRows[];
  readonly posts: readonly Pick<CostRows, 'cash'>[];
  readonly investments: readonly InvestmentRows[];
  readonly supports: readonly DebtRows[];
  readonly loans: readonly DebtRows[];
  readonly receivables: CalcRow;
  readonly payables: CalcRow;
  /** null when no line of the plan says a rate */ readonly vat: VatRows | null;
}
interface Line {
  readonly label: Expression | string;
  readonly rows: readonly CalcRow[];
  readonly engine?: readonly number[];
}

/** What moved, VAT included. */
const movedRows = (cash: CalcRow, vat: CalcRow | null): readonly CalcRow[] => (vat === null ? [cash] : [cash, vat]);

const linesOf = (r: CashRows, inputs: Inputs, input: PlanInput, engine: Projection, words: WorkbookWords) => {
  const cashOf = new Map(engine.lines.map((l) => [`${l.kind}:${l.id}`, l.cash.months]));
  const engineOf = (kind: string, id: string): { engine?: readonly number[] } => {
    const months = cashOf.get(`${kind}:${id}`);
    return months === undefined ? {} : { engine: months };
  };
  const label = (
    block: 'resources' | 'costs' | 'posts' | 'investments' | 'supports' | 'loans',
    i: number,
  ): PlacedCell => inputs.at(block, i, 'label');
  const nameIn = (text: string, block: 'investments' | 'supports' | 'loans', i: number): string =>
    fillWord(text, 'label', String(label(block, i).value));
  const receipts: Line[] = [
    ...r.resources.map((row, i) => ({
      label: label('resources', i),
      rows: movedRows(row.cash, row.vat),
      ...engineOf('resource', input.resources[i]?.id ?? ''),
    })),
    ...r.supports.flatMap((row, i) =>
      row.received === null
        ? []
        : [{ label: label('supports', i), rows: [row.received], ...engineOf('support', input.supports[i]?.id ?? '') }],
    ),
    ...r.investments.flatMap((row, i) =>
      row.subsidyReceived === null
        ? []
        : [{ label: nameIn(words.cash.subsidy, 'investments', i), rows: [row.subsidyReceived] }],
    ),
    { label: words.cash.receivables, rows: [r.receivables] },
    ...(r.vat === null ? [] : [{ label: words.name.cash.vatRefunded, rows: [r.vat.refunded] }]),
  ];
  const debts = (rows: readonly DebtRows[], block: 'supports' | 'loans'): Line[] =>
    rows.flatMap((row, i) =>
      row.interestPaid === null || row.capitalPaid === null
        ? []
        : [{ label: nameIn(words.cash.service, block, i), rows: [row.interestPaid, row.capitalPaid] }],
    );
  const payments: Line[] = [
    ...r.costs.map((row, i) => ({
      label: label('costs', i),
      rows: movedRows(row.cash, row.vat),
      ...engineOf('cost', input.costs[i]?.id ?? ''),
    })),
    ...r.posts.map((row, i) => ({
      label: label('posts', i),
      rows: [row.cash],
      ...engineOf('post', input.posts[i]?.id ?? ''),
    })),
    ...r.investments.map((row, i) => ({
      label: label('investments', i),
      rows: movedRows(row.paid, row.vat),
      ...engineOf('investment', input.investments[i]?.id ?? ''),
    })),
    ...debts(r.supports, 'supports'),
    ...debts(r.loans, 'loans'),
    { label: words.cash.payables, rows: [r.payables] },
    ...(r.vat === null ? [] : [{ label: words.name.cash.vatPaid, rows: [r.vat.paid] }]),
  ];
  return { receipts, payments };
};

/** What one does not want to fall below: running costs of the year, the level that they ask for, and what is missing. */
const putSafety = (sheet: Sheet, { calc, inputs, engine, words }: PlanBook, closing: MonthRow, at: number) => {
  const running = monthRow(sheet, {
    at,
    label: words.name.cash.running,
    month: (m) => toEuros(calc.total(m, ['costCash'])),
  });
  const safety = monthRow(sheet, {
    at: at + 1,
    label: words.name.cash.safety,
    years: 'none',
    engine: engine.cash.safety,
    month: (m) => {
      const year = inCents(running.years[Math.floor((m - 1) / 12)] as PlacedCell);
      return toEuros(roundDecimal(divide(multiply(year, inputs.single('settings', 'safetyMonths')), 12)));
    },
  });
  const missing = monthRow(sheet, {
    at: at + 2,
    label: words.cash.missing,
    years: 'none',
    engine: engine.cash.safety.map((s, m) => Math.max(0, s - (engine.cash.closing[m] ?? 0))),
    month: (m) => most(0, toCent(subtract(safety.months[m - 1] as PlacedCell, closing.months[m - 1] as PlacedCell))),
  });
  return { running, missing };
};

export const cashSheet = (book: PlanBook, rows: CashRows): CashSheet => {
  const { calc, inputs, input, engine, words } = book;
  const sheet = monthSheet('cash', words.sheet.cash, calc, words);
  const { cash } = words;
  const name = words.name.cash;
  const lines = linesOf(rows, inputs, input, engine, words);
  let at = HEAD_ROWS + 1;
  const side = (title: string, totalTitle: string, items: readonly Line[], sum: readonly number[]): MonthRow => {
    putHeading(sheet, [at, 0], title);
    const placed = items.map((line, i) =>
      monthRow(sheet, {
        at: at + 1 + i,
        label: line.label,
        month: (m) => toEuros(total(line.rows.map((r) => r.months[m - 1] as PlacedCell))),
        ...(line.engine === undefined ? {} : { engine: line.engine }),
      }),
    );
    at += items.length + 1;
    const row = monthRow(sheet, {
      at,
      label: totalTitle,
      kind: 'total',
      engine: sum,
      month: (m) => toCent(sumOf(range(placed.map((r) => r.months[m - 1] as PlacedCell)))),
    });
    at += 2;
    return row;
  };
  const receipts = side(name.receipts, cash.totalReceipts, lines.receipts, engine.cash.receipts);
  const payments = side(name.payments, cash.totalPayments, lines.payments, engine.cash.payments);
  const openingCash = inputs.single('opening', 'cash');
  const before = engine.cash.closing.map((_, i) =>
    i === 0 ? engine.cash.openingCents : (engine.cash.closing[i - 1] ?? 0),
  );
  const [, closing] = monthRows(sheet, [
    {
      at: HEAD_ROWS,
      label: cash.opening,
      engine: before,
      years: 'first',
      month: (m, _, group) => (m === 1 ? openingCash : (group[1]?.months[m - 2] as PlacedCell)),
    },
    {
      at,
      label: name.closing,
      kind: 'total',
      engine: engine.cash.closing,
      years: 'last',
      opening: openingCash,
      openingEngine: engine.cash.openingCents,
      month: (m, _, group) =>
        toCent(
          subtract(
            add(group[0]?.months[m - 1] as PlacedCell, receipts.months[m - 1] as PlacedCell),
            payments.months[m - 1] as PlacedCell,
          ),
        ),
    },
  ]) as [MonthRow, MonthRow];
  const { running, missing } = putSafety(sheet, book, closing, at + 1);
  at += 5;
  const months = range(closing.months);
  const figure = (label: string, expression: Expression, value: number, format: 'euros' | 'whole'): PlacedCell => {
    putLabel(sheet, [at, 0], label);
    const place = putFormula(
      sheet,
      [at, 1],
      { kind: 'total', format },
      expression,
      format === 'euros' ? value / 100 : value,
    );
    at += 1;
    return place;
  };
  const lowest = figure(name.lowest, lowestOf(months), engine.cash.lowestCents, 'euros');
  figure(cash.lowestMonth, position(lowest, months), engine.cash.lowestMonth, 'whole');
  figure(cash.below, countBelow(months, 0), engine.cash.monthsBelowZero.length, 'whole');
  figure(cash.neededForZero, most(0, subtract(literal(0), lowest)), engine.cash.neededForZeroCents, 'euros');
  figure(cash.neededForSafety, highestOf(range(missing.months)), engine.cash.neededForSafetyCents, 'euros');
  return { sheet, closing, running };
};
