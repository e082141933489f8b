/** One line of the plan as its rows see it: the cells it was typed in, and the calculation that its rows go to, under its name. */
import { add, subtract } from '../cells/expression.ts';
import type { PlacedCell } from '../cells/sheet.ts';
import type { TableBlockKey } from '../layout.ts';
import type { PlanBook } from '../plan-book.ts';
import type { CalcRow, CalcRowSpec } from './calc.ts';

export interface LineRows {
  readonly id: string;
  readonly block: TableBlockKey;
  /** its place in the block, from 0 */ readonly index: number;
  /** what was typed in a field */ readonly cell: (key: string) => PlacedCell;
  /** a coefficient of the scenario */ readonly scenario: (key: string) => PlacedCell;
  readonly startMonth: PlacedCell;
  /** the number of a month, as a cell */ readonly number: (m: number) => PlacedCell;
  readonly add: (spec: Omit<CalcRowSpec, 'id' | 'label'>) => CalcRow;
}

/** What a cost comes to, and what leaves the bank. */
export interface CostRows {
  readonly cost: CalcRow;
  readonly cash: CalcRow;
  /** null when no line of the plan says a rate */ readonly vat: CalcRow | null;
}

/** @param id what its rows are called beside their label */
export const lineRows = (
  { calc, inputs }: Pick<PlanBook, 'calc' | 'inputs'>,
  block: TableBlockKey,
  index: number,
  id: string,
): LineRows => {
  const cell = (key: string): PlacedCell => inputs.at(block, index, key);
  return {
    id,
    block,
    index,
    cell,
    scenario: (key) => inputs.single('scenario', key),
    startMonth: inputs.single('settings', 'startMonth'),
    number: calc.number,
    add: (spec) => calc.add({ id, label: cell('label'), ...spec }),
  };
};

/** Income earned before it was received (above zero) or received before it was earned (below): two sides of the balance sheet. */
export const addGap = (line: LineRows, income: CalcRow, cash: CalcRow): CalcRow =>
  line.add({
    nature: 'gap',
    stock: true,
    month: (m, row) => {
      const gap = subtract(income.months[m - 1] as PlacedCell, cash.months[m - 1] as PlacedCell);
      return m === 1 ? gap : add(row.months[m - 2] as PlacedCell, gap);
    },
  });
