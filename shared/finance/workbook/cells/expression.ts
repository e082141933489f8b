/**
 * A formula and its value, built together: every builder writes the text that a spreadsheet reads and computes what it must find.
 * Text is English formula syntax with commas, as stored in .xlsx files; `home` is the sheet where the formula stands, so that
 * references to the same sheet carry no sheet name.
 */
import { MAX_AMOUNT_CENTS, noiseBits, roundHalfAway } from '#shared/base/money/cents.ts';

export type Value = number | string | boolean;
export interface Expression {
  readonly value: Value;
  /** how tightly the outermost operator binds, for parentheses */ readonly level: number;
  readonly text: (home: string) => string;
}
/** Cells that a function goes through, in their order. */
export interface Range {
  readonly cells: readonly Expression[];
  readonly text: (home: string) => string;
}
export type Operand = Expression | number;

const COMPARE = 1;
const SUM = 3;
const PRODUCT = 4;
const POWER = 5;
const ATOM = 9;

const num = (e: Expression): number => (typeof e.value === 'number' ? e.value : Number(e.value === true));
const quoteText = (s: string): string => `"${s.replace(/"/g, '""')}"`;

export const literal = (n: number): Expression => ({ value: n, level: ATOM, text: () => (n < 0 ? `(${n})` : `${n}`) });
export const words = (s: string): Expression => ({ value: s, level: ATOM, text: () => quoteText(s) });
const of = (x: Operand): Expression => (typeof x === 'number' ? literal(x) : x);

const infix = (level: number, sign: string, value: (a: Expression, b: Expression) => Value, assoc: boolean) => {
  const wrap = (e: Expression, tight: boolean, home: string): string =>
    e.level > level || (!tight && e.level === level) ? e.text(home) : `(${e.text(home)})`;
  return (left: Operand, right: Operand): Expression => {
    const a = of(left);
    const b = of(right);
    return {
      value: value(a, b),
      level,
      text: (home) => `${wrap(a, !assoc, home)}${sign}${wrap(b, true, home)}`,
    };
  };
};
/** −0 is 0 in a spreadsheet. */
const plain = (n: number): number => (n === 0 ? 0 : n);

export const add = infix(SUM, '+', (a, b) => plain(num(a) + num(b)), true);
export const subtract = infix(SUM, '-', (a, b) => plain(num(a) - num(b)), true);
export const multiply = infix(PRODUCT, '*', (a, b) => plain(num(a) * num(b)), true);
export const divide = infix(PRODUCT, '/', (a, b) => plain(num(a) / num(b)), true);
export const power = infix(POWER, '^', (a, b) => num(a) ** num(b), false);
export const isLess = infix(COMPARE, '<', (a, b) => num(a) < num(b), false);
export const isMost = infix(COMPARE, '<=', (a, b) => num(a) <= num(b), false);
export const isMore = infix(COMPARE, '>', (a, b) => num(a) > num(b), false);
export const isLeast = infix(COMPARE, '>=', (a, b) => num(a) >= num(b), false);
export const isEqual = infix(
  COMPARE,
  '=',
  (a, b) => (typeof a.value === 'string' ? a.value === b.value : num(a) === num(b)),
  false,
);
/** A product of several factors, from left to right as the engine multiplies. */
export const product = (first: Operand, ...rest: readonly Operand[]): Expression =>
  rest.reduce<Expression>((acc, x) => multiply(acc, x), of(first));
/** Σ written with plus signs. */
export const total = (items: readonly Operand[]): Expression => {
  const [first, ...rest] = items;
  return first === undefined ? literal(0) : rest.reduce<Expression>((acc, x) => add(acc, x), of(first));
};

const call = (name: string, value: Value, args: readonly (Expression | Range)[]): Expression => ({
  value,
  level: ATOM,
  text: (home) => `${name}(${args.map((a) => a.text(home)).join(',')})`,
});

