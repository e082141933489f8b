/** One sheet of a budget as lines, asides and totals. */

import type { AccountChart } from '#shared/base/method/accounts.ts';
import { sum } from '#shared/base/money/cents.ts';
import type { SourceGrid } from '../grid.ts';
import type { PeriodKind } from '../headers.ts';
import { textColumnWord } from '../headers.ts';
import type { Side } from '../lexicon/entry.ts';
import { type Meaning, meaningOf, type RememberedLabel } from '../meaning/meaning.ts';
import { payerOf } from '../meaning/payers.ts';
import type { FileTotal, Flag, IntakeAside, IntakeLine, Period, RowRole, TableReading } from '../reading.ts';
import { rowGroups, titlesOf } from '../rows/groups.ts';
import { type Item, itemsOf } from '../rows/items.ts';
import { isPartialTotal, ownSide, soleSide } from '../rows/side-of-lines.ts';
import { giveSides, sideOfTotal, turnSigns } from '../rows/sides-of-rows.ts';
import { type ClassMode, type Maybe, treeOf } from '../rows/tree.ts';
import { columnLetters } from '../source.ts';
import type { RoledBlock } from '../tables/roles.ts';
import { headOfWords } from '../tables/segments.ts';
import { sideOfWords } from '../tables/sides.ts';
import { COUNTED_ASIDES } from './control.ts';
import { periodsOf } from './periods.ts';
import type { SheetTables } from './sheet-tables.ts';
import { statusOf } from './statuses.ts';

export interface SheetContext {
  readonly chart: AccountChart;
  readonly unit: number;
  readonly language: 'fr' | 'en' | null;
  readonly remembered: ReadonlyMap<string, RememberedLabel>;
  /** rows that a person gave a role: key `Sheet!row` */ readonly rowRoles: ReadonlyMap<string, RowRole>;
  /** sides and meanings a person gave, by line id */ readonly sides: ReadonlyMap<string, Side>;
  readonly decisions: Decisions;
}
/** What is made of rows that words and arithmetic leave open, by line id; the file's totals settle it. */
export interface Decisions {
  /** rows taken for sums although only their arithmetic says so */ readonly sums: ReadonlySet<string>;
  readonly classes: ReadonlyMap<string, ClassMode>;
}
/** A row that could be read otherwise, and how. */
export interface OpenRow {
  readonly id: string;
  readonly side: Side | null;
  readonly other: readonly ('isSum' | ClassMode)[];
}
export interface SheetLines {
  readonly periods: readonly Period[];
  readonly lines: readonly IntakeLine[];
  readonly asides: readonly IntakeAside[];
  readonly totals: readonly FileTotal[];
  readonly flags: readonly Flag[];
  readonly tables: readonly TableReading[];
  readonly rowRoles: readonly { readonly sheet: string; readonly row: number; readonly role: RowRole }[];
  readonly used: ReadonlySet<string>;
  readonly open: readonly OpenRow[];
  /** lines whose side nothing says */ readonly sideless: readonly { readonly id: string; readonly label: string }[];
  readonly hasMonths: boolean;
  readonly openingCashCents: number | null;
}

export const lineId = (sheet: string, row: number, label: number): string =>
  `${sheet}!${row + 1}:${columnLetters(label)}`;

const byPeriod = <T>(periods: readonly Period[], values: readonly (T | null)[]): Record<string, T> => {
  const out: Record<string, T> = {};
  periods.forEach((p, i) => {
    const value = values[i];
    if (value !== null && value !== undefined) out[p.id] = value;
  });
  return out;
};
const only = <T>(item: Item, values: readonly T[]): (T | null)[] =>
  values.map((v, i) => (item.amounts[i] === null ? null : v));

