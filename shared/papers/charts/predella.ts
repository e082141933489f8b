/** Thirty-six months at the foot of the triptych: cash with our support and without, the safety level, payments and milestones above. */

import type { Triptych } from '#shared/assessment/overview/triptych.ts';
import { translator } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import { formatCents } from '#shared/base/money/format.ts';
import { curveBoxes, placeBeside, placesAround, textBoxes, withFoot } from './labels/boxes.ts';
import { textWidth } from './labels/text-width.ts';
import { type ChartSize, type MonthFrame, monthFrame, monthText, monthZones, SIZE } from './month-frame.ts';
import type { Chart, ChartPalette, Shape } from './shape.ts';

const GAP = 6;
/** Baseline of the line of signs; the frame begins under it. */
const MARKS = 9;
const HEAD = 12;
interface Placed {
  readonly x: number;
  readonly text: string;
  readonly anchor: 'start' | 'end';
}
/**
 * Labels of the signs on one line: payments first, then milestones; one that would touch a label or another sign is left to the table.
 * @param signs with the x of each in points
 */
const labelsOf = (
  signs: readonly { readonly x: number; readonly text: string; readonly first: boolean }[],
  right: number,
): readonly Placed[] => {
  const taken: { from: number; to: number; of: number }[] = signs.map(({ x }, of) => ({ from: x - 4, to: x + 4, of }));
  const order = signs.map((_, i) => i).sort((a, b) => Number(signs[b]?.first) - Number(signs[a]?.first) || a - b);
  return order.flatMap((i): Placed[] => {
    const sign = signs[i];
    if (sign === undefined) return [];
    const wide = textWidth(sign.text, SIZE);
    for (const anchor of ['start', 'end'] as const) {
      const from = anchor === 'start' ? sign.x + GAP : sign.x - GAP - wide;
      const to = from + wide;
      if (from < 0 || to > right || taken.some((t) => t.of !== i && from < t.to + 2 && to > t.from - 2)) continue;
      taken.push({ from, to, of: -1 });
      return [{ x: anchor === 'start' ? from : to, text: sign.text, anchor }];
    }
    return [];
  });
};

/** The month in which a curve is lowest, 0 to 35. */
const lowest = (values: readonly number[]): number =>
  values.reduce((at, cents, m) => (cents < (values[at] ?? 0) ? m : at), 0);

interface CashLine {
  readonly values: readonly number[];
  readonly colour: string;
  readonly ink: string;
  /** none: the plan itself, whose month is said */ readonly name: string;
}
/** The lowest point of each curve, with its amount where there is room for it. */
const lowestShapes = (
  lines: readonly CashLine[],
  months: readonly string[],
  { x, y, shapes, inside }: MonthFrame,
  language: Language,
  palette: ChartPalette,
): readonly Shape[] => {
  const lows = lines.map(({ values, colour, ink, name }) => {
    const at = lowest(values);
    const amount = formatCents(values[at] ?? 0, language, 0);
    const text = name === '' ? `${amount} (${monthText(months[at] ?? '')})` : `${name} ${amount}`;
    return { cx: x(at), cy: y(values[at] ?? 0), colour, ink, text };
  });
  const labels = placeBeside(
    lows.map(({ cx, cy, ink, text }) => ({ text, size: SIZE, bold: true, fill: ink, at: placesAround(cx, cy) })),
    lines.flatMap(({ values }) => curveBoxes(values.map((cents, m) => ({ x: x(m), y: y(cents) })))),
    textBoxes(shapes),
    withFoot(inside),
    palette,
  );
  return [
    ...lows.map(
      ({ cx, cy, colour }): Shape => ({
        kind: 'circle',
        cx,
        cy,
        r: 3,
        fill: palette.paper,
        stroke: colour,
        strokeWidth: 1.4,
      }),
    ),
    ...labels.flatMap((label) => label.shapes),
  ];
};

/** @param picture the triptych of a dossier; amounts in cents */
export const predellaChart = (
  { predella }: Pick<Triptych, 'predella'>,
  language: Language,
  palette: ChartPalette,
  { width, height }: ChartSize,
): Chart => {
  const t = translator(language);
  const { months, withSupport, without, safety, signs, sentence } = predella;
  const differs = withSupport.some((cents, m) => cents !== without[m]);
  const frame = monthFrame(t, language, palette, { width, height, head: HEAD }, months, [
    ...withSupport,
    ...safety,
    ...(differs ? without : []),
  ]);
  const { x, line, shapes } = frame;
  const curve = (values: readonly number[], stroke: string, strokeWidth: number, dash?: string): Shape => ({
    kind: 'path',
    d: line(values),
    fill: 'none',
    stroke,
    strokeWidth,
    ...(dash === undefined ? {} : { dash }),
  });
  shapes.push(curve(safety, palette.muted, 0.9, '1 2'));
  if (differs) shapes.push(curve(without, palette.warning, 1.1, '4 3'));
  shapes.push(curve(withSupport, palette.accent, 1.8));
  shapes.push(
    ...lowestShapes(
      [
        { values: withSupport, colour: palette.accent, ink: palette.ink, name: '' },
        ...(differs
          ? [{ values: without, colour: palette.warning, ink: palette.warning, name: t('frame.home.without') }]
          : []),
      ],
      months,
      frame,
      language,
      palette,
    ),
  );
  // Payments and milestones stand on a line of their own, above the years.
  const labels = labelsOf(
    signs.map((m) => ({ x: x(Math.max(0, m.month - 1)), text: m.label[language], first: m.kind === 'tranche' })),
    width,
  );
  for (const sign of signs) {
    const at = x(Math.max(0, sign.month - 1));
    shapes.push(
      sign.kind === 'tranche'
        ? { kind: 'rect', x: at - 3, y: MARKS - 6, width: 6, height: 6, fill: palette.accent }
        : { kind: 'circle', cx: at, cy: MARKS - 3, r: 2.6, fill: palette.paper, stroke: palette.ink, strokeWidth: 1 },
    );
  }
  for (const label of labels)
    shapes.push({
      kind: 'text',
      x: label.x + 2,
      y: MARKS,
      text: label.text,
      size: SIZE,
      fill: palette.ink,
      anchor: label.anchor,
    });
  shapes.push(
    ...monthZones(
      frame,
      months,
      [
        { name: t('frame.home.withUs'), values: withSupport, colour: palette.accent },
        ...(differs ? [{ name: t('frame.home.without'), values: without, colour: palette.warning }] : []),
        { name: t('frame.home.safety'), values: safety },
      ],
      t,
      language,
    ),
  );
  return {
    width,
    height,
    title: sentence[language],
    summary: t('charts.cashSummary', {
      amount: formatCents(withSupport[lowest(withSupport)] ?? 0, language, 0),
      month: monthText(months[lowest(withSupport)] ?? ''),
    }),
    shapes,
    table: [
      [t('projection.month'), t('frame.home.withUs'), t('frame.home.without'), t('frame.home.safety')],
      ...months.map((month, m) => [
        monthText(month),
        ...[withSupport, without, safety].map((values) => formatCents(values[m] ?? 0, language, 0)),
      ]),
    ],
  };
};
