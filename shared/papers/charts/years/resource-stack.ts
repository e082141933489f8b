/** Resources of each year by family of levers: the colour and the letter tell the family, the strokes tell how sure each part is. */

import { translator } from '#shared/base/i18n/translate.ts';
import { FAMILIES, type FamilyId, leafById } from '#shared/base/method/levers.ts';
import type { Language } from '#shared/base/method/text.ts';
import { type Cents, sum } from '#shared/base/money/cents.ts';
import { formatCents } from '#shared/base/money/format.ts';
import { STATUSES, type Status } from '#shared/dossier/content/plan.ts';
import { incomeLines } from '#shared/finance/projection/mix.ts';
import type { LineResult } from '#shared/finance/projection/projection.ts';
import { textWidth } from '../labels/text-width.ts';
import { type ChartSize, SIZE } from '../month-frame.ts';
import type { Chart, ChartPalette, Shape } from '../shape.ts';
import { statusBox } from './status-fill.ts';
import { yearFrame } from './year-frame.ts';

const YEARS = [0, 1, 2] as const;

export const resourceStack = (
  lines: readonly LineResult[],
  language: Language,
  palette: ChartPalette,
  size: ChartSize,
): Chart => {
  const t = translator(language);
  const income = incomeLines(lines);
  const amount = (year: 0 | 1 | 2, family: FamilyId, status: Status): Cents =>
    sum(
      income
        .filter((l) => l.leaf !== undefined && leafById(l.leaf).family === family && l.status === status)
        .map((l) => l.accrued.years[year]),
    );
  const total = (year: 0 | 1 | 2, family: FamilyId): Cents => sum(STATUSES.map((s) => amount(year, family, s)));
  /** A credit takes no room: it is said in the table. */
  const roomOf = (year: 0 | 1 | 2, family: FamilyId, status: Status): Cents =>
    Math.max(0, amount(year, family, status));
  const present = FAMILIES.filter(({ id }) => YEARS.some((year) => total(year, id) > 0));
  const all = YEARS.map((year) => sum(present.flatMap(({ id }) => STATUSES.map((s) => roomOf(year, id, s)))));
  const { x, bar, shapes: frame } = yearFrame(t, language, palette, size, all);
  const shapes: Shape[] = [...frame];
  for (const year of YEARS) {
    const { y, height } = bar(year);
    let from = 0;
    for (const { id } of present) {
      const ink = palette.series[FAMILIES.findIndex((f) => f.id === id) * 2] ?? palette.accent;
      const start = x(from);
      for (const status of STATUSES) {
        const to = from + roomOf(year, id, status);
        const box = { x: x(from), y, width: x(to) - x(from), height };
        if (box.width >= 0.5) shapes.push(...statusBox(status, box, ink, palette));
        from = to;
      }
      const room = x(from) - start;
      if (room < 0.5) continue;
      const family = FAMILIES.find((f) => f.id === id)?.label[language] ?? '';
      shapes.push({
        kind: 'zone',
        x: start,
        y,
        width: room,
        height,
        points: [],
        says: [
          `${id} – ${family}, ${t('projection.year', { year: year + 1 })}`,
          ...STATUSES.filter((s) => amount(year, id, s) > 0).map(
            (s) => `${t(`stations.status.${s}`)}\t${formatCents(amount(year, id, s), language, 0)}`,
          ),
        ].join('\n'),
        of: { kind: 'figure', figure: { kind: 'resources', year: (year + 1) as 1 | 2 | 3 } },
      });
      // A bar between two families, and the family's letter over its part: read without colour.
      shapes.push({
        kind: 'line',
        x1: x(from),
        x2: x(from),
        y1: y - 3,
        y2: y + height,
        stroke: palette.ink,
        strokeWidth: 1,
      });
      if (room > textWidth(id, SIZE) + 3)
        shapes.push({
          kind: 'text',
          x: start + room / 2,
          y: y - 4,
          text: id,
          size: SIZE,
          fill: palette.ink,
          anchor: 'middle',
          bold: true,
        });
    }
  }
  const first = (year: 0 | 1 | 2): string => {
    const ranked = [...present].sort((a, b) => total(year, b.id) - total(year, a.id))[0];
    return ranked ? `${ranked.id} – ${ranked.label[language]}` : '–';
  };
  return {
    ...size,
    title: t('charts.stack'),
    shapes: shapes,
    summary: t('charts.stackSummary', { first: first(0), third: first(2) }),
    table: [
      [t('charts.family'), t('charts.yearColumn'), ...STATUSES.map((s) => t(`stations.status.${s}`))],
      ...present.flatMap(({ id, label }) =>
        YEARS.map((year) => [
          `${id} – ${label[language]}`,
          t('projection.year', { year: year + 1 }),
          ...STATUSES.map((s) => formatCents(amount(year, id, s), language, 0)),
        ]),
      ),
    ],
  };
};