/** The side that a block's own head, or its sheet, gives to all its rows. */
const sideOfHead = (grid: SourceGrid, block: RoledBlock): Side | null => {
  for (let r = block.first - 1; r >= Math.max(0, block.headFrom, block.first - 8); r -= 1) {
    const found = [block.label, ...block.columns.map((c) => c.column)].map((c) =>
      sideOfWords(grid.cells[r]?.[c]?.kind === 'text' ? (grid.cells[r]?.[c]?.text ?? '') : ''),
    );
    const side = found.find((s) => s !== null);
    if (side !== undefined) return side;
  }
  return null;
};

/** @param fallback year and kind from the title, the sheet's name or the file's */
export const sheetLines = (
  grid: SourceGrid,
  tables: SheetTables,
  context: SheetContext,
  fallback: { readonly year: string | null; readonly kind: PeriodKind | null },
): SheetLines => {
  const out = {
    periods: [] as Period[],
    lines: [] as IntakeLine[],
    asides: [] as IntakeAside[],
    totals: [] as FileTotal[],
    flags: [] as Flag[],
    tables: [] as TableReading[],
    rowRoles: [] as { sheet: string; row: number; role: RowRole }[],
    open: [] as OpenRow[],
    sideless: [] as { id: string; label: string }[],
  };
  const used = new Set<string>();
  let openingCashCents: number | null = null;
  const sheetSide = sideOfWords(grid.name.replace(/\d+|budget/gi, ' '));
  for (const block of tables.blocks) {
    const others = tables.blocks.filter((o) => o !== block);
    const beside = others.filter((o) => o.first <= block.last && block.first <= o.last);
    const taken = new Set(
      beside.flatMap((o) => [o.label, ...o.columns.map((c) => c.column), ...(o.account === null ? [] : [o.account])]),
    );
    const last = Math.max(...block.columns.map((c) => c.column));
    const right = Math.min(
      grid.width,
      ...beside.filter((o) => o.label > block.label).map((o) => Math.min(o.label, o.account ?? o.label)),
      ...others.filter((o) => o.label > last).map((o) => o.label),
    );
    const { items, used: read } = itemsOf(grid, block, context.unit, taken, right);
    for (const [r, c] of read) used.add(`${r},${c}`);
    const periods = periodsOf(block, fallback);
    for (const p of periods) if (!out.periods.some((o) => o.id === p.id)) out.periods.push(p);
    out.tables.push({
      sheet: grid.name,
      label: block.label,
      first: block.first,
      last: block.last,
      columns: block.roled.map((c) => ({
        column: c.column,
        role: c.role,
        head: c.head.join(' '),
        period: periods[block.amounts.findIndex((a) => a.columns.includes(c.column))]?.id ?? null,
      })),
    });
    for (const item of items) {
      const role = context.rowRoles.get(`${grid.name}!${item.row}`);
      if (role !== undefined && item.word !== 'title')
        item.word = role === 'line' ? 'line' : role === 'total' ? 'total' : 'note';
    }
    // Columns that are sides: the block once for each.
    const views: { readonly side: Side | null; readonly columns: readonly number[] }[] = block.amounts.some(
      (a) => a.side !== null,
    )
      ? (['charge', 'product'] as const).map((side) => ({
          side,
          columns: block.amounts.flatMap((a, i) => (a.side === side ? [i] : [])),
        }))
      : [{ side: null, columns: block.amounts.map((_, i) => i) }];
    for (const view of views) {
      const own = view.side === null ? items : items.map((i) => viewColumns(i, view.columns));
      const given = view.side ?? sideOfHead(grid, block) ?? sheetSide;
      takeBlock(
        {
          grid,
          block,
          items: own,
          given,
          fixed: view.side !== null,
          periods: view.columns.map((i) => periods[i] as Period),
        },
        context,
        out,
      );
    }
    const opening = items.find((i) => i.word === 'cash' && /debut|initial|opening|brought/.test(i.words));
    const months = block.amounts.findIndex((a) => a.months.length > 0);
    if (opening !== undefined && months >= 0)
      openingCashCents ??= opening.months[months]?.[0] ?? opening.amounts[months] ?? null;
  }
  return {
    ...out,
    used,
    hasMonths: tables.blocks.some((b) => b.amounts.some((a) => a.months.length > 0)),
    openingCashCents,
  };
};

