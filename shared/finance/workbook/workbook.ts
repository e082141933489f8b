/**
 * The workbook of a plan: the projection done a second time, in live formulas. Each computed cell carries its formula, the value the
 * formula must have, and the engine's own figure where it has one, so that any disagreement shows without a spreadsheet at hand.
 */

import { headingById } from '#shared/base/method/headings.ts';
import { isSold, LEAF_IDS } from '#shared/base/method/levers.ts';
import type { Language } from '#shared/base/method/text.ts';
import type { Adjustment } from '#shared/dossier/content/plan.ts';
import { effectOf } from '#shared/finance/projection/adjustments.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { flowsOf, largestFunder } from '#shared/finance/projection/flows.ts';
import type { PlanInput } from '#shared/finance/projection/projection.ts';
import { annotate } from './back/cell-notes.ts';
import {
  type Expression,
  isMore,
  literal,
  most,
  multiply,
  round,
  subtract,
  sumWhere,
  words as text,
  when,
} from './cells/expression.ts';
import {
  type CellFormat,
  columnName,
  newSheet,
  type PlacedCell,
  putValue,
  range,
  type Sheet,
  type Workbook,
} from './cells/sheet.ts';
import { evenly, inCents, straight } from './cells/spreading.ts';
import { type Inputs, inputsSheet } from './inputs.ts';
import type { TableBlockKey } from './layout.ts';
import type { PlanBook } from './plan-book.ts';
import { type Calc, calcSheet } from './rows/calc.ts';
import { costRows, inKindRows, investmentRows } from './rows/cost-rows.ts';
import { loansSheet, openingLoanRows, supportRows } from './rows/debt-rows.ts';
import { postRows } from './rows/post-rows.ts';
import { resourceRows } from './rows/resource-rows.ts';
import { balanceSheetSheet } from './sheets/balance-sheet.ts';
import { cashSheet } from './sheets/cash-sheet.ts';
import { type DedicatedSheet, dedicatedSheet } from './sheets/dedicated-sheet.ts';
import { financingSheet } from './sheets/financing-sheet.ts';
import { mixSheet } from './sheets/mix-sheet.ts';
import { ratiosSheet } from './sheets/ratios-sheet.ts';
import { statementSheet } from './sheets/statement-sheet.ts';
import { LIST_NAMES, listsOf, type WorkbookWords, wordOf, wordsOf } from './words.ts';

/** Opening items by the month in which they fall due, in cents. */
const dueIn = (calc: Calc, inputs: Inputs, block: TableBlockKey, m: number, delay: Expression | null): Expression => {
  const cells = (key: string): PlacedCell[] =>
    Array.from({ length: inputs.count(block) }, (_, i) => inputs.at(block, i, key));
  if (inputs.count(block) === 0) return literal(0);
  const due = sumWhere(range(cells('amount')), {
    range: range(cells('month')),
    test: '=',
    limit: delay === null ? calc.number(m) : subtract(calc.number(m), delay),
  });
  return round(multiply(due, literal(100)));
};

const readme = (words: WorkbookWords): Sheet => {
  const sheet = newSheet('readme', words.sheet.readme, 1, 0, [120]);
  putValue(sheet, 0, 0, 'heading', 'text', words.title);
  Object.values(words.readme).forEach((line, i) => {
    putValue(sheet, 2 + i, 0, 'label', 'text', line);
  });
  return sheet;
};
const listsSheet = (language: Language, words: WorkbookWords): { sheet: Sheet; ranges: Record<string, string> } => {
  const sheet = newSheet('lists', words.sheet.lists, 1, 0, new Array<number>(LIST_NAMES.length).fill(36));
  const lists = listsOf(language);
  const ranges: Record<string, string> = {};
  LIST_NAMES.forEach((name, column) => {
    putValue(sheet, 0, column, 'key', 'text', name);
    lists[name].forEach(([, word], i) => {
      putValue(sheet, 1 + i, column, 'label', 'text', word);
    });
    const letter = columnName(column);
    ranges[name] = `${words.sheet.lists}!$${letter}$2:$${letter}$${lists[name].length + 1}`;
  });
  return { sheet, ranges };
};

type HeadingName = (id: Parameters<typeof headingById>[0]) => string;
/** What the opening brings into the months: items that fall due, deferred income, what is written off and released of what was there. */
const openingRows = ({ calc, inputs, input, words }: PlanBook, heading: HeadingName) => {
  const openingItems = (nature: 'receivable' | 'payable', block: TableBlockKey) =>
    calc.add({
      id: '',
      label: words.block[block],
      nature,
      month: (m) =>
        dueIn(calc, inputs, block, m, nature === 'receivable' ? inputs.single('scenario', 'delayMonths') : null),
    });
  const receivables = openingItems('receivable', 'receivables');
  const payables = openingItems('payable', 'payables');
  input.opening.deferredIncome.forEach((_, i) => {
    const cell = (key: string): PlacedCell => inputs.at('deferredIncome', i, key);
    calc.add({
      id: `deferred-${i + 1}`,
      label: cell('label'),
      nature: 'deferred',
      group: cell('heading'),
      base: [inCents(cell('amount')), cell('month'), most(cell('month'), cell('toMonth'))],
      month: (m, row) => {
        const [amount, first, last] = row.base as [PlacedCell, PlacedCell, PlacedCell];
        return evenly(calc.number(m), amount, first, last);
      },
    });
  });
  const remaining = inputs.single('opening', 'fixedAssetsRemainingMonths');
  calc.add({
    id: '',
    label: words.nature.openingDepreciation,
    nature: 'openingDepreciation',
    group: text(heading('depreciation')),
    month: (m) =>
      when(
        isMore(remaining, 0),
        straight(calc.number(m), inCents(inputs.single('opening', 'fixedAssetsNet')), 1, remaining),
        0,
      ),
  });
  const releasedOver = inputs.single('opening', 'investmentSubsidiesRemainingMonths');
  calc.add({
    id: '',
    label: words.nature.openingReleased,
    nature: 'openingReleased',
    group: text(heading('releases')),
    month: (m) =>
      when(
        isMore(releasedOver, 0),
        straight(calc.number(m), inCents(inputs.single('opening', 'investmentSubsidies')), 1, releasedOver),
        0,
      ),
  });
  return { receivables, payables };
};

