/** Shares of the models from today to year 3, stacked; the name stands in the bar, and on paper each model has its strokes, so that it reads without colour. */

import { type Translate, translator } from '#shared/base/i18n/translate.ts';
import { classify } from '#shared/base/method/classify.ts';
import { MODEL_IDS, type ModelId, modelById } from '#shared/base/method/models.ts';
import type { Language } from '#shared/base/method/text.ts';
import { formatRate } from '#shared/base/money/format.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import { HATCHES, hatchBox } from './hatch.ts';
import { flowLegend, LEGEND_LINE, SWATCH } from './labels/legend.ts';
import { textWidth } from './labels/text-width.ts';
import type { ChartSize } from './month-frame.ts';
import type { Chart, ChartPalette, Shape } from './shape.ts';

const LABEL = 66;
const SIZE = 9;
const LEGEND_SIZE = 8.5;
/** A picture narrower than this gives its legend all of its width. */
const NARROW = 380;

/** Black or white ink, whichever is read on that fill. */
const inkOn = (fill: string): string => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => Number.parseInt(fill.slice(i, i + 2), 16));
  return r * 0.299 + g * 0.587 + b * 0.114 > 140 ? '#1b2428' : '#ffffff';
};

/** From the first year that is known to the last, each by its own name: today may not be known. */
const changeWords = (
  t: Translate,
  years: readonly { readonly year: number; readonly profile: ReturnType<typeof classify> }[],
): string => {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return '';
  const models = ({ profile }: typeof first): string => profile.models.join(' + ') || '–';
  const when = ({ year }: typeof first): string => (year === 0 ? t('charts.today') : t('charts.inYear', { year }));
  const [from, to] = [models(first), models(last)];
  if (first === last) return t('charts.trajectoryOnce', { model: to, when: when(last) });
  const whens = { before: when(first), after: when(last) };
  return from === to
    ? t('charts.trajectorySame', { model: to, ...whens })
    : t('charts.trajectorySummary', { from, to, ...whens });
};

export const modelTrajectory = (
  p: Projection,
  language: Language,
  palette: ChartPalette,
  { width, height }: ChartSize,
): Chart => {
  const t = translator(language);
  const years = p.mixes
    .map((mix) => ({ year: mix.year, profile: classify(mix.byLeaf) }))
    .filter(({ profile }) => profile.kind !== 'none');
  const present = MODEL_IDS.filter((id) => years.some(({ profile }) => profile.modelShares[id] > 0));
  const fillOf = (id: ModelId): string => palette.models[MODEL_IDS.indexOf(id)] ?? palette.muted;
  const filledBox = (id: ModelId, box: { x: number; y: number; width: number; height: number }): Shape[] => {
    const fill = fillOf(id);
    return [
      { kind: 'rect', ...box, fill, stroke: palette.paper, strokeWidth: 0.8 },
      ...(palette.strokes
        ? hatchBox(box, HATCHES[MODEL_IDS.indexOf(id)] ?? { kind: 'plain', step: 0 }, inkOn(fill))
        : []),
    ];
  };
  const left = width < NARROW ? 1 : LABEL;
  const nameOf = (id: ModelId): string => `${id} ${modelById(id).name[language]}`;
  const legend = flowLegend(present, nameOf, LEGEND_SIZE, width - left - 1);
  const pitch = (height - legend.lines * LEGEND_LINE - 2) / Math.max(1, years.length);
  const bar = pitch * 0.72;
  const name = (year: number): string => (year === 0 ? t('stations.model.today') : t('stations.model.year', { year }));
  const shapes: Shape[] = years.flatMap(({ year, profile }, row) => {
    const y = row * pitch + 1;
    const base = y + bar / 2 + SIZE / 3;
    let x = LABEL;
    const parts: Shape[] = [
      { kind: 'text', x: LABEL - 8, y: base, text: name(year), size: SIZE, fill: palette.ink, anchor: 'end' },
    ];
    for (const id of present) {
      const share = profile.modelShares[id];
      const w = share * (width - LABEL - 1);
      if (w <= 0) continue;
      parts.push(...filledBox(id, { x, y, width: w, height: bar }), {
        kind: 'zone',
        x,
        y,
        width: w,
        height: bar,
        points: [],
        says: `${nameOf(id)}\n${name(year)}\t${formatRate(share, language)}`,
        of: { kind: 'figure', figure: { kind: 'modelShare', model: id, year } },
      });
      // The whole label, or the model alone, or nothing: never a label wider than its part.
      const text = [`${id} ${formatRate(share, language)}`, id].find((label) => textWidth(label, SIZE) + 8 <= w);
      if (text !== undefined) {
        const fill = fillOf(id);
        const plate = textWidth(text, SIZE) + 2;
        parts.push(
          { kind: 'rect', x: x + w / 2 - plate / 2, y: base - SIZE + 0.5, width: plate, height: SIZE + 2.5, fill },
          { kind: 'text', x: x + w / 2, y: base, text, size: SIZE, fill: inkOn(fill), anchor: 'middle', bold: true },
        );
      }
      x += w;
    }
    return parts;
  });
  for (const { of, text, x, words, line } of legend.entries) {
    const y = height - (legend.lines - line) * LEGEND_LINE + 2;
    shapes.push(...filledBox(of, { x: left + x, y, width: SWATCH, height: SWATCH }), {
      kind: 'text',
      x: left + words,
      y: y + SWATCH - 1,
      text,
      size: LEGEND_SIZE,
      fill: palette.muted,
      anchor: 'start',
    });
  }
  return {
    width,
    height,
    title: t('charts.trajectory'),
    shapes,
    summary: changeWords(t, years),
    table: [
      [t('stations.model.model'), ...years.map(({ year }) => name(year))],
      ...present.map((id) => [id, ...years.map(({ profile }) => formatRate(profile.modelShares[id], language))]),
    ],
  };
};
