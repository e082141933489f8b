/** Fillings that stay apart in black and white: each series has its own strokes as well as its own colour. */
import type { Shape } from './shape.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface Hatch {
  readonly kind: 'plain' | 'rising' | 'falling' | 'level' | 'dots';
  /** between two strokes, in points */ readonly step: number;
}
/** In the order of the models, M1 to M7. */
export const HATCHES: readonly Hatch[] = [
  { kind: 'plain', step: 0 },
  { kind: 'rising', step: 5 },
  { kind: 'dots', step: 5 },
  { kind: 'plain', step: 0 },
  { kind: 'level', step: 4 },
  { kind: 'falling', step: 5 },
  { kind: 'rising', step: 9 },
];

/** Slanted strokes of a box, cut at its sides: no clip path, which one of the two writers does not know. */
const slantedStrokes = ({ x, y, width, height }: Box, step: number, rising: boolean): string => {
  const strokes: string[] = [];
  for (let k = step; k < width + height; k += step) {
    // From the lower side to the left or right one, in the box's own coordinates.
    const from = { x: Math.min(k, width), y: Math.max(0, k - width) };
    const to = { x: Math.max(0, k - height), y: Math.min(k, height) };
    const at = (p: { x: number; y: number }): string =>
      `${Math.round((x + p.x) * 100) / 100} ${Math.round((rising ? y + p.y : y + height - p.y) * 100) / 100}`;
    strokes.push(`M${at(from)} L${at(to)}`);
  }
  return strokes.join(' ');
};

/** The strokes to draw over a filled box; nothing for a plain one. */
export const hatchBox = (box: Box, hatch: Hatch, stroke: string): Shape[] => {
  switch (hatch.kind) {
    case 'plain':
      return [];
    case 'rising':
    case 'falling': {
      const d = slantedStrokes(box, hatch.step, hatch.kind === 'rising');
      return d === '' ? [] : [{ kind: 'path', d, fill: 'none', stroke, strokeWidth: 0.7 }];
    }
    case 'level':
    case 'dots': {
      const lines: Shape[] = [];
      for (let y = box.y + hatch.step / 2; y < box.y + box.height; y += hatch.step)
        lines.push({
          kind: 'line',
          x1: box.x,
          x2: box.x + box.width,
          y1: y,
          y2: y,
          stroke,
          strokeWidth: hatch.kind === 'dots' ? 1 : 0.7,
          ...(hatch.kind === 'dots' ? { dash: '1 4' } : {}),
        });
      return lines;
    }
  }
};
