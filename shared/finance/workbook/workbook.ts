/**
 * The workbook of a plan: the projection done a second time, in live formulas. Each computed cell carries its formula, the value the
 * formula must have, and the engine's own figure where it has one, so that any disagreement shows without a spreadsheet at hand.
 */

import type { Language } from '#shared/base/method/text.ts';
import type { Adjustment } from '#shared/dossier/content/plan.ts';
import { effectOf } from '#shared/finance/projection/adjustments.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { flowsOf, largestFunder } from '#shared/finance/projection/flows.ts';
import type { PlanInput } from '#shared/finance/projection/projection.ts';
import { annotate } from './back/cell-notes.ts';
import type { Sheet, Workbook } from './cells/sheet.ts';
import { inputsSheet } from './inputs.ts';
import type { PlanBook } from './plan-book.ts';
import { calcSheet } from './rows/calc.ts';
import { costRows, withOverdraft } from './rows/cost-rows.ts';
import { openingLoanRows, supportRows } from './rows/debt-rows.ts';
import { writeTax } from './rows/duties/tax-rows.ts';
import { vatRows } from './rows/duties/vat-rows.ts';
import { fundRows } from './rows/fund-rows.ts';
import { inKindRows } from './rows/in-kind-rows.ts';
import { investmentRows } from './rows/investment-rows.ts';
import { loansSheet } from './rows/loans-sheet.ts';
import { openingRows } from './rows/opening-rows.ts';
import { postRows } from './rows/post-rows.ts';
import { resourceRows } from './rows/resource-rows.ts';
import { addEqual } from './rows/seasons.ts';
import { balanceSheetSheet } from './sheets/balance-sheet.ts';
import { cashSheet } from './sheets/cash-sheet.ts';
import { dedicatedSheet } from './sheets/dedicated-sheet.ts';
import { financingSheet } from './sheets/financing-sheet.ts';
import { listsSheet, readmeSheet } from './sheets/guide-sheets.ts';
import { mixSheet } from './sheets/mix-sheet.ts';
import { YEARLY_COLUMNS } from './sheets/month-sheet.ts';
import { PROJECT_ROWS, projectSheet } from './sheets/project-sheet.ts';
import { RATIO_ROWS, ratiosSheet } from './sheets/ratios-sheet.ts';
import { statementSheet } from './sheets/statement-sheet.ts';
import { summarySheet, type WorkbookAbout } from './sheets/summary-sheet.ts';
import { wordsOf } from './words.ts';

const NOBODY: WorkbookAbout = { project: '', organisation: '', version: '', date: '', scenario: '' };
/** How far a sheet is printed: a plan of three years is read on ten pages. */
const printOn = (sheet: Sheet, print: NonNullable<Sheet['print']>): Sheet => ({ ...sheet, print });
const ONE_PAGE = { wide: 1, tall: 1 } as const;
const unseen = (sheet: Sheet): Sheet => ({ ...sheet, hidden: true });
/**
 * @param adjustments those of a scenario, shown as coefficients on the sheet of inputs; none = the base
 * @param about what the title block says
 */
export const workbookOf = (
  input: PlanInput,
  language: Language,
  adjustments: readonly Adjustment[] = [],
  about: WorkbookAbout = NOBODY,
): Workbook => {
  const words = wordsOf(language);
  const engine = project(input, adjustments);
  const flows = flowsOf(input, adjustments);
  const inputs = inputsSheet(input, effectOf(adjustments, largestFunder(input)), language);
  const calc = calcSheet(inputs, words);
  const book: PlanBook = { calc, inputs, input, engine, language, words };
  const loans = loansSheet(words);
  const equal = addEqual(book);
  const resources = resourceRows(book, flows.resources);
  const posts = postRows(book, flows.posts);
  const placed = costRows(book, { flows: flows.costs, resources, posts, equal });
  const investments = investmentRows(book, flows.investments);
  const supports = supportRows(book, loans, flows.supports);
  const openingLoans = openingLoanRows(book, loans, flows.openingLoans);
  inKindRows(book, equal);

  const { receivables, payables } = openingRows(book);
  const vat = vatRows(book);
  const costs = withOverdraft(book, placed, flows.costs);
  writeTax(book, { resources, costs, posts, investments });
  const dedicated = dedicatedSheet(book, { resources, costs, posts });
  fundRows(book, dedicated, flows.dedicated);

  const statement = statementSheet(book);
  const cash = cashSheet(book, {
    resources,
    costs,
    posts,
    investments,
    supports,
    loans: openingLoans,
    receivables,
    payables,
    vat,
  });
  const balance = balanceSheetSheet(book, { statement, cash: cash.closing, dedicated });
  const financing = financingSheet(book, { balance: balance.rows, cash: cash.closing, statement });
  const mix = mixSheet(book, { resources, supports, statement });
  const ofProject = projectSheet(book, { statement, resources, costs, posts, investments, supports, dedicated });
  const ratios = ratiosSheet(book, {
    balance: balance.rows,
    statement,
    running: cash.running,
    selfFinancing: financing.selfFinancing,
    mix,
    costs,
  });
  annotate(input, calc.sheet, (collection, index, field) => inputs.at(collection, index, field), words);
  const lists = listsSheet(language, words);
  return {
    language,
    title: about.project === '' ? words.title : `${about.project} — ${words.title}`,
    lists: lists.ranges,
    sheets: [
      summarySheet(book, about, { statement, cash, balance: balance.rows }),
      inputs.sheet,
      printOn(statement.sheet, { columns: YEARLY_COLUMNS, ...ONE_PAGE }),
      ...(ofProject === null ? [] : [printOn(ofProject, { rows: PROJECT_ROWS, ...ONE_PAGE })]),
      printOn(cash.sheet, { wide: 2 }),
      printOn(balance.sheet, { columns: YEARLY_COLUMNS, ...ONE_PAGE }),
      printOn(financing.sheet, ONE_PAGE),
      printOn(mix.sheet, ONE_PAGE),
      printOn(ratios, { rows: RATIO_ROWS, ...ONE_PAGE }),
      // What counts in cents, and what cells choose from, serves the sheets above.
      unseen(dedicated.sheet),
      unseen(loans),
      unseen(calc.sheet),
      unseen(lists.sheet),
      printOn(readmeSheet(words), ONE_PAGE),
    ],
  };
};
