/** A trial against the plan: the plan thin and grey, the trial strong, its lowest point labelEnd, the safety level dotted. */
import { translator } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import { formatCents, formatKilo } from '#shared/base/money/format.ts';
import { CASH_NAMES } from '#shared/finance/figures/lines.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import { placeLabels, type TextBox, textBoxes, type WantedLabel } from './labels/boxes.ts';
import { type ChartSize, type MonthCurve, monthFrame, monthText, monthZones, SIZE } from './month-frame.ts';
import type { Chart, ChartPalette, Shape } from './shape.ts';

/** room for the names of the curves at their right; a narrower picture keeps it for the curves, and names them within */
const SIDE = 66;
const NARROW = 260;
const LAST = 35;

type Frame = ReturnType<typeof monthFrame>;
interface Drawn {
  readonly plan: Projection;
  /** null while nothing is tried: the plan alone */ readonly trial: Projection | null;
  readonly frame: Frame;
  readonly language: Language;
  readonly palette: ChartPalette;
}
/** At the right of each curve, what it is and where it ends. @param taken what is in the way already */
const endLabels = (
  { plan, trial, frame, language, palette }: Drawn,
  { width, height }: ChartSize,
  taken: readonly TextBox[],
) => {
  const t = translator(language);
  const { y, inside } = frame;
  const isNarrow = width < NARROW;
  const labelEnd = (name: string, cents: number, fill: string, bold: boolean): WantedLabel => ({
    text: `${name} ${formatKilo(cents, language)}`,
    size: SIZE,
    fill,
    bold,
    at: isNarrow
      ? [-7, 13, -18, 24, -29, 35].map((dy) => ({ x: inside.right, y: y(cents) + dy, anchor: 'end' }))
      : [0, 11, -11, 22, -22, 33, -33].map((dy) => ({ x: inside.right + 6, y: y(cents) + 3 + dy, anchor: 'start' })),
  });
  const lastOf = ({ cash }: Projection): number => cash.closing[LAST] ?? 0;
  const planName = t('charts.plan');
  return placeLabels(
    trial === null
      ? [labelEnd(planName, lastOf(plan), palette.accent, true)]
      : [
          labelEnd(t('charts.trialName'), lastOf(trial), palette.accent, true),
          labelEnd(planName, lastOf(plan), palette.muted, false),
        ],
    isNarrow ? taken : [],
    isNarrow ? inside : { left: inside.right, right: width, top: 0, bottom: height },
    palette,
  );
};
/** The lowest month, with its amount and its name. */
const lowestShapes = ({
  plan,
  trial,
  frame,
  language,
  palette,
}: Drawn): { dot: Shape; labels: ReturnType<typeof placeLabels> } => {
  const { lowestCents, lowestMonth } = (trial ?? plan).cash;
  const { x, y, inside } = frame;
  const at = { x: x(lowestMonth - 1), y: y(lowestCents) };
  const isRight = at.x > (inside.left + inside.right) / 2;
  const labels = placeLabels(
    [
      {
        text: `${formatCents(lowestCents, language, 0)} (${monthText(plan.months[lowestMonth - 1] ?? '')})`,
        size: SIZE + 0.5,
        bold: true,
        fill: palette.ink,
        at: [12, -7, 22, -17].flatMap((dy) => {
          const start = { x: at.x + 7, y: at.y + dy, anchor: 'start' as const };
          const end = { x: at.x - 7, y: at.y + dy, anchor: 'end' as const };
          return isRight ? [end, start] : [start, end];
        }),
      },
    ],
    textBoxes(frame.shapes),
    inside,
    palette,
  );
  const dot: Shape = {
    kind: 'circle',
    cx: at.x,
    cy: at.y,
    r: 3.4,
    fill: palette.paper,
    stroke: lowestCents < 0 ? palette.warning : palette.accent,
    strokeWidth: 1.4,
  };
  return { dot, labels };
};

/** @param trial null while nothing is tried: the plan alone */
export const trialCurve = (
  plan: Projection,
  trial: Projection | null,
  language: Language,
  palette: ChartPalette,
  { width, height }: ChartSize,
): Chart => {
  const t = translator(language);
  const { closing, safety, lowestCents, lowestMonth } = (trial ?? plan).cash;
  const frame = monthFrame(t, language, palette, { width, height, side: width < NARROW ? 0 : SIDE }, plan.months, [
    ...plan.cash.closing,
    ...closing,
    ...safety,
  ]);
  const { x, y, line } = frame;
  const drawn: Drawn = { plan, trial, frame, language, palette };
  const path = (values: readonly number[], stroke: string, strokeWidth: number, dash?: string): Shape => ({
    kind: 'path',
    d: line(values),
    fill: 'none',
    stroke,
    strokeWidth,
    ...(dash === undefined ? {} : { dash }),
  });
  const base = y(0);
  const lowest = lowestShapes(drawn);
  const taken = [...textBoxes(frame.shapes), ...lowest.labels.map(({ box }) => box)];
  const curves: readonly MonthCurve[] = [
    ...(trial === null ? [] : [{ name: t('charts.trialName'), values: closing, colour: palette.accent }]),
    { name: t('charts.plan'), values: plan.cash.closing, colour: trial === null ? palette.accent : palette.muted },
    { name: CASH_NAMES.safety[language], values: safety },
  ];
  const shapes: readonly Shape[] = [
    { kind: 'path', d: `${line(closing)} L${x(LAST)} ${base} L${x(0)} ${base} Z`, fill: palette.wash },
    ...frame.shapes,
    path(safety, palette.muted, 1, '2 3'),
    ...(trial === null ? [] : [path(plan.cash.closing, palette.muted, 1.1)]),
    path(closing, palette.accent, 1.9),
    lowest.dot,
    ...[...endLabels(drawn, { width, height }, taken), ...lowest.labels].flatMap((label) => label.shapes),
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
