/** Restricted resources: what was received for named costs, what of it is spent, what is carried to a later year. In whole cents. */
import type { PlanInput, Projection } from '../projection/projection.ts';
import type { Calc } from './calc.ts';
import type { CostRows } from './cost-rows.ts';
import {
  add,
  asText,
  divide,
  type Expression,
  isMost,
  least,
  literal,
  most,
  multiply,
  subtract,
  total,
  when,
  whole,
} from './expression.ts';
import type { Inputs } from './inputs.ts';
import { type MonthRow, monthRows, monthSheet } from './month-sheet.ts';
import type { ResourceRows } from './resource-rows.ts';
import { type Place, putFormula, putValue, type Sheet } from './sheet.ts';
import { inCents } from './spreading.ts';
import type { Words } from './words.ts';

interface Source {
  readonly label: Place;
  /** opening funds tied to it, in cents */ readonly opening: Expression;
  readonly received: readonly Place[] | null;
  /** what it may pay for in a month */ readonly claim: (m: number) => Expression;
}
export interface DedicatedSheet {
  readonly sheet: Sheet;
  readonly held: (m: number) => Expression;
  readonly carried: (m: number) => Expression;
  readonly used: (m: number) => Expression;
}

/** Costs claimed by one resource are not claimed again by the next: lines are served in their order. */
const sourcesOf = (
  inputs: Inputs,
  input: PlanInput,
  resources: readonly ResourceRows[],
  costs: ReadonlyMap<string, readonly Place[]>,
  calc: Calc,
): Source[] => {
  const claimed = new Set<string>();
  const sources: Source[] = [];
  const known = new Set<string>();
  const fund = (i: number): Expression => inCents(inputs.at('dedicatedFunds', i, 'amount'));
  input.resources.forEach((line, index) => {
    if (line.driver.kind !== 'grant' || line.driver.restrictedTo.length === 0) return;
    known.add(line.id);
    const own: (readonly Place[])[] = [];
    for (const id of line.driver.restrictedTo) {
      const months = costs.get(id);
      if (months === undefined || claimed.has(id)) continue;
      claimed.add(id);
      own.push(months);
    }
    sources.push({
      label: inputs.at('resources', index, 'label'),
      opening: total(input.opening.dedicatedFunds.flatMap((f, i) => (f.resourceId === line.id ? [fund(i)] : []))),
      received: (resources[index] as ResourceRows).income.months,
      claim: (m) => total(own.map((months) => most(0, months[m - 1] as Place))),
    });
  });
  input.opening.dedicatedFunds.forEach((f, i) => {
    if (f.resourceId !== undefined && known.has(f.resourceId)) return;
    const amount = fund(i);
    const upTo = (k: Expression): Expression => whole(divide(multiply(k, amount), 12));
    sources.push({
      label: inputs.at('dedicatedFunds', i, 'label'),
      opening: amount,
      received: null,
      // Held without a plan line to tie it to: used evenly over the first year.
      claim: (m) => {
        const n = calc.number(m);
        return when(isMost(n, 12), subtract(upTo(n), upTo(subtract(n, 1))), 0);
      },
    });
  });
  return sources;
};

/** The months of one source: each looks at the month before, and unspent costs are not kept from one year to the next. */
const sourceRows = (
  sheet: Sheet,
  source: Source,
  years: Projection['dedicatedFunds'][number]['years'],
  word: Words['dedicated'],
): { held: MonthRow; carried: MonthRow; used: MonthRow } => {
  const top = sheet.rows.length + 1;
  putFormula(sheet, top, 0, 'heading', 'text', asText(source.label));
  const opening = putFormula(sheet, top, 1, 'computed', 'cents', source.opening, years[0]?.opening);
  const startsYear = (m: number): boolean => m % 12 === 1;
  const names = ['received', 'claim', 'available', 'backlog', 'spent', 'held', 'net', 'carried', 'used'] as const;
  type Name = (typeof names)[number];
  type Group = readonly { readonly months: readonly Place[] }[];
  const cell = (group: Group, name: Name, m: number): Place => group[names.indexOf(name)]?.months[m - 1] as Place;
  const formulas: Record<Name, (m: number, group: Group) => Expression> = {
    received: (m) => source.received?.[m - 1] ?? literal(0),
    claim: (m) => source.claim(m),
    available: (m, g) => add(m === 1 ? opening : cell(g, 'held', m - 1), cell(g, 'received', m)),
    backlog: (m, g) =>
      startsYear(m)
        ? cell(g, 'claim', m)
        : add(subtract(cell(g, 'backlog', m - 1), cell(g, 'spent', m - 1)), cell(g, 'claim', m)),
    spent: (m, g) => most(0, least(cell(g, 'available', m), cell(g, 'backlog', m))),
    held: (m, g) => subtract(cell(g, 'available', m), cell(g, 'spent', m)),
    net: (m, g) => {
      const moved = subtract(cell(g, 'received', m), cell(g, 'spent', m));
      return startsYear(m) ? moved : add(cell(g, 'net', m - 1), moved);
    },
    carried: (m, g) => difference(m, (k) => most(0, cell(g, 'net', k))),
    used: (m, g) => difference(m, (k) => most(0, subtract(0, cell(g, 'net', k)))),
  };
  const difference = (m: number, of: (m: number) => Expression): Expression =>
    startsYear(m) ? of(m) : subtract(of(m), of(m - 1));
  const engine: Partial<Record<Name, readonly number[]>> = {
    received: years.map((y) => y.received),
    spent: years.map((y) => y.spent),
    held: years.map((y) => y.closing),
    carried: years.map((y) => y.carried),
    used: years.map((y) => y.used),
  };
  const rows = monthRows(
    sheet,
    names.map((name, i) => ({
      at: top + 1 + i,
      label: word[name],
      format: 'cents',
      month: (m, _, group) => formulas[name](m, group),
      years: name === 'held' ? 'last' : name === 'available' || name === 'backlog' || name === 'net' ? 'none' : 'sum',
      ...(engine[name] === undefined ? {} : { yearsEngine: engine[name] }),
    })),
  );
  const row = (name: Name): MonthRow => rows[names.indexOf(name)] as MonthRow;
  return { held: row('held'), carried: row('carried'), used: row('used') };
};

export const dedicatedSheet = (
  calc: Calc,
  inputs: Inputs,
  input: PlanInput,
  resources: readonly ResourceRows[],
  costs: readonly CostRows[],
  posts: readonly CostRows[],
  engine: Projection['dedicatedFunds'],
  words: Words,
): DedicatedSheet => {
  const sheet = monthSheet('dedicated', words.sheet.dedicated, calc, words);
  putValue(sheet, 0, 0, 'heading', 'text', words.dedicated.title);
  const months = new Map<string, readonly Place[]>();
  input.costs.forEach((c, i) => void months.set(c.id, (costs[i] as CostRows).cost.months));
  input.posts.forEach((p, i) => void months.set(p.id, (posts[i] as CostRows).cost.months));
  const sums = { held: [] as MonthRow[], carried: [] as MonthRow[], used: [] as MonthRow[] };
  sourcesOf(inputs, input, resources, months, calc).forEach((source, index) => {
    const rows = sourceRows(sheet, source, engine[index]?.years ?? [], words.dedicated);
    sums.held.push(rows.held);
    sums.carried.push(rows.carried);
    sums.used.push(rows.used);
  });
  const sum =
    (rows: readonly MonthRow[]) =>
    (m: number): Expression =>
      total(rows.map((r) => r.months[m - 1] as Place));
  return { sheet, held: sum(sums.held), carried: sum(sums.carried), used: sum(sums.used) };
};
