/**
 * The columns of a page, by what its figures and the first words of its rows cover. A figure ends where the others of its column end; a row's words
 * begin in their own column, however far they run over the next.
 */
import { type Atom, splitGroups } from './atoms.ts';
import { isFigure, isYear, type PageRow, type Span, spanOf } from './spans.ts';

export interface PageColumn {
  readonly left: number;
  readonly right: number;
  readonly holdsFigures: boolean;
}
interface Stretch {
  readonly left: number;
  readonly right: number;
  readonly size: number;
  readonly row: number;
}

/** Right edges of one column are as near as this share of a letter's size; those worked out by widths of letters, this. */
const ALIGNED = 0.15;
const NEARLY_ALIGNED = 0.7;
const MIN_ALIKE = 3;

const wholesAt = (atom: Atom, figures: readonly Atom[], edge: 'left' | 'right'): Atom[] =>
  figures.filter((f) => f !== atom && f.isWhole && Math.abs(f[edge] - atom[edge]) <= NEARLY_ALIGNED * atom.size);
/**
 * Figures inside longer texts that end where at least two others end, or where a column of figures does: they are cells of their own. What follows one
 * must begin where other texts begin: "0,2 ETP" and "6061 Eau" are one text, unless a column begins at their second word.
 */
const isCell = (atom: Atom, next: Atom | undefined, figures: readonly Atom[], starts: readonly number[]): boolean => {
  if (atom.kind === 'word') return false;
  if (next !== undefined && next.kind !== 'figure') {
    const from = next.left;
    if (!starts.some((start) => Math.abs(start - from) <= NEARLY_ALIGNED * atom.size)) return false;
  }
  if (wholesAt(atom, figures, 'right').length > 0) return true;
  if (atom.kind === 'number') return false;
  if (next !== undefined && /^\d+$/.test(atom.text)) return wholesAt(atom, figures, 'left').length > 0;
  const alike = figures.filter((f) => f !== atom && Math.abs(f.right - atom.right) <= NEARLY_ALIGNED * atom.size);
  return alike.length >= MIN_ALIKE - 1;
};
/** A cell that was placed by widths of letters ends where its column does. */
const snapToColumn = (atom: Atom, figures: readonly Atom[]): Atom => {
  if (atom.isWhole) return atom;
  const [first, ...rest] = wholesAt(atom, figures, 'right');
  if (first === undefined) return atom;
  const apart = (f: Atom): number => Math.abs(f.right - atom.right);
  const { right } = rest.reduce((a, b) => (apart(b) < apart(a) ? b : a), first);
  return { ...atom, right, left: right - (atom.right - atom.left) };
};

/** A figure of groups that is two amounts: a group ends where one column does, and the rest where the next one does. */
const partedFigure = (atom: Atom, figures: readonly Atom[]): Atom[] => {
  const groups = splitGroups(atom);
  const endsColumn = (right: number): boolean =>
    figures.filter((f) => f !== atom && f.isWhole && Math.abs(f.right - right) <= 0.35 * atom.size).length >= 2;
  for (let n = 1; n < groups.length; n += 1) {
    const left = groups.slice(0, n);
    const right = groups.slice(n);
    const end = (left.at(-1) as Atom).right;
    if (!/^\d/.test((right[0] as Atom).text) || !endsColumn(end) || !endsColumn(atom.right)) continue;
    const text = (parts: readonly Atom[]): string => parts.map((p) => p.text).join(' ');
    return [
      { ...atom, text: text(left), right: end },
      ...partedFigure({ ...atom, text: text(right), left: (right[0] as Atom).left, after: 'space' }, figures),
    ];
  }
  return [atom];
};

/** Every text of a row parted at the figures that are cells. */
export const partedAtFigures = (rows: readonly PageRow[]): PageRow[] => {
  const figures = rows.flatMap((r) => r.spans.flatMap((s) => s.atoms.filter((a) => a.kind === 'figure')));
  const starts = rows.flatMap((r) => r.spans.flatMap((s) => (isFigure(s) ? [] : [s.left])));
  const partSpan = (span: Span): Span[] => {
    const atoms = span.atoms.flatMap((a) => (a.kind === 'figure' && !a.isField ? partedFigure(a, figures) : [a]));
    if (atoms.length === 1) return [spanOf(atoms)];
    const spans: Atom[][] = [];
    let open = false;
    for (const [i, atom] of atoms.entries()) {
      // Digits that may belong to words are a cell only where no word stands before them.
      const cell = (atom.kind === 'figure' || i === 0) && isCell(atom, atoms[i + 1], figures, starts);
      if (cell || !open) spans.push([cell ? snapToColumn(atom, figures) : atom]);
      else (spans.at(-1) as Atom[]).push(atom);
      open = !cell;
    }
    return spans.map(spanOf);
  };
  return rows.map((row) => ({ ...row, spans: row.spans.flatMap(partSpan) }));
};

