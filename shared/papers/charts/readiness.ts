/**
 * When the organisation is ready: for each capacity need its level today, the month in which it is to be met and the level aimed at; above, how many are met by
 * then. Each need keeps its own levels: nothing is added up into a score. A need without a date is drawn dashed, and said.
 */

import { type Translate, translator } from '#shared/base/i18n/translate.ts';
import { NEED_CATEGORIES } from '#shared/base/method/tables/capacity.ts';
import type { Language } from '#shared/base/method/text.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { fitText, spacedTexts } from './labels/boxes.ts';
import type { Chart, ChartPalette, Shape } from './shape.ts';

type Need = Dossier['needs'][number];
const TOP = 18;
const CURVE = 56;
const ROW = 24;
const FOOT = 24;
const RIGHT = 22;
const SIZE = 8.5;
const MONTHS = 36;

const level = (value: number | null): string => (value === null ? '?' : String(value));

/** How many needs are met at the end of a month, 0 to 36; one without a date never is. */
export const countMet = (needs: readonly Pick<Need, 'month'>[], month: number): number =>
  needs.filter((n) => n.month !== null && n.month <= month).length;

/** Where months, counts and needs stand. */
interface Layout {
  readonly needs: readonly Need[];
  /** the earliest first, those without a date last */ readonly ordered: readonly Need[];
  readonly left: number;
  readonly width: number;
  readonly rows: number;
  readonly height: number;
  readonly x: (month: number) => number;
  readonly palette: ChartPalette;
  readonly t: Translate;
}
const layOut = (needs: readonly Need[], t: Translate, palette: ChartPalette, width: number): Layout => {
  const left = Math.min(190, Math.round(width * 0.36));
  const rows = TOP + CURVE + 10;
  return {
    needs,
    ordered: [...needs].sort((a, b) => (a.month ?? MONTHS + 1) - (b.month ?? MONTHS + 1)),
    left,
    width,
    rows,
    height: rows + needs.length * ROW + FOOT,
    x: (month) => left + 14 + (month / MONTHS) * (width - left - 14 - RIGHT),
    palette,
    t,
  };
};
const monthLines = ({ x, height, palette, t }: Layout): readonly Shape[] => {
  const months = [0, 36, 12, 24];
  return [
    ...months.map(
      (month): Shape => ({
        kind: 'line',
        x1: x(month),
        x2: x(month),
        y1: TOP,
        y2: height - FOOT,
        stroke: palette.grid,
        strokeWidth: 0.8,
      }),
    ),
    ...spacedTexts(
      months.map((month) => ({
        kind: 'text',
        x: x(month),
        y: height - 9,
        text: t('capacity.curve.month', { month }),
        anchor: 'middle',
        size: SIZE,
        fill: palette.muted,
      })),
      4,
    ),
  ];
};
/** How many are met, month by month. */
const metCurve = ({ needs, left, width, x, palette, t }: Layout): Shape[] => {
  const metBy = (month: number): number => countMet(needs, month);
  const y = (count: number): number => TOP + CURVE - (count / Math.max(1, needs.length)) * (CURVE - 12);
  const steps = [`M${x(0)} ${y(metBy(0))}`];
  for (let m = 1; m <= MONTHS; m += 1) steps.push(`L${x(m)} ${y(metBy(m - 1))}`, `L${x(m)} ${y(metBy(m))}`);
  return [
    { kind: 'path', d: steps.join(' '), fill: 'none', stroke: palette.accent, strokeWidth: 1.8 },
    {
      kind: 'text',
      x: left,
      y: TOP + CURVE - 2,
      text: fitText(t('capacity.curve.met'), SIZE, left - 4),
      anchor: 'end',
      size: SIZE,
      fill: palette.muted,
    },
    {
      kind: 'text',
      x: width - RIGHT + 4,
      y: y(metBy(MONTHS)) + 3,
      text: `${metBy(MONTHS)}/${needs.length}`,
      size: SIZE,
      fill: palette.ink,
      anchor: 'start',
      bold: true,
    },
  ];
};
/** One need: its name, its level today, the month in which it is to be met and the level aimed at. */
const needRow = (need: Need, i: number, { left, rows, x, palette, t }: Layout): Shape[] => {
  const middle = rows + i * ROW + ROW / 2;
  const dated = need.month;
  const levelAt = (month: number, value: number | null, strong: boolean): Shape[] => [
    {
      kind: 'circle',
      cx: x(month),
      cy: middle,
      r: 7,
      fill: palette.paper,
      stroke: strong ? palette.accent : palette.muted,
      strokeWidth: 1.2,
    },
    {
      kind: 'text',
      x: x(month),
      y: middle + 3,
      text: level(value),
      size: SIZE,
      fill: palette.ink,
      anchor: 'middle',
    },
  ];
  const line = (from: number, to: number, stroke: string, strokeWidth: number): Shape & { readonly kind: 'line' } => ({
    kind: 'line',
    x1: x(from),
    x2: x(to),
    y1: middle,
    y2: middle,
    stroke,
    strokeWidth,
  });
  return [
    {
      kind: 'text',
      x: left,
      y: middle + 3,
      text: fitText(need.title || t('capacity.need'), SIZE, left - 6),
      size: SIZE,
      fill: palette.ink,
      anchor: 'end',
    },
    { ...line(0, dated ?? MONTHS, palette.muted, 1), ...(dated === null ? { dash: '2 3' } : {}) },
    ...(dated === null ? [] : [line(dated, MONTHS, palette.accent, 3)]),
    ...levelAt(0, need.levelToday, false),
    ...levelAt(dated ?? MONTHS, need.levelTarget, dated !== null),
  ];
};

/** @param width in points; the height follows from the number of needs */
export const readiness = (
  needs: readonly Need[],
  language: Language,
  palette: ChartPalette,
  { width }: { readonly width: number },
): Chart => {
  const t = translator(language);
  const layout = layOut(needs, t, palette, width);
  const { ordered, height } = layout;
  const metBy = (month: number): number => countMet(needs, month);
  const undated = needs.filter((n) => n.month === null).length;
  return {
    width,
    height,
    title: t('capacity.curve.title'),
    shapes: [...monthLines(layout), ...metCurve(layout), ...ordered.flatMap((need, i) => needRow(need, i, layout))],
    summary: [
      t('capacity.curve.summary', { first: metBy(12), second: metBy(24), third: metBy(36), all: needs.length }),
      ...(undated > 0 ? [t('capacity.curve.undated', { count: undated })] : []),
    ].join(' '),
    table: [
      [
        t('capacity.need'),
        t('capacity.category'),
        t('capacity.levelToday'),
        t('capacity.levelTarget'),
        t('capacity.month'),
      ],
      ...ordered.map((n) => [
        n.title,
        NEED_CATEGORIES.find((c) => c.id === n.category)?.label[language] ?? n.category,
        level(n.levelToday),
        level(n.levelTarget),
        n.month === null ? '?' : String(n.month),
      ]),
    ],
  };
};
