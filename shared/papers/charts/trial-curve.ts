/** A trial against the plan: the plan thin and grey, the trial strong, its lowest point labelEnd, the safety level dotted. */
import { translator } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import { formatCents, formatKilo } from '#shared/base/money/format.ts';
import { CASH_NAMES } from '#shared/finance/figures/lines.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import { placeLabels, textBoxes, type WantedLabel } from './labels/boxes.ts';
import { type ChartSize, type MonthCurve, monthFrame, monthText, monthZones, SIZE } from './month-frame.ts';
import type { Chart, ChartPalette, Shape } from './shape.ts';

const SIDE = 66;
const LAST = 35;

/** @param trial null while nothing is tried: the plan alone */
export const trialCurve = (
  plan: Projection,
  trial: Projection | null,
  language: Language,
  palette: ChartPalette,
  { width, height }: ChartSize,
): Chart => {
  const t = translator(language);
  const shown = trial ?? plan;
  const { closing, safety, lowestCents, lowestMonth } = shown.cash;
  const frame = monthFrame(t, language, palette, { width, height, side: SIDE }, plan.months, [
    ...plan.cash.closing,
    ...closing,
    ...safety,
  ]);
  const { x, y, line, inside } = frame;
  const path = (values: readonly number[], stroke: string, strokeWidth: number, dash?: string): Shape => ({
    kind: 'path',
    d: line(values),
    fill: 'none',
    stroke,
    strokeWidth,
    ...(dash === undefined ? {} : { dash }),
  });
  const labelEnd = (text: string, cents: number, fill: string, bold: boolean): WantedLabel => ({
    text,
    size: SIZE,
    fill,
    bold,
    at: [0, 11, -11, 22, -22, 33, -33].map((dy) => ({ x: inside.right + 6, y: y(cents) + 3 + dy, anchor: 'start' })),
  });
  const ends = placeLabels(
    [
      labelEnd(
        `${t(trial === null ? 'charts.plan' : 'charts.trialName')} ${formatKilo(closing[LAST] ?? 0, language)}`,
        closing[LAST] ?? 0,
        palette.accent,
        true,
      ),
      ...(trial === null
        ? []
        : [
            labelEnd(
              `${t('charts.plan')} ${formatKilo(plan.cash.closing[LAST] ?? 0, language)}`,
              plan.cash.closing[LAST] ?? 0,
              palette.muted,
              false,
            ),
          ]),
    ],
    [],
    { left: inside.right, right: width, top: 0, bottom: height },
    palette,
  );
  const right = x(lowestMonth - 1) > (inside.left + inside.right) / 2;
  const lowest = placeLabels(
    [
      {
        text: `${formatCents(lowestCents, language, 0)} (${monthText(plan.months[lowestMonth - 1] ?? '')})`,
        size: SIZE + 0.5,
        bold: true,
        fill: palette.ink,
        at: [12, -7, 22, -17].flatMap((dy) => {
          const start = { x: x(lowestMonth - 1) + 7, y: y(lowestCents) + dy, anchor: 'start' as const };
          const end = { x: x(lowestMonth - 1) - 7, y: y(lowestCents) + dy, anchor: 'end' as const };
          return right ? [end, start] : [start, end];
        }),
      },
    ],
    textBoxes(frame.shapes),
    inside,
    palette,
  );
  const base = y(0);
  const area: Shape = {
    kind: 'path',
    d: `${line(closing)} L${x(LAST)} ${base} L${x(0)} ${base} Z`,
    fill: palette.wash,
  };
  const curves: readonly MonthCurve[] = [
    ...(trial === null ? [] : [{ name: t('charts.trialName'), values: closing, colour: palette.accent }]),
    { name: t('charts.plan'), values: plan.cash.closing, colour: trial === null ? palette.accent : palette.muted },
    { name: CASH_NAMES.safety[language], values: safety },
  ];
  const shapes: readonly Shape[] = [
    area,
    ...frame.shapes,
    path(safety, palette.muted, 1, '2 3'),
    ...(trial === null ? [] : [path(plan.cash.closing, palette.muted, 1.1)]),
    path(closing, palette.accent, 1.9),
    {
      kind: 'circle',
      cx: x(lowestMonth - 1),
      cy: y(lowestCents),
      r: 3.4,
      fill: palette.paper,
      stroke: lowestCents < 0 ? palette.warning : palette.accent,
      strokeWidth: 1.4,
    },
    ...[...ends, ...lowest].flatMap((label) => label.shapes),
    // A trial has no place of its own: its months are said, and lead nowhere.
    ...monthZones(frame, plan.months, curves, t, language).map(({ of, ...zone }) =>
      trial === null && of !== undefined ? { ...zone, of } : zone,
    ),
  ];
  return {
    width,
    height,
    title: t('charts.scenarios'),
    shapes,
    summary: t('charts.cashSummary', {
      amount: formatCents(lowestCents, language, 0),
      month: monthText(plan.months[lowestMonth - 1] ?? ''),
    }),
    table: [
      [t('projection.month'), ...curves.map(({ name }) => name)],
      ...plan.months.map((month, m) => [
        monthText(month),
        ...curves.map(({ values }) => formatCents(values[m] ?? 0, language, 0)),
      ]),
    ],
  };
};
