/** Month-end cash with our support, without it, and with the lever that carries the plan halved: one frame, names at the end of each line, low points named. */
import { monthName } from '#shared/base/i18n/dates.ts';
import { translator } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import type { Cents } from '#shared/base/money/cents.ts';
import { formatCents } from '#shared/base/money/format.ts';
import { textWidth } from '../labels/text-width.ts';
import { type ChartSize, monthFrame, monthText, RIGHT, SIZE } from '../month-frame.ts';
import { axisWords } from '../scale/axis.ts';
import type { Chart, ChartPalette, Shape } from '../shape.ts';

export interface ComparedCash {
  /** what the picture shows, as a sentence */ readonly title: string;
  /** 36 months, 'YYYY-MM' */ readonly months: readonly string[];
  /** the plan first, then what it is compared with */
  readonly lines: readonly { readonly name: string; readonly closing: readonly Cents[] }[];
}
const NAMES = 116;
const DASHES = [undefined, '5 3', '1.5 2.5'] as const;
const lowestOf = (closing: readonly Cents[]): { readonly month: number; readonly cents: Cents } => {
  let month = 0;
  for (const [m, cents] of closing.entries()) if (cents < (closing[month] ?? 0)) month = m;
  return { month, cents: closing[month] ?? 0 };
};

/** Names at the right end, moved apart so that none covers another. */
const spreadHeights = (wanted: readonly number[]): readonly number[] => {
  const placed = new Array<number>(wanted.length).fill(0);
  let last = Number.NEGATIVE_INFINITY;
  for (const [i, y] of [...wanted.entries()].sort((a, b) => a[1] - b[1])) {
    last = Math.max(y, last + SIZE + 4);
    placed[i] = last;
  }
  return placed;
};

export const cashCompared = (
  { title, months, lines }: ComparedCash,
  language: Language,
  palette: ChartPalette,
  { width, height }: ChartSize,
): Chart => {
  const t = translator(language);
  const inks = [palette.accent, palette.series[3] ?? palette.warning, palette.muted];
  const frame = monthFrame(
    t,
    language,
    palette,
    { width: width - NAMES, height },
    months,
    lines.flatMap((l) => l.closing),
  );
  const { x, y, line } = frame;
  const shapes: Shape[] = [...frame.shapes];
  const short = axisWords([...lines.flatMap((l) => [l.closing[35] ?? 0, lowestOf(l.closing).cents])], language);
  const heights = spreadHeights(lines.map((l) => y(l.closing[35] ?? 0)));
  for (const [i, { name, closing }] of [...lines.entries()].reverse()) {
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
        x: width - NAMES - RIGHT + 5,
        y: (heights[i] ?? 0) + 3,
        text: `${name} ${short(closing[35] ?? 0)}`,
        size: SIZE,
        fill: stroke,
        anchor: 'start',
        bold: true,
      },
    );
  }
  const named: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }[] = [];
  for (const [i, { closing }] of lines.slice(0, 2).entries()) {
    const { month, cents } = lowestOf(closing);
    const words = t('charts.lowAt', { amount: short(cents), month: monthName(months[month] ?? '', language) });
    const right = x(month) + 8 + textWidth(words, SIZE) > width - NAMES;
    const wide = textWidth(words, SIZE);
    const left = right ? x(month) - 8 - wide : x(month) + 8;
    let at = y(cents) + 11;
    // Two low points close together: the second name goes below the first.
    while (named.some((n) => left < n.right && left + wide > n.left && at - SIZE < n.bottom && at > n.top))
      at += SIZE + 2;
    named.push({ top: at - SIZE, bottom: at + 2, left, right: left + wide });
    const fill = inks[i] ?? palette.ink;
    shapes.push(
      { kind: 'circle', cx: x(month), cy: y(cents), r: 2.8, fill, stroke: palette.paper, strokeWidth: 0.8 },
      { kind: 'text', x: left, y: at, text: words, size: SIZE, fill: palette.ink, anchor: 'start' },
    );
  }
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