const viewColumns = (item: Item, columns: readonly number[]): Item => {
  const pick = <T>(list: readonly T[]): T[] => columns.map((i) => list[i] as T);
  const amounts = pick(item.amounts);
  return {
    ...item,
    amounts,
    months: pick(item.months),
    cells: pick(item.cells),
    word: item.word !== 'title' && amounts.every((a) => a === null) ? 'note' : item.word,
  };
};

interface Out {
  readonly lines: IntakeLine[];
  readonly asides: IntakeAside[];
  readonly totals: FileTotal[];
  readonly flags: Flag[];
  readonly rowRoles: { sheet: string; row: number; role: RowRole }[];
  readonly open: OpenRow[];
  readonly sideless: { id: string; label: string }[];
}
interface Reach {
  readonly lines: number;
  readonly asides: number;
}
/** A total of the file, with what stands above it in its block and since the total before. */
const totalOf = (
  item: Item,
  periods: readonly Period[],
  out: Out,
  begin: Reach,
  section: Reach,
): Omit<FileTotal, 'amounts' | 'cells'> => {
  const side = sideOfTotal(item.label) ?? item.sideTitle ?? soleSide(out.lines.slice(section.lines)) ?? item.side;
  const sums = (rows: readonly (IntakeLine | IntakeAside)[]): Record<string, number> =>
    Object.fromEntries(
      periods.map((p) => [p.id, sum(rows.map((r) => (r.side === side ? (r.amounts[p.id] ?? 0) : 0)))]),
    );
  const asides = (from: number): IntakeAside[] => out.asides.slice(from).filter((a) => COUNTED_ASIDES.has(a.why));
  return {
    label: item.label,
    side,
    isPartial: isPartialTotal(item),
    above: sums(out.lines.slice(begin.lines)),
    section: sums(out.lines.slice(section.lines)),
    asidesAbove: sums(asides(begin.asides)),
    asidesOfSection: sums(asides(section.asides)),
  };
};
/** A block's rows, and what is made of them. */
interface BlockRows {
  readonly grid: SourceGrid;
  readonly block: RoledBlock;
  readonly items: readonly Item[];
  /** the side that the block, its head or its sheet gives */ readonly given: Side | null;
  /** its columns are sides: nothing else says the side of a row */ readonly fixed: boolean;
  readonly periods: readonly Period[];
}
const idIn = ({ grid, block, fixed, given }: BlockRows, item: Item): string =>
  `${lineId(grid.name, item.row, block.label)}${fixed ? given?.[0] : ''}`;

type Tree = ReturnType<typeof treeOf>;
/** Sides and signs given, classes over their parts found; what does not agree is flagged, what stays open is kept as such. */
const readTree = (rows: BlockRows, context: SheetContext, out: Out): Tree => {
  const { items, given, fixed } = rows;
  const sides = giveSides(items, given);
  if (fixed) for (const item of items) item.side = given;
  for (const item of items) item.side = context.sides.get(idIn(rows, item)) ?? item.side;
  const decided = new Map(
    items.flatMap((i) => {
      const mode = context.decisions.classes.get(idIn(rows, i));
      return mode === undefined ? [] : [[i.row, mode] as const];
    }),
  );
  const tree = treeOf(items, titlesOf(items), decided);
  const turned = turnSigns(items, items);
  if (sides.turned || turned.length > 0)
    out.flags.push({ what: 'signs', ...(turned[0] === undefined ? {} : { side: turned[0] }) });
  for (const w of tree.wrong) {
    const cell = w.item.cells[w.at];
    out.flags.push({
      what: 'parent',
      label: w.item.label,
      typed: w.item.amounts[w.at] ?? 0,
      computed: w.computed[w.at] ?? 0,
      ...(w.item.side === null ? {} : { side: w.item.side }),
      ...(cell === undefined ? {} : { cell }),
    });
  }
  for (const m of tree.maybe)
    if (!context.decisions.sums.has(idIn(rows, m.item)))
      out.open.push({ id: idIn(rows, m.item), side: m.item.side, other: ['isSum'] });
  for (const c of tree.classes) out.open.push({ id: idIn(rows, c.item), side: c.item.side, other: c.other });
  return tree;
};
/** Why a row with amounts is no line of the plan; null when it is one. */
const whyAside = (
  word: Exclude<Item['word'], 'title' | 'total'>,
  isSum: boolean,
  isWithin: boolean,
): IntakeAside['why'] | null => {
  if (word !== 'line' && word !== 'inKind') return word;
  if (isSum) return 'sum';
  if (isWithin) return 'dont';
  return word === 'inKind' ? 'inKind' : null;
};

