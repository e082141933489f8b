/** The one definition of a figure written as a formula of cells, in toEuros. */
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
  roundDecimal,
  subtract,
  toCent,
  total,
  when,
} from './expression.ts';
import { toEuros } from './month-sheet.ts';
import { inCents } from './spreading.ts';

/** @param cellOf what the expression names, in toEuros @returns '' where the figure means nothing */
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
  // Whole cents, multiplied before they are divided, as the engine does.
  const value =
    unit === 'cents'
      ? toEuros(
          roundDecimal(
            divide(
              formula.by === null ? inCents(top) : multiply(inCents(top), inCents(cellOf(formula.by))),
              inCents(bottom),
            ),
          ),
        )
      : divide(scaleBy(top), bottom);
  const empty = [
    ...conditions.map(({ of, is }) => (is === 'positive' ? isMost(cellOf(of), 0) : isEqual(cellOf(of), literal(0)))),
    ...(conditions.some(({ of }) => of === formula.bottom) ? [] : [isEqual(bottom, literal(0))]),
  ];
  return when(empty.length === 1 ? (empty[0] as Expression) : any(...empty), '', value);
};
