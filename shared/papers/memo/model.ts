/** The socio-economic model from today to year 3. Kept apart from the financial analysis: one is about coherence, the other about money. */

import { classify, profileLabel } from '#shared/base/method/classify.ts';
import { LOGICS } from '#shared/base/method/levers.ts';
import { MODEL_IDS, modelById } from '#shared/base/method/models.ts';
import { formatRate } from '#shared/base/money/format.ts';
import { modelTrajectory } from '#shared/papers/charts/model-trajectory.ts';
import type { ChartSize } from '#shared/papers/charts/month-frame.ts';
import { PRINT } from '#shared/papers/charts/palettes.ts';
import { type MemoContext, pair } from './context.ts';
import type { Block, TableBlock } from './document.ts';

const namedYears = (c: MemoContext) =>
  c.projection.mixes
    .map((mix) => ({ mix, profile: classify(mix.byLeaf) }))
    .filter(({ profile }) => profile.kind !== 'none');
const yearName = ({ t }: MemoContext, n: number): string =>
  n === 0 ? t('stations.model.today') : t('stations.model.year', { year: n });

/** Fewer points than this are read faster in a sentence or a table than in a picture. */
export const LEAST_POINTS = 5;
export const modelChart = (c: MemoContext, size: ChartSize): Block[] => {
  const years = namedYears(c);
  if (years.length === 0) return [{ kind: 'paragraph', text: c.t('stations.model.none'), tone: 'muted' }];
  const points = years.flatMap(({ profile }) => MODEL_IDS.filter((id) => profile.modelShares[id] > 0)).length;
  const chart = modelTrajectory(c.projection, c.language, PRINT, size);
  return points < LEAST_POINTS
    ? [{ kind: 'paragraph', text: chart.summary }]
    : [{ kind: 'chart', chart, note: c.t('memo.computed') }];
};

/** Shares by model, and the reading of each year; nothing when no resource is known. */
export const modelTable = (c: MemoContext): TableBlock[] => {
  const years = namedYears(c);
  const present = MODEL_IDS.filter((id) => years.some(({ profile }) => profile.modelShares[id] > 0));
  const word = (p: (typeof years)[number]['profile']): string =>
    c.t(p.kind === 'dominant' ? 'stations.model.dominant' : 'stations.model.hybrid', { model: profileLabel(p.models) });
  if (years.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: [
        { head: c.t('stations.model.model'), number: false },
        ...years.map(({ mix }) => ({ head: yearName(c, mix.year), number: true })),
      ],
      rows: [
        ...present.map((id) => ({
          cells: [
            `${id} ${modelById(id).name[c.language]}`,
            ...years.map(({ profile }) => formatRate(profile.modelShares[id], c.language)),
          ],
        })),
        ...LOGICS.map((logic) => ({
          cells: [
            logic.label[c.language],
            ...years.map(({ profile }) => formatRate(profile.logicShares[logic.id], c.language)),
          ],
        })),
        { cells: [c.t('memo.reading'), ...years.map(({ profile }) => word(profile))], total: true },
      ],
    },
  ];
};

/** Another reading by the assessor, with its reason. */
const overrideBlocks = (c: MemoContext): Block[] =>
  c.dossier.modelOverrides.map((o) => ({
    kind: 'callout',
    tone: 'attention',
    title: pair(
      c,
      `${c.t('memo.overridden')} (${[
        o.scope === 'organisation' ? '' : (c.dossier.activities.find((a) => a.id === o.scope)?.name ?? o.scope),
        yearName(c, o.year),
      ]
        .filter((x) => x !== '')
        .join(', ')})`,
      profileLabel(o.models),
    ),
    text: o.reason,
  }));

export const modelBlocks = (c: MemoContext, size: ChartSize): Block[] => [
  ...modelChart(c, size),
  ...modelTable(c),
  ...overrideBlocks(c),
  ...(c.dossier.implications.length === 0
    ? []
    : [
        { kind: 'heading' as const, level: 2 as const, text: c.t('memo.implications') },
        {
          kind: 'list' as const,
          items: c.dossier.implications.map((i) => {
            const trait = modelById(i.model).traits.find((x) => x.id === i.trait);
            return pair(c, `${i.model} — ${trait?.label[c.language] ?? i.trait}`, i.implication);
          }),
        },
      ]),
];
