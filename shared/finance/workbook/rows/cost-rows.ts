/** Costs as rows of the calculation: what each comes to, what reaches the bank, and what is settled otherwise. */
import { isSold, LEAF_IDS } from '#shared/base/method/levers.ts';
import { MAX_AMOUNT_CENTS } from '#shared/base/money/cents.ts';
import type { CostLine } from '#shared/dossier/content/plan.ts';
import type { CostFlow } from '#shared/finance/projection/costs.ts';
import {
  amount,
  any,
  type Expression,
  isEqual,
  literal,
  multiply,
  product,
  subtract,
  sumOf,
  words as text,
} from '../cells/expression.ts';
import { type PlacedCell, range } from '../cells/sheet.ts';
import { growBy, inCents, spreadMonth, unlessLost } from '../cells/spreading.ts';
import type { PlanBook } from '../plan-book.ts';
import { listsOf, wordOf } from '../words.ts';
import type { CalcRow, CalcRowSpec } from './calc.ts';
import { addVatOnTop } from './duties/vat-rows.ts';
import { type CostRows, type LineRows, lineRows } from './line-rows.ts';
import { addCostCash, addFoundCost, overdraftRows } from './live-rows.ts';
import { addPayroll, type PostRows, wageTaxYears } from './post-rows.ts';
import type { ResourceRows } from './resource-rows.ts';
import { addWeights } from './seasons.ts';

/** What costs are worked out from. */
export interface CostGrounds {
  /** what the engine finds for each line, in their order */ readonly flows: readonly CostFlow[];
  readonly resources: readonly ResourceRows[];
  readonly posts: readonly PostRows[];
  /** cumulated equal weights */ readonly equal: readonly PlacedCell[];
}
/** A cost while its rows are made. */
interface Cost {
  readonly line: LineRows;
  /** what a scenario adds to it */ readonly factor: Expression;
  /** the resource that it follows */ readonly followed: ResourceRows | undefined;
  /** nature, heading, and the engine's figures */ readonly entry: Pick<CalcRowSpec, 'nature' | 'group' | 'engine'>;
}

/** A share of what another row comes to, rounded on the running total: nothing is lost over the months. */
const addShare = ({ line, entry }: Cost, of: CalcRow | null, coefficient: Expression): CalcRow =>
  line.add({
    ...entry,
    coefficient,
    month: (m, row) => {
      if (of === null) return 0;
      const upTo = (k: number): Expression =>
        amount(
          product(sumOf(range(of.months.slice(0, k))), line.cell('rate'), row.coefficient as PlacedCell),
          3 * MAX_AMOUNT_CENTS,
        );
      return m === 1 ? upTo(1) : subtract(upTo(m), upTo(m - 1));
    },
  });

/** Amounts of three years, typed or grown, over their months. */
const addYears = (cost: Cost, driver: 'annual' | 'fixed' | 'unit', equal: readonly PlacedCell[]): CalcRow => {
  const { line, factor, entry, followed } = cost;
  const weights = driver === 'unit' ? (followed?.weights ?? equal) : addWeights(line).months;
  // A scenario that takes a part of a resource takes that part of what is counted.
  const remainderOf = (quantity: Expression): Expression =>
    followed === undefined ? quantity : multiply(quantity, followed.income.coefficient as PlacedCell);
  const yearly = (y: number): Expression => {
    if (driver === 'annual') return inCents(line.cell(`year${y + 1}`));
    const unit = inCents(line.cell('unitAmount'));
    const quantity = driver === 'unit' ? (followed?.quantity?.[y] ?? literal(0)) : null;
    return growBy(quantity === null ? unit : multiply(remainderOf(quantity), unit), line.cell('growth'), y);
  };
  return line.add({
    ...entry,
    coefficient: factor,
    base: [0, 1, 2].map((y) => amount(multiply(yearly(y), factor))),
    month: (m, row) => {
      const part = spreadMonth(m, row.base, weights);
      return driver === 'unit' && followed !== undefined
        ? unlessLost(line.number(m), followed.income.lostFrom as PlacedCell, part)
        : part;
    },
  });
};

