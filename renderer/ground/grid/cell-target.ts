import type { CellPlace } from '#shared/finance/grid/selection.ts';

/** The cell that an event happened in; null outside of the cells. */
export const cellPlaceOf = (target: EventTarget | null): CellPlace | null => {
  const at = target instanceof Element ? target.closest<HTMLElement>('[data-at]')?.dataset.at : undefined;
  const [row, col] = at?.split(':').map(Number) ?? [];
  return row === undefined || col === undefined ? null : { row, col };
};
