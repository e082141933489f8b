/** Where amounts of a file go in a plan: years, closed years, and the cell that each came from. */
import { type CellOrigin, MAX_CELL_SOURCE } from '#shared/dossier/content/cell-notes.ts';
import type { IntakeLine, Period } from '../reading.ts';

/** Where the amounts of a period go: a year 0…2 of the plan, a closed year 0…2 (2 is the last one), or nowhere. */
export type PeriodTarget = { readonly kind: 'plan' | 'history'; readonly index: 0 | 1 | 2 } | { readonly kind: 'none' };
export const NO_TARGET: PeriodTarget = { kind: 'none' };
const index = (n: number): 0 | 1 | 2 | null => (n === 0 || n === 1 || n === 2 ? n : null);

/** @param startMonth 'YYYY-MM' of the plan @returns `none` for an outturn that is not closed yet, which only a person can place */
export const targetOf = (period: Period, startMonth: string): PeriodTarget => {
  const start = Number(startMonth.slice(0, 4));
  const numbered = /^Y([1-3])$/.exec(period.year ?? '');
  if (numbered !== null) return { kind: 'plan', index: (Number(numbered[1]) - 1) as 0 | 1 | 2 };
  const relative = /^N(?:([-+])(\d))?$/.exec(period.year ?? '');
  // Without a year of its own, N is the first year of the plan.
  const offset =
    relative !== null
      ? Number(`${relative[1] ?? ''}${relative[2] ?? 0}`)
      : period.year === null
        ? 0
        : Number(period.year.slice(0, 4)) - start;
  if (!Number.isInteger(offset)) return NO_TARGET;
  if (period.kind === 'landing') return NO_TARGET;
  if (offset >= 0 && period.kind !== 'actual') {
    const year = index(offset);
    return year === null ? NO_TARGET : { kind: 'plan', index: year };
  }
  const closed = index(3 + offset);
  return closed === null || (period.kind === 'budget' && offset < 0) ? NO_TARGET : { kind: 'history', index: closed };
};

export const KEYS = { plan: ['y0', 'y1', 'y2'], history: ['', '', 'today'] } as const;
export interface Placed {
  readonly years: [number, number, number];
  readonly history: [number | null, number | null, number | null];
  readonly cells: Record<string, { source: string; origin: CellOrigin }>;
  readonly any: boolean;
}
/** @param file its name, and its document in the dossier when it is one */
export const placeLine = (
  line: Pick<IntakeLine, 'amounts' | 'cells'>,
  file: { readonly name: string; readonly attachmentId: string | null },
  targets: Readonly<Record<string, PeriodTarget>>,
): Placed => {
  const out: Placed = { years: [0, 0, 0], history: [null, null, null], cells: {}, any: false };
  let any = false;
  for (const [period, cents] of Object.entries(line.amounts)) {
    const target = targets[period] ?? NO_TARGET;
    if (target.kind === 'none') continue;
    any = true;
    if (target.kind === 'plan') out.years[target.index] += cents;
    else out.history[target.index] = (out.history[target.index] ?? 0) + cents;
    const key = KEYS[target.kind][target.index];
    const cell = line.cells[period];
    if (key === '' || cell === undefined) continue;
    out.cells[key] = {
      source: `${file.name}!${cell}`.slice(0, MAX_CELL_SOURCE),
      origin: {
        ...(file.attachmentId === null ? {} : { attachmentId: file.attachmentId }),
        file: file.name.slice(0, MAX_CELL_SOURCE),
        cell: cell.slice(0, MAX_CELL_SOURCE),
        cents,
      },
    };
  }
  return { ...out, any };
};
