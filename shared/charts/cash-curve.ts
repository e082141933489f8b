/** Month-end cash over 36 months, with the safety level, the zero line and the lowest point named. */
import { scaleLinear } from 'd3-scale';
import { translator } from '../i18n/translate.ts';
import type { Language } from '../method/text.ts';
import { formatCents, formatKilo } from '../money/format.ts';
import type { Projection } from '../projection/projection.ts';
import type { Chart, ChartPalette, Shape } from './shape.ts';
import { textWidth } from './text-width.ts';

export interface ChartSize {
  readonly width: number;
  readonly height: number;
}
const TOP = 20;
const BOTTOM = 26;
const LEFT = 54;
const RIGHT = 12;
const SIZE = 8.5;
export const monthText = (month: string): string => month.split('-').reverse().join('/');

export const cashCurve = (
  p: Projection,
  language: Language,
  palette: ChartPalette,
  { width, height }: ChartSize,
): Chart => {
  const t = translator(language);
  const { closing, safety, lowestMonth, lowestCents } = p.cash;
  const low = Math.min(0, ...closing);
  const high = Math.max(1, ...closing, ...safety);
  const y = scaleLinear()
    .domain([low, high])
    .nice(5)
    .range([height - BOTTOM, TOP]);
  const x = scaleLinear()
    .domain([0, 35])
    .range([LEFT, width - RIGHT]);
  const line = (values: readonly number[]): string =>
    values
      .map((v, m) => `${m === 0 ? 'M' : 'L'}${Math.round(x(m) * 100) / 100} ${Math.round(y(v) * 100) / 100}`)
      .join(' ');
  const distance = (m: number): number => Math.abs((closing[m] ?? 0) - (safety[m] ?? 0));
  const shapes: Shape[] = [];
  for (const tick of y.ticks(5)) {
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
  for (const m of [0, 6, 12, 18, 24, 30, 35])
    shapes.push({
      kind: 'text',
      x: x(m),
      y: height - 8,
      text: monthText(p.months[m] ?? ''),
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
        y1: TOP,
        y2: height - BOTTOM,
        stroke: palette.grid,
        strokeWidth: 0.6,
        dash: '1 2',
      });
    shapes.push({
      kind: 'text',
      x: from + 3,
      y: TOP - 6,
      text: t('projection.year', { year }),
      size: SIZE,
      fill: palette.muted,
      anchor: 'start',
    });
  }
  shapes.push({ kind: 'path', d: line(safety), fill: 'none', stroke: palette.muted, strokeWidth: 1, dash: '4 3' });
  shapes.push({ kind: 'path', d: line(closing), fill: 'none', stroke: palette.accent, strokeWidth: 1.8 });
  const labelled = (label: string, at: { x: number; y: number }, anchor: 'start' | 'end', bold: boolean): void => {
    const wide = textWidth(label, SIZE + (bold ? 0.5 : 0));
    shapes.push(
      // A plate of paper under the words: they stay legible over a grid line or a curve.
      {
        kind: 'rect',
        x: anchor === 'end' ? at.x - wide : at.x - 1,
        y: at.y - SIZE,
        width: wide + 1,
        height: SIZE + 2.5,
        fill: palette.paper,
      },
      {
        kind: 'text',
        x: at.x,
        y: at.y,
        text: label,
        size: SIZE + (bold ? 0.5 : 0),
        fill: bold ? palette.ink : palette.muted,
        anchor,
        ...(bold ? { bold } : {}),
      },
    );
  };
  // The name of the dashed line stands where the curve is furthest from it, in the last year.
  const calm = [...Array(12).keys()]
    .map((i) => 24 + i)
    .reduce((best, m) => (distance(m) > distance(best) ? m : best), 30);
  const beyond = calm > 29;
  const under = (closing[calm] ?? 0) > (safety[calm] ?? 0);
  labelled(
    t('charts.safety'),
    { x: x(calm), y: y(safety[calm] ?? 0) + (under ? SIZE + 3 : -4) },
    beyond ? 'end' : 'start',
    false,
  );
  const px = x(lowestMonth - 1);
  const right = px > width / 2;
  shapes.push({
    kind: 'circle',
    cx: px,
    cy: y(lowestCents),
    r: 3.4,
    fill: lowestCents < 0 ? palette.warning : palette.accent,
    stroke: palette.paper,
    strokeWidth: 1,
  });
  labelled(
    `${formatCents(lowestCents, language, 0)} (${monthText(p.months[lowestMonth - 1] ?? '')})`,
    { x: px + (right ? -7 : 7), y: Math.min(height - BOTTOM - 3, y(lowestCents) + 12) },
    right ? 'end' : 'start',
    true,
  );
  return {
    width,
    height,
    title: t('charts.cash'),
    shapes,
    summary: t('charts.cashSummary', {
      amount: formatCents(lowestCents, language, 0),
      month: monthText(p.months[lowestMonth - 1] ?? ''),
    }),
    table: [
      [t('projection.month'), t('projection.closing')],
      ...p.months.map((month, m) => [monthText(month), formatCents(closing[m] ?? 0, language, 0)]),
    ],
  };
};
