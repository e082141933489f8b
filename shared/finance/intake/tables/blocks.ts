/** Blocks: one column of words with its columns of figures, over the rows where they stand together. */
import { at, coveredBy, isYearNumber, type SourceGrid, shownAt } from '../grid.ts';
import { type HeaderFacts, headerFacts } from '../headers.ts';
import type { Segment } from './segments.ts';

export interface BlockColumn {
  readonly column: number;
  readonly rows: readonly number[];
  /** texts above, the nearest last */ readonly head: readonly string[];
  readonly facts: HeaderFacts;
  readonly percents: number;
}
export interface TableBlockFound {
  readonly label: number;
  readonly columns: readonly BlockColumn[];
  /** first row that may hold a head or a title */ readonly headFrom: number;
  readonly first: number;
  readonly last: number;
  readonly account: number | null;
}

interface Draft {
  label: number;
  segments: Segment[];
  first: number;
  last: number;
}
const overlaps = (a: { first: number; last: number }, b: { first: number; last: number }): boolean =>
  a.first <= b.last && b.first <= a.last;

/** Segments that name their rows by one column and share rows. */
const drafts = (segments: readonly Segment[]): Draft[] => {
  const all: Draft[] = [];
  for (const segment of segments) {
    const range = { first: segment.rows[0] as number, last: segment.rows.at(-1) as number };
    const same = all.filter((d) => d.label === segment.label && overlaps(d, range));
    const joined: Draft = { label: segment.label, segments: [segment], ...range };
    for (const d of same) {
      joined.segments.push(...d.segments);
      joined.first = Math.min(joined.first, d.first);
      joined.last = Math.max(joined.last, d.last);
      all.splice(all.indexOf(d), 1);
    }
    all.push(joined);
  }
  return all;
};

const MAX_HEAD_TEXT = 80;
/** Texts above a column: what stands there, what a merge brings there, and a group's head written once over its columns. */
const headTexts = (
  grid: SourceGrid,
  label: number,
  column: number,
  from: number,
  first: number,
  siblings: readonly number[],
  years: ReadonlySet<number>,
): string[] => {
  const texts: string[] = [];
  for (let r = Math.max(0, from); r < first; r += 1) {
    const merge = grid.merges.find((m) => m.top <= r && m.bottom >= r && m.left <= column && m.right >= column);
    // A title over the whole table, its words included, is no head of one column.
    const cell = merge !== undefined && merge.left <= label ? null : coveredBy(grid, r, column);
    if (cell !== null && (cell.kind === 'text' || cell.kind === 'date' || (years.has(r) && isYearNumber(cell)))) {
      if (cell.text.trim() !== '' && cell.text.length <= MAX_HEAD_TEXT) texts.push(cell.text.trim());
      continue;
    }
    if (cell !== null || r + 1 >= first) continue;
    const below = siblings.filter((c) => at(grid, r + 1, c) !== null).length;
    const here = siblings.filter((c) => at(grid, r, c) !== null);
    const left = here.filter((c) => c < column).at(-1);
    if (left === undefined || here.length >= below || below < 2) continue;
    const text = shownAt(grid, r, left).trim();
    if (headerFacts([text]).year !== null || headerFacts([text]).kind !== null) texts.push(text);
  }
  return texts.slice(-4);
};

/** @param segments of one sheet */
export const blocksOf = (
  grid: SourceGrid,
  segments: readonly Segment[],
  accounts: ReadonlySet<number>,
  years: ReadonlySet<number>,
): TableBlockFound[] => {
  const all = drafts(segments).sort((a, b) => a.first - b.first || a.label - b.label);
  return all.map((draft) => {
    const before = all.filter((d) => d !== draft && d.label === draft.label && d.last < draft.first).map((d) => d.last);
    const floor = before.length === 0 ? 0 : Math.max(...before) + 1;
    const headFrom = Math.max(floor, Math.min(...draft.segments.map((s) => s.headFrom)));
    const columns = [...new Set(draft.segments.map((s) => s.column))].sort((a, b) => a - b);
    const others = all.filter((d) => d.label > draft.label && overlaps(d, draft)).map((d) => d.label);
    const account = [...accounts].filter(
      (a) =>
        a < Math.min(...columns) &&
        !all.some((d) => d.label !== draft.label && d.label > a && d.label < draft.label && overlaps(d, draft)) &&
        !others.some((o) => a > draft.label && a < o),
    );
    return {
      label: draft.label,
      first: draft.first,
      last: draft.last,
      headFrom,
      account:
        account.length === 0
          ? null
          : account.reduce((a, b) => (Math.abs(b - draft.label) < Math.abs(a - draft.label) ? b : a)),
      columns: columns.map((column) => {
        const rows = draft.segments
          .filter((s) => s.column === column)
          .flatMap((s) => s.rows)
          .sort((a, b) => a - b);
        const head = headTexts(
          grid,
          draft.label,
          column,
          headFrom,
          Math.min(rows[0] as number, draft.first),
          columns,
          years,
        );
        const own =
          head.length > 0 ? head : headTexts(grid, draft.label, column, headFrom, rows[0] as number, columns, years);
        return {
          column,
          rows,
          head: own,
          facts: headerFacts(own),
          percents: rows.filter((r) => at(grid, r, column)?.kind === 'percent').length,
        };
      }),
    };
  });
};
