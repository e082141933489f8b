/** Resource lines as rows of the calculation: what each earns, what reaches the bank, and the gap between the two. */

import { entersOwnFunds } from '#shared/base/method/levers.ts';
import { SHARE_DIGITS } from '#shared/dossier/content/plan.ts';
import type { ResourceFlow } from '#shared/finance/projection/resources.ts';
import {
  add,
  amount,
  type Expression,
  isEqual,
  least,
  literal,
  modulo,
  most,
  multiply,
  type Range,
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
import type { PlanBook } from '../plan-book.ts';
import type { CalcRow, CalcRowSpec } from './calc.ts';
import { addVatOnTop } from './duties/vat-rows.ts';
import { addGap, type LineRows, lineRows } from './line-rows.ts';
import { addRenewal, addWeights } from './seasons.ts';

export interface ResourceRows {
  readonly income: CalcRow;
  readonly cash: CalcRow;
  /** null when no line of the plan says a rate */ readonly vat: CalcRow | null;
  /** yearly quantities, where the driver counts something */ readonly quantity: readonly PlacedCell[] | null;
  /** cumulated weights, where the driver has a season */ readonly weights: readonly PlacedCell[] | null;
}
type Driver = ResourceFlow['line']['driver']['kind'];
/** A resource while its rows are made: what it is to the plan, and what the engine finds for it. */
interface Resource {
  readonly line: LineRows;
  readonly driver: Driver;
  /** how it enters: income under its heading, or own funds */ readonly entry: Pick<CalcRowSpec, 'nature' | 'group'>;
  /** what a scenario leaves of it */ readonly factor: Expression;
  readonly engine: ResourceFlow;
}
interface Schedule {
  readonly months: Range;
  readonly shares: Range;
}

/** What is counted in each year: things sold, donors, members; null where the driver counts nothing. */
const addQuantity = ({ line, driver }: Resource): readonly PlacedCell[] | null => {
  if (driver !== 'volume' && driver !== 'donors' && driver !== 'members') return null;
  const quantity = line.cell('quantity');
  const renewal = (before: Expression): Expression =>
    add(multiply(before, line.cell('retention')), line.cell('newPerYear'));
  const growth = multiply(line.cell('quantityGrowth'), line.scenario('growthFactor'));
  const base =
    driver === 'members'
      ? [quantity, renewal(quantity), renewal(renewal(quantity))]
      : [0, 1, 2].map((y) => growthFromZero(quantity, growth, y));
  return line.add({ nature: 'quantity', base, baseFormat: 'number' }).base;
};

const scheduleOf = (inputs: Inputs, resource: number): Schedule | null => {
  const rows = inputs.payments(resource);
  if (rows.length === 0) return null;
  const column = (key: string): Range => range(rows.map((i) => inputs.at('payments', i, key)));
  return { months: column('month'), shares: column('share') };
};

/** What a grant has paid from its beginning to each month, by its schedule. */
const addPaid = (line: LineRows, granted: PlacedCell, schedule: Schedule | null): CalcRow =>
  line.add({
    nature: 'schedule',
    lostFrom: line.cell('lostFrom'),
    delay: line.scenario('delayMonths'),
    stock: true,
    month: (m, row) => {
      if (schedule === null) return 0;
      const due = subtract(line.number(m), row.delay as PlacedCell);
      const share = sumWhere(schedule.shares, { range: schedule.months, test: '<=', limit: due });
      return roundDecimal(multiply(granted, significant(least(1, share), SHARE_DIGITS)));
    },
  });

/** A grant is earned evenly over its months and paid by its schedule. */
const grantRows = (
  book: PlanBook,
  { line, entry, factor, engine }: Resource,
  schedule: Schedule | null,
): ResourceRows => {
  const { cell } = line;
  const lostFrom = cell('lostFrom');
  const from = cell('fromMonth');
  const income = line.add({
    ...entry,
    lostFrom,
    coefficient: factor,
    base: [amount(multiply(inCents(cell('total')), factor)), from, most(from, cell('toMonth'))],
    engine: engine.accrued,
    month: (m, row) => {
      const [given, first, last] = row.base as [PlacedCell, PlacedCell, PlacedCell];
      return unlessLost(line.number(m), row.lostFrom as PlacedCell, evenly(line.number(m), given, first, last));
    },
  });
  const paid = addPaid(line, income.base[0] as PlacedCell, schedule);
  const cash = line.add({
    nature: 'incomeCash',
    lostFrom,
    engine: engine.cash,
    month: (m, row) => {
      const upTo = paid.months[m - 1] as PlacedCell;
      const step = m === 1 ? upTo : subtract(upTo, paid.months[m - 2] as PlacedCell);
      const before = m === 1 ? literal(0) : sumOf(range(row.months));
      // Once lost, a funder pays what was earned from it and is still due.
      return unlessLost(
        line.number(m),
        row.lostFrom as PlacedCell,
        step,
        most(0, subtract(least(upTo, sumOf(range(income.months))), before)),
      );
    },
  });
  addGap(line, income, cash);
  const vat = addVatOnTop(book, line, cash, 'vatCollected', engine.vat);
  return { income, cash, vat, quantity: null, weights: null };
};

/** What is worked out for a year, then falls over its months: by a season, or all at once when members renew. */
const yearlyRows = (book: PlanBook, resource: Resource): ResourceRows => {
  const { line, driver, entry, factor, engine } = resource;
  const { cell } = line;
  const lostFrom = cell('lostFrom');
  const quantity = addQuantity(resource);
  const weights = driver === 'members' ? null : addWeights(line).months;
  const growth = multiply(cell('priceGrowth'), line.scenario('growthFactor'));
  const amounts = [0, 1, 2].map((y) => {
    if (driver === 'annual') return inCents(cell(`year${y + 1}`));
    const worth = multiply((quantity as readonly PlacedCell[])[y] as PlacedCell, inCents(cell('price')));
    return driver === 'members' ? worth : growthFromZero(worth, growth, y);
  });
  const income = line.add({
    ...entry,
    lostFrom,
    coefficient: factor,
    base: amounts.map((year) => amount(multiply(year, factor))),
    engine: engine.accrued,
    month: (m, row) => {
      const year = row.base[Math.floor((m - 1) / 12)] as PlacedCell;
      const called = subtract(line.number(m), subtract(add(cell('renewalMonth'), 1), line.startMonth));
      const earned =
        weights === null ? when(isEqual(modulo(called, 12), 0), year, 0) : spreadMonth(m, row.base, weights);
      return unlessLost(line.number(m), row.lostFrom as PlacedCell, earned);
    },
  });
  const cash = line.add({
    nature: 'incomeCash',
    lostFrom,
    delay: add(cell('delay'), line.scenario('delayMonths')),
    engine: engine.cash,
    month: (m, row) => later(line.number(m), income.months, row.delay as PlacedCell),
  });
  addGap(line, income, cash);
  const vat = addVatOnTop(book, line, cash, 'vatCollected', engine.vat);
  return { income, cash, vat, quantity, weights: weights ?? addRenewal(line).months };
};

/** @param flows what the engine finds for each line, in their order */
export const resourceRows = (book: PlanBook, flows: readonly ResourceFlow[]): ResourceRows[] =>
  book.input.resources.map(({ id, leaf, driver }, index) => {
    const line = lineRows(book, 'resources', index, id);
    const signed = isEqual(line.cell('status'), text(book.words.word.signed));
    const resource: Resource = {
      line,
      driver: driver.kind,
      entry: entersOwnFunds(leaf) ? { nature: 'ownFunds' } : { nature: 'income', group: line.cell('heading') },
      factor: multiply(when(signed, 1, line.scenario('unsignedFactor')), line.cell('factor')),
      engine: flows[index] as ResourceFlow,
    };
    return driver.kind === 'grant'
      ? grantRows(book, resource, scheduleOf(book.inputs, index))
      : yearlyRows(book, resource);
  });
