/** Restricted resources: what was received for named costs, what of it is spent, what is carried to a later year. In whole cents. */
import { entersOwnFunds } from '#shared/base/method/levers.ts';
import type { PlanInput, Projection } from '#shared/finance/projection/projection.ts';
import {
  add,
  asText,
  type Expression,
  isMost,
  least,
  literal,
  most,
  multiply,
  roundDecimal,
  subtract,
  total,
  when,
} from '../cells/expression.ts';
import { type PlacedCell, putComputed, putFormula, putHeading, type Sheet } from '../cells/sheet.ts';
import { inCents, part } from '../cells/spreading.ts';
import type { Inputs } from '../inputs.ts';
import type { PlanBook } from '../plan-book.ts';
import type { Calc } from '../rows/calc.ts';
import type { CostRows } from '../rows/line-rows.ts';
import type { ResourceRows } from '../rows/resource-rows.ts';
import type { WorkbookWords } from '../words.ts';
import { type MonthRow, type MonthRowSpec, monthRows, monthSheet } from './month-sheet.ts';

interface Claim {
  /** names what may be paid: the same cost named by two sources has one key */ readonly key: string;
  readonly label: Expression | string;
  readonly month: (m: number) => Expression;
}
interface Source {
  /** the resource that brings it; null: held at opening, of no line */ readonly lineId: string | null;
  readonly label: PlacedCell;
  /** opening funds tied to it, in cents */ readonly opening: Expression;
  readonly received: readonly PlacedCell[] | null;
  /** part of its costs that it pays; null: all */ readonly share: PlacedCell | null;
  readonly claims: readonly Claim[];
}
export interface DedicatedSheet {
  readonly sheet: Sheet;
  readonly held: (m: number) => Expression;
  readonly carried: (m: number) => Expression;
  readonly used: (m: number) => Expression;
  /** what each fund carries and uses, with the line that brought it */ readonly funds: readonly {
    readonly lineId: string | null;
    readonly label: PlacedCell;
    readonly carried: MonthRow;
    readonly used: MonthRow;
  }[];
}

const sourcesOf = (
  inputs: Inputs,
  input: PlanInput,
  resources: readonly ResourceRows[],
  costs: ReadonlyMap<string, CostRows & { readonly label: PlacedCell }>,
  calc: Calc,
  words: WorkbookWords,
): Source[] => {
  const sources: Source[] = [];
  const known = new Set<string>();
  const fund = (i: number): Expression => inCents(inputs.at('dedicatedFunds', i, 'amount'));
  input.resources.forEach((line, index) => {
    if (line.driver.kind !== 'grant' || line.driver.restrictedTo.length === 0 || entersOwnFunds(line.leaf)) return;
    known.add(line.id);
    sources.push({
      lineId: line.id,
      label: inputs.at('resources', index, 'label'),
      opening: total(input.opening.dedicatedFunds.flatMap((f, i) => (f.resourceId === line.id ? [fund(i)] : []))),
      received: (resources[index] as ResourceRows).income.months,
      share: line.driver.costShare === undefined ? null : inputs.at('resources', index, 'costShare'),
      claims: [...new Set(line.driver.restrictedTo)].flatMap((id) => {
        const named = costs.get(id);
        return named === undefined
          ? []
          : [{ key: id, label: named.label, month: (m: number) => most(0, named.cost.months[m - 1] as PlacedCell) }];
      }),
    });
  });
  input.opening.dedicatedFunds.forEach((f, i) => {
    if (f.resourceId !== undefined && known.has(f.resourceId)) return;
    const amount = fund(i);
    sources.push({
      lineId: null,
      label: inputs.at('dedicatedFunds', i, 'label'),
      opening: amount,
      received: null,
      share: null,
      // Held without a plan line to tie it to: used evenly over the first year.
      claims: [
        {
          key: `#${i}`,
          label: words.dedicated.firstYear,
          month: (m) => {
            const n = calc.number(m);
            return when(isMost(n, 12), part(amount, n, 12), 0);
          },
        },
      ],
    });
  });
  return sources;
};

