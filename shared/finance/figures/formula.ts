/**
 * A figure as data: what it is called, in which unit, by which rule, from where, and one expression over named quantities. The engine computes the expression,
 * the explanation takes it apart and the workbook writes it as a formula of cells: none of the three has a second one.
 */
import type { LocalText } from '#shared/base/method/text.ts';
import { quotientInCents } from '#shared/base/money/cents.ts';

export type Unit = 'cents' | 'months' | 'days' | 'rate' | 'number' | 'years';

/** Σ of quantities less others, in cents; `floored`: never below zero. */
export interface Sum<Term extends string | number = string> {
  readonly kind: 'sum';
  readonly plus: readonly Term[];
  readonly minus: readonly Term[];
  readonly floored: boolean;
}
/** top × by × times ÷ bottom. */
export interface QuotientFormula<Term extends string | number = string> {
  readonly kind: 'quotient';
  readonly top: Term;
  readonly by: Term | null;
  readonly times: number;
  readonly bottom: Term;
}
export type Formula<Term extends string | number = string> = Sum<Term> | QuotientFormula<Term>;
/** The figure means something only where this quantity is above zero, or is not zero. A quotient over zero never means anything. */
export interface Condition<Term extends string | number = string> {
  readonly of: Term;
  readonly is: 'positive' | 'present';
}
export interface Name {
  readonly label: LocalText;
  /** in words */ readonly rule: LocalText;
}
/** What is worked out of a figure: its unit, its expression and where it means something. */
export interface Computed<Term extends string | number> {
  readonly unit: Unit;
  readonly formula: Formula<Term>;
  readonly when: readonly Condition<Term>[];
}
export interface FigureDefinition<Id extends string = string, Term extends string = string>
  extends Name,
    Computed<Term> {
  readonly id: Id;
  /** who says so */ readonly source: LocalText;
}

export const sumFormula = <const P extends string, const M extends string = never>(
  plus: readonly P[],
  minus: readonly M[] = [],
): Sum<P | M> => ({ kind: 'sum', plus, minus, floored: false });
/** The same, and nothing where it would be below zero. */
export const excessOf = <const P extends string, const M extends string>(
  plus: readonly P[],
  minus: readonly M[],
): Sum<P | M> => ({
  ...sumFormula(plus, minus),
  floored: true,
});
export const quotientOf = <const T extends string, const B extends string, const Y extends string = never>(
  top: T,
  bottom: B,
  more: { readonly times?: number; readonly by?: Y } = {},
): QuotientFormula<T | B | Y> => ({ kind: 'quotient', top, by: more.by ?? null, times: more.times ?? 1, bottom });

/** The same figure with other names in its expression: places in a list, where all figures are worked out at each keystroke. */
export const withTerms = <From extends string, To extends string | number>(
  { unit, formula, when }: Computed<From>,
  as: (term: From) => To,
): Computed<To> => ({
  unit,
  formula:
    formula.kind === 'sum'
      ? { ...formula, plus: formula.plus.map(as), minus: formula.minus.map(as) }
      : {
          ...formula,
          top: as(formula.top),
          by: formula.by === null ? null : as(formula.by),
          bottom: as(formula.bottom),
        },
  when: when.map(({ of, is }) => ({ of: as(of), is })),
});

/**
 * @param read the quantities and figures that the expression names; null where one means nothing
 * @returns null where the figure means nothing; an amount is rounded to the cent
 */
export const valueOfFigure = <Term extends string | number>(
  { formula, unit, when }: Computed<Term>,
  read: (term: Term) => number | null,
): number | null => {
  for (const { of, is } of when) {
    const value = read(of) ?? 0;
    if (is === 'positive' ? value <= 0 : value === 0) return null;
  }
  if (formula.kind === 'sum') {
    let total = 0;
    for (const term of formula.plus) total += read(term) ?? 0;
    for (const term of formula.minus) total -= read(term) ?? 0;
    return formula.floored ? Math.max(0, total) : total;
  }
  const top = read(formula.top);
  const bottom = read(formula.bottom);
  if (top === null || bottom === null || bottom === 0) return null;
  const by = formula.by === null ? null : read(formula.by);
  if (unit === 'cents') return quotientInCents(top, by ?? 1, bottom);
  return (top * (by ?? 1) * formula.times) / bottom;
};
