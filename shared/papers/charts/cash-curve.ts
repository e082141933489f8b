/** Month-end cash over 36 months, with the safety level, the zero line, the lowest point named and, where they are asked for, what makes each jump. */
import { translator } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import { formatCents, formatKilo } from '#shared/base/money/format.ts';
import { CASH_NAMES } from '#shared/finance/figures/lines.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import { fitText, type PlacedLabel, placeLabels, textBoxes, type WantedLabel } from './labels/boxes.ts';
import {
  type ChartSize,
  type MonthCurve,
  type MonthFrame,
  monthFrame,
  monthText,
  monthZones,
  SIZE,
} from './month-frame.ts';
import type { Chart, ChartPalette, Shape } from './shape.ts';

/** What makes the cash jump: a receipt that is large beside the others. */
export interface CashJump {
  /** 0…35 */ readonly month: number;
  readonly name: string;
  readonly cents: number;
}
/** Receipts smaller than this share of the curve's range make no jump. */
const JUMP_SHARE = 0.14;
const MOST_JUMPS = 8;
const JUMP_ROOM = 30;
const NAME_WIDTH = 110;

/** The receipts that make the curve jump, the largest first. */
export const cashJumps = ({ cash, lines }: Pick<Projection, 'cash' | 'lines'>): readonly CashJump[] => {
  const range = Math.max(0, ...cash.closing) - Math.min(0, ...cash.closing);
  return lines
    .filter((l) => l.kind === 'resource' || l.kind === 'support')
    .flatMap(({ label, funder, cash: { months } }) =>
      months.map((cents, month) => ({ month, name: label || funder || '', cents })),
    )
    .filter(({ cents, name }) => name !== '' && cents > JUMP_SHARE * range)
    .sort((a, b) => b.cents - a.cents || a.month - b.month)
    .slice(0, MOST_JUMPS);
};

export interface CashCurveExtras {
  readonly jumps?: readonly CashJump[];
  /** month-end cash without our support */ readonly without?: readonly number[];
}

/** Around a point, the nearest first. */
const around = (x: number, y: number, side: 'left' | 'right'): WantedLabel['at'] => {
  const places = [
    { x: x + 7, y: y + 12, anchor: 'start' as const },
    { x: x + 7, y: y - 6, anchor: 'start' as const },
    { x: x - 7, y: y + 12, anchor: 'end' as const },
    { x: x - 7, y: y - 6, anchor: 'end' as const },
    { x, y: y - 12, anchor: 'middle' as const },
    { x, y: y + 22, anchor: 'middle' as const },
  ];
  return side === 'right' ? places : [...places.slice(2, 4), ...places.slice(0, 2), ...places.slice(4)];
};

const jumpShapes = (
  jumps: readonly CashJump[],
  closing: readonly number[],
  { x, y, inside }: MonthFrame,
  language: Language,
  palette: ChartPalette,
  width: number,
): readonly Shape[] => {
  const wanted = jumps.map(({ name, cents, month }): WantedLabel => {
    const text = `${fitText(name, SIZE, NAME_WIDTH)} ${formatKilo(cents, language)}`;
    const rows = [9, 21];
    return {
      text,
      size: SIZE,
      fill: palette.muted,
      at: (['start', 'end', 'middle'] as const).flatMap((anchor) =>
        rows.map((row) => ({ x: x(month) + (anchor === 'start' ? 2 : anchor === 'end' ? -2 : 0), y: row, anchor })),
      ),
    };
  });
  const above = { left: 2, right: width - 2, top: 0, bottom: JUMP_ROOM };
  const placed = placeLabels(wanted, [], above, palette);
  return [
    ...placed.map(({ box, of }): Shape => {
      const month = jumps[of]?.month ?? 0;
      return {
        kind: 'line',
        x1: x(month),
        x2: x(month),
        y1: box.bottom + 1,
        y2: Math.max(inside.top, y(closing[month] ?? 0) - 3),
        stroke: palette.muted,
        strokeWidth: 0.6,
        dash: '1 2',
      };
    }),
    ...placed.flatMap(({ shapes }) => shapes),
  ];
};

/** The month in which a curve is furthest from another: where its name is read best. */
const calmest = (values: readonly number[], other: readonly number[]): number =>
  values.reduce((best, v, m) => {
    const distance = (at: number): number => Math.abs((values[at] ?? 0) - (other[at] ?? 0));
    return m >= 18 && Math.abs(v - (other[m] ?? 0)) > distance(best) ? m : best;
  }, 30);