const takeBlock = (rows: BlockRows, context: SheetContext, out: Out): void => {
  const { grid, block, items, periods } = rows;
  const tree = readTree(rows, context, out);
  const sums = new Set([
    ...tree.nodes.filter((n) => n.children.length > 0).map((n) => n.item),
    ...tree.maybe.filter((m: Maybe) => context.decisions.sums.has(idIn(rows, m.item))).map((m) => m.item),
  ]);
  const groups = rowGroups(items, tree.nodes);
  const funderHead = textColumnWord(headOfWords(grid, block.label, block.headFrom, block.first)) === 'funder';
  const hasMonths = block.amounts.some((a) => a.months.length > 0);
  const begin = { lines: out.lines.length, asides: out.asides.length };
  let section = begin;
  for (const item of items) {
    const id = idIn(rows, item);
    const amounts = byPeriod(periods, item.amounts);
    const cells = byPeriod(periods, only(item, item.cells));
    const giveRole = (role: RowRole): void => void out.rowRoles.push({ sheet: grid.name, row: item.row, role });
    const set = (why: IntakeAside['why']): void => {
      out.asides.push({ id, label: item.label, why, side: item.side, amounts, cells });
      giveRole(why === 'sum' ? 'sum' : 'aside');
    };
    const { word } = item;
    if (word === 'title') {
      giveRole('title');
      continue;
    }
    if (word === 'total') {
      out.totals.push({ ...totalOf(item, periods, out, begin, section), amounts, cells });
      section = { lines: out.lines.length, asides: out.asides.length };
      giveRole('total');
      continue;
    }
    const why = whyAside(word, sums.has(item), tree.within.has(item));
    if (why !== null) {
      set(why);
      continue;
    }
    if (item.side === null) {
      out.sideless.push({ id, label: item.label });
      set('note');
      continue;
    }
    const side = ownSide(item, item.side);
    const meaning: Meaning = meaningOf(item.label, side, {
      chart: context.chart,
      account: item.account,
      groupAccount: groups.account.get(item) ?? null,
      groupLabel: groups.label.get(item) ?? '',
      language: context.language,
      beside: item.beside.filter((b) => b.column > block.label || b.column < block.label - 1).map((b) => b.text),
      remembered: context.remembered,
    });
    if (Object.values(amounts).every((a) => a === 0)) continue;
    if (meaning.kind !== 'line' && meaning.kind !== 'staff' && meaning.kind !== 'computed') {
      item.side = side;
      set(meaning.kind);
      continue;
    }
    giveRole('line');
    out.lines.push({
      id,
      side,
      label: item.label,
      account: item.account,
      amounts,
      cells,
      ...(hasMonths ? { months: byPeriod(periods, only(item, item.months)) } : {}),
      ...meaning,
      status: side === 'product' ? statusOf(item, block) : null,
      funder: side === 'product' && (funderHead || payerOf(item.label) !== null) ? item.label : null,
      group: groups.label.get(item) ?? '',
    });
  }
};
