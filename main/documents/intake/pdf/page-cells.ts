/** One page as rows of cells: its columns found, its texts put into them, labels that run over two lines made one. */

import { isHeaderText } from '#shared/finance/intake/headers.ts';
import type { RawValue } from '#shared/finance/intake/source.ts';
import type { Atom } from './atoms.ts';
import { cellLeft, columnAt, columnsOf, type PageColumn, partedAtFigures } from './columns.ts';
import type { PdfPage } from './placed.ts';
import { isFigure, type PageRow, pageRows, type Span, spanOf, spanText } from './spans.ts';

export interface CellRow {
  readonly baseline: number;
  readonly size: number;
  readonly cells: readonly (RawValue | null)[];
  readonly hasFigure: boolean;
}
export interface PageCells {
  readonly page: number;
  readonly width: number;
  readonly columns: readonly PageColumn[];
  readonly rows: readonly CellRow[];
}

/** "Réalisé 2024 Réalisé 2025" over two columns of figures is two heads: each word goes to the column that it stands over. */
const partedHead = (span: Span, columns: readonly PageColumn[]): Span[] => {
  const over = columns.filter(
    (c, i) => c.holdsFigures && Math.min(c.right, span.right) - Math.max(cellLeft(columns, i), span.left) > 0,
  );
  // A title begins where the words of the table do, and is one.
  const begins = columns[columnAt(columns, span)];
  if (over.length < 2 || span.atoms.length < 2 || begins?.holdsFigures !== true) return [span];
  const parts = new Map<number, Atom[]>();
  for (const atom of span.atoms) {
    // A head begins before its figures end.
    const found = over.findIndex((c) => atom.left < c.right - 0.1 * atom.size);
    const at = found < 0 ? over.length - 1 : found;
    parts.set(at, [...(parts.get(at) ?? []), atom]);
  }
  const spans = [...parts.values()].map(spanOf);
  return spans.length >= 2 && spans.every((s) => isHeaderText(spanText(s)) || /^[A-Z]$|^n[-+]?\d?$/i.test(spanText(s)))
    ? spans
    : [span];
};

/** Two labels that touch come apart where a column of words begins, when the figure of that column follows. */
const partedLabels = (spans: readonly Span[], columns: readonly PageColumn[]): Span[] =>
  spans.flatMap((span, i) => {
    const next = spans[i + 1];
    if (isFigure(span)) return [span];
    const home = columnAt(columns, span);
    const followed = next !== undefined && isFigure(next);
    const target = next === undefined ? columns.length : columnAt(columns, next);
    for (let k = 1; k < span.atoms.length; k += 1) {
      const atom = span.atoms[k] as Atom;
      if (!followed && atom.after !== 'letter') continue;
      const at = columns.findIndex(
        (c, n) => n > home && n < target && !c.holdsFigures && Math.abs(c.left - atom.left) <= 0.8 * atom.size,
      );
      const figuresBetween = columns.slice(home + 1, at).some((c) => c.holdsFigures);
      if (at >= 0 && figuresBetween && (!followed || columns.slice(at + 1, target).every((c) => !c.holdsFigures)))
        return [spanOf(span.atoms.slice(0, k)), spanOf(span.atoms.slice(k))];
    }
    return [span];
  });

const rowCells = (row: PageRow, columns: readonly PageColumn[]): CellRow => {
  const parts = columns.map((): Span[] => []);
  const spans = partedLabels(row.spans, columns).flatMap((s) => partedHead(s, columns));
  for (const span of spans) {
    let at = columnAt(columns, span);
    // Two figures never become one cell.
    while ((parts[at] ?? []).some(isFigure) && isFigure(span) && at + 1 < columns.length) at += 1;
    parts[at]?.push(span);
  }
  const cells = parts.map((own): RawValue | null => {
    if (own.length === 0) return null;
    const text = own.map(spanText).join(' ');
    return own.every((s) => s.atoms.every((a) => a.bold)) ? { value: text, bold: true } : text;
  });
  return { baseline: row.baseline, size: row.size, cells, hasFigure: spans.some(isFigure) };
};

const textOf = (cell: RawValue | null): string =>
  cell === null ? '' : typeof cell === 'object' ? String(cell.value ?? '') : String(cell);
/** A line of a label that goes on: in small letters, or in brackets. */
const goesOn = (text: string): boolean => /^[\p{Ll}(&,]/u.test(text.trim());
const LINE = 1.6;
const filledIn = (row: CellRow): number[] => row.cells.flatMap((c, i) => (c === null ? [] : [i]));
/** The one column that a row of words alone has; -1: none, or several. */
const onlyCell = (row: CellRow): number => {
  const filled = filledIn(row);
  return filled.length === 1 && !row.hasFigure ? (filled[0] as number) : -1;
};
const cellText = (row: CellRow, at: number): string => textOf(row.cells[at] ?? null);
const withCell = (row: CellRow, at: number, text: string): CellRow => ({
  ...row,
  cells: row.cells.map((c, i) => (i !== at ? c : c !== null && typeof c === 'object' ? { ...c, value: text } : text)),
});
const isNear = (a: CellRow, b: CellRow): boolean => b.baseline - a.baseline <= LINE * Math.max(a.size, b.size);

/** Whether every text of a row is the second line of one above it. */
const continues = (row: CellRow, before: CellRow): boolean => {
  const filled = filledIn(row);
  return (
    !row.hasFigure &&
    filled.length > 0 &&
    isNear(before, row) &&
    filled.every((at) => {
      const own = cellText(before, at);
      return own !== '' && !/\d$/.test(own) && goesOn(cellText(row, at));
    })
  );
};
/** Labels on two lines, whose amount stands by the first, by the last, or between both. */
const joinedLines = (rows: readonly CellRow[]): CellRow[] => {
  const out: CellRow[] = [];
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as CellRow;
    const before = out.at(-1);
    const [next, after] = [rows[i + 1], rows[i + 2]];
    const at = onlyCell(row);
    if (before !== undefined && continues(row, before)) {
      const joined = filledIn(row).reduce((r, c) => withCell(r, c, `${cellText(r, c)} ${cellText(row, c)}`), before);
      out[out.length - 1] = { ...joined, baseline: row.baseline };
      continue;
    }
    if (at >= 0 && next?.hasFigure === true && isNear(row, next)) {
      const own = cellText(next, at);
      const between =
        own === '' && after !== undefined && onlyCell(after) === at && after.baseline - row.baseline <= LINE * row.size;
      if (between || (own !== '' && goesOn(own))) {
        out.push(withCell(next, at, `${cellText(row, at)} ${between ? cellText(after, at) : own}`));
        i += between ? 2 : 1;
        continue;
      }
    }
    out.push(row);
  }
  return out;
};

/** @returns the page as cells; a page without figures has one column */
export const pageCells = (page: PdfPage): PageCells => {
  const rows = partedAtFigures(pageRows(page.texts));
  const found = columnsOf(rows);
  const columns = found.length > 0 ? found : [{ left: 0, right: page.width, holdsFigures: false }];
  return {
    page: page.number,
    width: page.width,
    columns,
    rows: joinedLines(rows.map((row) => rowCells(row, columns))),
  };
};
