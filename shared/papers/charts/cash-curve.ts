/** Month-end cash over 36 months, with the safety level, the zero line and the lowest point named. */
import { translator } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import { formatCents } from '#shared/base/money/format.ts';
import { CASH_NAMES } from '#shared/finance/figures/lines.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import { BOTTOM, type ChartSize, monthFrame, monthText, SIZE } from './month-frame.ts';
import type { Chart, ChartPalette } from './shape.ts';
import { textWidth } from './text-width.ts';

export const cashCurve = (
  p: Projection,
  language: Language,
  palette: ChartPalette,
  { width, height }: ChartSize,
): Chart => {
  const t = translator(language);
  const { closing, safety, lowestMonth, lowestCents } = p.cash;
  const { x, y, line, shapes } = monthFrame(t, language, palette, { width, height }, p.months, [...closing, ...safety]);
  const distance = (m: number): number => Math.abs((closing[m] ?? 0) - (safety[m] ?? 0));
  shapes.push({ kind: 'path', d: line(safety), fill: 'none', stroke: palette.muted, strokeWidth: 1, dash: '4 3' });
  shapes.push({ kind: 'path', d: line(closing), fill: 'none', stroke: palette.accent, strokeWidth: 1.8 });
  const drawLabel = (label: string, at: { x: number; y: number }, anchor: 'start' | 'end', bold: boolean): void => {
    const wide = textWidth(label, SIZE + (bold ? 0.5 : 0));
    shapes.push(
      // A plate of paper under the words: they stay legible over a grid line or a curve.
      {
        kind: 'rect',
        x: anchor === 'end' ? at.x - wide : at.x - 1,
        y: at.y - SIZE,
        width: wide + 1,
        height: SIZE + 2.5,
        fill: palette.paper,
      },
      {
        kind: 'text',
        x: at.x,
        y: at.y,
        text: label,
        size: SIZE + (bold ? 0.5 : 0),
        fill: bold ? palette.ink : palette.muted,
        anchor,
        ...(bold ? { bold } : {}),
      },
    );
  };
  // The name of the dashed line stands where the curve is furthest from it, in the last year.
  const calm = [...Array(12).keys()]
    .map((i) => 24 + i)
    .reduce((best, m) => (distance(m) > distance(best) ? m : best), 30);
  const beyond = calm > 29;
  const under = (closing[calm] ?? 0) > (safety[calm] ?? 0);
  drawLabel(
    CASH_NAMES.safety[language].toLowerCase(),
    { x: x(calm), y: y(safety[calm] ?? 0) + (under ? SIZE + 3 : -4) },
    beyond ? 'end' : 'start',
    false,
  );
  const px = x(lowestMonth - 1);
  const right = px > width / 2;
  shapes.push({
    kind: 'circle',
    cx: px,
    cy: y(lowestCents),
    r: 3.4,
    fill: lowestCents < 0 ? palette.warning : palette.accent,
    stroke: palette.paper,
    strokeWidth: 1,
  });
  drawLabel(
    `${formatCents(lowestCents, language, 0)} (${monthText(p.months[lowestMonth - 1] ?? '')})`,
    { x: px + (right ? -7 : 7), y: Math.min(height - BOTTOM - 3, y(lowestCents) + 12) },
    right ? 'end' : 'start',
    true,
  );
  return {
    width,
    height,
    title: t('charts.cash'),
    shapes,
    summary: t('charts.cashSummary', {
      amount: formatCents(lowestCents, language, 0),
      month: monthText(p.months[lowestMonth - 1] ?? ''),
    }),
    table: [
      [t('projection.month'), CASH_NAMES.closing[language]],
      ...p.months.map((month, m) => [monthText(month), formatCents(closing[m] ?? 0, language, 0)]),
    ],
  };
};
