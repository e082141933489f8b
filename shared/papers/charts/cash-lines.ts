/** Month-end cash of several scenarios on one frame; each line has its own strokes and its name at its end. */
import { translator } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import { formatCents } from '#shared/base/money/format.ts';
import { type ChartSize, monthFrame, monthText, RIGHT, SIZE } from './month-frame.ts';
import type { Chart, ChartPalette, Shape } from './shape.ts';

export interface CashLine {
  readonly name: string;
  /** 36 month-ends in cents */ readonly closing: readonly number[];
}
const DASHES = [undefined, '6 3', '2 3', '8 3 2 3', '1 2', '10 4'] as const;
const NAME_ROOM = 13;

/** Names at the right end, moved apart so that none covers another. */
const nameHeights = (wanted: readonly number[]): readonly number[] => {
  const order = wanted.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y);
  let last = -Infinity;
  const placed = new Array<number>(wanted.length).fill(0);
  for (const { y, i } of order) {
    last = Math.max(y, last + NAME_ROOM);
    placed[i] = last;
  }
  return placed;
};

export const cashLines = (
  lines: readonly CashLine[],
  months: readonly string[],
  language: Language,
  palette: ChartPalette,
  size: ChartSize,
): Chart => {
  const t = translator(language);
  const names = 120;
  const frame = monthFrame(
    t,
    language,
    palette,
    { width: size.width - names, height: size.height },
    months,
    lines.flatMap((l) => l.closing),
  );
  const heights = nameHeights(lines.map((l) => frame.y(l.closing[35] ?? 0)));
  const shapes: Shape[] = [...frame.shapes];
  for (const [i, { name, closing }] of lines.entries()) {
    const dash = DASHES[i % DASHES.length];
    const stroke = i === 0 ? palette.accent : (palette.series[(i * 3) % palette.series.length] ?? palette.ink);
    shapes.push(
      {
        kind: 'path',
        d: frame.line(closing),
        fill: 'none',
        stroke,
        strokeWidth: i === 0 ? 2 : 1.5,
        ...(dash === undefined ? {} : { dash }),
      },
      {
        kind: 'line',
        x1: size.width - names - RIGHT + 2,
        x2: size.width - names + 12,
        y1: heights[i] ?? 0,
        y2: heights[i] ?? 0,
        stroke,
        strokeWidth: 2,
        ...(dash === undefined ? {} : { dash }),
      },
      {
        kind: 'text',
        x: size.width - names + 16,
        y: (heights[i] ?? 0) + 3,
        text: name.length > 22 ? `${name.slice(0, 21)}…` : name,
        size: SIZE + 0.5,
        fill: palette.ink,
        anchor: 'start',
      },
    );
  }
  const lowest = (closing: readonly number[]): number => Math.min(...closing);
  return {
    ...size,
    title: t('charts.scenarios'),
    shapes,
    summary: lines
      .map(({ name, closing }) =>
        t('charts.scenarioLowest', { name, amount: formatCents(lowest(closing), language, 0) }),
      )
      .join(' '),
    table: [
      [t('projection.month'), ...lines.map((l) => l.name)],
      ...months.map((month, m) => [monthText(month), ...lines.map((l) => formatCents(l.closing[m] ?? 0, language, 0))]),
    ],
  };
};
