/** What the resources cover of each year's charges: one bar a year, its statuses told apart by strokes, against a mark for the need. */

import { translator } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import { formatCents, formatRate } from '#shared/base/money/format.ts';
import { STATUSES } from '#shared/dossier/content/plan.ts';
import { COVERAGE_NAMES } from '#shared/finance/figures/lines.ts';
import { SIGNED_COVERAGE } from '#shared/finance/figures/ratios.ts';
import type { PlanYear } from '#shared/finance/projection/calendar.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import { textWidth } from '../labels/text-width.ts';
import { type ChartSize, SIZE } from '../month-frame.ts';
import type { Chart, ChartPalette, Shape } from '../shape.ts';
import { statusBox } from './status-fill.ts';
import { YEAR_LEFT, yearFrame } from './year-frame.ts';

export const coverageChart = (
  { coverage }: Pick<Projection, 'coverage'>,
  language: Language,
  palette: ChartPalette,
  size: ChartSize,
): Chart => {
  const t = translator(language);
  const values = coverage.flatMap((c) => [c.needCents, c.fullCents]);
  const { x, bar, shapes: frame } = yearFrame(t, language, palette, size, values);
  const shapes: Shape[] = [...frame];
  for (const [year, c] of coverage.entries()) {
    const { y, height } = bar(year);
    let from = 0;
    for (const status of STATUSES) {
      const to = from + c.byStatus[status];
      const box = { x: x(from), y, width: x(to) - x(from), height };
      if (box.width >= 0.5)
        shapes.push(...statusBox(status, box, palette.accent, palette), {
          kind: 'zone',
          ...box,
          points: [],
          says: `${t('projection.year', { year: year + 1 })}\n${t(`stations.status.${status}`)}\t${formatCents(c.byStatus[status], language, 0)}`,
          of: {
            kind: 'figure',
            figure: {
              kind: 'covered',
              counting: status === 'signed' ? 'signed' : 'full',
              year: (year + 1) as PlanYear,
            },
          },
        });
      from = to;
    }
    const need = x(c.needCents);
    const text = t('charts.coverageNeed', { amount: formatCents(c.needCents, language, 0) });
    const fits = need - textWidth(text, SIZE) > YEAR_LEFT;
    shapes.push(
      { kind: 'line', x1: need, x2: need, y1: y - 4, y2: y + height + 4, stroke: palette.warning, strokeWidth: 2.2 },
      {
        kind: 'text',
        x: fits ? need : Math.max(YEAR_LEFT, Math.min(need, size.width - textWidth(text, SIZE) - 2)),
        y: y - 5,
        text,
        size: SIZE,
        fill: palette.ink,
        anchor: fits ? 'end' : 'start',
      },
    );
  }
  const rate = (value: number | null): string => (value === null ? '–' : formatRate(value, language));
  return {
    ...size,
    title: t('charts.coverage'),
    shapes: shapes,
    summary: t('charts.coverageSummary', {
      first: rate(coverage[0].signedRate),
      second: rate(coverage[1].signedRate),
      third: rate(coverage[2].signedRate),
    }),
    table: [
      [
        t('projection.coverage'),
        COVERAGE_NAMES.need[language],
        ...STATUSES.map((s) => t(`stations.status.${s}`)),
        SIGNED_COVERAGE.label[language],
      ],
      ...coverage.map((c, year) => [
        t('projection.year', { year: year + 1 }),
        ...[c.needCents, ...STATUSES.map((s) => c.byStatus[s])].map((cents) => formatCents(cents, language, 0)),
        rate(c.signedRate),
      ]),
    ],
  };
};
