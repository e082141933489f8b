/** Runs of figures in one column under one head, and the column of words that names their rows. */
import { at, coveredBy, eachCell, isAmount, isYearNumber, type SourceGrid, shownAt } from '../grid.ts';
import { isHeaderText, textColumnWord } from '../headers.ts';
import { plainWords } from '../lexicon/normal.ts';
import { sideOfWords } from './sides.ts';

export interface Segment {
  readonly column: number;
  /** rows that hold a figure, ascending */ readonly rows: readonly number[];
  /** first row above the figures that may be a head */ readonly headFrom: number;
  /** the column that names the rows */ readonly label: number;
}

const MAX_HEAD_ROWS = 10;
const HEAD_LABEL =
  /^(?:postes?|libelles?|intitules?|designation|nature|rubriques?|comptes?|charges|produits|depen[sc]es?|recett?es?|ress?ources?|emplois|besoins|financements?|item|label|description|budget|en euros|euros|annees?|exercices?|income|expenditure|receipts|payments|encaissements|decaissements|incoming resources|resources expended|revenues?|expenses|costs|statement|year)\b/;

/** Rows of years: `2024 | 2025 | 2026` typed as numbers above figures. */
export const yearRows = (grid: SourceGrid): ReadonlySet<number> => {
  const found = new Set<number>();
  const begun = new Set<number>();
  grid.cells.forEach((row, r) => {
    const numbers = row.flatMap((cell, c) => (isAmount(cell) && !cell.isDash ? [{ cell, c }] : []));
    const years = numbers.filter(({ cell }) => isYearNumber(cell));
    const values = years.map(({ cell }) => cell.value);
    const consecutive = values.every((v, i) => i === 0 || Math.abs(v - (values[i - 1] as number)) <= 3);
    const texts = row.flatMap((cell) => (cell?.kind === 'text' ? [cell.text] : []));
    const words = texts.map(plainWords);
    const several = years.length >= 2 && new Set(values).size >= Math.min(2, values.length) && consecutive;
    // "Produits | 2026" under the charges of 2026 heads a second table.
    const headsSide = texts.length > 0 && texts.every((t) => sideOfWords(t) !== null);
    const alone =
      years.length === 1 &&
      (headsSide || years.every(({ c }) => !begun.has(c))) &&
      words.every((w) => !/[a-z]/.test(w) || HEAD_LABEL.test(w) || textColumnWord(w) !== null);
    if (numbers.length > 0 && years.length === numbers.length && (several || alone)) found.add(r);
    else for (const { c } of numbers) begun.add(c);
  });
  return found;
};

const isAccount = (text: string): boolean => /^[1-8]\d{1,7}$/.test(text);
/** Columns of account numbers: whole numbers of two to eight digits beside words, headed as such or in ascending order with no words before them. */
export const accountColumns = (grid: SourceGrid, years: ReadonlySet<number>): ReadonlySet<number> => {
  const found = new Set<number>();
  for (let c = 0; c < grid.width; c += 1) {
    const rows: number[] = [];
    let words = 0;
    let head = '';
    grid.cells.forEach((row, r) => {
      const cell = row[c] ?? null;
      if (isAmount(cell) && !cell.isDash && !years.has(r)) rows.push(r);
      else if (cell?.kind === 'text') {
        if (rows.length === 0) head = cell.text;
        else words += 1;
      }
    });
    const shown = rows.map((r) => shownAt(grid, r, c).replace(/\s/g, ''));
    const accounts = shown.filter(isAccount).length;
    if (
      rows.length === 0 ||
      accounts < rows.length * 0.9 ||
      rows.some((r) => at(grid, r, c)?.formula !== null && at(grid, r, c)?.formula !== undefined)
    )
      continue;
    const named = textColumnWord(head) === 'account';
    const beside = rows.filter(
      (r) => at(grid, r, c + 1)?.kind === 'text' || at(grid, r, c + 2)?.kind === 'text',
    ).length;
    const before = rows.filter((r) => c > 0 && at(grid, r, c - 1)?.kind === 'text').length;
    const ascending = shown.filter((v, i) => i === 0 || v.slice(0, 2) >= (shown[i - 1] as string).slice(0, 2)).length;
    // Two lines copied from a budget are too few for an order: costs and income alone, each with its words and an amount after them.
    const copied =
      before === 0 &&
      shown.every((v) => /^[67]\d{1,5}$/.test(v)) &&
      rows.every(
        (r) => at(grid, r, c + 1)?.kind === 'text' && grid.cells[r]?.slice(c + 2).some((cell) => isAmount(cell)),
      );
    const orderly =
      (rows.length >= 3 || copied) &&
      ascending >= rows.length * 0.85 &&
      words <= rows.length * 0.3 &&
      shown.every((v) => /^[1-8]/.test(v));
    const ofStatement = shown.filter((v) => /^[67]/.test(v)).length >= rows.length * 0.8;
    if (
      (named && beside + before > 0) ||
      (orderly && ofStatement && before <= rows.length * 0.3 && beside >= rows.length * 0.7)
    )
      found.add(c);
  }
  return found;
};

