/** Words as they stand on a page, before anything is a cell: what every part of the reading of a PDF passes on. Lengths are points, from the top left. */

export interface PageText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** height of its letters */ readonly size: number;
  readonly bold: boolean;
  /** how wide its font's letters stand against plain ones; 1: as wide */ readonly spread: number;
  /** what a field of a form holds, and nothing that was printed */ readonly isField: boolean;
}
export interface PdfPage {
  readonly number: number;
  readonly width: number;
  readonly texts: readonly PageText[];
}

/** Widths of letters in a common sans serif, in thousandths of its size: enough to place the words of one run of text. */
const NARROW = new Set([..." .,:;'’!|()[]/\\ijlfrtIJ-\u00a0\u202f"]);
const WIDE = new Set('mwMW%@');
const letterWidth = (letter: string): number =>
  NARROW.has(letter) ? 290 : WIDE.has(letter) ? 850 : /\p{Lu}/u.test(letter) ? 690 : 540;
const widthOf = (text: string): number => {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width;
};
/**
 * Where each character of a text begins, and where the last one ends: as many positions as characters, and one. A text that is longer than its letters
 * holds a gap somewhere: its letters are counted from the left.
 */
export const letterEdges = ({
  text,
  left,
  right,
  size,
  spread,
}: Omit<PageText, 'baseline' | 'bold' | 'isField'>): number[] => {
  const own = Math.max(1, widthOf(text));
  const natural = (size * spread) / 1_000;
  const scale = Math.min((right - left) / own, natural * 1.03);
  const edges = [left];
  for (let i = 0; i < text.length; i += 1) edges.push((edges[i] as number) + letterWidth(text[i] as string) * scale);
  return edges;
};
/** How wide a text stands against what plain letters would take: bold type is wider. Digits are alike in both, and not counted. */
export const letterSpread = ({ text, left, right, size }: Omit<PageText, 'spread'>): number | null => {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length < 4 || letters.length < text.length * 0.7 || size <= 0
    ? null
    : (right - left) / ((widthOf(text) * size) / 1_000);
};
