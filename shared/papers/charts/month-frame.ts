/** The frame of every chart over the 36 months: amounts up the side, months along the foot, years named above. */
import { scaleLinear } from 'd3-scale';
import { monthName } from '#shared/base/i18n/dates.ts';
import type { Translate } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import { formatCents } from '#shared/base/money/format.ts';
import { spacedTexts, type TextBox } from './labels/boxes.ts';
import { axisTicks, axisWords } from './scale/axis.ts';
import type { ChartPalette, Shape } from './shape.ts';

export interface ChartSize {
  readonly width: number;
  readonly height: number;
  /** room kept above the frame, for what stands over it */ readonly head?: number;
  /** room kept at the right, for the names of curves */ readonly side?: number;
}
export const TOP = 20;
export const BOTTOM = 26;
export const LEFT = 54;
export const RIGHT = 12;
/** The smallest type of a chart, in points: 12 pixels on a screen. */
export const SIZE = 8.5;
export const monthText = (month: string): string => month.split('-').reverse().join('/');

export interface MonthFrame {
  readonly x: (month: number) => number;
  readonly y: (cents: number) => number;
  /** a path through 36 amounts */ readonly line: (values: readonly number[]) => string;
  readonly shapes: Shape[];
  /** where labels may stand */ readonly inside: TextBox;
}
/** A curve that answers month by month. */
export interface MonthCurve {
  readonly name: string;
  readonly values: readonly number[];
  /** marked while a month is asked; none: said only */ readonly colour?: string;
}

/** One zone a month, from the first to the last: what each curve is worth there, and where its cash comes from. */
export const monthZones = (
  { x, y, inside }: MonthFrame,
  months: readonly string[],
  curves: readonly MonthCurve[],
  t: Translate,
  language: Language,
): readonly Shape[] =>
  months.map((month, m): Shape => {
    const half = (x(1) - x(0)) / 2;
    return {
      kind: 'zone',
      x: x(m) - half,
      y: inside.top,
      width: 2 * half,
      height: inside.bottom - inside.top,
      points: curves.flatMap(({ values, colour }) =>
        colour === undefined ? [] : [{ x: x(m), y: y(values[m] ?? 0), colour }],
      ),
      says: [
        t('charts.endOf', { month: monthName(month, language) }),
        ...curves.map(({ name, values }) => `${name}\t${formatCents(values[m] ?? 0, language, 0)}`),
      ].join('\n'),
      of: { kind: 'figure', figure: { kind: 'closing', month: m + 1 } },
    };
  });

/** @param months 'YYYY-MM' @param values every amount that must fit, in cents */
export const monthFrame = (
  t: Translate,
  language: Language,
  palette: ChartPalette,
  { width, height, head = 0, side = 0 }: ChartSize,
  months: readonly string[],
  values: readonly number[],
): MonthFrame => {
  const top = TOP + head;
  const right = width - RIGHT - side;
  // A low frame takes fewer lines: their amounts never touch.
  const steps = height - top < 110 ? 3 : 5;
  const y = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(1, ...values)])
    .nice(steps)
    .range([height - BOTTOM, top]);
  const x = scaleLinear().domain([0, 35]).range([LEFT, right]);
  const line = (amounts: readonly number[]): string =>
    amounts
      .map((v, m) => `${m === 0 ? 'M' : 'L'}${Math.round(x(m) * 100) / 100} ${Math.round(y(v) * 100) / 100}`)
      .join(' ');
  const text = { kind: 'text', size: SIZE, fill: palette.muted } as const;
  const ticks = axisTicks(y, steps);
  const words = axisWords(ticks, language);
  const amounts = [...ticks]
    .sort((a, b) => Number(b === 0) - Number(a === 0))
    .map((tick) => ({
      ...text,
      x: LEFT - 6,
      y: y(tick) + 3,
      text: words(tick),
      anchor: 'end' as const,
    }));
  // A narrow frame names fewer months: no two touch.
  const named = (right - LEFT < 400 ? [0, 35, 12, 24] : [0, 35, 12, 24, 6, 18, 30]).map((m) => ({
    ...text,
    x: x(m),
    y: height - 8,
    text: monthText(months[m] ?? ''),
    anchor: m === 35 ? ('end' as const) : ('middle' as const),
  }));
  const years = [1, 2, 3].map((year) => ({
    ...text,
    x: x((year - 1) * 12) + 3,
    y: top - 6,
    text: t('projection.year', { year }),
    anchor: 'start' as const,
  }));
  const shapes: Shape[] = [
    ...ticks.map(
      (tick): Shape => ({
        kind: 'line',
        x1: LEFT,
        x2: right,
        y1: y(tick),
        y2: y(tick),
        stroke: tick === 0 ? palette.ink : palette.grid,
        strokeWidth: tick === 0 ? 1 : 0.6,
      }),
    ),
    ...[12, 24].map(
      (m): Shape => ({
        kind: 'line',
        x1: x(m),
        x2: x(m),
        y1: top,
        y2: height - BOTTOM,
        stroke: palette.grid,
        strokeWidth: 0.6,
        dash: '1 2',
      }),
    ),
    ...spacedTexts(amounts, 1),
    ...spacedTexts(named, 4),
    ...spacedTexts(years, 4),
  ];
  return { x, y, line, shapes, inside: { left: LEFT, right, top, bottom: height - BOTTOM } };
};
