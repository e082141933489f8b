/** The whole memo, in the order of docs/method.md, "Memo". */

import { answerText } from '../dossier/accessors.ts';
import { completeness } from '../dossier/completeness.ts';
import type { StationId } from '../method/stations.ts';
import { formatRate } from '../money/format.ts';
import { balanceTable, cashTable, dedicatedFundBlocks, financingTable, repaymentTable } from './accounts.ts';
import { assumptionBlocks, sourceBlocks } from './annex.ts';
import { factOf, stationBlocks, textOf } from './answers.ts';
import { bearsTables } from './bears.ts';
import type { Context } from './context.ts';
import type { Block } from './document.ts';
import { cashBlocks, coverageTable, planIsEmpty, resourceTable, statementTable } from './finance.ts';
import { findingBlocks } from './findings.ts';
import { modelBlocks } from './model.ts';
import { conditionTable, decisionBlocks, dissent, pointBlocks, questionBlocks } from './opinion.ts';
import { ratioTable } from './ratio-table.ts';
import { scenarioTable } from './scenarios.ts';
import {
  allianceLists,
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

const CHART = { width: 471, height: 175 } as const;
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

const cover = (c: Context): Block[] => [
  {
    kind: 'facts',
    items: [
      ...['organisationName', 'stage', 'received', 'decisionDate', 'owner'].map((id) => factOf(c, `request.${id}`)),
      {
        label: c.t('memo.completeness'),
        value: c.t('memo.completenessValue', { rate: formatRate(completeness(c.dossier), c.language, 0) }),
        origin: c.t('memo.origin.computed'),
      },
    ],
  },
  { kind: 'contents', title: c.t('memo.contents') },
  { kind: 'paragraph', text: c.t('memo.originNote'), tone: 'muted' },
  { kind: 'pageBreak' },
];

const accounts = (c: Context): Block[] => [
  coverageTable(c),
  scenarioTable(c),
  ...bearsTables(c),
  statementTable(c),
  financingTable(c),
  balanceTable(c),
  ...dedicatedFundBlocks(c),
  ...repaymentTable(c),
  ratioTable(c),
  ...resourceTable(c),
];

export const fullBlocks = (c: Context): Block[] => {
  const { t } = c;
  const section = (title: string, blocks: readonly Block[]): Block[] =>
    blocks.length === 0 ? [] : [{ kind: 'heading', level: 1, text: title }, ...blocks];
  const station = (
    id: StationId,
    title: string,
    lists: readonly Block[] = [],
    printed: readonly string[] = [],
  ): Block[] => section(title, [...stationBlocks(c, id, printed), ...lists]);
  return [
    ...cover(c),
    ...section(t('memo.decision'), decisionBlocks(c)),
    ...station('request', t('memo.bearer'), [], ON_COVER),
    ...station('framing', t('memo.framing')),
    ...station('innovation', t('memo.innovation'), innovationLists(c)),
    ...section(t('memo.model'), [
      ...modelBlocks(c, CHART),
      ...stationBlocks(c, 'model'),
      ...stationBlocks(c, 'levers'),
      ...leverLists(c),
    ]),
    ...station('alliances', t('memo.alliances'), allianceLists(c)),
    ...station('people', t('memo.people'), peopleLists(c)),
    ...station('impact', t('memo.impact'), impactLists(c)),
    ...section(t('memo.finance'), [...cashBlocks(c, CHART), ...(planIsEmpty(c) ? [] : accounts(c))]),
    ...station('capacity', t('memo.support'), capacityLists(c)),
    ...section(t('memo.points.title'), findingBlocks(c)),
    ...section(t('memo.risks'), [...stationBlocks(c, 'risks'), ...riskLists(c), ...conditionTable(c)]),
    ...section(t('memo.followUp'), [...milestoneList(c), ...textOf(c, 'opinion.exit')]),
    ...section(t('memo.open'), [
      ...pointBlocks(c),
      ...textOf(c, 'opinion.unknowns'),
      dissent(c, answerText(c.dossier, 'opinion.minorityView')),
      ...questionBlocks(c),
    ]),
    ...section(t('memo.annexSources'), [...documentList(c), ...sourceBlocks(c)]),
    ...section(t('memo.annexAssumptions'), assumptionBlocks(c)),
    ...(planIsEmpty(c) ? [] : section(t('memo.why.title'), whyBlocks(c))),
    // Thirty-six months stand on one page when they begin one.
    ...(planIsEmpty(c) ? [] : [{ kind: 'pageBreak' as const }, ...section(t('memo.annexCash'), [cashTable(c)])]),
  ];
};
