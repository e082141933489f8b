/** Where the cash may be: the band between 10 and 90 % of the draws, its middle, and the plan itself. */
import { translator } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import { formatCents, formatRate } from '#shared/base/money/format.ts';
import type { RiskResult } from '#shared/finance/risk/monte-carlo.ts';
import { type ChartSize, monthFrame, monthText, SIZE } from './month-frame.ts';
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
  const band = `${frame.line(p90)} ${[...p10.keys()]
    .reverse()
    .map((m) => `L${Math.round(frame.x(m) * 100) / 100} ${Math.round(frame.y(p10[m] ?? 0) * 100) / 100}`)
    .join(' ')} Z`;
  const label = (text: string, month: number, cents: number, dy: number): Shape => ({
    kind: 'text',
    x: frame.x(month),
    y: frame.y(cents) + dy,
    text,
    size: SIZE,
    fill: palette.ink,
    anchor: 'end',
  });
  const shapes: Shape[] = [
    { kind: 'path', d: band, fill: palette.grid, stroke: palette.muted, strokeWidth: 0.6 },
    ...frame.shapes,
    { kind: 'path', d: frame.line(p50), fill: 'none', stroke: palette.accent, strokeWidth: 1.8 },
    { kind: 'path', d: frame.line(plan), fill: 'none', stroke: palette.ink, strokeWidth: 1.2, dash: '4 3' },
    label(t('charts.p90'), 35, p90[35] ?? 0, -4),
    label(t('charts.p50'), 33, p50[33] ?? 0, -5),
    label(t('charts.p10'), 35, p10[35] ?? 0, 11),
    label(t('charts.plan'), 24, plan[24] ?? 0, -5),
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
