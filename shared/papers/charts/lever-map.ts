/** Levers by potential (up) and effort (right): where energy is well spent. The code of the lever stands in its circle. */
import { translator } from '#shared/base/i18n/translate.ts';
import { leafById } from '#shared/base/method/levers.ts';
import type { Language } from '#shared/base/method/text.ts';
import { formatCents, formatNumber } from '#shared/base/money/format.ts';
import type { QualifiedLever } from '#shared/finance/projection/qualification.ts';
import { spacedTexts } from './labels/boxes.ts';
import type { ChartSize } from './month-frame.ts';
import type { Chart, ChartPalette, Shape } from './shape.ts';

const LEFT = 34;
const BOTTOM = 30;
const PAD = 14;

export const leverMap = (
  levers: readonly QualifiedLever[],
  language: Language,
  palette: ChartPalette,
  { width, height }: ChartSize,
): Chart => {
  const t = translator(language);
  const placed = levers.filter((l) => l.effort !== null && l.marks.potential !== null);
  const x = (effort: number): number => LEFT + PAD + ((effort - 1) / 4) * (width - LEFT - 2 * PAD - 10);
  const y = (mark: number): number => height - BOTTOM - PAD - ((mark - 1) / 4) * (height - BOTTOM - 2 * PAD - 8);
  const axis = { stroke: palette.grid, strokeWidth: 0.8 };
  const text = { size: 9, fill: palette.muted };
  const words: readonly Shape[] = spacedTexts(
    [
      { kind: 'text', x: LEFT, y: height - 10, text: t('levers.map.easy'), anchor: 'start', ...text },
      { kind: 'text', x: width - 8, y: height - 10, text: t('levers.map.hard'), anchor: 'end', ...text },
      { kind: 'text', x: LEFT + 6, y: 7, text: t('levers.map.strong'), anchor: 'start', ...text },
      { kind: 'text', x: LEFT + 6, y: height - BOTTOM - 6, text: t('levers.map.weak'), anchor: 'start', ...text },
    ],
    4,
  );
  const shapes: Shape[] = [
    { kind: 'line', x1: LEFT, x2: width - 8, y1: height - BOTTOM, y2: height - BOTTOM, ...axis },
    { kind: 'line', x1: LEFT, x2: LEFT, y1: 6, y2: height - BOTTOM, ...axis },
    { kind: 'line', x1: x(3), x2: x(3), y1: 6, y2: height - BOTTOM, ...axis, dash: '3 3' },
    { kind: 'line', x1: LEFT, x2: width - 8, y1: y(3), y2: y(3), ...axis, dash: '3 3' },
    ...words,
  ];
  // Levers on the same spot are spread sideways, so that each code is read.
  const taken = new Map<string, number>();
  for (const lever of placed) {
    const key = `${Math.round(lever.effort ?? 0)}/${lever.marks.potential}`;
    const rank = taken.get(key) ?? 0;
    taken.set(key, rank + 1);
    const cx = Math.min(width - 24, x(lever.effort ?? 0) + rank * 30);
    const cy = y(lever.marks.potential ?? 0);
    shapes.push(
      {
        kind: 'circle',
        cx,
        cy,
        r: 13,
        fill: palette.paper,
        stroke: palette.accent,
        strokeWidth: 1.6,
        says: [
          `${lever.leaf} ${leafById(lever.leaf).label[language]}`,
          `${t('levers.map.potential')}\t${formatNumber(lever.marks.potential ?? 0, language, 1)}`,
          `${t('levers.map.effort')}\t${formatNumber(lever.effort ?? 0, language, 1)}`,
          `${t('levers.map.amount')}\t${formatCents(lever.amountCents, language, 0)}`,
        ].join('\n'),
        of: { kind: 'figure', figure: { kind: 'leaf', leaf: lever.leaf, year: 3 } },
      },
      { kind: 'text', x: cx, y: cy + 3.5, text: lever.leaf, size: 10, fill: palette.ink, anchor: 'middle', bold: true },
    );
  }
  return {
    width,
    height,
    title: t('levers.map.title'),
    shapes,
    summary: t('levers.map.summary', { count: placed.length }),
    table: [
      [t('levers.lever'), t('levers.map.potential'), t('levers.map.effort'), t('levers.map.amount')],
      ...levers.map((l) => [
        `${l.leaf} ${leafById(l.leaf).label[language]}`,
        l.marks.potential === null ? '–' : formatNumber(l.marks.potential, language, 1),
        l.effort === null ? '–' : formatNumber(l.effort, language, 1),
        formatCents(l.amountCents, language, 0),
      ]),
    ],
  };
};
