/** The sections of a memo, each on its own: which are printed, and in which order, is the composition's. */

import type { AngleId } from '#shared/base/method/tables/angles.ts';
import { formatProgress } from '#shared/base/money/format.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { completeness, progressByKind } from '#shared/dossier/content/completeness.ts';
import { balanceTable, cashTable, dedicatedFundBlocks, financingTable, repaymentTable } from './accounts.ts';
import { allianceLists } from './alliance-lists.ts';
import { assumptionBlocks, sourceBlocks } from './annex.ts';
import { factOf, stationBlocks, textOf } from './answers.ts';
import { bearsTables } from './bears.ts';
import { ANNEXES, type MemoSection, sectionsFor } from './composition.ts';
import { forApplicant, isFull, type MemoContext } from './context.ts';
import type { Block } from './document.ts';
import { cashBlocks, coverageTable, planIsEmpty, resourceTable, statementTable } from './finance.ts';
import { findingBlocks } from './findings.ts';
import { modelBlocks } from './model.ts';
import { ourMoneyTable } from './note/money-blocks.ts';
import { verdictRow, verdictRows } from './note/side-one.ts';
import { conditionTable, decisionBlocks, dissent, pointBlocks, questionBlocks } from './opinion.ts';
import { opinionBlocks } from './opinions.ts';
import { planCharts } from './plan-charts.ts';
import { projectBlocks } from './project-budget.ts';
import { sayExceptions } from './provenance.ts';
import { ratioTable } from './ratio-table.ts';
import { scenarioTable } from './scenarios.ts';
import {
  capacityLists,
  documentList,
  impactLists,
  innovationLists,
  leverLists,
  milestoneList,
  peopleLists,
  riskLists,
} from './station-lists.ts';
import { whyBlocks } from './why-blocks.ts';

const CHART = { width: 479, height: 150 } as const;
/** Printed on the cover or with the decision, not a second time with their station. */
const ON_COVER = [
  'request.projectName',
  'request.organisationName',
  'request.amountAsked',
  'request.amountProposed',
  'request.instrument',
  'request.stage',
  'request.owner',
  'request.received',
  'request.decisionDate',
];

const completenessWords = (c: MemoContext): string => {
  const { question, document, source } = progressByKind(c.dossier);
  return c.t('memo.completenessValue', {
    rate: formatProgress(completeness(c.dossier), c.language),
    answers: question.there,
    questions: question.expected,
    documents: document.there,
    asked: document.expected,
    sources: source.there,
    facts: source.expected,
  });
};

/** How marks are read: said once. */
const legend = (c: MemoContext): Block => ({
  kind: 'paragraph',
  text: [c.t('memo.originNote'), ...(forApplicant(c) ? [] : [c.t('note.legend'), c.t('note.reading')])].join(' '),
  tone: 'muted',
});
/** The angle that a section proves. */
const ANGLE_OF: Readonly<Partial<Record<MemoSection, AngleId>>> = {
  framing: 'need',
  innovation: 'response',
  model: 'model',
  people: 'team',
  alliances: 'alliance',
  finance: 'finance',
  impact: 'effects',
  followUp: 'exit',
};
const cover = (c: MemoContext): Block[] => [
  {
    kind: 'facts',
    items: forApplicant(c)
      ? ['organisationName', 'stage', 'amountAsked', 'instrument'].map((id) => factOf(c, `request.${id}`))
      : [
          ...['organisationName', 'stage', 'received', 'decisionDate', 'owner'].map((id) => factOf(c, `request.${id}`)),
          {
            label: c.t('memo.completeness'),
            value: completenessWords(c),
            origin: c.t('memo.origin.computed'),
          },
        ],
  },
  legend(c),
  { kind: 'contents', title: c.t('memo.contents') },
  { kind: 'pageBreak' },
];

/** What the plan bears and what it becomes if things go wrong is for those who decide; the applicant reads the plan itself. */
const accounts = (c: MemoContext): Block[] => [
  ...(isFull(c) ? [balanceTable(c)] : []),
  financingTable(c),
  ...(isFull(c) ? [...repaymentTable(c), ...dedicatedFundBlocks(c)] : []),
  coverageTable(c),
  ...(forApplicant(c) ? [] : [ratioTable(c), scenarioTable(c)]),
  ...projectBlocks(c),
  ...(forApplicant(c) || !isFull(c) ? [] : [...planCharts(c), ...bearsTables(c)]),
  ...(isFull(c) ? resourceTable(c) : []),
];

