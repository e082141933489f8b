/**
 * What each column of a block is. Words propose; arithmetic outranks them: a column that is the sum of its neighbours is their total, and a
 * quantity times a price is an amount, whatever their heads say.
 */
import { at, isAmount, type SourceGrid } from '../grid.ts';
import type { ColumnWord, HeaderFacts, PeriodKind } from '../headers.ts';
import type { Side } from '../lexicon/entry.ts';
import { exactEntry } from '../lexicon/lexicon.ts';
import type { BlockColumn, TableBlockFound } from './blocks.ts';
import { sideOfWords } from './sides.ts';
import { gatherYears, withTimeSeries } from './time-series.ts';

/**
 * `amount`: figures of a period. `part`: summed into one amount, alone or by a total column. `total`: the sum of parts, taken instead of them.
 * `redundant`: a total over columns that stand for themselves. The others are read and not taken.
 */
export type ColumnRole =
  | 'amount'
  | 'part'
  | 'total'
  | 'redundant'
  | 'percent'
  | 'variance'
  | 'quantity'
  | 'price'
  | 'requested'
  | 'tax'
  | 'exclTax'
  | 'foreign'
  | 'ignored';
export interface RoledColumn extends BlockColumn {
  readonly role: ColumnRole;
  /** the total column that this part belongs to */ readonly partOf: number | null;
  /** a table whose columns are its sides */ readonly side: Side | null;
  readonly status: 'signed' | 'probable' | 'applied' | 'toFind' | null;
}
/** One amount of every line of a block: a column, or columns added up. */
export interface AmountOf {
  readonly columns: readonly number[];
  /** where the figure is shown to come from */ readonly shown: number;
  readonly year: string | null;
  readonly kind: PeriodKind | null;
  readonly head: string;
  readonly unit: number;
  readonly currency: string | null;
  readonly side: Side | null;
  /** twelve months, in order, when the amount is their sum */ readonly months: readonly number[];
  /** named parts of the amount: actions, funds, partners */ readonly parts: readonly {
    readonly head: string;
    readonly column: number;
  }[];
}
export interface RoledBlock extends TableBlockFound {
  readonly roled: readonly RoledColumn[];
  readonly amounts: readonly AmountOf[];
  /** columns that nothing says what they are were added up, or taken apart */ readonly doubt:
    | 'partsSummed'
    | 'tax'
    | null;
}
/** What a person said of a column, by its position. */
export type ColumnOverrides = ReadonlyMap<number, ColumnRole>;

const MOST = 0.8;
const exact = (a: number, b: number): boolean => Math.abs(a - b) < 0.006;

interface Working {
  readonly column: BlockColumn;
  role: ColumnRole;
  partOf: number | null;
  fixed: boolean;
}

const BY_WORD: Readonly<Partial<Record<ColumnWord, ColumnRole>>> = {
  percent: 'percent',
  variance: 'variance',
  quantity: 'quantity',
  price: 'price',
  tax: 'tax',
  rank: 'ignored',
};

/** "N" beside "N-1" is a year, and nobody's rank. */
const withPresentYear = (columns: readonly BlockColumn[]): readonly BlockColumn[] =>
  columns.some((c) => /^N[-+]\d$/.test(c.facts.year ?? ''))
    ? columns.map((c) =>
        /^n$/i.test(c.head.at(-1)?.trim() ?? '') ? { ...c, facts: { ...c.facts, word: null, year: 'N' } } : c,
      )
    : columns;
/** Ranks and references are whole and small; money under such a word stays money. */
const isRank = (column: number, all: Map<number, Map<number, number>>): boolean =>
  [...(all.get(column)?.values() ?? [])].every((v) => Number.isInteger(v) && v >= 0 && v < 1_000);

const byWords = (columns: readonly BlockColumn[], all: Map<number, Map<number, number>>): Working[] =>
  columns.map((column) => {
    const { month, quarter, year } = column.facts;
    const word = column.facts.word === 'rank' && !isRank(column.column, all) ? null : column.facts.word;
    const timed = month !== null || quarter !== null;
    const mostlyPercents = column.percents >= column.rows.length * 0.5;
    const role = mostlyPercents
      ? 'percent'
      : timed
        ? 'part'
        : ((word === null ? undefined : BY_WORD[word]) ?? 'amount');
    return {
      column,
      role: role === 'quantity' && year !== null ? 'amount' : role,
      partOf: null,
      fixed: mostlyPercents,
    };
  });

