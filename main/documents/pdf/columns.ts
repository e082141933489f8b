/** Widths of a table's columns, decided from what they hold: figures of one width and never cut, texts sharing what is left. */
import type { TableBlock } from '#shared/papers/memo/document.ts';

/** Mean width of a figure or a letter in the bundled family, as a part of the type size; bold and capitals included. */
const LETTER = 0.53;
const MARGIN = 6;
/** Figures never take more of the table than this: a longer text in a column of figures is then allowed to wrap. */
const MOST = 0.78;
const LEAST = 40;
/** Width that a column of figures is given where there is room: beside one column of text. */
const AIRY = 74;
/** Longest word that a column of text is widened for, and longest text that it would rather keep on one line; in letters. */
const WORD = 16;
const LINE = { alone: 48, among: 26 } as const;

const longestWord = (text: string): number => Math.max(0, ...text.split(/\s+/).map((w) => w.length));

/**
 * @param width of the whole table without its paddings, in points @param size of its type
 * @returns one width a column, in points, adding up to `width`
 */
export const columnWidths = (block: TableBlock, width: number, size: number): number[] => {
  const letter = size * LETTER;
  const columns = block.columns.map((column, i) => {
    const cells = block.rows.map((row) => row.cells[i] ?? '');
    const longest = Math.max(0, ...cells.map((cell) => cell.length));
    const word = Math.max(...[column.head, ...cells].map(longestWord));
    return { number: column.number, share: column.share ?? 1, longest, word, head: longestWord(column.head) };
  });
  const figures = columns.filter((c) => c.number);
  const texts = columns.filter((c) => !c.number);
  const ownWidth = (c: (typeof columns)[number]): number =>
    Math.max(LEAST, Math.max(c.head, c.longest) * letter + MARGIN);
  const wordWidth = (c: (typeof columns)[number]): number => Math.min(c.word, WORD) * letter;
  const total = (widths: readonly number[]): number => widths.reduce((a, b) => a + b, 0);

  if (texts.length === 0) return columns.map(() => width / columns.length);
  const widest = Math.max(0, ...figures.map(ownWidth));
  const line = texts.length > 1 ? LINE.among : LINE.alone;
  const comfort = total(texts.map((c) => Math.min(c.longest, line) * letter));
  // Figures of one width, unless the texts need the room: each column of figures then takes what it needs.
  const even = widest * figures.length + comfort <= width;
  const airy = texts.length > 1 ? widest : Math.min(AIRY, (width - comfort) / figures.length);
  const each = even ? Math.max(widest, airy) : widest;
  const asked = even ? each * figures.length : total(figures.map(ownWidth));
  const most = width * MOST;
  const scale = asked > most ? most / asked : 1;

  const left = width - asked * scale;
  const words = total(texts.map(wordWidth));
  const spare = Math.max(0, left - words);
  const squeeze = words > left ? left / words : 1;
  const shares = total(texts.map((c) => c.share));
  return columns.map((c) =>
    c.number ? (even ? each : ownWidth(c)) * scale : wordWidth(c) * squeeze + (spare * c.share) / shares,
  );
};