/** What dedicated funds give to a month, and take from it. */
const fundRows = (
  { calc, words }: PlanBook,
  dedicated: DedicatedSheet,
  engine: ReturnType<typeof flowsOf>['dedicated'],
  heading: HeadingName,
): void => {
  calc.add({
    id: '',
    label: words.nature.used,
    nature: 'used',
    group: text(heading('dedicatedFundsUsed')),
    engine: engine.used,
    month: dedicated.used,
  });
  calc.add({
    id: '',
    label: words.nature.carried,
    nature: 'carried',
    group: text(heading('dedicatedFundsCarried')),
    engine: engine.carried,
    month: dedicated.carried,
  });
};

/** @param adjustments those of a scenario, shown as coefficients on the sheet of inputs; none = the base */
export const workbookOf = (input: PlanInput, language: Language, adjustments: readonly Adjustment[] = []): Workbook => {
  const words = wordsOf(language);
  const engine = project(input, adjustments);
  const flows = flowsOf(input, adjustments);
  const inputs = inputsSheet(input, effectOf(adjustments, largestFunder(input)), language);
  const calc = calcSheet(inputs, words);
  const book: PlanBook = { calc, inputs, input, engine, language, words };
  const loans = loansSheet(words);
  const heading: HeadingName = (id) => headingById(id).label[language];
  const equal = calc.add({
    id: '',
    label: words.nature.equal,
    nature: 'equal',
    format: 'whole',
    length: 12,
    stock: true,
    month: (k) => k,
  }).months;

  const resources = resourceRows(calc, inputs, input, flows.resources, words);
  const { leaves } = listsOf(language);
  const sold = LEAF_IDS.filter(isSold).map((id) => wordOf(leaves, id));
  const posts = postRows(calc, inputs, input, flows.posts, heading('staff'));
  const costs = costRows(calc, inputs, input, flows.costs, resources, posts, equal, sold);
  const investments = investmentRows(calc, inputs, input, flows.investments, {
    depreciation: heading('depreciation'),
    releases: heading('releases'),
  });
  const supports = supportRows(calc, inputs, input, flows.supports, words, loans, {
    contributions: heading('financialContributions'),
    interest: heading('financialCharges'),
  });
  const openingLoans = openingLoanRows(
    calc,
    inputs,
    input,
    flows.openingLoans,
    words,
    loans,
    heading('financialCharges'),
  );
  inKindRows(calc, inputs, input, equal);

  const { receivables, payables } = openingRows(book, heading);
  const dedicated = dedicatedSheet(book, { resources, costs, posts });
  fundRows(book, dedicated, flows.dedicated, heading);

  const statement = statementSheet(book);
  const cash = cashSheet(book, {
    resources,
    costs,
    posts,
    investments,
    supports,
    loans: openingLoans.rows,
    receivables,
    payables,
  });
  const balance = balanceSheetSheet(book, { statement, cash: cash.closing, dedicated });
  const financing = financingSheet(book, { balance: balance.rows, cash: cash.closing, statement });
  const mix = mixSheet(book, { resources, supports, statement });
  const ratios = ratiosSheet(
    {
      calc,
      inputs,
      input,
      balance: balance.rows,
      statement,
      running: cash.running,
      selfFinancing: financing.selfFinancing,
      mix,
      costs,
      engine,
    },
    words,
  );
  annotate(input, calc.sheet, (collection, index, field) => inputs.at(collection, index, field), words);
  const lists = listsSheet(language, words);
  return {
    language,
    title: words.title,
    lists: lists.ranges,
    sheets: [
      readme(words),
      inputs.sheet,
      statement.sheet,
      cash.sheet,
      balance.sheet,
      financing.sheet,
      mix.sheet,
      ratios,
      dedicated.sheet,
      loans,
      calc.sheet,
      lists.sheet,
    ],
  };
};

export interface Disagreement {
  readonly sheet: string;
  readonly cell: string;
  readonly formula: number | string;
  readonly engine: number | string;
}
/** Money agrees to the cent; ratios and shares agree to nine digits. */
export const agrees = (format: CellFormat, a: number | string | boolean | null, b: number | string): boolean => {
  if (typeof a !== 'number' || typeof b !== 'number') return (a ?? '') === b;
  if (format === 'cents' || format === 'whole') return a === b;
  if (format === 'euros') return Math.abs(a * 100 - b * 100) < 1e-3;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
};
/** Cells where the formulas and the engine do not say the same: always none, and shown when it is not. */
export const disagreements = (workbook: Workbook): Disagreement[] =>
  workbook.sheets.flatMap((sheet) =>
    sheet.rows.flatMap((row, r) =>
      row.flatMap((cell, c) =>
        cell?.engine === undefined || agrees(cell.format, cell.value, cell.engine)
          ? []
          : [
              {
                sheet: sheet.name,
                cell: `${columnName(c)}${r + 1}`,
                formula: typeof cell.value === 'boolean' ? String(cell.value) : (cell.value ?? ''),
                engine: cell.engine,
              },
            ],
      ),
    ),
  );