/** The curves of the picture, the strongest last. */
const curvesOf = (
  { cash }: Projection,
  without: readonly number[] | undefined,
  palette: ChartPalette,
  line: MonthFrame['line'],
): readonly Shape[] => [
  { kind: 'path', d: line(cash.safety), fill: 'none', stroke: palette.muted, strokeWidth: 1, dash: '2 3' },
  ...(without === undefined
    ? []
    : [
        {
          kind: 'path',
          d: line(without),
          fill: 'none',
          stroke: palette.warning,
          strokeWidth: 1.2,
          dash: '5 3',
        } as const,
      ]),
  { kind: 'path', d: line(cash.closing), fill: 'none', stroke: palette.accent, strokeWidth: 1.8 },
];

const lowestOf = (values: readonly number[]): number =>
  values.reduce((best, cents, m) => (cents < (values[best] ?? 0) ? m : best), 0);

/** Names of curves and of lowest points, each where it covers nothing. */
const curveLabels = (
  p: Projection,
  without: readonly number[] | undefined,
  language: Language,
  palette: ChartPalette,
  { x, y, inside, shapes }: MonthFrame,
): readonly PlacedLabel[] => {
  const t = translator(language);
  const { closing, safety, lowestMonth, lowestCents } = p.cash;
  const month = monthText(p.months[lowestMonth - 1] ?? '');
  const px = x(lowestMonth - 1);
  const calm = calmest(safety, closing);
  const low = without === undefined ? 0 : lowestOf(without);
  return placeLabels(
    [
      {
        text: `${formatCents(lowestCents, language, 0)} (${month})`,
        size: SIZE + 0.5,
        bold: true,
        fill: palette.ink,
        at: around(px, y(lowestCents), px > (inside.left + inside.right) / 2 ? 'left' : 'right'),
      },
      ...(without === undefined
        ? []
        : [
            {
              text: `${t('frame.home.without')} ${formatCents(without[low] ?? 0, language, 0)}`,
              size: SIZE,
              bold: true,
              fill: palette.warning,
              at: around(x(low), y(without[low] ?? 0), x(low) > (inside.left + inside.right) / 2 ? 'left' : 'right'),
            },
          ]),
      {
        text: CASH_NAMES.safety[language].toLowerCase(),
        size: SIZE,
        fill: palette.muted,
        at: [calm, 33, 24, 12, 6].flatMap((m) =>
          [SIZE + 3, -4].map((dy) => ({
            x: x(m),
            y: y(safety[m] ?? 0) + ((closing[m] ?? 0) > (safety[m] ?? 0) ? dy : -dy + SIZE - 1),
            anchor: m > 26 ? ('end' as const) : ('start' as const),
          })),
        ),
      },
    ],
    textBoxes(shapes),
    inside,
    palette,
  );
};

export const cashCurve = (
  p: Projection,
  language: Language,
  palette: ChartPalette,
  size: ChartSize,
  { jumps = [], without }: CashCurveExtras = {},
): Chart => {
  const t = translator(language);
  const { width, height } = size;
  const { closing, safety, lowestMonth, lowestCents } = p.cash;
  const frame = monthFrame(
    t,
    language,
    palette,
    { width, height, head: jumps.length > 0 ? JUMP_ROOM - 6 : 0 },
    p.months,
    [...closing, ...safety, ...(without ?? [])],
  );
  const point: Shape = {
    kind: 'circle',
    cx: frame.x(lowestMonth - 1),
    cy: frame.y(lowestCents),
    r: 3.4,
    fill: lowestCents < 0 ? palette.warning : palette.accent,
    stroke: palette.paper,
    strokeWidth: 1,
  };
  const curves: readonly MonthCurve[] = [
    { name: CASH_NAMES.closing[language], values: closing, colour: palette.accent },
    ...(without === undefined ? [] : [{ name: t('frame.home.without'), values: without, colour: palette.warning }]),
    { name: CASH_NAMES.safety[language], values: safety },
  ];
  return {
    width,
    height,
    title: t('charts.cash'),
    shapes: [
      ...frame.shapes,
      ...jumpShapes(jumps, closing, frame, language, palette, width),
      ...curvesOf(p, without, palette, frame.line),
      point,
      ...curveLabels(p, without, language, palette, frame).flatMap(({ shapes }) => shapes),
      ...monthZones(frame, p.months, curves, t, language),
    ],
    summary: t('charts.cashSummary', {
      amount: formatCents(lowestCents, language, 0),
      month: monthText(p.months[lowestMonth - 1] ?? ''),
    }),
    table: [
      [t('projection.month'), ...curves.map(({ name }) => name)],
      ...p.months.map((month, m) => [
        monthText(month),
        ...curves.map(({ values }) => formatCents(values[m] ?? 0, language, 0)),
      ]),
    ],
  };
};
