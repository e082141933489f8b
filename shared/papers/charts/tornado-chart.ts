/** Which lines weigh most on the lowest cash: one bar a line, lowered on one side, raised on the other, around the plan. */

import { scaleLinear } from 'd3-scale';
import { monthName } from '#shared/base/i18n/dates.ts';
import { translator } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import { formatCents, formatRate } from '#shared/base/money/format.ts';
import type { Tornado } from '#shared/finance/risk/tornado.ts';
import { hatchBox } from './hatch.ts';
import { fitText, spacedTexts } from './labels/boxes.ts';
import { textWidth } from './labels/text-width.ts';
import { type ChartSize, SIZE } from './month-frame.ts';
import { axisTicks, axisWords } from './scale/axis.ts';
import type { Chart, ChartPalette, Shape } from './shape.ts';

const MOST = 12;
/** room of the names, and the most of a narrow picture that they take */
const NAMES = 190;
const NAMES_SHARE = 0.45;
/** half of the widest amount at the foot, which stands under the last line */
const RIGHT = 28;
const FOOT = 22;
const HEAD = 16;
const PLACE_OF = { resource: 'resources', cost: 'costs', post: 'posts' } as const;

type Bar = Tornado['bars'][number];
interface Layout {
  readonly tornado: Tornado;
  readonly language: Language;
  readonly palette: ChartPalette;
  readonly height: number;
  /** where the names end */ readonly names: number;
  /** cents to points */ readonly x: (cents: number) => number;
  readonly ticks: readonly number[];
}
/** Lines of the grid, with their amounts below. */
const gridShapes = ({ x, ticks, height, language, palette }: Layout): Shape[] => {
  const words = axisWords(ticks, language);
  return [
    ...ticks.map(
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
      ticks.map((tick) => ({
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
};
/** One line of the plan: lowered on one side, raised on the other, and its name. */
const barShapes = (bar: Bar, top: number, tall: number, { tornado, language, palette, x, names }: Layout): Shape[] => {
  const t = translator(language);
  const base = x(tornado.lowestCashCents);
  const sides = bar.lowestCash.flatMap((cents, side): Shape[] => {
    const at = x(cents);
    const box = { x: Math.min(at, base), y: top, width: Math.abs(at - base), height: tall };
    if (box.width < 0.5) return [];
    const swing = formatRate(tornado.swing, language);
    return [
      {
        kind: 'rect',
        ...box,
        fill: side === 0 ? (palette.series[3] ?? palette.muted) : (palette.series[1] ?? palette.accent),
        stroke: palette.paper,
        strokeWidth: 0.5,
        says: [
          bar.label,
          `${t(side === 0 ? 'charts.lowered' : 'charts.raised', { swing })}\t${formatCents(cents, language, 0)}`,
        ].join('\n'),
        of: { kind: 'place', path: [PLACE_OF[bar.kind], bar.id] },
      },
      ...(side === 0 ? hatchBox(box, { kind: 'rising', step: 5 }, palette.paper) : []),
    ];
  });
  return [
    ...sides,
    {
      kind: 'text',
      x: names - 8,
      y: top + tall / 2 + 3,
      text: fitText(bar.label, SIZE, names - 14),
      size: SIZE,
      fill: palette.ink,
      anchor: 'end',
    },
  ];
};
/** Where the plan itself stands. */
const plannedShapes = ({ tornado, language, palette, x, height }: Layout, width: number): Shape[] => {
  const base = x(tornado.lowestCashCents);
  const amount = formatCents(tornado.lowestCashCents, language, 0);
  const planned = translator(language)('charts.tornadoBase', { amount });
  const half = textWidth(planned, SIZE) / 2;
  return [
    { kind: 'line', x1: base, x2: base, y1: HEAD - 4, y2: height - FOOT, stroke: palette.ink, strokeWidth: 1.4 },
    {
      kind: 'text',
      x: Math.max(half + 2, Math.min(base, width - 4 - half)),
      y: HEAD - 7,
      text: planned,
      size: SIZE,
      fill: palette.ink,
      anchor: 'middle',
    },
  ];
};

export const tornadoChart = (
  tornado: Tornado,
  language: Language,
  palette: ChartPalette,
  { width, height }: ChartSize,
): Chart => {
  const t = translator(language);
  const bars = tornado.bars.filter((b) => b.lowestCash[0] !== b.lowestCash[1]).slice(0, MOST);
  const values = [tornado.lowestCashCents, ...bars.flatMap((b) => b.lowestCash)];
  const names = Math.min(NAMES, Math.round(width * NAMES_SHARE));
  const x = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(0, ...values)])
    .nice(5)
    .range([names, width - RIGHT]);
  const step = (height - FOOT - HEAD) / Math.max(1, bars.length);
  const layout: Layout = { tornado, language, palette, height, names, x, ticks: axisTicks(x, 5) };
  const swing = formatRate(tornado.swing, language);
  return {
    width,
    height,
    title: t('charts.tornado', { month: tornado.fromMonth, date: monthName(tornado.fromDate, language), swing }),
    shapes: [
      ...gridShapes(layout),
      ...bars.flatMap((bar, i) => barShapes(bar, HEAD + i * step + step * 0.15, step * 0.7, layout)),
      ...plannedShapes(layout, width),
    ],
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
