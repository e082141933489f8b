/** Which lines weigh most on the lowest cash: one bar a line, lowered on one side, raised on the other, around the plan. */
import { scaleLinear } from 'd3-scale';
import { translator } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import { formatCents, formatRate } from '#shared/base/money/format.ts';
import type { Tornado } from '#shared/finance/risk/tornado.ts';
import { hatchBox } from './hatch.ts';
import { fitText, spacedTexts } from './labels/boxes.ts';
import { textWidth } from './labels/text-width.ts';
import { type ChartSize, SIZE } from './month-frame.ts';
import { axisWords } from './scale/axis.ts';
import type { Chart, ChartPalette, Shape } from './shape.ts';

const MOST = 12;
const NAMES = 190;
const FOOT = 22;
const HEAD = 16;
const PLACE_OF = { resource: 'resources', cost: 'costs', post: 'posts' } as const;

export const tornadoChart = (
  tornado: Tornado,
  language: Language,
  palette: ChartPalette,
  { width, height }: ChartSize,
): Chart => {
  const t = translator(language);
  const bars = tornado.bars.filter((b) => b.lowestCash[0] !== b.lowestCash[1]).slice(0, MOST);
  const values = [tornado.lowestCashCents, ...bars.flatMap((b) => b.lowestCash)];
  const x = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(0, ...values)])
    .nice(5)
    .range([NAMES, width - 16]);
  const step = (height - FOOT - HEAD) / Math.max(1, bars.length);
  const base = x(tornado.lowestCashCents);
  const words = axisWords(x.ticks(5), language);
  const planned = t('charts.tornadoBase', { amount: formatCents(tornado.lowestCashCents, language, 0) });
  const shapes: Shape[] = [
    ...x.ticks(5).map(
      (tick): Shape => ({
        kind: 'line',
        x1: x(tick),
        x2: x(tick),
        y1: HEAD,
        y2: height - FOOT,
        stroke: tick === 0 ? palette.ink : palette.grid,
        strokeWidth: tick === 0 ? 1 : 0.6,
      }),
    ),
    ...spacedTexts(
      x.ticks(5).map((tick) => ({
        kind: 'text',
        x: x(tick),
        y: height - 8,
        text: words(tick),
        size: SIZE,
        fill: palette.muted,
        anchor: 'middle',
      })),
      4,
    ),
  ];
  for (const [i, bar] of bars.entries()) {
    const top = HEAD + i * step + step * 0.15;
    const tall = step * 0.7;
    for (const [side, cents] of bar.lowestCash.entries()) {
      const at = x(cents);
      const box = { x: Math.min(at, base), y: top, width: Math.abs(at - base), height: tall };
      const fill = side === 0 ? (palette.series[3] ?? palette.muted) : (palette.series[1] ?? palette.accent);
      if (box.width < 0.5) continue;
      shapes.push({
        kind: 'rect',
        ...box,
        fill,
        stroke: palette.paper,
        strokeWidth: 0.5,
        says: [
          bar.label,
          `${t(side === 0 ? 'charts.lowered' : 'charts.raised', { swing: formatRate(tornado.swing, language) })}\t${formatCents(cents, language, 0)}`,
        ].join('\n'),
        of: { kind: 'place', path: [PLACE_OF[bar.kind], bar.id] },
      });
      if (side === 0) shapes.push(...hatchBox(box, { kind: 'rising', step: 5 }, palette.paper));
    }
    shapes.push({
      kind: 'text',
      x: NAMES - 8,
      y: top + tall / 2 + 3,
      text: fitText(bar.label, SIZE, NAMES - 14),
      size: SIZE,
      fill: palette.ink,
      anchor: 'end',
    });
  }
  shapes.push(
    { kind: 'line', x1: base, x2: base, y1: HEAD - 4, y2: height - FOOT, stroke: palette.ink, strokeWidth: 1.4 },
    {
      kind: 'text',
      x: Math.min(base, width - 4 - textWidth(planned, SIZE) / 2),
      y: HEAD - 7,
      text: planned,
      size: SIZE,
      fill: palette.ink,
      anchor: 'middle',
    },
  );
  const swing = formatRate(tornado.swing, language);
  return {
    width,
    height,
    title: t('charts.tornado', { month: tornado.fromMonth, swing }),
    shapes,
    summary: t('charts.tornadoSummary', { line: bars[0]?.label ?? '–' }),
    table: [
      [
        t('charts.line'),
        t('charts.lowered', { swing }),
        t('charts.raised', { swing }),
        t('charts.resultLowered', { swing }),
        t('charts.resultRaised', { swing }),
      ],
      ...tornado.bars.map((b) => [
        b.label,
        ...[...b.lowestCash, ...b.resultYear3].map((c) => formatCents(c, language, 0)),
      ]),
    ],
  };
};