const values = (grid: SourceGrid, columns: readonly BlockColumn[]): Map<number, Map<number, number>> =>
  new Map(
    columns.map(({ column, rows }) => [
      column,
      new Map(
        rows.flatMap((r) => (isAmount(at(grid, r, column)) ? [[r, at(grid, r, column)?.value ?? 0] as const] : [])),
      ),
    ]),
  );
type Values = ReadonlyMap<number, ReadonlyMap<number, number>>;
const valueAt = (all: Values, column: number, row: number): number => all.get(column)?.get(row) ?? 0;

/** Factors stand near what they make, and parts near their total. */
const NEAR_FACTORS = 8;
const NEAR_PARTS = 40;
/** Rows that are looked at before all of them are. */
const SAMPLE = 12;

const makesProduct = (factors: readonly Working[], product: Working, all: Values): boolean => {
  const own = all.get(product.column.column);
  const made = factors.map((f) => all.get(f.column.column));
  let rows = 0;
  let right = 0;
  const ones = factors.map(() => true);
  for (const [row, value] of own ?? []) {
    if (value === 0 || made.some((f) => f?.has(row) !== true)) continue;
    rows += 1;
    const times = made.reduce((n, f) => n * (f?.get(row) ?? 0), 1);
    if (Math.abs(times - value) <= 0.02) right += 1;
    made.forEach((f, i) => {
      if (f?.get(row) !== 1) ones[i] = false;
    });
    if (rows === SAMPLE && right < SAMPLE / 2) return false;
  }
  // A column of ones multiplies nothing.
  return rows >= 2 && !ones.includes(true) && right >= rows * MOST;
};
/** Quantity × price (× a second quantity) = amount in most rows that have all of them. */
const findProducts = (work: readonly Working[], all: Values): void => {
  const open = work.filter((w) => !w.fixed);
  for (const product of open) {
    const left = open
      .filter((w) => w.column.column < product.column.column && w.column.facts.year === null)
      .slice(-NEAR_FACTORS);
    const pairs = left.flatMap((a, i) => left.slice(i + 1).map((b) => [a, b] as const));
    const triples = pairs.flatMap(([a, b]) =>
      left.filter((c) => c.column.column > b.column.column).map((c) => [a, b, c] as const),
    );
    const found = [...pairs, ...triples].find((factors) => makesProduct(factors, product, all));
    if (found === undefined) continue;
    for (const factor of found) {
      factor.role =
        factor.column.facts.word === 'quantity'
          ? 'quantity'
          : factor.column.facts.word === 'price'
            ? 'price'
            : factor === found[0]
              ? 'quantity'
              : 'price';
      factor.fixed = true;
    }
    product.role = 'amount';
    product.fixed = true;
  }
};

/** Whether a column is the sum of others in most of its rows, at least once of two that both hold something. */
const isSumOf = (total: Working, parts: readonly Working[], all: Values): boolean => {
  const column = total.column.column;
  const sum = (r: number): number => parts.reduce((n, p) => n + valueAt(all, p.column.column, r), 0);
  const sample = total.column.rows.slice(0, SAMPLE);
  if (sample.length === SAMPLE && sample.filter((r) => exact(sum(r), valueAt(all, column, r))).length < SAMPLE / 2)
    return false;
  const rows = [...new Set([total, ...parts].flatMap((w) => w.column.rows))].filter(
    (r) => valueAt(all, column, r) !== 0 || parts.some((p) => valueAt(all, p.column.column, r) !== 0),
  );
  const right = rows.filter((r) => exact(sum(r), valueAt(all, column, r)));
  const real = right.filter((r) => parts.filter((p) => valueAt(all, p.column.column, r) !== 0).length >= 2);
  // A blank total (subtotals of parts left empty) says nothing against it.
  const judged = rows.filter((r) => all.get(column)?.has(r));
  const agreed = right.filter((r) => all.get(column)?.has(r));
  return judged.length >= 2 && agreed.length >= judged.length * MOST && real.length >= (parts.length > 2 ? 1 : 2);
};

