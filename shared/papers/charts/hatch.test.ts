import { expect, it } from 'vitest';
import { HATCHES, hatchBox } from './hatch.ts';

const BOX = { x: 10, y: 20, width: 37, height: 13 };
const within = (value: number, from: number, length: number): boolean =>
  value >= from - 0.02 && value <= from + length + 0.02;

it('keeps every stroke inside its box', () => {
  for (const hatch of HATCHES)
    for (const shape of hatchBox(BOX, hatch, '#000000')) {
      const points =
        shape.kind === 'path'
          ? [...shape.d.matchAll(/[ML](\S+) (\S+)/g)].map((m) => [Number(m[1]), Number(m[2])] as const)
          : shape.kind === 'line'
            ? ([
                [shape.x1, shape.y1],
                [shape.x2, shape.y2],
              ] as const)
            : [];
      expect(points.length).toBeGreaterThan(0);
      for (const [x, y] of points) {
        expect(within(x, BOX.x, BOX.width), `${hatch.kind} x ${x}`).toBe(true);
        expect(within(y, BOX.y, BOX.height), `${hatch.kind} y ${y}`).toBe(true);
      }
    }
});
it('has nothing to draw on a plain box or a box too thin', () => {
  expect(hatchBox(BOX, { kind: 'plain', step: 0 }, '#000000')).toEqual([]);
  expect(hatchBox({ ...BOX, width: 0.5, height: 1 }, { kind: 'rising', step: 5 }, '#000000')).toEqual([]);
});
