/** Month-end cash as it was planned, and as it turned out: a point at the end of each period that is known, joined where two follow one another. */
import { monthName } from '#shared/base/i18n/dates.ts';
import { translator } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import type { Cents } from '#shared/base/money/cents.ts';
import { formatCents } from '#shared/base/money/format.ts';
import { curveBoxes, placeBeside, placesAround, textBoxes, type WantedLabel, withFoot } from '../labels/boxes.ts';
import { type ChartSize, monthFrame, monthText, RIGHT, SIZE } from '../month-frame.ts';
import { amountWords } from '../scale/axis.ts';
import type { Chart, ChartPalette, Shape } from '../shape.ts';

export interface FollowedCash {
  /** what the picture shows, as a sentence */ readonly title: string;
  /** 36 months, 'YYYY-MM' */ readonly months: readonly string[];
  readonly planned: readonly Cents[];
  /** in the order of the months; `month` counted from 0 */
  readonly known: readonly { readonly month: number; readonly cents: Cents }[];
}
const NAMES = 70;

export const cashFollowed = (
  { title, months, planned, known }: FollowedCash,
  language: Language,
  palette: ChartPalette,
  { width, height }: ChartSize,
): Chart => {
  const t = translator(language);
  const right = width - NAMES;
  const {
    x,
    y,
    line,
    shapes: frame,
    inside,
  } = monthFrame(t, language, palette, { width: right, height }, months, [...planned, ...known.map((k) => k.cents)]);
  const ink = palette.series[3] ?? palette.warning;
  const short = amountWords([...known.map((k) => k.cents), planned[35] ?? 0], language);
  const shapes: Shape[] = [
    ...frame,
    { kind: 'path', d: line(planned), fill: 'none', stroke: palette.accent, strokeWidth: 1.4, dash: '5 3' },
    {
      kind: 'text',
      x: right - RIGHT + 5,
      y: y(planned[35] ?? 0) + 3,
      text: `${t('charts.planned')} ${short(planned[35] ?? 0)}`,
      size: SIZE,
      fill: palette.accent,
      anchor: 'start',
      bold: true,
    },
  ];
  if (known.length > 1)
    shapes.push({
      kind: 'path',
      d: known.map(({ month, cents }, i) => `${i === 0 ? 'M' : 'L'}${x(month)} ${y(cents)}`).join(''),
      fill: 'none',
      stroke: ink,
      strokeWidth: 2,
    });
  for (const { month, cents } of known)
    shapes.push({
      kind: 'circle',
      cx: x(month),
      cy: y(cents),
      r: 3,
      fill: ink,
      stroke: palette.paper,
      strokeWidth: 0.8,
    });
  const last = known.at(-1);
  if (last !== undefined) {
    const name: WantedLabel = {
      text: `${t('charts.actual')} ${short(last.cents)}`,
      size: SIZE,
      fill: ink,
      bold: true,
      at: placesAround(x(last.month), y(last.cents)),
    };
    const curves = [
      planned.map((cents, m) => ({ x: x(m), y: y(cents) })),
      known.map((k) => ({ x: x(k.month), y: y(k.cents) })),
    ].flatMap((points) => curveBoxes(points));
    shapes.push(
      ...placeBeside([name], curves, textBoxes(shapes), withFoot(inside), palette).flatMap((placed) => placed.shapes),
    );
  }
  const money = (cents: Cents): string => formatCents(cents, language, 0);
  return {
    width,
    height,
    title,
    shapes,
    summary: known
      .map(({ month, cents }) =>
        t('charts.followedSummary', {
          month: monthName(months[month] ?? '', language),
          planned: money(planned[month] ?? 0),
          actual: money(cents),
        }),
      )
      .join(' '),
    table: [
      [t('projection.month'), t('charts.planned'), t('charts.actual')],
      ...known.map(({ month, cents }) => [monthText(months[month] ?? ''), money(planned[month] ?? 0), money(cents)]),
    ],
  };
};
