/**
 * About how tall a table or a chart stands, so that one that fits at the foot of a page may stand there before one that does not. A little too much rather than too
 * little: what was thought to fit and does not goes to the next page all the same.
 */
import type { Block } from '#shared/papers/memo/document.ts';
import { footnotes } from '#shared/papers/memo/footnotes.ts';
import { columnWidths } from '../columns.ts';
import type { Style } from '../style.ts';

/** Height of a line and mean width of a letter of the bundled family, as parts of the type size. */
const LINE = 1.257;
const LETTER = 0.5;

const linesIn = (text: string, width: number, size: number): number =>
  text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil((part.length * size * LETTER) / width)), 0);

/** @returns in points; null for what does not float: it stays where it is written */
export const floatHeight = (block: Block, style: Style, width: number): number | null => {
  const line = (size: number): number => size * LINE * style.lineHeight;
  const text = (said: string, size: number): number => linesIn(said, width, size) * line(size);
  if (block.kind === 'chart' && block.bare !== true) {
    const picture = (block.chart.height * width) / block.chart.width;
    const words = [block.chart.summary, block.note ?? ''].join(' ').trim();
    return line(style.h2) + 6 + picture + text(words, style.small) + style.gap;
  }
  if (block.kind !== 'table' || block.dense === true) return null;
  const widths = columnWidths(block, width - 10 * (block.columns.length - 1), style.table);
  const row = (cells: readonly string[], size: number): number =>
    Math.max(...cells.map((cell, i) => linesIn(cell, widths[i] ?? width, size))) * line(size) + 2 * style.row + 0.3;
  const heads = block.columns.some((c) => c.head !== '')
    ? row(
        block.columns.map((c) => c.head),
        style.table - 0.4,
      )
    : 0;
  const notes = footnotes(block.rows).notes.map((n) => n.text);
  return (
    (block.title === undefined ? 0 : line(style.h2) + 2 * style.row) +
    heads +
    block.rows.reduce((sum, { cells }) => sum + row(cells, style.table), 0) +
    [...notes, ...(block.note === undefined ? [] : [block.note])].reduce(
      (sum, note) => sum + text(note, style.small) + 2,
      0,
    ) +
    style.gap +
    2
  );
};
