/** One sheet that holds the same budget several times, a year under the other: read as so many sheets, each with its own year. */
import { at, isAmount, isYearNumber, type SourceGrid } from '../grid.ts';
import { yearIn } from '../headers.ts';
import { keyOf } from '../lexicon/normal.ts';

const MAX_TITLE = 60;
const MIN_ROWS = 3;
/** How many labels of one year another has too. */
const ALIKE = 0.5;

const hasFigure = (row: SourceGrid['cells'][number]): boolean =>
  row.some((c) => isAmount(c) && !c.isDash && !isYearNumber(c));
/** Rows that say nothing but a year: one text with it, or the year alone. */
const yearTitles = ({ cells }: SourceGrid): { readonly row: number; readonly year: string }[] =>
  cells.flatMap((row, r) => {
    const filled = row.filter((c) => c !== null);
    const [only] = filled;
    if (only === undefined || filled.length > 1 || only.text.length > MAX_TITLE) return [];
    const year = only.kind === 'text' || isYearNumber(only) ? yearIn(only.text) : null;
    return year === null ? [] : [{ row: r, year }];
  });
const labelsOf = (grid: SourceGrid, from: number, to: number): ReadonlySet<string> => {
  const labels = new Set<string>();
  for (let r = from; r < to; r += 1) {
    const row = grid.cells[r] ?? [];
    const label = row.findIndex((c) => c?.kind === 'text');
    if (label >= 0 && hasFigure(row)) labels.add(keyOf(at(grid, r, label)?.text ?? ''));
  }
  return labels;
};

/** @returns the sheet as it is, or one for each of its years, every cell where it was */
export const byStackedYears = (grid: SourceGrid): readonly SourceGrid[] => {
  const titles = yearTitles(grid).filter((t, i, all) => t.year !== all[i - 1]?.year);
  if (titles.length < 2 || new Set(titles.map((t) => t.year)).size < titles.length) return [grid];
  const parts = titles.map(({ row }, i) => ({ from: i === 0 ? 0 : row, to: titles[i + 1]?.row ?? grid.height }));
  const [first, ...others] = parts.map(({ from, to }) => labelsOf(grid, from, to));
  const alike = (labels: ReadonlySet<string>): boolean =>
    labels.size >= MIN_ROWS && [...labels].filter((l) => first?.has(l)).length >= labels.size * ALIKE;
  if (first === undefined || first.size < MIN_ROWS || !others.every(alike)) return [grid];
  return parts.map(({ from, to }) => ({
    ...grid,
    height: to,
    cells: grid.cells.slice(0, to).map((row, r) => (r < from ? row.map(() => null) : row)),
  }));
};