/** Totals of the columns on their left, or of those on their right. */
const findTotals = (work: readonly Working[], all: Values): void => {
  const summable = (w: Working): boolean => w.role === 'amount' || w.role === 'part' || w.role === 'total';
  for (const total of work.filter((w) => w.role === 'amount' || (w.role === 'part' && w.column.facts.month === null))) {
    if (total.partOf !== null) continue;
    const open = work.filter((w) => w !== total && summable(w) && w.partOf === null && w.role !== 'redundant');
    const left = open.filter((w) => w.column.column < total.column.column).slice(-NEAR_PARTS);
    const right = open.filter((w) => w.column.column > total.column.column).slice(0, NEAR_PARTS);
    const tries = [
      ...left.map((_, i) => left.slice(i)),
      // A table of one quarter after another, each with its total, then the year's: the totals alone.
      left.filter((w) => w.role === 'total'),
      ...right.map((_, i) => right.slice(0, right.length - i)),
    ].filter((parts) => parts.length >= 2);
    const parts = tries.find((p) => isSumOf(total, p, all));
    if (parts === undefined) continue;
    const years = parts.map((p) => p.column.facts.year);
    if (years.every((y) => y !== null) && new Set(years).size > 1) {
      total.role = 'redundant';
      continue;
    }
    // One year is another and what changed since: a difference, and no sum of parts.
    const other = (p: Working): boolean =>
      p.column.facts.year !== null && p.column.facts.year !== total.column.facts.year;
    if (total.column.facts.year !== null && parts.some(other)) {
      for (const part of parts) if (!other(part) && part.column.facts.year === null) part.role = 'variance';
      continue;
    }
    total.role = 'total';
    for (const part of parts) {
      part.role = 'part';
      part.partOf = total.column.column;
    }
  }
};
/** Columns that are parts by their arithmetic alone: no head says a word of any of them. */
const areUntold = (work: readonly Working[]): boolean =>
  work.some((w) => w.role === 'total') &&
  work.filter((w) => w.role === 'total' || w.role === 'part').every((w) => w.column.head.length === 0);

/** Columns with a tax beside: one of the three is kept. */
const settleTax = (work: readonly Working[]): boolean => {
  const words = work.map((w) => w.column.facts.word);
  if (!words.includes('inclTax') || !(words.includes('exclTax') || words.includes('tax'))) return false;
  for (const w of work) {
    if (w.column.facts.word === 'exclTax') w.role = 'exclTax';
    else if (w.column.facts.word === 'tax') w.role = 'tax';
    else if (w.column.facts.word === 'inclTax') w.role = 'amount';
    if (w.column.facts.word === 'inclTax' || w.role === 'tax' || w.role === 'exclTax') {
      w.partOf = null;
      w.fixed = true;
    }
  }
  return true;
};

/** Words that only count beside a column that is plainly the amount. */
const settleBeside = (work: readonly Working[]): void => {
  const plain = (w: Working): boolean => w.role === 'amount' || w.role === 'total';
  const others = (w: Working): readonly Working[] => work.filter((o) => o !== w && plain(o));
  for (const w of work) {
    const { word, currency } = w.column.facts;
    if (!plain(w) || w.fixed) continue;
    if (
      (word === 'requested' || word === 'cumulated' || word === 'balance') &&
      others(w).some((o) => o.column.facts.word !== word)
    )
      w.role = word === 'requested' ? 'requested' : 'ignored';
    // Only beside an amount that says euros: a file in pounds need not repeat it over each column.
    if (currency !== null && others(w).some((o) => /€|\beur/i.test(o.column.head.join(' ')))) w.role = 'foreign';
  }
  // A block has an amount: when words took every column away, the last one that could be an amount is it.
  if (!work.some((w) => plain(w) || w.role === 'part')) {
    const last = work
      .filter((w) => w.role === 'price' || w.role === 'quantity' || w.role === 'requested' || w.role === 'ignored')
      .at(-1);
    if (last !== undefined) last.role = 'amount';
  }
};

const statusOf = (facts: HeaderFacts, head: string): RoledColumn['status'] => {
  const entry = facts.year === null ? exactEntry(head, null, (e) => e.kind.startsWith('status:')) : null;
  return entry === null ? null : (entry.kind.slice('status:'.length) as RoledColumn['status']);
};

const overridden = (work: readonly Working[], overrides: ColumnOverrides): void => {
  for (const w of work) {
    const role = overrides.get(w.column.column);
    if (role === undefined) continue;
    w.role = role;
    w.partOf = null;
    for (const part of work) if (part.partOf === w.column.column && role !== 'total') part.partOf = null;
  }
};

