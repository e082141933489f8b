/** Resource lines as rows of the calculation: what each earns, what reaches the bank, and the gap between the two. */

import { entersOwnFunds } from '#shared/base/method/levers.ts';
import { SHARE_DIGITS } from '#shared/dossier/content/plan.ts';
import type { PlanInput } from '#shared/finance/projection/projection.ts';
import type { ResourceFlow } from '#shared/finance/projection/resources.ts';
import {
  add,
  amount,
  type Expression,
  isEqual,
  isMore,
  least,
  literal,
  modulo,
  most,
  multiply,
  pick,
  roundDecimal,
  significant,
  subtract,
  sumOf,
  sumWhere,
  words as text,
  when,
} from '../cells/expression.ts';
import { type PlacedCell, range } from '../cells/sheet.ts';
import { evenly, growthFromZero, inCents, later, spreadMonth, unlessLost } from '../cells/spreading.ts';
import type { Inputs } from '../inputs.ts';
import { type TableBlockKey, WEIGHTS } from '../layout.ts';
import type { WorkbookWords } from '../words.ts';
import type { Calc, CalcRow } from './calc.ts';

export interface ResourceRows {
  readonly income: CalcRow;
  readonly cash: CalcRow;
  /** yearly quantities, where the driver counts something */ readonly quantity: readonly PlacedCell[] | null;
  /** cumulated weights, where the driver has a season */ readonly weights: readonly PlacedCell[] | null;
}

/** Cumulated weights of the twelve months; all zero means equal. */
export const weightsRow = (calc: Calc, inputs: Inputs, block: TableBlockKey, index: number, id: string): CalcRow => {
  const weights = WEIGHTS.map((key) => inputs.at(block, index, key));
  return calc.add({
    id,
    label: inputs.at(block, index, 'label'),
    nature: 'weights',
    format: 'number',
    length: 12,
    stock: true,
    month: (k, row) => {
      // Weights are typed by calendar month; the row begins with the plan's first one.
      const own = pick(range(weights), add(modulo(add(inputs.single('settings', 'startMonth'), k - 2), 12), 1));
      const weight = when(isMore(sumOf(range(weights)), 0), own, 1);
      return k === 1 ? weight : add(row.months[k - 2] as PlacedCell, weight);
    },
  });
};
/** Cumulated weights of a year in which everything falls in the month of renewal: what follows members falls with their dues. */
const renewalRow = (calc: Calc, inputs: Inputs, index: number, id: string): CalcRow =>
  calc.add({
    id,
    label: inputs.at('resources', index, 'label'),
    nature: 'weights',
    format: 'number',
    length: 12,
    stock: true,
    month: (k) => {
      const called = subtract(inputs.at('resources', index, 'renewalMonth'), inputs.single('settings', 'startMonth'));
      return when(isMore(k, modulo(called, 12)), 1, 0);
    },
  });
/** Income earned before it was received (above zero) or received before it was earned (below): two sides of the balance sheet. */
export const gapRow = (calc: Calc, id: string, label: Expression, income: CalcRow, cash: CalcRow): CalcRow =>
  calc.add({
    id,
    label,
    nature: 'gap',
    stock: true,
    month: (m, row) => {
      const gap = subtract(income.months[m - 1] as PlacedCell, cash.months[m - 1] as PlacedCell);
      return m === 1 ? gap : add(row.months[m - 2] as PlacedCell, gap);
    },
  });

const quantityOf = (
  inputs: Inputs,
  index: number,
  kind: ResourceFlow['line']['driver']['kind'],
  growth: PlacedCell,
  calc: Calc,
  id: string,
): readonly PlacedCell[] | null => {
  const cell = (key: string): PlacedCell => inputs.at('resources', index, key);
  if (kind !== 'volume' && kind !== 'donors' && kind !== 'members') return null;
  const quantity = cell('quantity');
  const renewal = (before: Expression): Expression => add(multiply(before, cell('retention')), cell('newPerYear'));
  const base =
    kind === 'members'
      ? [quantity, renewal(quantity), renewal(renewal(quantity))]
      : [0, 1, 2].map((y) => growthFromZero(quantity, multiply(cell('quantityGrowth'), growth), y));
  return calc.add({ id, label: cell('label'), nature: 'quantity', base, baseFormat: 'number' }).base;
};

