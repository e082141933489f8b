/** The applicant's sheet: one leaf, two sides, made from a copy of the dossier without anything of ours. The committee's is the decision note (`note`). */

import { clip } from '#shared/base/text/clip.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { type MemoContext, pair } from './context.ts';
import type { Block } from './document.ts';
import { cashBlocks, coverageTable, planIsEmpty } from './finance.ts';
import { modelChart, modelTable } from './model.ts';
import { questionBlocks, requestFigures } from './opinion.ts';
import { documentsNotSeen } from './station-lists.ts';

/** How much text the sheet takes, from the most to the least; the first that fits is printed. Characters, heights in points. */
const ROOMS = [
  { project: 1_400, chart: 160, cash: 160, models: true },
  { project: 700, chart: 132, cash: 140, models: true },
  { project: 360, chart: 112, cash: 130, models: false },
  { project: 160, chart: 104, cash: 120, models: false },
  { project: 60, chart: 96, cash: 100, models: false },
] as const;
type Room = (typeof ROOMS)[number];
/** Width of the type area of the sheet, in points; the charts are drawn for it. */
const WIDTH = 507;

const firstSide = (c: MemoContext, room: Room, more: string): Block[] => {
  const project = answerText(c.dossier, 'request.summary');
  return [
    requestFigures(c),
    ...(project === ''
      ? []
      : ([
          { kind: 'heading', level: 1, text: c.t('memo.project') },
          { kind: 'paragraph', text: clip(project, room.project, more).text },
        ] satisfies Block[])),
    { kind: 'heading', level: 1, text: c.t('memo.sections.model') },
    ...modelChart(c, { width: WIDTH, height: room.chart }),
    ...(room.models ? modelTable(c) : []),
  ];
};
const secondSide = (c: MemoContext, room: Room): Block[] => {
  const notSeen = documentsNotSeen(c);
  return [
    { kind: 'heading', level: 1, text: c.t('memo.sections.finance') },
    { kind: 'paragraph', text: c.t('memo.withoutOurs'), tone: 'muted' },
    ...cashBlocks(c, { width: WIDTH, height: room.cash }),
    ...(planIsEmpty(c) ? [] : [coverageTable(c)]),
    ...questionBlocks(c),
    ...(notSeen.length === 0
      ? []
      : [{ kind: 'paragraph' as const, text: pair(c, c.t('memo.documentsNotSeen'), notSeen.join(' · ')) }]),
    { kind: 'paragraph', text: pair(c, c.t('memo.figuresTitle'), c.t('memo.figuresNote')), tone: 'muted' },
  ];
};

/** The two sides, each from the roomiest to the tightest. */
export const applicantSides = (c: MemoContext): readonly (readonly (readonly Block[])[])[] => {
  const more = c.t('memo.seeFull');
  return [ROOMS.map((room) => firstSide(c, room, more)), ROOMS.map((room) => secondSide(c, room))];
};
