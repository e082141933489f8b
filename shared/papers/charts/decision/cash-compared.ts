/** Month-end cash with our support, without it, and with the lever that carries the plan halved: one frame, names at the end of each line, low points named. */
import { monthName } from '#shared/base/i18n/dates.ts';
import { translator } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import type { Cents } from '#shared/base/money/cents.ts';
import { formatCents } from '#shared/base/money/format.ts';
import {
  curveBoxes,
  placeBeside,
  placesAround,
  type TextBox,
  textBoxes,
  type WantedLabel,
  withFoot,
} from '../labels/boxes.ts';
import { textWidth } from '../labels/text-width.ts';
import { type ChartSize, type MonthFrame, monthFrame, monthText, RIGHT, SIZE } from '../month-frame.ts';
import { amountWords } from '../scale/axis.ts';
import type { Chart, ChartPalette, Shape } from '../shape.ts';

export interface ComparedCash {
  /** what the picture shows, as a sentence */ readonly title: string;
  /** 36 months, 'YYYY-MM' */ readonly months: readonly string[];
  /** the plan first, then what it is compared with */
  readonly lines: readonly { readonly name: string; readonly closing: readonly Cents[] }[];
}
/** Between the end of a line and its name. */
const GAP = 5;
const DASHES = [undefined, '5 3', '1.5 2.5'] as const;
const lowestOf = (closing: readonly Cents[]): { readonly month: number; readonly cents: Cents } => {
  let month = 0;
  for (const [m, cents] of closing.entries()) if (cents < (closing[month] ?? 0)) month = m;
  return { month, cents: closing[month] ?? 0 };
};

/** Names at the right end, moved apart so that none covers another. */
const spreadHeights = (wanted: readonly number[], lowest: number): readonly number[] => {
  const placed = new Array<number>(wanted.length).fill(0);
  const order = [...wanted.entries()].sort((a, b) => a[1] - b[1]);
  let last = Number.NEGATIVE_INFINITY;
  for (const [i, y] of order) {
    last = Math.max(y, last + SIZE + 4);
    placed[i] = last;
  }
  let next = lowest;
  for (const [i] of order.reverse()) {
    placed[i] = Math.min(placed[i] ?? 0, next);
    next = (placed[i] ?? 0) - SIZE - 4;
  }
  return placed;
};

/** The lowest month-end of the plan and of what stands first beside it, named where no curve passes; else on a plate of paper over one. */
const lowPoints = (
  { x, y, inside }: MonthFrame,
  { months, lines }: ComparedCash,
  short: (cents: Cents) => string,
  inks: readonly string[],
  language: Language,
  palette: ChartPalette,
  texts: readonly TextBox[],
): readonly Shape[] => {
  const t = translator(language);
  const lows = lines.slice(0, 2).map(({ closing }) => lowestOf(closing));
  const wanted = lows.map(
    ({ month, cents }): WantedLabel => ({
      text: t('charts.lowAt', { amount: short(cents), month: monthName(months[month] ?? '', language) }),
      size: SIZE,
      fill: palette.ink,
      at: placesAround(x(month), y(cents)),
    }),
  );
  const curves = lines.flatMap(({ closing }) => curveBoxes(closing.map((cents, m) => ({ x: x(m), y: y(cents) }))));
  const dots = lows.map(({ month, cents }) => ({
    left: x(month) - 3,
    right: x(month) + 3,
    top: y(cents) - 3,
    bottom: y(cents) + 3,
  }));
  // Two curves at the same place in the same month are named once.
  const told = wanted.filter(({ text }, i) => wanted.findIndex((w) => w.text === text) === i);
  const placed = placeBeside(told, curves, [...texts, ...dots], withFoot(inside), palette);
  return [
    ...placed.flatMap(({ box, of }): readonly Shape[] => {
      const low = lows[of] ?? { month: 0, cents: 0 };
      const [px, py] = [x(low.month), y(low.cents)];
      const edge = box.top > py ? box.top : box.bottom;
      // A name that had to go further is tied to its point.
      return Math.abs(edge - py) < 12
        ? []
        : [
            {
              kind: 'line',
              x1: px,
              y1: py,
              x2: Math.min(Math.max(px, box.left), box.right),
              y2: edge,
              stroke: palette.muted,
              strokeWidth: 0.6,
            },
          ];
    }),
    ...lows.map(
      ({ month, cents }, i): Shape => ({
        kind: 'circle',
        cx: x(month),
        cy: y(cents),
        r: 2.8,
        fill: inks[i] ?? palette.ink,
        stroke: palette.paper,
        strokeWidth: 0.8,
      }),
    ),
    ...placed.flatMap(({ shapes }) => shapes),
  ];
};

export const cashCompared = (
  { title, months, lines }: ComparedCash,
  language: Language,
  palette: ChartPalette,
  { width, height }: ChartSize,
): Chart => {
  const t = translator(language);
  const inks = [palette.accent, palette.series[3] ?? palette.warning, palette.muted];
  const all = lines.flatMap((l) => l.closing);
  const short = amountWords(all, language);
  const names = lines.map(({ name, closing }) => `${name} ${short(closing[35] ?? 0)}`);
  const side = Math.ceil(Math.max(...names.map((name) => textWidth(name, SIZE)))) + GAP - RIGHT + 1;
  const frame = monthFrame(t, language, palette, { width, height, side }, months, all);
  const { y, line, inside } = frame;
  const shapes: Shape[] = [...frame.shapes];
  const heights = spreadHeights(
    lines.map((l) => y(l.closing[35] ?? 0)),
    height - 6,
  );
  for (const [i, { closing }] of [...lines.entries()].reverse()) {
    const dash = DASHES[i % DASHES.length];
    const stroke = inks[i % inks.length] ?? palette.ink;
    shapes.push(
      {
        kind: 'path',
        d: line(closing),
        fill: 'none',
        stroke,
        strokeWidth: i === 0 ? 2 : 1.4,
        ...(dash === undefined ? {} : { dash }),
      },
      {
        kind: 'text',
        x: inside.right + GAP,
        y: (heights[i] ?? 0) + 3,
        text: names[i] ?? '',
        size: SIZE,
        fill: stroke,
        anchor: 'start',
        bold: true,
      },
    );
  }
  shapes.push(...lowPoints(frame, { title, months, lines }, short, inks, language, palette, textBoxes(shapes)));
  return {
    width,
    height,
    title,
    shapes,
    summary: lines
      .map(({ name, closing }) => {
        const { month, cents } = lowestOf(closing);
        return t('charts.comparedSummary', {
          name,
          amount: formatCents(cents, language, 0),
          month: monthName(months[month] ?? '', language),
          end: formatCents(closing[35] ?? 0, language, 0),
        });
      })
      .join(' '),
    table: [
      [t('projection.month'), ...lines.map((l) => l.name)],
      ...months.map((month, m) => [monthText(month), ...lines.map((l) => formatCents(l.closing[m] ?? 0, language, 0))]),
    ],
  };
};