/** Stretches that overlap, as one each. */
const joinOverlaps = (stretches: readonly Stretch[]): Stretch[][] => {
  const groups: { right: number; own: Stretch[] }[] = [];
  for (const s of [...stretches].sort((a, b) => a.left - b.left)) {
    const group = groups.at(-1);
    if (group !== undefined && s.left < group.right - 0.1 * s.size) {
      group.own.push(s);
      group.right = Math.max(group.right, s.right);
    } else groups.push({ right: s.right, own: [s] });
  }
  return groups.map((g) => g.own);
};
/** Rows that have two figures in what was taken for one column: parted by where the figures end. */
const byRightEdge = (group: readonly Stretch[]): Stretch[][] => {
  const rows = group.map((s) => s.row);
  if (new Set(rows).size === rows.length) return [[...group]];
  const parts: Stretch[][] = [];
  for (const s of [...group].sort((a, b) => a.right - b.right)) {
    const part = parts.at(-1);
    if (part !== undefined && s.right - (part.at(-1) as Stretch).right <= ALIGNED * s.size) part.push(s);
    else parts.push([s]);
  }
  return parts;
};
const columnOf = (group: readonly Stretch[], holdsFigures: boolean): PageColumn => ({
  left: Math.min(...group.map((s) => s.left)),
  right: Math.max(...group.map((s) => s.right)),
  holdsFigures,
});
const overlap = (a: { left: number; right: number }, b: { left: number; right: number }): number =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left);

/** A figure among words that all begin at one place, "8 %" under "12 mois": a text, where no other figure ends as it does. */
const standsAsText = (span: Span, size: number, rows: readonly PageRow[]): boolean => {
  let words = 0;
  for (const row of rows)
    for (const other of row.spans) {
      if (other === span) continue;
      if (isFigure(other) && Math.abs(other.right - span.right) <= ALIGNED * size) return false;
      if (!isFigure(other) && Math.abs(other.left - span.left) <= ALIGNED * size) words += 1;
    }
  return words >= 2;
};
/** @param rows parted at their figures @returns columns from the left */
export const columnsOf = (rows: readonly PageRow[]): PageColumn[] => {
  const figures: Stretch[] = [];
  const words: Stretch[] = [];
  rows.forEach(({ spans, size }, row) => {
    const isCellOf = (s: Span): boolean =>
      isFigure(s) && !isYear((s.atoms[0] as Atom).text) && !standsAsText(s, size, rows);
    const own = spans.filter(isCellOf);
    if (own.length === 0) return;
    for (const s of own) figures.push({ left: s.left, right: s.right, size, row });
    // A text that is no figure begins a column; how far it runs says nothing.
    for (const s of spans)
      if (!own.includes(s)) words.push({ left: s.left, right: (s.atoms[0] as Atom).right, size, row });
  });
  const columns = joinOverlaps(figures)
    .flatMap(byRightEdge)
    .map((g) => columnOf(g, true));
  const free = words.filter((w) => !columns.some((c) => overlap(c, w) > (w.right - w.left) / 2));
  let groups = joinOverlaps(free);
  const rowsOf = (group: readonly Stretch[]): ReadonlySet<number> => new Set(group.map((s) => s.row));
  // Words that begin further right in some rows, and never beside the others, are indented and no column.
  for (let i = 0; i + 1 < groups.length; ) {
    const [a, b] = [groups[i] as Stretch[], groups[i + 1] as Stretch[]];
    const between = columns.some((c) => c.left >= columnOf(a, false).left && c.right <= columnOf(b, false).right);
    const rowsOfA = rowsOf(a);
    if (!between && ![...rowsOf(b)].some((r) => rowsOfA.has(r)))
      groups = [...groups.slice(0, i), [...a, ...b], ...groups.slice(i + 2)];
    else i += 1;
  }
  return [...columns, ...groups.map((g) => columnOf(g, false))].sort((a, b) => a.left - b.left || a.right - b.right);
};

/** Where the cells of a column begin: after the figures of the one before it, which end at the edge of theirs. */
export const cellLeft = (columns: readonly PageColumn[], at: number): number => {
  const before = columns[at - 1];
  const { left } = columns[at] as PageColumn;
  return before?.holdsFigures === true ? Math.min(left, before.right) : left;
};
/** Labels are indented by no more than this many letters. */
const INDENT = 3;
/** The column that a text stands in: what its beginning covers most, else what it covers, else the nearest. */
export const columnAt = (columns: readonly PageColumn[], span: Span): number => {
  const best = (of: { left: number; right: number }): { index: number; by: number } =>
    columns.reduce(
      (found, c, index) => {
        const by = overlap({ left: cellLeft(columns, index), right: c.right }, of);
        return by > found.by ? { index, by } : found;
      },
      { index: -1, by: 0 },
    );
  const first = span.atoms[0] as Atom;
  const begun = best(isFigure(span) ? span : first);
  if (begun.index >= 0) {
    const { left, holdsFigures } = columns[begun.index] as PageColumn;
    const next = columns[begun.index + 1];
    // A head over figures that labels of other rows run under.
    const beyond = !isFigure(span) && !holdsFigures && span.left > left + INDENT * first.size;
    return beyond && next?.holdsFigures === true && overlap(next, span) > 0 ? begun.index + 1 : begun.index;
  }
  const whole = best(span);
  if (whole.index >= 0) return whole.index;
  const middle = (span.left + span.right) / 2;
  const distance = (c: PageColumn): number => Math.min(Math.abs(c.left - middle), Math.abs(c.right - middle));
  return columns.reduce((found, c, i) => (distance(c) < distance(columns[found] as PageColumn) ? i : found), 0);
};