type SectionBlocks = Readonly<Record<MemoSection, (c: MemoContext) => readonly Block[]>>;
const SECTIONS: SectionBlocks = {
  decision: decisionBlocks,
  assessors: opinionBlocks,
  bearer: (c) => stationBlocks(c, 'request', ON_COVER),
  framing: (c) => stationBlocks(c, 'framing'),
  innovation: (c) => [...stationBlocks(c, 'innovation'), ...innovationLists(c)],
  model: (c) => [
    ...modelBlocks(c, CHART),
    ...stationBlocks(c, 'model'),
    ...stationBlocks(c, 'levers'),
    ...leverLists(c),
  ],
  alliances: (c) => [...stationBlocks(c, 'alliances'), ...allianceLists(c)],
  people: (c) => [...stationBlocks(c, 'people'), ...peopleLists(c)],
  impact: (c) => [...stationBlocks(c, 'impact'), ...impactLists(c)],
  finance: (c) => [
    ...(forApplicant(c) && !planIsEmpty(c)
      ? [{ kind: 'paragraph' as const, text: c.t('memo.withoutOurs'), tone: 'muted' as const }]
      : []),
    ...(planIsEmpty(c) ? cashBlocks(c, CHART) : [statementTable(c), ...cashBlocks(c, CHART), ...accounts(c)]),
  ],
  support: (c) => [...ourMoneyTable(c), ...stationBlocks(c, 'capacity'), ...capacityLists(c)],
  points: findingBlocks,
  risks: (c) => [...stationBlocks(c, 'risks'), ...riskLists(c), ...conditionTable(c)],
  followUp: (c) => [...milestoneList(c), ...textOf(c, 'opinion.exit'), ...textOf(c, 'opinion.exitTest')],
  open: (c) =>
    forApplicant(c)
      ? questionBlocks(c)
      : [
          ...pointBlocks(c),
          ...textOf(c, 'opinion.unknowns'),
          ...textOf(c, 'opinion.changeMind'),
          ...textOf(c, 'opinion.checks'),
          dissent(c, answerText(c.dossier, 'opinion.minorityView')),
          ...questionBlocks(c),
        ],
  sources: (c) => [...documentList(c), ...sourceBlocks(c)],
  assumptions: assumptionBlocks,
  why: (c) => (planIsEmpty(c) ? [] : whyBlocks(c)),
  cash: (c) => (planIsEmpty(c) ? [] : [cashTable(c)]),
};

/** The name of a section, for this reader. */
export const sectionTitle = ({ t, audience }: Pick<MemoContext, 't' | 'audience'>, section: MemoSection): string =>
  section === 'open' && audience === 'bearer' ? t('memo.applicantQuestions') : t(`memo.sections.${section}`);

/** The chosen sections in their order, those with nothing to say left out; annexes are numbered as they come. */
export const fullBlocks = (
  c: MemoContext,
  { sections, cover: withCover }: { readonly sections: readonly MemoSection[]; readonly cover: boolean },
): Block[] => {
  const allowed = sectionsFor(c.audience ?? 'committee');
  const parts = sections
    .filter((section) => allowed.includes(section))
    .map((section) => ({ section, blocks: SECTIONS[section](c) }))
    .filter(({ blocks }) => blocks.length > 0);
  const annexes = parts.map(({ section }) => section).filter((s) => ANNEXES.includes(s));
  // What is thought of an angle stands before what it rests on.
  const verdicts = forApplicant(c) ? [] : verdictRows(c);
  const verdict = (section: MemoSection): Block[] => {
    const found = verdicts.find(({ angle }) => angle === ANGLE_OF[section]);
    return found === undefined ? [] : [{ kind: 'verdicts', rows: [verdictRow(c, found)], levels: [], note: '' }];
  };
  const blocks = [
    ...(withCover ? cover(c) : [legend(c)]),
    ...parts.flatMap(({ section, blocks }): Block[] => {
      const title = sectionTitle(c, section);
      const number = annexes.indexOf(section) + 1;
      return [
        // Thirty-six months stand on one page when they begin one.
        ...(section === 'cash' ? [{ kind: 'pageBreak' as const }] : []),
        { kind: 'heading', level: 1, text: number === 0 ? title : c.t('memo.annex', { number, title }) },
        ...verdict(section),
        ...blocks,
      ];
    }),
  ];
  return sayExceptions(c, blocks);
};