export const resourceRows = (
  calc: Calc,
  inputs: Inputs,
  input: PlanInput,
  flows: readonly ResourceFlow[],
  words: WorkbookWords,
): ResourceRows[] =>
  input.resources.map((line, index) => {
    const { driver, id } = line;
    const engine = flows[index] as ResourceFlow;
    const cell = (key: string): PlacedCell => inputs.at('resources', index, key);
    const label = cell('label');
    const scenario = (key: string): PlacedCell => inputs.single('scenario', key);
    const growth = scenario('growthFactor');
    const factor = multiply(
      when(isEqual(cell('status'), text(words.word.signed)), 1, scenario('unsignedFactor')),
      cell('factor'),
    );
    const lostFrom = cell('lostFrom');
    const entry = entersOwnFunds(line.leaf)
      ? ({ nature: 'ownFunds' } as const)
      : ({ nature: 'income', group: cell('heading') } as const);
    const common = { id, label, lostFrom };
    const quantity = quantityOf(inputs, index, driver.kind, growth, calc, id);
    const weights =
      driver.kind === 'annual' || driver.kind === 'volume' || driver.kind === 'donors'
        ? weightsRow(calc, inputs, 'resources', index, id).months
        : null;
    const scaleBy = (coefficient: Expression, whole: Expression): Expression => amount(multiply(whole, coefficient));

    if (driver.kind === 'grant') {
      const rows = inputs.payments(index);
      const schedule =
        rows.length === 0
          ? null
          : {
              months: range(rows.map((i) => inputs.at('payments', i, 'month'))),
              shares: range(rows.map((i) => inputs.at('payments', i, 'share'))),
            };
      const income = calc.add({
        ...common,
        ...entry,
        coefficient: factor,
        base: [scaleBy(factor, inCents(cell('total'))), cell('fromMonth'), most(cell('fromMonth'), cell('toMonth'))],
        engine: engine.accrued,
        month: (m, row) => {
          const [given, from, to] = row.base as [PlacedCell, PlacedCell, PlacedCell];
          return unlessLost(calc.number(m), row.lostFrom as PlacedCell, evenly(calc.number(m), given, from, to));
        },
      });
      const paid = calc.add({
        ...common,
        nature: 'schedule',
        delay: scenario('delayMonths'),
        stock: true,
        month: (m, row) => {
          if (schedule === null) return 0;
          const due = subtract(calc.number(m), row.delay as PlacedCell);
          const share = sumWhere(schedule.shares, { range: schedule.months, test: '<=', limit: due });
          return roundDecimal(multiply(income.base[0] as PlacedCell, significant(least(1, share), SHARE_DIGITS)));
        },
      });
      const cash = calc.add({
        ...common,
        nature: 'incomeCash',
        engine: engine.cash,
        month: (m, row) => {
          const upTo = paid.months[m - 1] as PlacedCell;
          const step = m === 1 ? upTo : subtract(upTo, paid.months[m - 2] as PlacedCell);
          const before = m === 1 ? literal(0) : sumOf(range(row.months));
          // Once lost, a funder pays what was earned from it and is still due.
          return unlessLost(
            calc.number(m),
            row.lostFrom as PlacedCell,
            step,
            most(0, subtract(least(upTo, sumOf(range(income.months))), before)),
          );
        },
      });
      gapRow(calc, id, label, income, cash);
      return { income, cash, quantity, weights };
    }

    const amounts = [0, 1, 2].map((y) => {
      if (driver.kind === 'annual') return inCents(cell(`year${y + 1}`));
      const worth = multiply((quantity as readonly PlacedCell[])[y] as PlacedCell, inCents(cell('price')));
      return driver.kind === 'members' ? worth : growthFromZero(worth, multiply(cell('priceGrowth'), growth), y);
    });
    const income = calc.add({
      ...common,
      ...entry,
      coefficient: factor,
      base: amounts.map((year) => scaleBy(factor, year)),
      engine: engine.accrued,
      month: (m, row) => {
        const year = row.base[Math.floor((m - 1) / 12)] as PlacedCell;
        const called = subtract(
          calc.number(m),
          subtract(add(cell('renewalMonth'), 1), inputs.single('settings', 'startMonth')),
        );
        const earned =
          weights === null ? when(isEqual(modulo(called, 12), 0), year, 0) : spreadMonth(m, row.base, weights);
        return unlessLost(calc.number(m), row.lostFrom as PlacedCell, earned);
      },
    });
    const cash = calc.add({
      ...common,
      nature: 'incomeCash',
      delay: add(cell('delay'), scenario('delayMonths')),
      engine: engine.cash,
      month: (m, row) => later(calc.number(m), income.months, row.delay as PlacedCell),
    });
    gapRow(calc, id, label, income, cash);
    return { income, cash, quantity, weights: weights ?? renewalRow(calc, inputs, index, id).months };
  });
