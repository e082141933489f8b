/** The tax on what is lucrative, by formula: receipts, charges and losses of each year of the plan, and what is owed. Only once every row that it rests on is there, interest included. */
import type { CostLine } from '#shared/dossier/content/plan.ts';
import { isTax, lucrativeShare, taxGrounds } from '#shared/finance/projection/live-costs.ts';
import {
  type Expression,
  isLess,
  isMost,
  least,
  literal,
  most,
  multiply,
  round,
  roundDecimal,
  subtract,
  sumOf,
  total,
  when,
} from '../../cells/expression.ts';
import { type PlacedCell, putFormula, range } from '../../cells/sheet.ts';
import type { PlanBook } from '../../plan-book.ts';
import type { CalcRow, Nature } from '../calc.ts';

interface TaxedRows {
  readonly resources: readonly { readonly income: CalcRow }[];
  readonly costs: readonly { readonly cost: CalcRow }[];
  readonly posts: readonly { readonly cost: CalcRow }[];
  readonly investments: readonly { readonly depreciation: CalcRow }[];
}
type OfYear = (y: number) => Expression;
const YEARS = [0, 1, 2] as const;

/** The part of a row that lucrative activities have in a year, rounded on the running total. */
const partOf =
  (row: CalcRow, share: number): OfYear =>
  (y) => {
    if (share === 1) return row.years[y] as PlacedCell;
    const upTo = (year: number): Expression =>
      roundDecimal(multiply(sumOf(range(row.months.slice(0, 12 * (year + 1)))), share));
    return y === 0 ? upTo(0) : subtract(upTo(y), upTo(y - 1));
  };

/** Rewrites what a plan's tax comes to in each year, found by the engine, as the formulas that give it. */
export const writeTax = (book: PlanBook, { resources, costs, posts, investments }: TaxedRows): void => {
  const { input, calc, words } = book;
  const at = input.costs.findIndex((c) => c.workedOut === 'corporateTax');
  const owed = costs[at]?.cost.base;
  if (owed === undefined || !input.activities.some((a) => a.lucrative === true)) return;
  const shareOf = lucrativeShare(input);
  const parts = <L extends { readonly id: string; readonly activityId?: string | undefined }>(
    lines: readonly L[],
    rowOf: (i: number) => CalcRow | undefined,
  ): OfYear[] =>
    lines.flatMap((line, i) => {
      const [row, share] = [rowOf(i), shareOf(line)];
      return row === undefined || share === 0 ? [] : [partOf(row, share)];
    });
  const place = (nature: Nature, month: (y: number, row: CalcRow) => Expression): CalcRow =>
    calc.add({ id: '', label: words.nature[nature], nature, length: 3, month: (m, row) => month(m - 1, row) });
  const cell = (row: CalcRow, y: number): PlacedCell => row.months[y] as PlacedCell;

  const earned = parts(input.resources, (i) => resources[i]?.income);
  const borne = [
    ...parts(input.costs, (i) => (isTax(input.costs[i] as CostLine) ? undefined : costs[i]?.cost)),
    ...parts(input.posts, (i) => posts[i]?.cost),
    ...parts(input.investments, (i) => investments[i]?.depreciation),
  ];
  const income = place('lucrativeIncome', (y) => total(earned.map((of) => of(y))));
  const charges = place('lucrativeCharges', (y) => total(borne.map((of) => of(y))));
  const result: OfYear = (y) => subtract(cell(income, y), cell(charges, y));
  const grounds = taxGrounds(input);
  const unlessExempt = (y: number, exempted: Expression, taxed: Expression): Expression =>
    grounds[y]?.exempts === true ? when(isMost(cell(income, y), grounds[y]?.limitCents ?? 0), exempted, taxed) : taxed;
  const before = (row: CalcRow, y: number): Expression => (y === 0 ? literal(0) : cell(row, y - 1));
  const lossOf = (row: CalcRow, y: number): Expression => least(before(row, y), most(0, result(y)));
  const losses = place('taxLoss', (y, row) =>
    unlessExempt(y, before(row, y), subtract(before(row, y), when(isLess(result(y), 0), result(y), lossOf(row, y)))),
  );
  for (const y of YEARS) {
    const { row, column, value } = owed[y] as PlacedCell;
    const rate = grounds[y]?.rate ?? 0;
    const taxed = round(multiply(most(0, subtract(result(y), lossOf(losses, y))), rate));
    putFormula(
      calc.sheet,
      [row, column],
      { kind: 'computed', format: 'cents' },
      unlessExempt(y, literal(0), taxed),
      value as number,
    );
  }
};