const amountsOf = (roled: readonly RoledColumn[]): { amounts: AmountOf[]; summed: boolean } => {
  const one = (columns: readonly RoledColumn[], shown: RoledColumn, more: Partial<AmountOf> = {}): AmountOf => ({
    columns: columns.map((c) => c.column),
    shown: shown.column,
    year: shown.facts.year,
    kind: shown.facts.kind,
    head: shown.head.at(-1) ?? '',
    unit: shown.facts.unit,
    currency: shown.facts.currency,
    side: shown.side,
    months: [],
    parts: [],
    ...more,
  });
  const amounts: AmountOf[] = [];
  for (const c of roled) {
    if (c.role === 'amount') amounts.push(one([c], c));
    if (c.role !== 'total') continue;
    const parts = roled.filter((p) => p.partOf === c.column);
    const months = parts.filter((p) => p.facts.month !== null);
    amounts.push(
      one([c], c, {
        year: c.facts.year ?? parts.find((p) => p.facts.year !== null)?.facts.year ?? null,
        kind: c.facts.kind ?? parts.find((p) => p.facts.kind !== null)?.facts.kind ?? null,
        months: months.length >= 6 ? months.map((m) => m.column) : [],
        parts: months.length >= 6 ? [] : parts.map((p) => ({ head: p.head.at(-1) ?? '', column: p.column })),
      }),
    );
  }
  // Months or quarters without a total column are added up, year by year.
  const loose = roled.filter((c) => c.role === 'part' && c.partOf === null);
  for (const parts of gatherYears(loose)) {
    const [first] = parts;
    if (first === undefined) continue;
    const months = parts.filter((p) => p.facts.month !== null);
    amounts.push(
      one(parts, first, {
        head: '',
        months: months.length >= 6 ? months.map((m) => m.column) : [],
        parts: months.length >= 6 ? [] : parts.map((p) => ({ head: p.head.at(-1) ?? '', column: p.column })),
      }),
    );
  }
  return { amounts, summed: loose.length > 0 };
};

/** Several columns that neither year, kind, side nor scenario tells apart are parts of one amount: actions, funds. */
const gatherParts = (columns: readonly RoledColumn[]): { columns: RoledColumn[]; gathered: boolean } => {
  const open = columns.filter(
    (c) =>
      c.role === 'amount' &&
      c.facts.year === null &&
      c.facts.kind === null &&
      c.side === null &&
      c.facts.word !== 'scenario',
  );
  const total = open.filter((c) => c.facts.word === 'total');
  if (open.length < 2) return { columns: [...columns], gathered: false };
  const [only] = total;
  if (total.length === 1 && only !== undefined)
    return {
      columns: columns.map((c) =>
        open.includes(c) && c !== only
          ? { ...c, role: 'part' as const, partOf: only.column }
          : c === only
            ? { ...c, role: 'total' as const }
            : c,
      ),
      gathered: true,
    };
  return { columns: columns.map((c) => (open.includes(c) ? { ...c, role: 'part' as const } : c)), gathered: true };
};

/** @param overrides what a person said of columns */
export const roledBlock = (
  grid: SourceGrid,
  block: TableBlockFound,
  overrides: ColumnOverrides = new Map(),
): RoledBlock => {
  const columns = withTimeSeries(withPresentYear(block.columns));
  const all = values(grid, columns);
  const work = byWords(columns, all);
  findProducts(work, all);
  const taxed = settleTax(work);
  findTotals(work, all);
  settleBeside(work);
  const untold = areUntold(work);
  overridden(work, overrides);
  const sides = new Map(work.map((w) => [w, sideOfWords(w.column.head.at(-1) ?? '')]));
  const bySide =
    new Set([...sides].filter(([w]) => w.role === 'amount').map(([, s]) => s)).size === 2 &&
    [...sides].every(([w, s]) => w.role !== 'amount' || s !== null);
  const roled = work.map(
    (w): RoledColumn => ({
      ...w.column,
      role: w.role,
      partOf: w.partOf,
      side: bySide ? (sides.get(w) ?? null) : null,
      status: statusOf(w.column.facts, w.column.head.at(-1) ?? ''),
    }),
  );
  const { columns: kept, gathered } = gatherParts(roled);
  const loose = gathered && kept.some((c) => c.role === 'part' && c.partOf === null);
  const { amounts } = amountsOf(kept);
  return { ...block, roled: kept, amounts, doubt: taxed ? 'tax' : loose || untold ? 'partsSummed' : null };
};
