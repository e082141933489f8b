/** The one definition of a figure written as a formula of cells, in euros. */
import { quotientInCents } from '#shared/base/money/cents.ts';
import type { FigureDefinition } from '#shared/finance/figures/formula.ts';
import {
  any,
  divide,
  type Expression,
  isEqual,
  isMost,
  literal,
  most,
  multiply,
  round,
  subtract,
  toCent,
  total,
  when,
} from '../cells/expression.ts';
import { inCents } from '../cells/spreading.ts';
import { toEuros } from './month-sheet.ts';

/** Whole cents, multiplied before they are divided, and exact whatever their size, as the engine counts them. */
const quotientOfCents = (top: Expression, by: Expression | null, bottom: Expression): Expression => {
  const [a, b, c] = [inCents(top), by === null ? literal(1) : inCents(by), inCents(bottom)];
  const written = round(divide(by === null ? a : multiply(a, b), c));
  return Number(c.value) === 0
    ? written
    : { ...written, value: quotientInCents(Number(a.value), Number(b.value), Number(c.value)) };
};

/** @param cellOf what the expression names, in euros @returns '' where the figure means nothing */
export const figureExpression = <Term extends string>(
  { formula, unit, when: conditions }: FigureDefinition<string, Term>,
  cellOf: (term: Term) => Expression,
): Expression => {
  if (formula.kind === 'sum') {
    const sum = formula.minus.reduce<Expression>(
      (left, term) => subtract(left, cellOf(term)),
      total(formula.plus.map(cellOf)),
    );
    return toCent(formula.floored ? most(0, sum) : sum);
  }
  const top = cellOf(formula.top);
  const bottom = cellOf(formula.bottom);
  const scaleBy = (x: Expression): Expression => (formula.times === 1 ? x : multiply(x, formula.times));
  const value =
    unit === 'cents'
      ? toEuros(quotientOfCents(top, formula.by === null ? null : cellOf(formula.by), bottom))
      : divide(scaleBy(top), bottom);
  const empty = [
    ...conditions.map(({ of, is }) => (is === 'positive' ? isMost(cellOf(of), 0) : isEqual(cellOf(of), literal(0)))),
    ...(conditions.some(({ of }) => of === formula.bottom) ? [] : [isEqual(bottom, literal(0))]),
  ];
  return when(empty.length === 1 ? (empty[0] as Expression) : any(...empty), '', value);
};
