import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitInto, type Rectangle } from './window-place.ts';

it.each<[what: string, place: Rectangle, area: Rectangle, fitted: Rectangle]>([
  [
    'left in the middle of a screen of 2200 × 1400, on one of 1600 × 1000',
    { x: 380, y: 250, width: 1440, height: 900 },
    { x: 0, y: 0, width: 1600, height: 1000 },
    { x: 160, y: 100, width: 1440, height: 900 },
  ],
  [
    'larger than the laptop',
    { x: -8, y: 40, width: 2560, height: 1400 },
    { x: 0, y: 25, width: 1280, height: 775 },
    { x: 0, y: 25, width: 1280, height: 775 },
  ],
  [
    'on a second screen that stands to the left',
    { x: -1900, y: 100, width: 900, height: 700 },
    { x: -1920, y: 0, width: 1920, height: 1040 },
    { x: -1900, y: 100, width: 900, height: 700 },
  ],
])('brings back a window %s', (_what, place, area, fitted) => {
  expect(fitInto(place, area)).toEqual(fitted);
});

it('stands whole on the screen, and is left alone where it does', () => {
  const pixels = fc.integer({ min: -6_000, max: 6_000 });
  const side = fc.integer({ min: 300, max: 5_000 });
  const rectangle = fc.record({ x: pixels, y: pixels, width: side, height: side });
  fc.assert(
    fc.property(rectangle, rectangle, (place, area) => {
      const found = fitInto(place, area);
      expect(found.x).toBeGreaterThanOrEqual(area.x);
      expect(found.y).toBeGreaterThanOrEqual(area.y);
      expect(found.x + found.width).toBeLessThanOrEqual(area.x + area.width);
      expect(found.y + found.height).toBeLessThanOrEqual(area.y + area.height);
      expect(fitInto(found, area)).toEqual(found);
    }),
  );
});
