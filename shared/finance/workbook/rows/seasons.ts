/** How a year falls over its months, as cumulated weights that a spread amount follows. */
import { add, isMore, modulo, pick, subtract, sumOf, when } from '../cells/expression.ts';
import { type PlacedCell, range } from '../cells/sheet.ts';
import { WEIGHTS } from '../layout.ts';
import type { PlanBook } from '../plan-book.ts';
import type { CalcRow } from './calc.ts';
import type { LineRows } from './line-rows.ts';

/** Cumulated weights of the twelve months; all zero means equal. */
export const addWeights = (line: LineRows): CalcRow => {
  const weights = WEIGHTS.map(line.cell);
  return line.add({
    nature: 'weights',
    format: 'number',
    length: 12,
    stock: true,
    month: (k, row) => {
      // Weights are typed by calendar month; the row begins with the plan's first one.
      const own = pick(range(weights), add(modulo(add(line.startMonth, k - 2), 12), 1));
      const weight = when(isMore(sumOf(range(weights)), 0), own, 1);
      return k === 1 ? weight : add(row.months[k - 2] as PlacedCell, weight);
    },
  });
};

/** Cumulated weights of a year in which everything falls in the month of renewal: what follows members falls with their dues. */
export const addRenewal = (line: LineRows): CalcRow =>
  line.add({
    nature: 'weights',
    format: 'number',
    length: 12,
    stock: true,
    month: (k) => when(isMore(k, modulo(subtract(line.cell('renewalMonth'), line.startMonth), 12)), 1, 0),
  });

/** Cumulated weights of a year of twelve equal months. */
export const addEqual = ({ calc, words }: PlanBook): readonly PlacedCell[] =>
  calc.add({
    id: '',
    label: words.nature.equal,
    nature: 'equal',
    format: 'whole',
    length: 12,
    stock: true,
    month: (k) => k,
  }).months;
