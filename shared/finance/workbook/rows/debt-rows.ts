/** Support asked and loans as rows of the calculation. */
import { type SupportFlow, TITRE_MONTHS } from '#shared/finance/projection/supports.ts';
import {
  add,
  type Expression,
  isEqual,
  isMore,
  literal,
  most,
  multiply,
  words as text,
  when,
} from '../cells/expression.ts';
import type { PlacedCell, Sheet } from '../cells/sheet.ts';
import { accruing, anniversaries, evenly, inCents, once, periodEnds } from '../cells/spreading.ts';
import { headingWord, type PlanBook } from '../plan-book.ts';
import type { WorkbookWords } from '../words.ts';
import type { CalcRow } from './calc.ts';
import { addGap, type LineRows, lineRows } from './line-rows.ts';
import { scheduleCells } from './loans-sheet.ts';

/** Months between two payments, from the word of a cell. */
const monthsOf = (cell: PlacedCell, words: WorkbookWords): Expression =>
  when(isEqual(cell, text(words.word.month)), 1, when(isEqual(cell, text(words.word.quarter)), 3, 12));
/** Months where they are said, else years. */
const inMonths = (months: PlacedCell, years: PlacedCell): Expression =>
  when(isMore(months, 0), months, multiply(years, 12));
export interface DebtRows {
  readonly received: CalcRow | null;
  readonly income: CalcRow | null;
  readonly interest: CalcRow | null;
  readonly interestPaid: CalcRow | null;
  readonly capitalPaid: CalcRow | null;
}
/** Interest of a debt, and what is paid for it: three rows, each a formula over its schedule. */
interface DebtMonths {
  readonly interest: (m: number) => Expression;
  readonly paid: (m: number) => Expression;
  readonly capital: (m: number) => Expression;
}
/** @param kind what capital that goes back is added up under */
const addDebt = (book: PlanBook, line: LineRows, engine: SupportFlow, kind: Expression, months: DebtMonths) => {
  const interest = line.add({
    nature: 'interest',
    group: text(headingWord(book, 'financialCharges')),
    engine: engine.interest,
    month: months.interest,
  });
  return {
    interest,
    interestPaid: line.add({ nature: 'interestPaid', engine: engine.interestPaid, month: months.paid }),
    capitalPaid: line.add({ nature: 'capitalPaid', group: kind, engine: engine.capitalPaid, month: months.capital }),
  };
};

/** A grant that is asked for: received at once, earned over its months. */
const grantRows = (book: PlanBook, line: LineRows, engine: SupportFlow): DebtRows => {
  const month = line.cell('month');
  const until = line.cell('toMonth');
  const principal = inCents(line.cell('principal'));
  const received = line.add({
    nature: 'incomeCash',
    engine: engine.received,
    month: (m) => once(line.number(m), principal, month),
  });
  const income = line.add({
    nature: 'income',
    group: text(headingWord(book, 'financialContributions')),
    base: [principal, month, most(month, when(isEqual(until, literal(0)), add(month, 11), until))],
    engine: engine.accrued,
    month: (m, row) => {
      const [amount, first, last] = row.base as [PlacedCell, PlacedCell, PlacedCell];
      return evenly(line.number(m), amount, first, last);
    },
  });
  addGap(line, income, received);
  return { received, income, interest: null, interestPaid: null, capitalPaid: null };
};

/** What is lent. @param titre a titre associatif: paid once a year, back in one go after seven years at the least */
const lentRows = (book: PlanBook, loans: Sheet, line: LineRows, engine: SupportFlow, titre: boolean): DebtRows => {
  const { cell } = line;
  const month = cell('month');
  const principal = inCents(cell('principal'));
  const received = line.add({
    nature: 'received',
    group: cell('kind'),
    engine: engine.received,
    month: (m) => once(line.number(m), principal, month),
  });
  const term = inMonths(cell('termMonths'), cell('termYears'));
  const schedule = scheduleCells(loans, book.words, {
    id: line.id,
    label: cell('label'),
    principal,
    rate: cell('annualRate'),
    step: titre ? 12 : monthsOf(cell('step'), book.words),
    term: titre ? most(TITRE_MONTHS, term) : term,
    grace: titre ? 0 : inMonths(cell('graceMonths'), cell('graceYears')),
    form: titre ? 'bullet' : cell('repayment'),
    instalments: engine.instalments,
  });
  const rows = addDebt(book, line, engine, cell('kind'), {
    interest: (m) => accruing(line.number(m), schedule.interest, month, schedule.step),
    paid: (m) => anniversaries(line.number(m), schedule.interest, month, schedule.step),
    capital: (m) => anniversaries(line.number(m), schedule.capital, month, schedule.step),
  });
  return { received, income: null, ...rows };
};

/** @param loans the sheet of schedules @param flows what the engine finds for each, in their order */
export const supportRows = (book: PlanBook, loans: Sheet, flows: readonly SupportFlow[]): DebtRows[] =>
  book.input.supports.map(({ id, kind }, index) => {
    const line = lineRows(book, 'supports', index, id);
    const engine = flows[index] as SupportFlow;
    return kind === 'grant'
      ? grantRows(book, line, engine)
      : lentRows(book, loans, line, engine, kind === 'titreAssociatif');
  });

/** Loans running at opening, paid at the end of each period of the plan. */
export const openingLoanRows = (book: PlanBook, loans: Sheet, flows: readonly SupportFlow[]): DebtRows[] =>
  book.input.opening.loans.map((_, index): DebtRows => {
    const engine = flows[index] as SupportFlow;
    const line = lineRows(book, 'loans', index, `loan-${index + 1}`);
    const { cell } = line;
    const schedule = scheduleCells(loans, book.words, {
      id: line.id,
      label: cell('label'),
      principal: inCents(cell('outstanding')),
      rate: cell('annualRate'),
      step: monthsOf(cell('step'), book.words),
      term: inMonths(cell('remainingMonths'), cell('remainingYears')),
      grace: cell('graceMonths'),
      form: cell('repayment'),
      instalments: engine.instalments,
    });
    return {
      received: null,
      income: null,
      ...addDebt(book, line, engine, text(book.words.word.bankLoan), {
        interest: (m) => accruing(line.number(m), schedule.interest, 1, schedule.step),
        paid: (m) => periodEnds(line.number(m), schedule.interest, schedule.step),
        capital: (m) => periodEnds(line.number(m), schedule.capital, schedule.step),
      }),
    };
  });
