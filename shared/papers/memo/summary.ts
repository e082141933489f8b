/** The committee's sheet: one leaf, two sides. What is asked and what is thought of it on the first, money and what stays open on the second. */

import { shortDate } from '#shared/base/i18n/dates.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { type ClippedList, clip, clipList } from './clip.ts';
import { forApplicant, type MemoContext, pair } from './context.ts';
import type { Block } from './document.ts';
import { cashBlocks, coverageTable, planIsEmpty } from './finance.ts';
import { findingTitle } from './findings.ts';
import { modelChart, modelTable } from './model.ts';
import { decisionFigures, dissent, POINT_KINDS, pointsOf, recommendation } from './opinion.ts';
import { scenarioTable } from './scenarios.ts';
import { documentsNotSeen } from './station-lists.ts';

/**
 * How much text the sheet takes, from the most to the least; the first that fits is printed. Characters, numbers of items, heights in points. The
 * recommendation gives way last.
 */
const ROOMS = [
  {
    recommendation: 900,
    project: 700,
    points: 6,
    point: 240,
    conditions: 6,
    condition: 280,
    findings: 6,
    minority: 520,
    chart: 150,
    cash: 148,
    scenarios: 9,
    models: true,
  },
  {
    recommendation: 900,
    project: 500,
    points: 6,
    point: 240,
    conditions: 6,
    condition: 280,
    findings: 6,
    minority: 520,
    chart: 124,
    cash: 122,
    scenarios: 4,
    models: true,
  },
  {
    recommendation: 900,
    project: 360,
    points: 5,
    point: 200,
    conditions: 5,
    condition: 220,
    findings: 5,
    minority: 420,
    chart: 112,
    cash: 130,
    scenarios: 3,
    models: false,
  },
  {
    recommendation: 900,
    project: 260,
    points: 4,
    point: 150,
    conditions: 4,
    condition: 170,
    findings: 4,
    minority: 340,
    chart: 112,
    cash: 130,
    scenarios: 3,
    models: false,
  },
  {
    recommendation: 760,
    project: 180,
    points: 3,
    point: 110,
    conditions: 3,
    condition: 120,
    findings: 3,
    minority: 260,
    chart: 108,
    cash: 126,
    scenarios: 3,
    models: false,
  },
  {
    recommendation: 600,
    project: 120,
    points: 3,
    point: 80,
    conditions: 3,
    condition: 80,
    findings: 3,
    minority: 180,
    chart: 104,
    cash: 120,
    scenarios: 2,
    models: false,
  },
  {
    recommendation: 380,
    project: 80,
    points: 2,
    point: 60,
    conditions: 2,
    condition: 60,
    findings: 2,
    minority: 120,
    chart: 100,
    cash: 110,
    scenarios: 2,
    models: false,
  },
  {
    recommendation: 150,
    project: 50,
    points: 1,
    point: 40,
    conditions: 1,
    condition: 40,
    findings: 1,
    minority: 60,
    chart: 96,
    cash: 100,
    scenarios: 1,
    models: false,
  },
] as const;
type Room = (typeof ROOMS)[number];

const withRest = (c: MemoContext, { items, left, cut }: ClippedList): string[] => [
  ...items,
  ...(left > 0 ? [c.t('memo.moreItems', { count: left })] : cut ? [c.t('memo.moreText')] : []),
];

const firstSide = (c: MemoContext, room: Room, more: string): Block[] => {
  const { dossier, t } = c;
  const project = answerText(dossier, 'request.summary');
  return [
    decisionFigures(c),
    ...(forApplicant(c)
      ? []
      : [recommendation(c, clip(answerText(dossier, 'opinion.recommendation'), room.recommendation, more).text)]),
    ...(project === ''
      ? []
      : ([
          { kind: 'heading', level: 1, text: t('memo.project') },
          { kind: 'paragraph', text: clip(project, room.project, more).text },
        ] satisfies Block[])),
    { kind: 'heading', level: 1, text: t('memo.sections.model') },
    ...modelChart(c, { width: WIDTH, height: room.chart }),
    ...(room.models ? modelTable(c) : []),
    {
      kind: 'columns',
      columns: POINT_KINDS.map(([kind, title]): Block[] => {
        const points = withRest(c, clipList(pointsOf(c, kind), { count: room.points, room: room.point }));
        return [
          { kind: 'heading', level: 2, text: t(title) },
          points.length > 0
            ? { kind: 'list', items: points }
            : { kind: 'paragraph', text: t('memo.noneWritten'), tone: 'muted' },
        ];
      }),
    },
  ];
};

const conditionLines = (c: MemoContext): string[] =>
  c.dossier.conditions
    .filter((x) => x.text !== '')
    .map((x) => {
      const details = [
        x.evidence,
        x.owner,
        shortDate(x.deadline),
        x.tranche === '' ? '' : c.t('memo.tranche', { tranche: x.tranche }),
      ];
      return [x.text, ...details].filter((s) => s !== '').join(' · ');
    });

const secondSide = (c: MemoContext, room: Room, more: string): Block[] => {
  const { dossier, t } = c;
  const conditions = withRest(c, clipList(conditionLines(c), { count: room.conditions, room: room.condition }));
  const findings = withRest(
    c,
    clipList(
      (c.findings ?? []).map((f) => findingTitle(c, f)),
      { count: room.findings, room: 110 },
    ),
  );
  const notSeen = documentsNotSeen(c);
  const list = (title: string, items: readonly string[], none: string): Block[] => [
    { kind: 'heading', level: 2, text: title },
    items.length > 0 ? { kind: 'list', items } : { kind: 'paragraph', text: none, tone: 'muted' },
  ];
  return [
    { kind: 'heading', level: 1, text: t('memo.sections.finance') },
    ...cashBlocks(c, { width: WIDTH, height: room.cash }),
    ...(planIsEmpty(c) ? [] : [coverageTable(c), ...(forApplicant(c) ? [] : [scenarioTable(c, room.scenarios)])]),
    { kind: 'heading', level: 1, text: t('memo.conditionsAndOpen') },
    {
      kind: 'columns',
      columns: [
        list(t('memo.conditions'), conditions, t('memo.noCondition')),
        ...(c.findings === undefined ? [] : [list(t('memo.sections.points'), findings, t('memo.points.none'))]),
      ],
    },
    ...(notSeen.length === 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text: pair(c, t('memo.documentsNotSeen'), clip(notSeen.join(' · '), room.condition, more).text),
          },
        ]),
    ...(forApplicant(c)
      ? []
      : [dissent(c, clip(answerText(dossier, 'opinion.minorityView'), room.minority, more).text)]),
    { kind: 'paragraph', text: `${pair(c, t('memo.figuresTitle'), t('memo.figuresNote'))}`, tone: 'muted' },
  ];
};

/** Width of the type area of the sheet, in points; the charts are drawn for it. */
const WIDTH = 507;

/** The two sides, each from the roomiest to the tightest. */
export const summarySides = (c: MemoContext): readonly (readonly (readonly Block[])[])[] => {
  const more = c.t('memo.seeFull');
  return [ROOMS.map((room) => firstSide(c, room, more)), ROOMS.map((room) => secondSide(c, room, more))];
};
