/** The rows of a page, and what stands together in each: a span is one text as a reader sees it, until columns part it. */
import { type Atom, atomsOf } from './atoms.ts';
import type { PageText } from './placed.ts';

export interface Span {
  readonly atoms: readonly Atom[];
  readonly left: number;
  readonly right: number;
}
export interface PageRow {
  readonly baseline: number;
  readonly size: number;
  readonly spans: readonly Span[];
}

export const spanOf = (atoms: readonly Atom[]): Span => ({
  atoms,
  left: (atoms[0] as Atom).left,
  right: (atoms.at(-1) as Atom).right,
});
export const spanText = ({ atoms }: Span): string =>
  atoms.map((a, i) => (i === 0 || a.after === 'letter' ? a.text : ` ${a.text}`)).join('');
/** One figure and nothing else: the cell of a column of amounts. */
export const isFigure = ({ atoms }: Span): boolean => atoms.length === 1 && (atoms[0] as Atom).kind !== 'word';
export const isYear = (text: string): boolean => /^(?:19[89]|20[0-4])\d$/.test(text);

/** Texts nearer than this share of their size are one. */
const NEAR = 0.6;
/** A unit stands by its figure, and may be some way off. */
const UNIT_NEAR = 3;
const UNIT = /^(?:€|k€|K€|EUR|%|£)$/;

const spansOf = (texts: readonly PageText[]): Span[] => {
  const spans: Span[] = [];
  for (const text of [...texts].sort((a, b) => a.left - b.left)) {
    const atoms = atomsOf(text);
    const before = spans.at(-1);
    if (atoms.length === 0) continue;
    const own = spanOf(atoms);
    const gap = before === undefined ? Number.POSITIVE_INFINITY : own.left - before.right;
    const last = before?.atoms.at(-1);
    if (before !== undefined && last !== undefined && UNIT.test(text.text.trim()) && last.kind !== 'word') {
      if (gap < text.size * UNIT_NEAR && !UNIT.test(last.text)) {
        const whole = { ...last, text: `${last.text} ${text.text.trim()}`, right: own.right };
        spans[spans.length - 1] = spanOf([...before.atoms.slice(0, -1), whole]);
        continue;
      }
    }
    // "20" is printed, and the rest of the year is a field.
    const endsYear = text.isField && /^\d\d$/.test(text.text) && last?.text === '20' && gap < text.size * UNIT_NEAR;
    if (before !== undefined && last !== undefined && endsYear) {
      spans[spans.length - 1] = spanOf([
        ...before.atoms.slice(0, -1),
        { ...last, text: `20${text.text}`, right: own.right },
      ]);
      continue;
    }
    const apart =
      gap >= text.size * NEAR || isFigure(own) || (before !== undefined && isFigure(before)) || text.isField;
    if (before === undefined || last?.isField === true || apart) spans.push(own);
    else {
      const [first, ...rest] = own.atoms as [Atom, ...Atom[]];
      const after = gap > text.size * 0.1 ? 'space' : 'letter';
      spans[spans.length - 1] = spanOf([...before.atoms, { ...first, after }, ...rest]);
    }
  }
  return spans;
};

/** Texts whose baselines are nearer than this share of their size stand on one row. */
const SAME_ROW = 0.45;
/** @returns the rows of a page from its top; fields of a form stand on the row that crosses them */
export const pageRows = (texts: readonly PageText[]): PageRow[] => {
  const rows: { baseline: number; size: number; texts: PageText[] }[] = [];
  for (const text of [...texts].sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const row = rows.at(-1);
    if (row !== undefined && text.baseline - row.baseline <= SAME_ROW * Math.min(row.size, text.size))
      row.texts.push(text);
    else rows.push({ baseline: text.baseline, size: text.size, texts: [text] });
  }
  return rows
    .map(({ baseline, size, texts: own }) => ({ baseline, size, spans: spansOf(own) }))
    .filter((row) => row.spans.length > 0);
};
