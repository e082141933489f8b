/** The frame of every chart over the 36 months: amounts up the side, months along the foot, years named above. */
import { scaleLinear } from 'd3-scale';
import type { Translate } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import { formatKilo } from '#shared/base/money/format.ts';
import type { ChartPalette, Shape } from './shape.ts';

export interface ChartSize {
  readonly width: number;
  readonly height: number;
  /** room kept above the frame, for what stands over it */ readonly head?: number;
}
export const TOP = 20;
export const BOTTOM = 26;
export const LEFT = 54;
export const RIGHT = 12;
export const SIZE = 8.5;
export const monthText = (month: string): string => month.split('-').reverse().join('/');

export interface MonthFrame {
  readonly x: (month: number) => number;
  readonly y: (cents: number) => number;
  /** a path through 36 amounts */ readonly line: (values: readonly number[]) => string;
  readonly shapes: Shape[];
}
/** @param months 'YYYY-MM' @param values every amount that must fit, in cents */
export const monthFrame = (
  t: Translate,
  language: Language,
  palette: ChartPalette,
  { width, height, head = 0 }: ChartSize,
  months: readonly string[],
  values: readonly number[],
): MonthFrame => {
  const top = TOP + head;
  // A low frame takes fewer lines: their amounts never touch.
  const steps = height - top < 110 ? 3 : 5;
  const y = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(1, ...values)])
    .nice(steps)
    .range([height - BOTTOM, top]);
  const x = scaleLinear()
    .domain([0, 35])
    .range([LEFT, width - RIGHT]);
  const line = (amounts: readonly number[]): string =>
    amounts
      .map((v, m) => `${m === 0 ? 'M' : 'L'}${Math.round(x(m) * 100) / 100} ${Math.round(y(v) * 100) / 100}`)
      .join(' ');
  const shapes: Shape[] = [];
  for (const tick of y.ticks(steps)) {
    shapes.push({
      kind: 'line',
      x1: LEFT,
      x2: width - RIGHT,
      y1: y(tick),
      y2: y(tick),
      stroke: tick === 0 ? palette.ink : palette.grid,
      strokeWidth: tick === 0 ? 1 : 0.6,
    });
    shapes.push({
      kind: 'text',
      x: LEFT - 6,
      y: y(tick) + 3,
      text: formatKilo(tick, language),
      size: SIZE,
      fill: palette.muted,
      anchor: 'end',
    });
  }
  // A narrow frame names fewer months: no two touch.
  const named = width < 480 ? [0, 12, 24, 35] : [0, 6, 12, 18, 24, 30, 35];
  for (const m of named)
    shapes.push({
      kind: 'text',
      x: x(m),
      y: height - 8,
      text: monthText(months[m] ?? ''),
      size: SIZE,
      fill: palette.muted,
      anchor: m === 35 ? 'end' : 'middle',
    });
  for (const year of [1, 2, 3]) {
    const from = x((year - 1) * 12);
    if (year > 1)
      shapes.push({
        kind: 'line',
        x1: from,
        x2: from,
        y1: top,
        y2: height - BOTTOM,
        stroke: palette.grid,
        strokeWidth: 0.6,
        dash: '1 2',
      });
    shapes.push({
      kind: 'text',
      x: from + 3,
      y: top - 6,
      text: t('projection.year', { year }),
      size: SIZE,
      fill: palette.muted,
      anchor: 'start',
    });
  }
  return { x, y, line, shapes };
};
