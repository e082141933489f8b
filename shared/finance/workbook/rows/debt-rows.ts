/** Support asked and loans: the sheet of yearly schedules, and the rows that they give in the calculation. */
import { type Instalment, NEGLIGIBLE_RATE } from '#shared/finance/projection/loans.ts';
import type { PlanInput } from '#shared/finance/projection/projection.ts';
import type { SupportFlow } from '#shared/finance/projection/supports.ts';
import {
  add,
  asText,
  divide,
  type Expression,
  isEqual,
  isLess,
  isMore,
  isMost,
  least,
  literal,
  most,
  multiply,
  type Operand,
  power,
  round,
  roundDecimal,
  subtract,
  words as text,
  when,
} from '../cells/expression.ts';
import { newSheet, type PlacedCell, putFormula, putValue, type Sheet } from '../cells/sheet.ts';
import { accruing, anniversaries, evenly, inCents, once, periodEnds } from '../cells/spreading.ts';
import type { Inputs } from '../inputs.ts';
import type { WorkbookWords } from '../words.ts';
import type { Calc, CalcRow } from './calc.ts';
import { gapRow } from './resource-rows.ts';

/** Payments shown: every one that can fall within the plan, and thirty years of those paid once a year. */
const PERIODS = 36;
const FIRST_PERIOD = 7;

export const loansSheet = (words: WorkbookWords): Sheet => {
  const sheet = newSheet('loans', words.sheet.loans, 2, 2, [
    14,
    34,
    14,
    9,
    9,
    9,
    13,
    ...new Array<number>(PERIODS).fill(12),
  ]);
  putValue(sheet, 0, 0, 'heading', 'text', words.loans.title);
  [
    words.column.id,
    words.column.label,
    words.field.principal,
    words.loans.step,
    words.loans.term,
    words.loans.grace,
    words.loans.annuity,
  ].forEach((title, i) => {
    putValue(sheet, 1, i, 'heading', 'text', title);
  });
  for (let k = 1; k <= PERIODS; k += 1) putValue(sheet, 1, FIRST_PERIOD + k - 1, 'heading', 'whole', k);
  return sheet;
};

interface Terms {
  readonly id: string;
  readonly label: PlacedCell;
  readonly principal: Expression;
  readonly rate: PlacedCell;
  /** months between two payments */ readonly step: Operand;
  /** months */ readonly term: Operand;
  readonly grace: Operand;
  /** the cell that says how it is repaid, or one form for good */ readonly form: PlacedCell | 'bullet';
  readonly instalments: readonly Instalment[];
}
interface ScheduleCells {
  readonly interest: readonly PlacedCell[];
  readonly capital: readonly PlacedCell[];
  readonly principal: PlacedCell;
  readonly step: PlacedCell;
}

