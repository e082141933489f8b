/** Where words stand in a chart, and how they are set so that none covers another. */
import type { ChartPalette, Shape } from '../shape.ts';
import { textWidth } from './text-width.ts';

/** In points, from the left and from the top. */
export interface TextBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
type Words = Pick<Extract<Shape, { readonly kind: 'text' }>, 'x' | 'y' | 'text' | 'size' | 'anchor'>;

/** What a text takes of the picture. Its height is that of letters and digits: lines may be set closely. */
export const textBox = ({ x, y, text, size, anchor }: Words): TextBox => {
  const wide = textWidth(text, size);
  const left = anchor === 'end' ? x - wide : anchor === 'middle' ? x - wide / 2 : x;
  return { left, right: left + wide, top: y - size * 0.76, bottom: y + size * 0.2 };
};
/** @param gap points that must stay between them */
export const boxesTouch = (a: TextBox, b: TextBox, gap = 0): boolean =>
  a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;

/** A text that is whole where there is room, else cut at a letter with its ellipsis. @param width points */
export const fitText = (text: string, size: number, width: number): string => {
  if (textWidth(text, size) <= width) return text;
  let end = text.length;
  while (end > 1 && textWidth(`${text.slice(0, end).trimEnd()}…`, size) > width) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
};

export interface WantedLabel {
  readonly text: string;
  readonly size: number;
  readonly fill: string;
  readonly bold?: boolean;
  /** places that would do, the best first */ readonly at: readonly {
    readonly x: number;
    readonly y: number;
    readonly anchor: 'start' | 'middle' | 'end';
  }[];
}
export interface PlacedLabel {
  /** the words on a plate of paper, so that they are read over a curve */ readonly shapes: readonly Shape[];
  readonly box: TextBox;
  /** which of the wanted ones */ readonly of: number;
}
const GAP = 1.5;

/**
 * Labels one after the other, the first first; each at the best of its places that is free and inside, or not at all: what it says stands in the table.
 * @param taken what is in the way already @param within the picture, or the part of it that they may use
 */
export const placeLabels = (
  wanted: readonly WantedLabel[],
  taken: readonly TextBox[],
  within: TextBox,
  palette: Pick<ChartPalette, 'paper'>,
): readonly PlacedLabel[] => {
  const full = [...taken];
  return wanted.flatMap(({ text, size, fill, bold, at }, of): PlacedLabel[] => {
    for (const { x, y, anchor } of at) {
      const box = textBox({ x, y, text, size, anchor });
      const inside =
        box.left >= within.left && box.right <= within.right && box.top >= within.top && box.bottom <= within.bottom;
      if (!inside || full.some((other) => boxesTouch(box, other, GAP))) continue;
      full.push(box);
      return [
        {
          of,
          box,
          shapes: [
            {
              kind: 'rect',
              // A line of the frame that ended at the words would be read as a minus.
              x: box.left - 3,
              y: box.top - 1,
              width: box.right - box.left + 6,
              height: box.bottom - box.top + 2,
              fill: palette.paper,
            },
            { kind: 'text', x, y, text, size, fill, anchor, ...(bold === true ? { bold } : {}) },
          ],
        },
      ];
    }
    return [];
  });
};
/** What a curve takes of the picture, piece by piece, so that labels stand beside it. @param points in order @param half of what its stroke and the air around it take */
export const curveBoxes = (
  points: readonly { readonly x: number; readonly y: number }[],
  half = 1.5,
): readonly TextBox[] =>
  points.slice(1).flatMap((to, i) => {
    const from = points[i] ?? to;
    const pieces = Math.max(1, Math.ceil(Math.abs(to.y - from.y) / 4));
    return Array.from({ length: pieces }, (_, k): TextBox => {
      const at = (share: number) => ({
        x: from.x + (to.x - from.x) * share,
        y: from.y + (to.y - from.y) * share,
      });
      const [a, b] = [at(k / pieces), at((k + 1) / pieces)];
      return {
        left: Math.min(a.x, b.x),
        right: Math.max(a.x, b.x),
        top: Math.min(a.y, b.y) - half,
        bottom: Math.max(a.y, b.y) + half,
      };
    });
  });

/** Places around a point, the nearest first. */
export const placesAround = (x: number, y: number): WantedLabel['at'] =>
  [12, -6, 16, -10, 20, -14, 26, -20, 34, -28, 44, -38, 56, -50].flatMap((dy) => [
    { x: x + 8, y: y + dy, anchor: 'start' as const },
    { x: x - 8, y: y + dy, anchor: 'end' as const },
    { x, y: y + dy + Math.sign(dy) * 2, anchor: 'middle' as const },
  ]);
/** What stands under a frame of months, down to their names, is free as well. */
export const withFoot = (frame: TextBox): TextBox => ({ ...frame, bottom: frame.bottom + 8 });

/** Labels where no curve passes; those that find no such place stand on their plate over one, never over words. */
export const placeBeside = (
  wanted: readonly WantedLabel[],
  curves: readonly TextBox[],
  words: readonly TextBox[],
  within: TextBox,
  palette: Pick<ChartPalette, 'paper'>,
): readonly PlacedLabel[] => {
  const clear = placeLabels(wanted, [...words, ...curves], within, palette);
  const left = wanted.flatMap((label, of) => (clear.some((c) => c.of === of) ? [] : [{ label, of }]));
  const over = placeLabels(
    left.map(({ label }) => label),
    [...words, ...clear.map(({ box }) => box)],
    within,
    palette,
  );
  return [...clear, ...over.map((placed) => ({ ...placed, of: left[placed.of]?.of ?? 0 }))];
};

/** The boxes of every text among shapes. */
export const textBoxes = (shapes: readonly Shape[]): readonly TextBox[] =>
  shapes.flatMap((s) => (s.kind === 'text' ? [textBox(s)] : []));

/** Texts in their order, each left out where it would touch one before it. @param gap points that stay between them */
export const spacedTexts = (
  texts: readonly Extract<Shape, { readonly kind: 'text' }>[],
  gap: number,
): readonly Shape[] => {
  const kept: TextBox[] = [];
  return texts.filter((shape) => {
    const box = textBox(shape);
    const free = kept.every((other) => !boxesTouch(box, other, gap));
    if (free) kept.push(box);
    return free;
  });
};
