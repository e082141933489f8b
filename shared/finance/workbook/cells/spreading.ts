/** The few ways in which an amount falls over months, as formulas (docs/method.md, "Spreading"). Months are numbered from 1. */
import { MONTHS } from '#shared/finance/projection/calendar.ts';
import {
  add,
  all,
  any,
  divide,
  type Expression,
  isEqual,
  isLeast,
  isLess,
  isMore,
  literal,
  modulo,
  most,
  multiply,
  type Operand,
  pick,
  power,
  round,
  roundDecimal,
  subtract,
  when,
  whole,
} from './expression.ts';
import { type PlacedCell, range } from './sheet.ts';

/** Part k of n of an amount: round(A·k/n) − round(A·(k−1)/n). */
export const part = (amount: Operand, k: Operand, n: Operand): Expression =>
  subtract(
    round(divide(multiply(amount, k), n)),
    round(divide(multiply(amount, typeof k === 'number' ? k - 1 : subtract(k, 1)), n)),
  );

/** Month m of three yearly amounts, by cumulated weights (12 cells). */
export const spreadMonth = (m: number, years: readonly PlacedCell[], cumulated: readonly PlacedCell[]): Expression => {
  const amount = years[Math.floor((m - 1) / 12)] as PlacedCell;
  const k = (m - 1) % 12;
  const upTo = (i: number): Expression =>
    roundDecimal(divide(multiply(amount, cumulated[i] as PlacedCell), cumulated[11] as PlacedCell));
  return k === 0 ? upTo(0) : subtract(upTo(k), upTo(k - 1));
};

/** An amount spread evenly from one month to another, both included. */
export const evenly = (m: PlacedCell, amount: PlacedCell, first: PlacedCell, last: PlacedCell): Expression =>
  when(
    any(isLess(m, first), isMore(m, last)),
    0,
    part(amount, add(subtract(m, first), 1), add(subtract(last, first), 1)),
  );

/** Straight line over a number of months from a first one. */
export const straight = (m: PlacedCell, amount: Operand, first: Operand, count: Operand): Expression => {
  const k = first === 1 ? m : add(subtract(m, first), 1);
  return when(any(isLess(k, 1), isMore(k, count)), 0, part(amount, k, count));
};

/** An amount that falls in one month. */
export const once = (m: PlacedCell, amount: Operand, month: Operand): Expression => when(isEqual(m, month), amount, 0);

/** Nothing any more from the month in which a funder is lost (blank or 0 = never). */
export const unlessLost = (m: PlacedCell, lostFrom: Operand, amount: Expression, then: Operand = 0): Expression =>
  when(all(isMore(lostFrom, 0), isLeast(m, lostFrom)), then, amount);

/** The same row, some months later. */
export const later = (m: PlacedCell, months: readonly PlacedCell[], delay: Operand): Expression =>
  when(isMore(m, delay), pick(range(months), most(1, subtract(m, delay))), 0);

/** The same of what can fall to nothing and no further. */
export const growthFromZero = (amount: Expression, rate: Operand, year: number): Expression => {
  if (year === 0) return amount;
  const left = most(0, add(1, rate));
  return multiply(amount, year === 1 ? left : power(left, year));
};
/** (1 + rate)^year, as the engine counts it: the first year is 0. */
export const growBy = (amount: Expression, rate: Operand, year: number): Expression =>
  year === 0 ? amount : multiply(amount, year === 1 ? add(1, rate) : power(add(1, rate), year));

/** Interest of a schedule, over the months before it is paid. @param periods cells of payments 1, 2, 3… @param step months between two of them */
export const accruing = (
  m: PlacedCell,
  periods: readonly PlacedCell[],
  received: Operand,
  step: PlacedCell,
): Expression => {
  const since = received === 1 ? subtract(m, 1) : subtract(m, received);
  const interest = pick(range(periods), add(whole(divide(most(0, since), step)), 1));
  return when(isLess(since, 0), 0, part(interest, add(modulo(since, step), 1), step));
};
/** What a schedule pays at the end of each period since the month received. */
export const anniversaries = (
  m: PlacedCell,
  periods: readonly PlacedCell[],
  received: Operand,
  step: PlacedCell,
): Expression => {
  const since = subtract(m, received);
  return when(
    all(isMore(since, 0), isEqual(modulo(since, step), 0)),
    pick(range(periods), most(1, whole(divide(since, step)))),
    0,
  );
};
/** What a schedule that already runs pays at the end of each period of the plan. */
export const periodEnds = (m: PlacedCell, periods: readonly PlacedCell[], step: PlacedCell): Expression =>
  when(isEqual(modulo(m, step), 0), pick(range(periods), most(1, whole(divide(m, step)))), 0);

export const MONTH_NUMBERS: readonly number[] = Array.from({ length: MONTHS }, (_, i) => i + 1);
/** Euros as typed, in whole cents. */
export const inCents = (euros: Expression): Expression => round(multiply(euros, literal(100)));