const away = (x: number): number => plain(Math.sign(x) * Math.round(Math.abs(x)));
/** To the whole number, half away from zero, of whole numbers and their quotients. */
export const round = (x: Operand): Expression => call('ROUND', away(num(of(x))), [of(x), literal(0)]);
/** The same for products of decimal numbers, taken for the decimal that they stand for, as the engine does (shared/base/money/cents.ts). */
export const roundDecimal = (x: Operand): Expression => {
  const exact = of(x);
  const value = roundHalfAway(num(exact));
  const noise = noiseBits(Math.abs(num(exact)));
  return {
    value,
    level: ATOM,
    text: (home) => `ROUND(${exact.level < PRODUCT ? `(${exact.text(home)})` : exact.text(home)}*(1+2^-${noise}),0)`,
  };
};
const wholeCents = new WeakSet<Expression>();
/** A sum of euros, freed from the noise of binary fractions: exactly so many cents again. What is so already stays as it is. */
export const toCent = (x: Expression): Expression => {
  if (wholeCents.has(x)) return x;
  const rounded = call('ROUND', away(num(x) * 100) / 100, [x, literal(2)]);
  wholeCents.add(rounded);
  return rounded;
};
/** To so many significant digits, as Number.toPrecision does; zero stays zero. */
export const significant = (x: Expression, digits: number): Expression => {
  const value = Number(num(x).toPrecision(digits));
  const places = (home: string): string => `${digits - 1}-INT(LOG10(ABS(${x.text(home)})))`;
  return {
    value,
    level: ATOM,
    text: (home) => `IF(${x.text(home)}=0,0,ROUND(${x.text(home)},${places(home)}))`,
  };
};
/** A computed amount, held within what the product counts; the bound is written only where it bites. */
export const amount = (x: Operand, largest: number = MAX_AMOUNT_CENTS): Expression =>
  num(of(x)) > largest ? roundDecimal(least(largest, x)) : roundDecimal(x);
export const whole = (x: Operand): Expression => call('INT', Math.floor(num(of(x))), [of(x)]);
export const modulo = (x: Operand, by: Operand): Expression => {
  const divisor = num(of(by));
  return call('MOD', plain(num(of(x)) - divisor * Math.floor(num(of(x)) / divisor)), [of(x), of(by)]);
};
export const least = (...xs: readonly Operand[]): Expression =>
  call('MIN', Math.min(...xs.map((x) => num(of(x)))), xs.map(of));
export const most = (...xs: readonly Operand[]): Expression =>
  call('MAX', Math.max(...xs.map((x) => num(of(x)))), xs.map(of));
export const when = (test: Expression, then: Operand | string, otherwise: Operand | string): Expression => {
  const [a, b] = [then, otherwise].map((x) => (typeof x === 'string' ? words(x) : of(x))) as [Expression, Expression];
  return call('IF', test.value ? a.value : b.value, [test, a, b]);
};
export const all = (...tests: readonly Expression[]): Expression =>
  call(
    'AND',
    tests.every((t) => t.value),
    tests,
  );
export const any = (...tests: readonly Expression[]): Expression =>
  call(
    'OR',
    tests.some((t) => t.value),
    tests,
  );
/** A reference to a text that may be blank (a bare reference to a blank cell gives 0). */
export const asText = (x: Expression): Expression => ({
  value: String(x.value),
  level: 2,
  text: (home) => `${x.text(home)}&""`,
});
/** The first characters of a text. */
export const firstCharacters = (text: Expression, count: number): Expression =>
  call('LEFT', String(text.value).slice(0, count), [text, literal(count)]);

/** Days since 30 December 1899 of the first of a month, as spreadsheets count. */
const serial = (year: number, month: number): number => Math.round(Date.UTC(year, month - 1, 1) / 86_400_000) + 25_569;
export const firstOfMonth = (year: Expression, month: Operand): Expression =>
  call('DATE', serial(num(year), num(of(month))), [year, of(month), literal(1)]);

