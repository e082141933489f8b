/** Payments and meetings along one line, evenly apart: a square is money, a disc is a meeting. No word is cut: the picture grows with them. */

import { textWidth } from '../labels/text-width.ts';
import type { Chart, ChartPalette, Shape } from '../shape.ts';

export interface Moment {
  readonly kind: 'payment' | 'meeting';
  readonly head: string;
  readonly text: string;
}
const SIZE = 7.8;
const LINE = 9.6;
const TOP = 8;

/** Words of a text in lines no wider than `room` points; a longer word stands on a line of its own, in pieces. */
const wrapText = (text: string, room: number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  const most = Math.max(1, Math.floor(room / textWidth('x', SIZE)));
  const pieces = text
    .split(/[^\S\u00a0\u202f]+/u)
    .flatMap((word) => (word.length <= most ? [word] : (word.match(new RegExp(`.{1,${most}}`, 'gu')) ?? [])));
  for (const word of pieces) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, SIZE) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
};

/** @param moments in order @param width in points */
export const timeline = (moments: readonly Moment[], title: string, palette: ChartPalette, width: number): Chart => {
  const each = width / Math.max(1, moments.length);
  const shapes: Shape[] = [{ kind: 'line', x1: 0, y1: TOP, x2: width, y2: TOP, stroke: palette.ink, strokeWidth: 0.9 }];
  let most = 0;
  for (const [i, { kind, head, text }] of moments.entries()) {
    const x = i * each;
    if (kind === 'payment')
      shapes.push({ kind: 'rect', x, y: TOP - 3.5, width: 7, height: 7, fill: palette.series[3] ?? palette.ink });
    else shapes.push({ kind: 'circle', cx: x + 3.5, cy: TOP, r: 3.5, fill: palette.accent });
    const heads = wrapText(head, each - 10);
    const lines = [...heads, ...wrapText(text, each - 10)];
    most = Math.max(most, lines.length);
    for (const [n, words] of lines.entries())
      shapes.push({
        kind: 'text',
        x,
        y: TOP + 14 + n * LINE,
        text: words,
        size: SIZE,
        fill: n < heads.length ? palette.ink : palette.muted,
        anchor: 'start',
        ...(n < heads.length ? { bold: true } : {}),
      });
  }
  return {
    width,
    height: TOP + 14 + most * LINE,
    title,
    shapes,
    summary: moments.map(({ head, text }) => (text === '' ? head : `${head} (${text})`)).join('. '),
    table: [['', ''], ...moments.map(({ head, text }) => [head, text])],
  };
};
