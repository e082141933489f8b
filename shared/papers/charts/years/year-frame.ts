/** The frame of charts with one lying bar a year: amounts along the foot, years at the side. */
import { scaleLinear } from 'd3-scale';
import type { Translate } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import type { Cents } from '#shared/base/money/cents.ts';
import { spacedTexts } from '../labels/boxes.ts';
import { LEGEND_LINE } from '../labels/legend.ts';
import { type ChartSize, SIZE } from '../month-frame.ts';
import { axisTicks, axisWords } from '../scale/axis.ts';
import type { ChartPalette, Shape } from '../shape.ts';
import { statusLegend } from './status-fill.ts';

export const YEAR_LEFT = 66;
const RIGHT = 20;
const HEAD = 16;
/** amounts along the foot, then the legend's first line */ const FOOT = 40;
/** A picture narrower than this gives its legend all of its width. */
const NARROW = 320;

export interface YearFrame {
  readonly x: (cents: Cents) => number;
  /** the bar of a year, 0…2 */ readonly bar: (year: number) => { readonly y: number; readonly height: number };
  /** with the legend of the statuses under them */ readonly shapes: readonly Shape[];
}
/** @param values every amount that must fit, in cents, none below zero */
export const yearFrame = (
  t: Translate,
  language: Language,
  palette: ChartPalette,
  { width, height }: ChartSize,
  values: readonly Cents[],
): YearFrame => {
  const x = scaleLinear()
    .domain([0, Math.max(1, ...values)])
    .nice(5)
    .range([YEAR_LEFT, width - RIGHT]);
  const left = width < NARROW ? 1 : YEAR_LEFT;
  const legend = statusLegend(t, palette, width - left - 1);
  const bottom = height - FOOT - (legend.lines - 1) * LEGEND_LINE;
  const step = (bottom - HEAD) / 3;
  const bar = (year: number) => ({ y: HEAD + year * step + step * 0.22, height: step * 0.56 });
  const amounts = axisTicks(x, 5);
  const words = axisWords(amounts, language);
  const ticks: readonly Shape[] = [
    ...amounts.map(
      (tick): Shape => ({
        kind: 'line',
        x1: x(tick),
        x2: x(tick),
        y1: HEAD,
        y2: bottom,
        stroke: tick === 0 ? palette.ink : palette.grid,
        strokeWidth: tick === 0 ? 1 : 0.6,
      }),
    ),
    ...spacedTexts(
      amounts.map((tick) => ({
        kind: 'text',
        x: x(tick),
        y: bottom + 13,
        text: words(tick),
        size: SIZE,
        fill: palette.muted,
        anchor: 'middle',
      })),
      4,
    ),
  ];
  const years = [0, 1, 2].map((year): Shape => {
    const { y, height: tall } = bar(year);
    return {
      kind: 'text',
      x: YEAR_LEFT - 8,
      y: y + tall / 2 + 3,
      text: t('projection.year', { year: year + 1 }),
      size: SIZE + 0.5,
      fill: palette.ink,
      anchor: 'end',
    };
  });
  return { x, bar, shapes: [...ticks, ...years, ...legend.draw(left, height - 4)] };
};
