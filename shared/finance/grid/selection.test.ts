import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaOf, cellAt, cellsOf, type Extent, type SelectionAction, select } from './selection.ts';

const map = ['xx..x', '.....', 'xxx..', '..x..'];
const extent: Extent = { rows: 4, cols: 5, filled: ({ row, col }) => map[row]?.[col] === 'x' };
const press = (row: number, col: number, ...actions: SelectionAction[]) =>
  actions.reduce((s, a) => select(s, a, extent), cellAt(row, col));
const jump = (to: 'up' | 'down' | 'left' | 'right', extend = false): SelectionAction => ({ type: 'jump', to, extend });

describe('select', () => {
  it('jumps to the end of a block, then over the gap, then to the border', () => {
    expect(press(0, 0, jump('right')).active).toEqual({ row: 0, col: 1 });
    expect(press(0, 1, jump('right')).active).toEqual({ row: 0, col: 4 });
    expect(press(0, 4, jump('down')).active).toEqual({ row: 3, col: 4 });
    expect(press(0, 0, jump('down')).active).toEqual({ row: 2, col: 0 });
    expect(press(3, 2, jump('up')).active).toEqual({ row: 2, col: 2 });
  });
  it('extends from the active cell, which stays', () => {
    const s = press(1, 1, { type: 'step', to: 'right', extend: true }, { type: 'step', to: 'down', extend: true });
    expect(s.active).toEqual({ row: 1, col: 1 });
    expect(areaOf(s)).toEqual({ top: 1, left: 1, bottom: 2, right: 2 });
    expect(areaOf(select(s, { type: 'step', to: 'up', extend: false }, extent))).toEqual({
      top: 0,
      left: 1,
      bottom: 0,
      right: 1,
    });
  });
  it('walks along rows with Tab and stops at both corners of the grid', () => {
    expect(press(0, 4, { type: 'next' }).active).toEqual({ row: 1, col: 0 });
    expect(press(1, 0, { type: 'previous' }).active).toEqual({ row: 0, col: 4 });
    expect(press(3, 4, { type: 'next' }).active).toEqual({ row: 3, col: 4 });
    expect(press(0, 0, { type: 'previous' }).active).toEqual({ row: 0, col: 0 });
  });
  it('goes to the ends of the row and of the grid, and takes it all', () => {
    expect(press(2, 2, { type: 'rowEnd', extend: true }).end).toEqual({ row: 2, col: 4 });
    expect(press(2, 2, { type: 'last', extend: false }).active).toEqual({ row: 3, col: 4 });
    expect(cellsOf(areaOf(press(2, 2, { type: 'all' })))).toHaveLength(20);
  });
  it('never leaves the grid, whatever is pressed', () => {
    const direction = fc.constantFrom('up' as const, 'down' as const, 'left' as const, 'right' as const);
    const action: fc.Arbitrary<SelectionAction> = fc.oneof(
      fc.record({
        type: fc.constantFrom('step' as const, 'jump' as const),
        to: direction,
        extend: fc.boolean(),
        count: fc.integer({ min: 1, max: 40 }),
      }),
      fc.record({
        type: fc.constantFrom('rowStart' as const, 'rowEnd' as const, 'first' as const, 'last' as const),
        extend: fc.boolean(),
      }),
      fc.record({ type: fc.constantFrom('next' as const, 'previous' as const, 'all' as const) }),
      fc.record({
        type: fc.constant('select' as const),
        place: fc.record({ row: fc.integer({ min: -3, max: 60 }), col: fc.integer({ min: -3, max: 60 }) }),
        extend: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 30 }),
        fc.array(action, { maxLength: 30 }),
        fc.integer(),
        (rows, cols, actions, seed) => {
          const grid: Extent = { rows, cols, filled: ({ row, col }) => (row * 31 + col * 17 + seed) % 3 === 0 };
          const s = actions.reduce((at, a) => select(at, a, grid), cellAt(0, 0));
          const { top, left, bottom, right } = areaOf(s);
          expect(top >= 0 && left >= 0 && bottom < rows && right < cols).toBe(true);
        },
      ),
    );
  });
});
