/** The pages of a PDF as sheets: a table that goes on over several pages is one sheet, so that its totals meet their rows. */
import type { RawValue, SourceSheet } from '#shared/finance/intake/source.ts';
import type { PageColumn } from './columns.ts';
import { type PageCells, pageCells } from './page-cells.ts';
import type { PdfPage } from './placed.ts';

const overlap = (a: PageColumn, b: PageColumn): number => Math.min(a.right, b.right) - Math.max(a.left, b.left);
/** Which column of a table each column of the next page continues; null: the page is another table. */
const continuing = (table: readonly PageColumn[], next: readonly PageColumn[]): number[] | null => {
  const to = next.map((c) => {
    const found = table.reduce(
      (best, t, i) => (overlap(t, c) > best.by && t.holdsFigures === c.holdsFigures ? { i, by: overlap(t, c) } : best),
      { i: -1, by: 0 },
    );
    return found.i;
  });
  const grows = to.every((t, i) => t >= 0 && (i === 0 || t > (to[i - 1] as number)));
  return grows && next.some((c) => c.holdsFigures) ? to : null;
};
interface Table {
  readonly pages: number[];
  readonly columns: PageColumn[];
  readonly rows: { readonly page: number; readonly baseline: number; readonly cells: RawValue[] }[];
}
const SAME_LINE = 1.5;
const MOST = 0.8;
/** The rows of a table that a page of figures without words stands beside: what did not fit into the width of the paper before. */
const rowsBeside = (table: Table, next: PageCells): number[] | null => {
  if (next.rows.length < 3 || next.columns.some((c) => !c.holdsFigures)) return null;
  const last = table.pages.at(-1);
  const at = next.rows.map((row) =>
    table.rows.findIndex((r) => r.page === last && Math.abs(r.baseline - row.baseline) <= SAME_LINE),
  );
  return at.filter((i) => i >= 0).length >= next.rows.length * MOST ? at : null;
};
const appendBeside = (table: Table, page: PageCells, at: readonly number[]): void => {
  const from = table.columns.length;
  // Beyond the paper of the page before.
  table.columns.push(...page.columns.map((c) => ({ ...c, left: c.left + page.width, right: c.right + page.width })));
  for (const row of table.rows) row.cells.push(...page.columns.map(() => null));
  page.rows.forEach(({ cells, baseline }, i) => {
    const row = table.rows[at[i] as number];
    if (row !== undefined) cells.forEach((cell, c) => void row.cells.splice(from + c, 1, cell));
    else
      table.rows.push({
        page: page.page,
        baseline,
        cells: [...table.columns.slice(0, from).map(() => null), ...cells],
      });
  });
};
const appendBelow = (table: Table, page: PageCells, to: readonly number[]): void => {
  // What stands at the top of every page is written once.
  const top = new Set(table.rows.slice(0, TOP).map((row) => JSON.stringify(row.cells)));
  for (const [i, row] of page.rows.entries()) {
    const cells: RawValue[] = table.columns.map(() => null);
    row.cells.forEach((cell, c) => {
      cells[to[c] as number] = cell;
    });
    if (i >= TOP || row.hasFigure || !top.has(JSON.stringify(cells)))
      table.rows.push({ page: page.page, baseline: row.baseline, cells });
  }
};
const TOP = 8;

/** @returns sheets named by their pages, alike in every language */
export const pdfSheets = (pages: readonly PdfPage[]): SourceSheet[] => {
  const tables: Table[] = [];
  for (const page of pages) {
    const cells = pageCells(page);
    if (cells.rows.length === 0) continue;
    const before = tables.at(-1);
    const table = before?.pages.at(-1) === page.number - 1 ? before : undefined;
    const beside = table === undefined ? null : rowsBeside(table, cells);
    const below = table === undefined || beside !== null ? null : continuing(table.columns, cells.columns);
    if (table !== undefined && beside !== null) appendBeside(table, cells, beside);
    else if (table !== undefined && below !== null) appendBelow(table, cells, below);
    else
      tables.push({
        pages: [],
        columns: [...cells.columns],
        rows: cells.rows.map((r) => ({ page: page.number, baseline: r.baseline, cells: [...r.cells] })),
      });
    tables.at(-1)?.pages.push(page.number);
  }
  return tables.map(({ pages: own, rows }) => ({
    name: own.length === 1 ? `page ${own[0]}` : `pages ${own[0]}-${own.at(-1)}`,
    hidden: false,
    merges: [],
    rows: rows.map((r) => r.cells),
  }));
};