const NAMES = ['received', 'available', 'spent', 'held', 'net', 'carried', 'used'] as const;
type Name = (typeof NAMES)[number];
type Group = readonly { readonly months: readonly PlacedCell[] }[];
const startsYear = (m: number): boolean => m % 12 === 1;

/** Where the rows of each source stand among all of them: first what it may pay for, two rows a cost, then the rest. */
interface Standing {
  readonly source: Source;
  readonly first: number;
  readonly rest: number;
}
const standings = (sources: readonly Source[]): Standing[] => {
  let at = 0;
  return sources.map((source) => {
    const first = at;
    const rest = first + 1 + source.claims.length * 2;
    at = rest + NAMES.length - 1;
    return { source, first, rest };
  });
};

const at = (group: Group, row: number, m: number): PlacedCell => group[row]?.months[m - 1] as PlacedCell;
/** What is left of a cost after the source that holds it: its due less what it pays. */
const leftAfter = (holder: number, m: number, g: Group): Expression => subtract(at(g, holder, m), at(g, holder + 1, m));
/** What its share of a year's cost so far leaves a source to pay, never below nothing; of all, no limit. */
const shareLeft = (
  share: PlacedCell | null,
  m: number,
  cost: (m: number) => Expression,
  paid: (m: number) => PlacedCell,
): Expression[] => {
  if (share === null) return [];
  const before = Array.from({ length: (m - 1) % 12 }, (_, i) => m - 1 - i);
  const due = roundDecimal(multiply(total([cost(m), ...before.map(cost)]), share));
  return [most(0, total([due, ...before.map((k) => subtract(0, paid(k)))]))];
};

/**
 * The months of all sources, built together: a cost that two of them name is paid by the first as far as it has money, the rest by the next,
 * and what is left waits for the month after, within the year.
 */
