/** Shares of the models from today to year 3, stacked; the name stands in the bar, so that it reads without colour. */

import { translator } from '../i18n/translate.ts';
import { classify } from '../method/classify.ts';
import { MODEL_IDS, modelById } from '../method/models.ts';
import type { Language } from '../method/text.ts';
import { formatRate } from '../money/format.ts';
import type { Projection } from '../projection/projection.ts';
import type { ChartSize } from './cash-curve.ts';
import type { Chart, ChartPalette, Shape } from './shape.ts';

const LABEL = 66;
const GAP = 10;
const LEGEND = 18;

/** Black or white ink, whichever is read on that fill. */
const inkOn = (fill: string): string => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => Number.parseInt(fill.slice(i, i + 2), 16));
  return r * 0.299 + g * 0.587 + b * 0.114 > 140 ? '#1b2428' : '#ffffff';
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
  const bar = (height - LEGEND) / Math.max(1, years.length) - GAP;
  const name = (year: number): string => (year === 0 ? t('stations.model.today') : t('stations.model.year', { year }));
  const shapes: Shape[] = years.flatMap(({ year, profile }, row) => {
    const y = row * (bar + GAP);
    let x = LABEL;
    const parts: Shape[] = [
      { kind: 'text', x: LABEL - 8, y: y + bar / 2 + 3, text: name(year), size: 9, fill: palette.ink, anchor: 'end' },
    ];
    for (const id of present) {
      const share = profile.modelShares[id];
      const w = share * (width - LABEL);
      const fill = palette.series[MODEL_IDS.indexOf(id)] ?? palette.muted;
      if (w > 0) parts.push({ kind: 'rect', x, y, width: w, height: bar, fill, stroke: palette.paper, strokeWidth: 1 });
      if (w > 46)
        parts.push({
          kind: 'text',
          x: x + w / 2,
          y: y + bar / 2 + 3,
          text: `${id} ${formatRate(share, language, 0)}`,
          size: 9,
          fill: inkOn(fill),
          anchor: 'middle',
          bold: true,
        });
      x += w;
    }
    return parts;
  });
  let at = LABEL;
  for (const id of present) {
    const text = `${id} ${modelById(id).name[language]}`;
    shapes.push({
      kind: 'rect',
      x: at,
      y: height - 11,
      width: 8,
      height: 8,
      fill: palette.series[MODEL_IDS.indexOf(id)] ?? palette.muted,
    });
    shapes.push({ kind: 'text', x: at + 12, y: height - 4, text, size: 8.5, fill: palette.muted, anchor: 'start' });
    at += 20 + text.length * 4.4;
  }
  return {
    width,
    height,
    title: t('charts.trajectory'),
    shapes,
    summary: t('charts.trajectorySummary', {
      from: years[0]?.profile.models.join(' + ') ?? '–',
      to: years.at(-1)?.profile.models.join(' + ') ?? '–',
    }),
    table: [
      [t('stations.model.model'), ...years.map(({ year }) => name(year))],
      ...present.map((id) => [id, ...years.map(({ profile }) => formatRate(profile.modelShares[id], language))]),
    ],
  };
};
