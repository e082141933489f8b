/** The sheet of schedules: every payment of what is lent, its interest, its capital and what is left. */
import { type Instalment, NEGLIGIBLE_RATE } from '#shared/finance/projection/loans.ts';
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
import {
  newSheet,
  type PlacedCell,
  putComputed,
  putHeading,
  putKey,
  putLabel,
  putValue,
  type Sheet,
} from '../cells/sheet.ts';
import type { WorkbookWords } from '../words.ts';

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
  putHeading(sheet, [0, 0], words.loans.title);
  [
    words.column.id,
    words.column.label,
    words.field.principal,
    words.loans.step,
    words.loans.term,
    words.loans.grace,
    words.loans.annuity,
  ].forEach((title, i) => {
    putHeading(sheet, [1, i], title);
  });
  for (let k = 1; k <= PERIODS; k += 1)
    putValue(sheet, [1, FIRST_PERIOD + k - 1], { kind: 'heading', format: 'whole' }, k);
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
  readonly step: PlacedCell;
}

/** Interest, capital and balance of each payment: the last payment absorbs the rounding. */
export const scheduleCells = (sheet: Sheet, words: WorkbookWords, terms: Terms): ScheduleCells => {
  const top = sheet.rows.length + 1;
  putKey(sheet, [top, 0], terms.id);
  putLabel(sheet, [top, 1], asText(terms.label));
  const principal = putComputed(sheet, [top, 2], 'cents', terms.principal);
  const step =
    typeof terms.step === 'number'
      ? putComputed(sheet, [top, 3], 'whole', terms.step)
      : putComputed(sheet, [top, 3], 'whole', terms.step);
  const periods = (months: Operand): Expression => round(divide(months, step));
  const term = putComputed(
    sheet,
    [top, 4],
    'whole',
    typeof terms.term === 'number'
      ? most(1, periods(terms.term))
      : when(isMore(terms.term, 0), most(1, periods(terms.term)), 0),
  );
  const grace = putComputed(sheet, [top, 5], 'whole', most(0, least(periods(terms.grace), subtract(term, 1))));
  const count = subtract(term, grace);
  const { rate } = terms;
  const ofPeriod = divide(multiply(rate, step), 12);
  const annuity = putComputed(
    sheet,
    [top, 6],
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
    putLabel(sheet, [top + 1 + i, 1], words.loans[name]);
  });
  const interest: PlacedCell[] = [];
  const capital: PlacedCell[] = [];
  let left: PlacedCell = principal;
  for (let k = 1; k <= PERIODS; k += 1) {
    const at = FIRST_PERIOD + k - 1;
    const n = putValue(sheet, [1, at], { kind: 'heading', format: 'whole' }, k);
    const engine = terms.instalments[k - 1];
    const due = putComputed(
      sheet,
      [top + 1, at],
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
    const repaid = putComputed(
      sheet,
      [top + 2, at],
      'cents',
      when(isMore(n, term), 0, when(isEqual(n, term), left, when(isMost(n, grace), 0, regular))),
      engine?.capitalCents ?? 0,
    );
    // With a term of zero nothing is ever repaid: the balance stays.
    left = putComputed(
      sheet,
      [top + 3, at],
      'cents',
      subtract(left, repaid),
      engine?.balanceCents ?? (terms.instalments.length === 0 ? undefined : 0),
    );
    interest.push(due);
    capital.push(repaid);
  }
  return { interest, capital, step };
};