const numbers = (range: Range): number[] => range.cells.flatMap((c) => (typeof c.value === 'number' ? [c.value] : []));
export const sumOf = (range: Range): Expression =>
  call('SUM', plain(numbers(range).reduce((t, n) => t + n, 0)), [range]);
export const lowestOf = (range: Range): Expression => call('MIN', Math.min(...numbers(range)), [range]);
export const highestOf = (range: Range): Expression => call('MAX', Math.max(...numbers(range)), [range]);
/** The n-th cell of a row, from 1. */
export const pick = (range: Range, n: Operand): Expression =>
  call('INDEX', range.cells[num(of(n)) - 1]?.value ?? 0, [range, literal(1), of(n)]);
/** Position, from 1, of the first cell equal to a value. */
export const position = (wanted: Expression, range: Range): Expression =>
  call('MATCH', range.cells.findIndex((c) => c.value === wanted.value) + 1, [wanted, range, literal(0)]);
export const countBelow = (range: Range, limit: number): Expression =>
  call('COUNTIF', numbers(range).filter((n) => n < limit).length, [range, words(`<${limit}`)]);

type Test = '=' | '<=' | '>' | '<';
const passes = (cell: Expression, test: Test, limit: Value): boolean => {
  if (typeof limit === 'string') return test === '=' && String(cell.value).toLowerCase() === limit.toLowerCase();
  if (typeof cell.value !== 'number') return false;
  const bound = Number(limit);
  return test === '='
    ? cell.value === bound
    : test === '<='
      ? cell.value <= bound
      : test === '>'
        ? cell.value > bound
        : cell.value < bound;
};
export interface SumCriterion {
  readonly range: Range;
  readonly test: Test;
  readonly limit: Operand;
}
const criterionText = ({ test, limit }: SumCriterion, home: string): string => {
  if (typeof limit === 'number') return test === '=' ? `${limit}` : `"${test}${limit}"`;
  const text = limit.text(home);
  return test === '=' ? text : `"${test}"&${limit.level === ATOM ? text : `(${text})`}`;
};
/** Sum of the cells whose neighbours pass every test. Texts compare without case, as spreadsheets do: ours are our own words. */
export const sumWhere = (amounts: Range, ...criteria: readonly SumCriterion[]): Expression => {
  let sum = 0;
  amounts.cells.forEach((cell, i) => {
    const kept = criteria.every((c) => passes(c.range.cells[i] as Expression, c.test, of(c.limit).value));
    if (kept && typeof cell.value === 'number') sum += cell.value;
  });
  return {
    value: plain(sum),
    level: ATOM,
    text: (home) =>
      `SUMIFS(${amounts.text(home)}${criteria.map((c) => `,${c.range.text(home)},${criterionText(c, home)}`).join('')})`,
  };
};
/** Sum of the amounts whose name is exactly this one, case included: names are the user's own and may hold any character. */
/** @param counted 0 or 1 beside each amount */
export const sumExactly = (amounts: Range, names: Range, name: Expression, counted?: Range): Expression => {
  let sum = 0;
  amounts.cells.forEach((cell, i) => {
    const factor = counted === undefined ? 1 : num(counted.cells[i] as Expression);
    if (names.cells[i]?.value === name.value && typeof cell.value === 'number') sum += cell.value * factor;
  });
  return {
    value: plain(sum),
    level: ATOM,
    text: (home) =>
      `SUMPRODUCT(EXACT(${names.text(home)},${name.text(home)})*${amounts.text(home)}${counted === undefined ? '' : `*${counted.text(home)}`})`,
  };
};
/** Σ of products of two ranges, cell by cell. */
export const sumOfProducts = (a: Range, b: Range): Expression =>
  call('SUMPRODUCT', plain(a.cells.reduce((t, cell, i) => t + num(cell) * num(b.cells[i] as Expression), 0)), [a, b]);