/** Interest, capital and balance of each payment: the last payment absorbs the rounding. */
const scheduleCells = (sheet: Sheet, words: WorkbookWords, terms: Terms): ScheduleCells => {
  const top = sheet.rows.length + 1;
  putValue(sheet, top, 0, 'key', 'text', terms.id);
  putFormula(sheet, top, 1, 'label', 'text', asText(terms.label));
  const principal = putFormula(sheet, top, 2, 'computed', 'cents', terms.principal);
  const step =
    typeof terms.step === 'number'
      ? putValue(sheet, top, 3, 'computed', 'whole', terms.step)
      : putFormula(sheet, top, 3, 'computed', 'whole', terms.step);
  const periods = (months: Operand): Expression => round(divide(months, step));
  const term = putFormula(
    sheet,
    top,
    4,
    'computed',
    'whole',
    typeof terms.term === 'number'
      ? most(1, periods(terms.term))
      : when(isMore(terms.term, 0), most(1, periods(terms.term)), 0),
  );
  const grace = putFormula(sheet, top, 5, 'computed', 'whole', most(0, least(periods(terms.grace), subtract(term, 1))));
  const count = subtract(term, grace);
  const { rate } = terms;
  const ofPeriod = divide(multiply(rate, step), 12);
  const annuity = putFormula(
    sheet,
    top,
    6,
    'computed',
    'cents',
    roundDecimal(
      when(
        isEqual(count, literal(0)),
        0,
        when(
          isLess(rate, NEGLIGIBLE_RATE),
          divide(principal, count),
          divide(multiply(principal, ofPeriod), subtract(1, power(add(1, ofPeriod), subtract(0, count)))),
        ),
      ),
    ),
  );
  (['interest', 'capital', 'left'] as const).forEach((name, i) => {
    putValue(sheet, top + 1 + i, 1, 'label', 'text', words.loans[name]);
  });
  const interest: PlacedCell[] = [];
  const capital: PlacedCell[] = [];
  let left: PlacedCell = principal;
  for (let k = 1; k <= PERIODS; k += 1) {
    const at = FIRST_PERIOD + k - 1;
    const n = putValue(sheet, 1, at, 'heading', 'whole', k);
    const engine = terms.instalments[k - 1];
    const due = putFormula(
      sheet,
      top + 1,
      at,
      'computed',
      'cents',
      when(isMore(n, term), 0, roundDecimal(divide(multiply(multiply(left, rate), step), 12))),
      engine?.interestCents ?? 0,
    );
    const annuityPart = least(left, most(0, subtract(annuity, due)));
    const linearPart = least(left, round(divide(principal, count)));
    const regular =
      terms.form === 'bullet'
        ? literal(0)
        : when(
            isEqual(terms.form, text(words.word.annuity)),
            annuityPart,
            when(isEqual(terms.form, text(words.word.linear)), linearPart, 0),
          );
    const repaid = putFormula(
      sheet,
      top + 2,
      at,
      'computed',
      'cents',
      when(isMore(n, term), 0, when(isEqual(n, term), left, when(isMost(n, grace), 0, regular))),
      engine?.capitalCents ?? 0,
    );
    // With a term of zero nothing is ever repaid: the balance stays.
    left = putFormula(
      sheet,
      top + 3,
      at,
      'computed',
      'cents',
      subtract(left, repaid),
      engine?.balanceCents ?? (terms.instalments.length === 0 ? undefined : 0),
    );
    interest.push(due);
    capital.push(repaid);
  }
  return { interest, capital, principal, step };
};
/** Months between two payments, from the word of a cell. */
const monthsOf = (cell: PlacedCell, words: WorkbookWords): Expression =>
  when(isEqual(cell, text(words.word.month)), 1, when(isEqual(cell, text(words.word.quarter)), 3, 12));
/** Months where they are said, else years. */
const inMonths = (months: PlacedCell, years: PlacedCell): Expression =>
  when(isMore(months, 0), months, multiply(years, 12));
export interface DebtRows {
  readonly received: CalcRow | null;
  readonly income: CalcRow | null;
  readonly interestPaid: CalcRow | null;
  readonly capitalPaid: CalcRow | null;
}
const interestRows = (
  calc: Calc,
  id: string,
  label: PlacedCell,
  kind: Expression,
  engine: SupportFlow,
  heading: string,
  months: {
    readonly interest: (m: number) => Expression;
    readonly paid: (m: number) => Expression;
    readonly capital: (m: number) => Expression;
  },
): { interestPaid: CalcRow; capitalPaid: CalcRow } => {
  calc.add({ id, label, nature: 'interest', group: text(heading), engine: engine.interest, month: months.interest });
  return {
    interestPaid: calc.add({ id, label, nature: 'interestPaid', engine: engine.interestPaid, month: months.paid }),
    capitalPaid: calc.add({
      id,
      label,
      nature: 'capitalPaid',
      group: kind,
      engine: engine.capitalPaid,
      month: months.capital,
    }),
  };
};

