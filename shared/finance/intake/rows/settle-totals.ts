/** Totals that no word "total" names: a row without a label under what it adds up, and the name of a side that holds its sum. */
import type { Side } from '../lexicon/entry.ts';

interface AnyRow {
  readonly label: string;
  readonly amounts: readonly (number | null)[];
  word: string;
  sideTitle: Side | null;
}

const isLine = (item: AnyRow): boolean => item.word === 'line' || item.word === 'inKind';
/** Rows of its table on one side of a row, up to a total or the title of a side, the nearest first. */
const neighbours = (items: readonly AnyRow[], from: number, step: 1 | -1): AnyRow[] => {
  const found: AnyRow[] = [];
  for (let i = from + step; i >= 0 && i < items.length; i += step) {
    const item = items[i] as AnyRow;
    if (item.word === 'total' || (item.word === 'title' && item.sideTitle !== null)) break;
    if (isLine(item) && item.label !== '') found.push(item);
  }
  return found;
};
const columnsOf = (item: AnyRow): number[] => item.amounts.flatMap((a, i) => ((a ?? 0) === 0 ? [] : [i]));

/** Whether a row is the sum of the nearest ones, each counted once, or of classes and their details, counted twice. */
const addsUp = (item: AnyRow, rows: readonly AnyRow[]): boolean => {
  const columns = columnsOf(item);
  const sums = item.amounts.map(() => 0);
  return rows.some((row, k) => {
    for (const i of columns) sums[i] = (sums[i] ?? 0) + (row.amounts[i] ?? 0);
    return (
      k >= 1 &&
      columns.length > 0 &&
      columns.every((i) => sums[i] === item.amounts[i] || sums[i] === 2 * (item.amounts[i] ?? 0))
    );
  });
};
const NEARLY = 0.9;
/** Whether a row can be what those under it come to: above each of them, and hardly above them all. */
const canHold = (item: AnyRow, rows: readonly AnyRow[]): boolean =>
  rows.length > 0 &&
  columnsOf(item).every((i) => {
    const own = Math.abs(item.amounts[i] ?? 0);
    return (
      rows.every((r) => Math.abs(r.amounts[i] ?? 0) <= own) &&
      rows.reduce((n, r) => n + Math.abs(r.amounts[i] ?? 0), 0) >= own * NEARLY
    );
  });

/** @param items whose words are known; "Sorties" among leisure costs is a line, and a figure that nothing names is none */
export const settleTotals = <R extends AnyRow>(items: readonly R[], lineWord: (item: R) => R['word']): void => {
  // From the last up, so that what stands under a row is settled before it.
  for (let at = items.length - 1; at >= 0; at -= 1) {
    const item = items[at] as R;
    if (item.word === 'title') continue;
    if (item.label === '') item.word = addsUp(item, neighbours(items, at, -1)) ? 'total' : 'note';
    else if (item.word === 'total' && item.sideTitle !== null) {
      if (canHold(item, neighbours(items, at, 1)) || addsUp(item, neighbours(items, at, -1))) continue;
      item.word = lineWord(item);
      item.sideTitle = null;
    }
  }
};