/** The tax on wages of three years, spread evenly. */
const addWageTax = (book: PlanBook, { line, entry }: Cost, { posts, equal }: CostGrounds): CalcRow => {
  const coefficient = line.cell('factor');
  return line.add({
    ...entry,
    coefficient,
    base: wageTaxYears(book, line, posts).map((year) => amount(multiply(year, coefficient))),
    month: (m, row) => spreadMonth(m, row.base, equal),
  });
};

/** What no bank pays is set aside, or taken from the stock. */
const addSettled = (line: LineRows, settlement: CostLine['settlement'], cost: CalcRow): void => {
  if (settlement === undefined) return;
  const nature = settlement === 'stock' ? 'stockUse' : 'provision';
  line.add({ nature, month: (m) => cost.months[m - 1] as PlacedCell });
};

/** Only what follows a line that is sold varies with sales. */
const natureOf = ({ inputs, language }: PlanBook, followed: number): CalcRowSpec['nature'] => {
  if (followed < 0) return 'cost';
  const { leaves } = listsOf(language);
  const sold = LEAF_IDS.filter(isSold).map((id) => text(wordOf(leaves, id)));
  return {
    test: any(...sold.map((word) => isEqual(inputs.at('resources', followed, 'leaf'), word))),
    yes: 'variableCost',
    no: 'cost',
  };
};

/** @returns null in the place of the interest of an overdraft, which asks all that moves cash (`overdraftRows`) */
export const costRows = (book: PlanBook, grounds: CostGrounds): (CostRows | null)[] => {
  const { input } = book;
  const wages = input.costs.some((c) => c.driver.kind === 'payroll') ? addPayroll(book, grounds.posts) : null;
  const overdraft = overdraftPlace(input);
  return input.costs.map(({ id, driver, settlement, workedOut }, index) => {
    if (index === overdraft) return null;
    const line = lineRows(book, 'costs', index, id);
    const engine = grounds.flows[index] as CostFlow;
    const at =
      driver.kind === 'unit' || driver.kind === 'percent'
        ? input.resources.findLastIndex((r) => r.id === driver.resourceId)
        : -1;
    const made: Cost = {
      line,
      factor: multiply(line.scenario('costFactor'), line.cell('factor')),
      followed: grounds.resources[at],
      entry: { nature: natureOf(book, at), group: line.cell('heading'), engine: engine.accrued },
    };
    const rowOf = (): CalcRow => {
      if (workedOut !== undefined) return addFoundCost(book, index, engine);
      if (driver.kind === 'percent') return addShare(made, made.followed?.income ?? null, made.factor);
      // Pay has borne what a scenario adds to costs.
      if (driver.kind === 'payroll') return addShare(made, wages, line.cell('factor'));
      return driver.kind === 'wageTax' ? addWageTax(book, made, grounds) : addYears(made, driver.kind, grounds.equal);
    };
    const cost = rowOf();
    const cash = addCostCash(book, index, cost, engine);
    addSettled(line, settlement, cost);
    const vat = workedOut === undefined ? addVatOnTop(book, line, cash, 'vatDeducted', engine.vat) : null;
    return { cost, cash, vat };
  });
};

/** Where the interest of an overdraft stands among the costs; -1 where the plan has none. */
export const overdraftPlace = ({ costs }: PlanBook['input']): number =>
  costs.findIndex((c) => c.workedOut === 'overdraft');
/** The costs, interest in its place. */
export const withOverdraft = (
  book: PlanBook,
  placed: readonly (CostRows | null)[],
  flows: readonly CostFlow[],
): CostRows[] => {
  const at = overdraftPlace(book.input);
  if (at < 0) return placed as CostRows[];
  const rows = overdraftRows(book, at, flows[at] as CostFlow);
  addSettled(lineRows(book, 'costs', at, book.input.costs[at]?.id ?? ''), book.input.costs[at]?.settlement, rows.cost);
  return placed.map((own) => own ?? rows);
};