interface Run {
  readonly column: number;
  readonly rows: number[];
  readonly headFrom: number;
}
/** Figures of each column, cut where a new head stands between two of them. */
const runs = (grid: SourceGrid, years: ReadonlySet<number>, accounts: ReadonlySet<number>): Run[] => {
  const all: Run[] = [];
  for (let c = 0; c < grid.width; c += 1) {
    if (accounts.has(c)) continue;
    let current: Run | null = null;
    let cut: number | null = null;
    let floor = 0;
    for (let r = 0; r < grid.height; r += 1) {
      const cell = at(grid, r, c);
      if (cell === null) continue;
      if (
        (cell.kind === 'amount' || cell.kind === 'percent' || cell.kind === 'error' || cell.kind === 'unknown') &&
        !years.has(r)
      ) {
        if (current === null || cut !== null) {
          const headFrom: number = Math.max(floor, (cut ?? r) - (cut === null ? MAX_HEAD_ROWS : 2), 0);
          current = { column: c, rows: [], headFrom };
          all.push(current);
          cut = null;
        }
        current.rows.push(r);
        floor = r + 1;
      } else if (
        current !== null &&
        cut === null &&
        (years.has(r) ||
          cell.kind === 'date' ||
          (cell.kind === 'text' && isHeaderText(cell.text) && rowHasNoFigure(grid, r, years)))
      )
        cut = r;
    }
  }
  return all;
};
const rowHasNoFigure = (grid: SourceGrid, row: number, years: ReadonlySet<number>): boolean =>
  years.has(row) || !(grid.cells[row] ?? []).some((cell) => isAmount(cell) && !cell.isDash && !isYearNumber(cell));

const count = (rows: readonly number[], is: (row: number) => boolean): number => {
  let n = 0;
  for (const row of rows) if (is(row)) n += 1;
  return n;
};

/** The head of a column of words above a row. */
export const headOfWords = (grid: SourceGrid, column: number, from: number, first: number): string => {
  for (let r = first - 1; r >= Math.max(0, from); r -= 1) {
    const cell = coveredBy(grid, r, column);
    if (cell?.kind === 'text') return cell.text;
  }
  return '';
};

/** Amounts written before their words: the nearest column of words on the right that no other figures follow. */
const labelOnTheRight = (grid: SourceGrid, run: Run, figureRows: ReadonlyMap<number, number>): number | null => {
  for (let c = run.column + 1; c < grid.width; c += 1) {
    if ((figureRows.get(c) ?? 0) > 0) continue;
    if (count(run.rows, (r) => at(grid, r, c)?.kind === 'text') < run.rows.length * 0.6) continue;
    const follows = [...figureRows].some(
      ([f, n]) => f > c && n > 0 && count(run.rows, (r) => isAmount(at(grid, r, f))) > 0,
    );
    return follows || run.rows.length < 2 ? null : c;
  }
  return null;
};

/** The column of words that names the rows of a run: in the first run of words to its left, the one whose texts differ most. */
const labelColumn = (
  grid: SourceGrid,
  run: Run,
  figureRows: ReadonlyMap<number, number>,
  accounts: ReadonlySet<number>,
  worded: ReadonlySet<number>,
): number | null => {
  const candidates: { column: number; texts: number; distinct: number; length: number }[] = [];
  for (let c = run.column - 1; c >= 0; c -= 1) {
    if (accounts.has(c)) continue;
    if (!worded.has(c)) {
      // Figures alone part two tables that stand side by side.
      if (candidates.length > 0 && (figureRows.get(c) ?? 0) > 0) break;
      continue;
    }
    const texts = count(run.rows, (r) => at(grid, r, c)?.kind === 'text');
    const figures = count(run.rows, (r) => isAmount(at(grid, r, c)));
    const isFigures = (figureRows.get(c) ?? 0) > 0 && figures >= texts;
    if (isFigures && figures > 0) {
      if (candidates.length > 0) break;
      continue;
    }
    if (texts === 0) {
      // A blank column parts two tables that stand side by side.
      if (candidates.length > 0 && (figureRows.get(c) ?? 0) > 0) break;
      continue;
    }
    const shown = run.rows.flatMap((r) => (at(grid, r, c)?.kind === 'text' ? [shownAt(grid, r, c).trim()] : []));
    candidates.push({
      column: c,
      texts,
      distinct: new Set(shown).size,
      length: shown.reduce((n, t) => n + t.length, 0) / shown.length,
    });
  }
  if (candidates.length === 0) return labelOnTheRight(grid, run, figureRows);
  const first = run.rows[0] as number;
  const weight = ({ column, texts, distinct, length }: (typeof candidates)[number]): number => {
    const word = textColumnWord(headOfWords(grid, column, run.headFrom, first));
    const factor =
      word === 'label' || word === 'funder'
        ? 1.5
        : word === 'detail' || word === 'status'
          ? 0.4
          : word === 'activity'
            ? 0.7
            : 1;
    return (
      distinct * factor * (length > 60 ? 0.6 : 1) * (length < 3 ? 0.3 : 1) * (texts < run.rows.length * 0.4 ? 0.6 : 1)
    );
  };
  // Of equals, the leftmost.
  return candidates.reduce((a, b) => (weight(b) >= weight(a) * 0.98 ? b : a)).column;
};

/** Every run of figures with its label column; runs that no words name come apart. */
export const segmentsOf = (
  grid: SourceGrid,
  years: ReadonlySet<number>,
  accounts: ReadonlySet<number>,
): {
  readonly segments: readonly Segment[];
  readonly unnamed: readonly { readonly column: number; readonly rows: readonly number[] }[];
} => {
  const all = runs(grid, years, accounts);
  const figureRows = new Map<number, number>();
  for (const { column, rows } of all)
    figureRows.set(column, (figureRows.get(column) ?? 0) + count(rows, (r) => isAmount(at(grid, r, column))));
  const worded = new Set<number>();
  eachCell(grid, (cell, _row, column) => {
    if (cell.kind === 'text') worded.add(column);
  });
  const segments: Segment[] = [];
  const unnamed: { column: number; rows: readonly number[] }[] = [];
  for (const run of all) {
    const label = labelColumn(grid, run, figureRows, accounts, worded);
    if (label === null) unnamed.push({ column: run.column, rows: run.rows });
    else segments.push({ ...run, label });
  }
  return { segments, unnamed };
};
