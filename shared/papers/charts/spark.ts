/** Cash over 36 months at the height of a line of text: the plan faint, what happens if one thing changes strong, and zero. */
import { scaleLinear } from 'd3-scale';
import type { ChartSize } from './month-frame.ts';
import type { ChartPalette, Shape } from './shape.ts';

/** @param plan month-ends in cents @param changed null: the plan alone */
export const sparkShapes = (
  plan: readonly number[],
  changed: readonly number[] | null,
  palette: ChartPalette,
  { width, height }: ChartSize,
): readonly Shape[] => {
  const values = [...plan, ...(changed ?? [])];
  const y = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(1, ...values)])
    .range([height - 2, 2]);
  const x = scaleLinear()
    .domain([0, 35])
    .range([1, width - 1]);
  const path = (amounts: readonly number[], stroke: string, strokeWidth: number): Shape => ({
    kind: 'path',
    d: amounts.map((v, m) => `${m === 0 ? 'M' : 'L'}${x(m).toFixed(1)} ${y(v).toFixed(1)}`).join(' '),
    fill: 'none',
    stroke,
    strokeWidth,
  });
  const strong = changed ?? plan;
  return [
    { kind: 'line', x1: 0, x2: width, y1: y(0), y2: y(0), stroke: palette.muted, strokeWidth: 0.6 },
    ...(changed === null ? [] : [path(plan, palette.grid, 1.2)]),
    path(strong, Math.min(...strong) < 0 ? palette.warning : palette.accent, 1.6),
  ];
};