export const supportRows = (
  calc: Calc,
  inputs: Inputs,
  input: PlanInput,
  flows: readonly SupportFlow[],
  words: WorkbookWords,
  loans: Sheet,
  headings: { readonly contributions: string; readonly interest: string },
): DebtRows[] =>
  input.supports.map((support, index) => {
    const engine = flows[index] as SupportFlow;
    const { id } = support;
    const cell = (key: string): PlacedCell => inputs.at('supports', index, key);
    const label = cell('label');
    const month = cell('month');
    const principal = inCents(cell('principal'));
    const kind = cell('kind');
    if (support.kind === 'grant') {
      const until = cell('toMonth');
      const received = calc.add({
        id,
        label,
        nature: 'incomeCash',
        engine: engine.received,
        month: (m) => once(calc.number(m), principal, month),
      });
      const income = calc.add({
        id,
        label,
        nature: 'income',
        group: text(headings.contributions),
        base: [principal, month, most(month, when(isEqual(until, literal(0)), add(month, 11), until))],
        engine: engine.accrued,
        month: (m, row) => {
          const [amount, first, last] = row.base as [PlacedCell, PlacedCell, PlacedCell];
          return evenly(calc.number(m), amount, first, last);
        },
      });
      gapRow(calc, id, label, income, received);
      return { received, income, interestPaid: null, capitalPaid: null };
    }
    const received = calc.add({
      id,
      label,
      nature: 'received',
      group: kind,
      engine: engine.received,
      month: (m) => once(calc.number(m), principal, month),
    });
    const titre = support.kind === 'titreAssociatif';
    const schedule = scheduleCells(loans, words, {
      id,
      label,
      principal,
      rate: cell('annualRate'),
      step: titre ? 12 : monthsOf(cell('step'), words),
      term: titre
        ? most(84, inMonths(cell('termMonths'), cell('termYears')))
        : inMonths(cell('termMonths'), cell('termYears')),
      grace: titre ? 0 : inMonths(cell('graceMonths'), cell('graceYears')),
      form: titre ? 'bullet' : cell('repayment'),
      instalments: engine.instalments,
    });
    const rows = interestRows(calc, id, label, kind, engine, headings.interest, {
      interest: (m) => accruing(calc.number(m), schedule.interest, month, schedule.step),
      paid: (m) => anniversaries(calc.number(m), schedule.interest, month, schedule.step),
      capital: (m) => anniversaries(calc.number(m), schedule.capital, month, schedule.step),
    });
    return { received, income: null, ...rows };
  });

/** Loans running at opening, paid at the end of each period of the plan. @returns their outstanding capital at opening, too */
export const openingLoanRows = (
  calc: Calc,
  inputs: Inputs,
  input: PlanInput,
  flows: readonly SupportFlow[],
  words: WorkbookWords,
  loans: Sheet,
  interest: string,
): { rows: DebtRows[]; outstanding: PlacedCell[] } => {
  const outstanding: PlacedCell[] = [];
  const rows = input.opening.loans.map((_, index): DebtRows => {
    const engine = flows[index] as SupportFlow;
    const cell = (key: string): PlacedCell => inputs.at('loans', index, key);
    const id = `loan-${index + 1}`;
    const label = cell('label');
    const schedule = scheduleCells(loans, words, {
      id,
      label,
      principal: inCents(cell('outstanding')),
      rate: cell('annualRate'),
      step: monthsOf(cell('step'), words),
      term: inMonths(cell('remainingMonths'), cell('remainingYears')),
      grace: cell('graceMonths'),
      form: cell('repayment'),
      instalments: engine.instalments,
    });
    outstanding.push(schedule.principal);
    return {
      received: null,
      income: null,
      ...interestRows(calc, id, label, text(words.word.bankLoan), engine, interest, {
        interest: (m) => accruing(calc.number(m), schedule.interest, 1, schedule.step),
        paid: (m) => periodEnds(calc.number(m), schedule.interest, schedule.step),
        capital: (m) => periodEnds(calc.number(m), schedule.capital, schedule.step),
      }),
    };
  });
  return { rows, outstanding };
};
