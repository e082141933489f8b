/** The tables of one sheet, before anything of their rows is judged. */
import { eachCell, isAmount, isYearNumber, type SourceGrid } from '../grid.ts';
import { type PeriodKind, unitIn, yearIn } from '../headers.ts';
import { plainWords } from '../lexicon/normal.ts';
import type { Flag } from '../reading.ts';
import { cellAddress } from '../source.ts';
import { blocksOf, type TableBlockFound } from '../tables/blocks.ts';
import { type ColumnOverrides, type RoledBlock, roledBlock } from '../tables/roles.ts';
import { accountColumns, segmentsOf, yearRows } from '../tables/segments.ts';

export interface SheetTables {
  readonly grid: SourceGrid;
  readonly blocks: readonly RoledBlock[];
  readonly accounts: ReadonlySet<number>;
  readonly years: ReadonlySet<number>;
  /** rows with words and a figure */ readonly lines: number;
  readonly figures: number;
  readonly title: {
    readonly year: string | null;
    readonly kind: PeriodKind | null;
    readonly unit: number;
    readonly text: string;
  };
}

const HEAD_ROWS = 8;
/** Texts that stand over the tables: title, exercise, unit. */
const titleOf = (grid: SourceGrid, first: number): SheetTables['title'] => {
  const from = Math.max(
    0,
    grid.cells.findIndex((row) => row.some((c) => c !== null)),
  );
  const texts = grid.cells
    .slice(from, from + Math.max(HEAD_ROWS, Math.min(first - from, 15)))
    .flatMap((row, r) =>
      r + from <= first ? row.flatMap((c) => (c?.kind === 'text' && c.text.length <= 160 ? [c.text] : [])) : [],
    );
  const dated = texts.filter((t) => yearIn(t) !== null);
  const said =
    dated.find((t) =>
      /budget|exercice|ann[ée]e|saison|compte|pr[ée]v|plan|bilan|year|balance|tr[ée]sorerie|au 31/i.test(t),
    ) ?? dated[0];
  const about = plainWords(texts.filter((t) => t.length > 3).join(' '));
  const kind: PeriodKind | null = /\b(?:previsionnel\w*|prevision|budget|projet de budget|forecast)\b/.test(about)
    ? 'budget'
    : /\b(?:realise|compte de resultat|comptes annuels|bilan|cloture|clos le|reel)\b/.test(about)
      ? 'actual'
      : null;
  return {
    year: said === undefined ? null : yearIn(said),
    kind,
    unit: Math.max(1, ...texts.map(unitIn)),
    text: texts.join(' '),
  };
};

/** A lone figure with no head, a column of two without words above: an address, a telephone, a note; no table. */
const isTable = (block: TableBlockFound): boolean => {
  const rows = new Set(block.columns.flatMap((c) => c.rows)).size;
  const headed = block.columns.some(
    (c) => c.facts.word !== null || c.facts.year !== null || c.facts.kind !== null || c.facts.month !== null,
  );
  return rows >= 3 || (headed && rows >= 1) || rows >= 2;
};

/** @param overrides what a person said of columns, by sheet and column */
export const sheetTables = (grid: SourceGrid, overrides: ColumnOverrides): SheetTables => {
  const years = yearRows(grid);
  const accounts = accountColumns(grid, years);
  const { segments } = segmentsOf(grid, years, accounts);
  const blocks = blocksOf(grid, segments, accounts, years).filter(isTable);
  const roled = blocks.map((b) => roledBlock(grid, b, overrides)).filter((b) => b.amounts.length > 0);
  const first = Math.min(grid.height, ...roled.map((b) => b.first));
  const rows = new Set(roled.flatMap((b) => b.columns.flatMap((c) => c.rows)));
  let figures = 0;
  for (const row of grid.cells) for (const c of row) if (isAmount(c) && !c.isDash && c.value !== 0) figures += 1;
  return { grid, blocks: roled, accounts, years, lines: rows.size, figures, title: titleOf(grid, first) };
};

/** Digits as money is written, with no letter beside them, whatever mark stands there. */
const GROUPED = /^[^\p{L}\d]{0,3}[1-9]\d{0,2}(?:[ .,'’]?\d{3})*(?:[.,]\d{1,2})?[^\p{L}\d]{0,3}$/u;
/** Figures of a sheet that no table took: anything but zeros, years, accounts and percents. */
const unreadFigures = (
  tables: SheetTables,
  used: ReadonlySet<string>,
): { readonly row: number; readonly column: number }[] => {
  const left: { row: number; column: number }[] = [];
  // 2,000 among amounts is one; alone it is a year.
  const placed = new Set(
    tables.blocks.flatMap((b) => b.columns.flatMap((c) => c.rows.map((row) => `${row},${c.column}`))),
  );
  eachCell(tables.grid, (c, row, column) => {
    // Digits in groups that nobody could read as a number are money all the same, and so is what was too narrow to be shown.
    if (
      c.kind === 'text' &&
      (GROUPED.test(c.text.trim()) || /^#{2,}$/.test(c.text.trim())) &&
      !tables.accounts.has(column)
    )
      left.push({ row, column });
    if (!isAmount(c) || c.isDash || c.value === 0 || used.has(`${row},${column}`)) return;
    if ((isYearNumber(c) && !placed.has(`${row},${column}`)) || tables.accounts.has(column) || tables.years.has(row))
      return;
    left.push({ row, column });
  });
  return left;
};

/** Cells of a sheet of which something must be said: figures that ended nowhere, formulas without a result or in error. */
export const cellFlags = (tables: SheetTables, used: ReadonlySet<string>): Flag[] => {
  const address = (row: number, column: number): string => cellAddress(tables.grid.name, row, column);
  const unread = unreadFigures(tables, used);
  const lost: Record<'unknown' | 'error', { row: number; column: number; text: string }[]> = { unknown: [], error: [] };
  eachCell(tables.grid, (c, row, column) => {
    if (c.kind === 'unknown' || c.kind === 'error') lost[c.kind].push({ row, column, text: c.text });
  });
  const flagOf = (what: Flag['what'], cells: readonly { row: number; column: number; text?: string }[]): Flag[] => {
    const [one] = cells;
    if (one === undefined) return [];
    const label = one.text === undefined ? {} : { label: one.text };
    return [{ what, count: cells.length, cell: address(one.row, one.column), ...label }];
  };
  return [...flagOf('unread', unread), ...flagOf('noValue', lost.unknown), ...flagOf('error', lost.error)];
};
