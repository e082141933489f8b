/**
 * Where the cash may be: the band between 10 and 90 % of the draws, its middle, and the plan itself; a lighter band goes from there to all that the plan counts on, so
 * that one sees how much of it rests on income that the draws rarely bring whole.
 */
import { translator } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import { formatCents, formatRate } from '#shared/base/money/format.ts';
import type { RiskResult } from '#shared/finance/risk/monte-carlo.ts';
import { placeLabels, textBoxes, type WantedLabel } from './labels/boxes.ts';
import { type ChartSize, monthFrame, monthText, monthZones, SIZE } from './month-frame.ts';
import type { Chart, ChartPalette, Shape } from './shape.ts';

export const riskFan = (
  risk: RiskResult,
  plan: readonly number[],
  months: readonly string[],
  language: Language,
  palette: ChartPalette,
  size: ChartSize,
): Chart => {
  const t = translator(language);
  const { p10, p50, p90 } = risk;
  const frame = monthFrame(t, language, palette, size, months, [...p10, ...p90, ...plan]);
  const between = (upper: readonly number[], lower: readonly number[]): string =>
    `${frame.line(upper)} ${[...lower.keys()]
      .reverse()
      .map((m) => `L${Math.round(frame.x(m) * 100) / 100} ${Math.round(frame.y(lower[m] ?? 0) * 100) / 100}`)
      .join(' ')} Z`;
  const band = between(p90, p10);
  const counted = between(
    p90.map((cents, m) => Math.max(cents, plan[m] ?? cents)),
    p10.map((cents, m) => Math.min(cents, plan[m] ?? cents)),
  );
  const label = (text: string, values: readonly number[], months: readonly number[], dy: number): WantedLabel => ({
    text,
    size: SIZE,
    fill: palette.ink,
    at: months.flatMap((m) =>
      [dy, -dy + SIZE - 2].map((by) => ({ x: frame.x(m), y: frame.y(values[m] ?? 0) + by, anchor: 'end' as const })),
    ),
  });
  const names = placeLabels(
    [
      label(t('charts.p50'), p50, [33, 29, 20], -5),
      label(t('charts.p90'), p90, [35, 30, 24, 16], -4),
      label(t('charts.p10'), p10, [35, 30, 24, 16], 11),
      label(t('charts.plan'), plan, [24, 18, 12, 30], -5),
    ],
    textBoxes(frame.shapes),
    frame.inside,
    palette,
  );
  const curves = [
    { name: t('charts.p90'), values: p90 },
    { name: t('charts.p50'), values: p50, colour: palette.accent },
    { name: t('charts.plan'), values: plan, colour: palette.ink },
    { name: t('charts.p10'), values: p10 },
  ];
  const shapes: Shape[] = [
    { kind: 'path', d: counted, fill: palette.wash },
    { kind: 'path', d: band, fill: palette.grid, stroke: palette.muted, strokeWidth: 0.6 },
    ...frame.shapes,
    { kind: 'path', d: frame.line(p50), fill: 'none', stroke: palette.accent, strokeWidth: 1.8 },
    { kind: 'path', d: frame.line(plan), fill: 'none', stroke: palette.ink, strokeWidth: 1.2, dash: '4 3' },
    ...names.flatMap((name) => name.shapes),
    ...monthZones(frame, months, curves, t, language),
  ];
  return {
    ...size,
    title: t('charts.fan'),
    shapes,
    summary: t('charts.fanSummary', {
      share: formatRate(risk.everBelowZero, language),
      support: formatCents(risk.supportFor80Cents, language, 0),
    }),
    table: [
      [t('projection.month'), t('charts.p10'), t('charts.p50'), t('charts.p90'), t('charts.belowZero')],
      ...months.map((month, m) => [
        monthText(month),
        formatCents(p10[m] ?? 0, language, 0),
        formatCents(p50[m] ?? 0, language, 0),
        formatCents(p90[m] ?? 0, language, 0),
        formatRate(risk.belowZero[m] ?? 0, language),
      ]),
    ],
  };
};