const sourceRows = (
  sheet: Sheet,
  sources: readonly Source[],
  engine: Projection['dedicatedFunds'],
  word: WorkbookWords['dedicated'],
): { held: MonthRow; carried: MonthRow; used: MonthRow }[] => {
  const placed = standings(sources);
  const specs: MonthRowSpec[] = [];
  /** rows that hold what is left of a cost after each source that names it, in their order: its due less what it pays */
  const holders = new Map<string, number[]>();
  for (const { source, first } of placed)
    source.claims.forEach(({ key }, i) => {
      holders.set(key, [...(holders.get(key) ?? []), first + 1 + i * 2]);
    });
  let line = sheet.rows.length + 1;
  placed.forEach(({ source, first, rest }, index) => {
    const years = engine[index]?.years ?? [];
    putFormula(sheet, [line, 0], { kind: 'heading', format: 'text' }, asText(source.label));
    const opening = putComputed(sheet, [line, 1], 'cents', source.opening, years[0]?.opening);
    const row = (name: Name): number => (name === 'received' ? first : rest + NAMES.indexOf(name) - 1);
    const paidRows = source.claims.map((_, i) => first + 2 + i * 2);
    const push = (spec: Omit<MonthRowSpec, 'at' | 'format'>): void => {
      line += 1;
      specs.push({ ...spec, at: line, format: 'cents' });
    };
    const before = (m: number, g: Group): Expression => (m === 1 ? opening : at(g, row('held'), m - 1));
    const available = (m: number, g: Group): Expression => add(before(m, g), at(g, row('received'), m));
    push({
      label: word.received,
      month: (m) => source.received?.[m - 1] ?? literal(0),
      yearsEngine: years.map((y) => y.received),
    });
    source.claims.forEach(({ key, label, month }, i) => {
      const own = holders.get(key) as number[];
      const mine = first + 1 + i * 2;
      const earlier = own[own.indexOf(mine) - 1];
      const last = own.at(-1) as number;
      push({
        label: typeof label === 'string' ? label : asText(label),
        years: 'none',
        month: (m, _, g) =>
          earlier !== undefined
            ? leftAfter(earlier, m, g)
            : startsYear(m)
              ? month(m)
              : add(leftAfter(last, m - 1, g), month(m)),
      });
      push({
        label: word.pays,
        month: (m, _, g) => {
          const left = [available(m, g), ...paidRows.slice(0, i).map((r) => subtract(0, at(g, r, m)))];
          return least(total(left), at(g, mine, m), ...shareLeft(source.share, m, month, (k) => at(g, mine + 1, k)));
        },
      });
    });
    const difference = (m: number, of: (m: number) => Expression): Expression =>
      startsYear(m) ? of(m) : subtract(of(m), of(m - 1));
    push({ label: word.available, years: 'none', month: (m, _, g) => available(m, g) });
    push({
      label: word.spent,
      month: (m, _, g) => total(paidRows.map((r) => at(g, r, m))),
      yearsEngine: years.map((y) => y.spent),
    });
    push({
      label: word.held,
      years: 'last',
      month: (m, _, g) => subtract(at(g, row('available'), m), at(g, row('spent'), m)),
      yearsEngine: years.map((y) => y.closing),
    });
    push({
      label: word.net,
      years: 'none',
      month: (m, _, g) => {
        const moved = subtract(at(g, row('received'), m), at(g, row('spent'), m));
        return startsYear(m) ? moved : add(at(g, row('net'), m - 1), moved);
      },
    });
    push({
      label: word.carried,
      month: (m, _, g) => difference(m, (k) => most(0, at(g, row('net'), k))),
      yearsEngine: years.map((y) => y.carried),
    });
    push({
      label: word.used,
      month: (m, _, g) => difference(m, (k) => most(0, subtract(0, at(g, row('net'), k)))),
      yearsEngine: years.map((y) => y.used),
    });
    line += 2;
  });
  const rows = monthRows(sheet, specs);
  return placed.map(({ rest }) => ({
    held: rows[rest + NAMES.indexOf('held') - 1] as MonthRow,
    carried: rows[rest + NAMES.indexOf('carried') - 1] as MonthRow,
    used: rows[rest + NAMES.indexOf('used') - 1] as MonthRow,
  }));
};

export const dedicatedSheet = (
  { calc, inputs, input, engine: { dedicatedFunds: engine }, words }: PlanBook,
  {
    resources,
    costs,
    posts,
  }: {
    readonly resources: readonly ResourceRows[];
    readonly costs: readonly CostRows[];
    readonly posts: readonly Pick<CostRows, 'cost'>[];
  },
): DedicatedSheet => {
  const sheet = monthSheet('dedicated', words.sheet.dedicated, calc, words);
  putHeading(sheet, [0, 0], words.dedicated.title);
  const named = new Map<string, CostRows & { readonly label: PlacedCell }>();
  input.costs.forEach(
    (c, i) => void named.set(c.id, { ...(costs[i] as CostRows), label: inputs.at('costs', i, 'label') }),
  );
  input.posts.forEach(
    (p, i) => void named.set(p.id, { ...(posts[i] as CostRows), label: inputs.at('posts', i, 'label') }),
  );
  const sums = { held: [] as MonthRow[], carried: [] as MonthRow[], used: [] as MonthRow[] };
  const sources = sourcesOf(inputs, input, resources, named, calc, words);
  const funds = sourceRows(sheet, sources, engine, words.dedicated).map((rows, i) => ({
    ...rows,
    lineId: sources[i]?.lineId ?? null,
    label: sources[i]?.label as PlacedCell,
  }));
  for (const rows of funds) {
    sums.held.push(rows.held);
    sums.carried.push(rows.carried);
    sums.used.push(rows.used);
  }
  const sum =
    (rows: readonly MonthRow[]) =>
    (m: number): Expression =>
      total(rows.map((r) => r.months[m - 1] as PlacedCell));
  return { sheet, held: sum(sums.held), carried: sum(sums.carried), used: sum(sums.used), funds };
};
